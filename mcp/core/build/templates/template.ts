import type { PlainStatement } from '../../policy/plain-policy.js';
import type { PolicyType } from '../../policy/policy-types.js';
import type { VariableKindName } from './variable-kinds.js';

/**
 * A policy with holes. A hole is `{{name}}` within a string: of a variable, or one of the words in `derivedHoles`.
 * - `{{name}}` of a variable without a value takes its string out: the entry of a list, the value of a condition key.
 *   What is empty then goes as well, up to the statement.
 * - `{{name?}}` is empty text where the variable has no value, and `{{name!}}` then takes out the whole statement.
 * - A variable of many values makes one string of each.
 */
export interface Template {
  /** Kebab-case, as it is asked for. */
  readonly name: string;
  /** One or two sentences: what it allows or denies, and for whom it is. */
  readonly description: string;
  readonly policyType: PolicyType;
  readonly variables: readonly TemplateVariable[];
  readonly statements: readonly PlainStatement[];
  /** What whoever uses the policy has to know or do. */
  readonly notes: readonly string[];
  /** The pages that say which actions, resources and keys it takes. */
  readonly sources: readonly string[];
}

export interface TemplateVariable {
  /** Snake case. */
  readonly name: string;
  readonly kind: VariableKindName;
  /** What it names, for whoever fills it in. */
  readonly description: string;
  /** `optional`: may be left out, and its default, if it has one, stands in. */
  readonly presence: 'required' | 'optional';
  /** Stands in the document as it is; the values of callers may hold no variables, a default may. */
  readonly default?: string;
  readonly example: string;
  /** Other names by which it is asked for. */
  readonly alsoCalled?: readonly string[];
  /** Set where `*` and `?` in a value mean what they mean in a policy. */
  readonly wildcards?: 'allowed';
}

/** Holes that no caller fills: they follow from the partition of the values. */
export const derivedHoles = ['partition', 'dns_suffix', 'ec2_principal'] as const;
export type DerivedHole = (typeof derivedHoles)[number];
