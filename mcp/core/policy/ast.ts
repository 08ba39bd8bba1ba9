import type { Operator } from '../conditions/operator.js';
import type { Member, Node, ObjectNode, Place } from '../text/tree.js';
import type { ActionPattern } from '../values/action-pattern.js';
import type { PrincipalType } from './elements.js';

/** A value and where it stands. */
export interface Located<T> extends Place {
  readonly value: T;
}

/**
 * A policy as its author meant it. Only what has the right shape is here; whatever has not stands in `problems`, so
 * that a check never has to ask again. A missing element is undefined, never null or empty; every field is
 * always there, because objects of one shape are read many times as fast as objects of several.
 */
export interface Policy {
  readonly node: ObjectNode;
  readonly version: Located<string> | undefined;
  readonly id: Located<string> | undefined;
  readonly statements: readonly Statement[];
  readonly problems: readonly ShapeProblem[];
}

export interface Statement extends Place {
  /** Position in the Statement list, 0 for a single object. */
  readonly index: number;
  readonly node: ObjectNode;
  readonly sid: Located<string> | undefined;
  readonly effect: Located<string> | undefined;
  readonly principal: PrincipalClause | undefined;
  readonly action: ActionClause | undefined;
  readonly resource: ResourceClause | undefined;
  readonly condition: ConditionClause | undefined;
}

interface Clause<Kind extends string, T> extends Place {
  readonly kind: Kind;
  readonly keyPlace: Place;
  readonly values: readonly Located<T>[];
}

export type ActionClause = Clause<'Action' | 'NotAction', ActionPattern>;
export type ResourceClause = Clause<'Resource' | 'NotResource', string>;

export interface PrincipalClause extends Clause<'Principal' | 'NotPrincipal', PrincipalValue> {
  /** The keys of the map, absent for the bare string. `{"AWS": []}` has a key and no value. */
  readonly keys: readonly Member[];
}

/** `{"AWS": "111122223333"}` is one of type AWS; the bare `"*"` has no type. */
export interface PrincipalValue {
  readonly type: PrincipalType | undefined;
  readonly text: string;
}

export interface ConditionClause extends Place {
  readonly keyPlace: Place;
  readonly entries: readonly ConditionEntry[];
  /** Operators as written with the node of their keys, empty ones among them. */
  readonly operators: readonly Member[];
}

/** One key under one operator. Its place is that of its value or list of values. */
export interface ConditionEntry extends Place {
  /** As written; `parsed` is absent for an operator AWS does not have. */
  readonly operator: Located<string>;
  readonly parsed: Operator | undefined;
  readonly key: Located<string>;
  readonly values: readonly Located<ConditionValue>[];
}

export interface ConditionValue {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly text: string;
}

/** Where the document has not the shape of a policy. `policy_structure` gives each a voice. */
export type ShapeProblem = Place & { readonly statement?: Statement['index'] } & (
    | { readonly kind: 'unknown_element'; readonly element: string; readonly within: 'policy' | 'statement' }
    | { readonly kind: 'wrong_type'; readonly element: string; readonly expected: string; readonly found: Node['kind'] }
    | { readonly kind: 'wrong_case'; readonly element: string; readonly expected: string }
    | { readonly kind: 'both_elements'; readonly element: string; readonly other: string }
    | { readonly kind: 'unknown_principal_type'; readonly element: string; readonly expected: string | undefined }
    /** A CloudFormation function, `{"Ref": …}`, where the policy should have a value. It is read as a placeholder. */
    | { readonly kind: 'embedded_value'; readonly element: string; readonly call: string }
    /** A whole statement, condition or operator that a tool still has to fill in: nothing of it could be read. */
    | { readonly kind: 'unfilled'; readonly element: string; readonly call: string }
  );
