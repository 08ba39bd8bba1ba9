import type { Action, Catalog, ConditionKey } from '../../catalog/catalog.js';
import { type Expansion, existing, expandAction } from '../../catalog/expand-actions.js';
import { type Sensitivity, sensitiveActionsIn, sensitivityOf } from '../../catalog/sensitivity.js';
import { isListedByAction, supportsKey } from '../../conditions/key-support.js';
import { deniesAllBut, type Narrowing, narrowings } from '../../conditions/narrows.js';
import { readBool } from '../../conditions/operators/bool.js';
import type { ConditionClause, ConditionEntry, Located, Policy, Statement } from '../../policy/ast.js';
import { type Denial, denialsOf, standing } from '../../policy/denied.js';
import { speaksOf } from '../../policy/named-action.js';
import { allows } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { type Place, placeOf } from '../../text/tree.js';
import { isConfined } from '../breadth/is-confined.js';
import { broadOver } from './broad-over.js';

/** A sensitive action that a statement allows on all there is of its kind. */
export interface SensitiveGrant {
  readonly action: Action;
  readonly sensitivity: Sensitivity;
  /** The entry of Action that gives it, or the clause of NotAction. */
  readonly entry: Place;
  /** The entry of Resource that takes in all there is. */
  readonly resource: Located<string>;
  /** Keys of the condition that stop some of its uses. */
  readonly keys: readonly string[];
  /** Denies that do, by their names. */
  readonly denials: readonly string[];
}

/**
 * The sensitive actions that an identity policy's statement allows on every resource of a service or type, after the
 * policy's own Denies. What a condition limits to some resources is not among them.
 */
export function sensitiveGrants(statement: Statement, policy: Policy, catalog: Catalog): readonly SensitiveGrant[] {
  if (!allows(statement)) return [];
  const given = givenActions(statement, policy, catalog);
  const resources = resourcesOf(statement, policy);
  const broad = broadOver([...given.keys()], resources);
  const narrowed = narrowingFor(statement.condition, catalog);
  return [...given].flatMap(([action, entry]) => {
    const resource = broad(action);
    const sensitivity = sensitivityOf(action);
    if (!resource || !sensitivity) return [];
    const { keys, toSome } = narrowed(action);
    if (toSome) return [];
    const denials = denialsOf(policy, { action: `${action.service}:${action.name}`, resource: resource.value });
    if (denials.some(({ conditional }) => !conditional) || isConfined(action, statement, policy)) return [];
    return [
      {
        action,
        sensitivity,
        entry,
        resource,
        keys,
        denials: denials.filter(guards).map(nameOf),
      },
    ];
  });
}

function givenActions(statement: Statement, policy: Policy, catalog: Catalog): ReadonlyMap<Action, Place> {
  const clause = statement.action;
  if (!clause) return new Map();
  if (clause.kind === 'NotAction') {
    const left = sensitiveActionsIn(catalog).filter((action) => speaksOf(statement, action));
    return new Map(left.map((action) => [action, placeOf(clause)]));
  }
  const given = new Map<Action, Place>();
  for (const entry of standing(statement, policy).actions) {
    const expansion = expandAction(catalog, entry.value);
    for (const action of expansion.kind === 'everything' ? sensitiveActionsIn(catalog) : sensitiveAmong(expansion)) {
      if (!given.has(action)) given.set(action, placeOf(entry));
    }
  }
  return given;
}

/** Expansions of wildcards are remembered, so what is sensitive in them can be too. */
const sensitiveAmong = rememberOf((expansion: Expansion): readonly Action[] =>
  existing(expansion).filter((action) => sensitivityOf(action)),
);

/** With NotResource, all but what it names. */
function resourcesOf(statement: Statement, policy: Policy): readonly Located<string>[] {
  const left = standing(statement, policy).resources;
  if (statement.resource?.kind !== 'NotResource') return left;
  return left.length === 0 ? [] : [{ ...placeOf(statement.resource), value: '*' }];
}

/** Whoever holds an identity policy is of its account and organization anyway. */
const isHolders = (key: string): boolean => /^aws:principal(?:account|org)/i.test(key);

/** Strangers' resources are kept out, but all of the account's own stay. */
const isOwners = (key: string): boolean => /^aws:resource(?:account|org)/i.test(key);

/** How a condition narrows the use of an action. */
interface Narrowed {
  readonly keys: readonly string[];
  /** To some resources: then it is no grant on everything. */
  readonly toSome: boolean;
}

/** Most keys are in every request, so that what they narrow is the same for every action and worked out once. */
function narrowingFor(condition: ConditionClause | undefined, catalog: Catalog): (action: Action) => Narrowed {
  const all = narrowings(condition)
    .filter(({ entry }) => !isHolders(entry.key.value))
    .map(({ entry, sides }) => ({ entry, sides, key: keyListed(entry, catalog) }));
  const forAll = narrowedBy(all.filter(({ key }) => !key));
  if (all.every(({ key }) => !key)) return () => forAll;
  return (action) => narrowedBy(all.filter(({ key }) => !key || supportsKey(action, key)));
}

const narrowedBy = (narrowing: readonly Narrowing[]): Narrowed => ({
  keys: [...new Set(narrowing.map(({ entry }) => entry.key.value))],
  toSome: narrowing.some(({ entry, sides }) => sides.includes('resource') && !isOwners(entry.key.value)),
});

/** The key, where not every request carries it. */
function keyListed(entry: ConditionEntry, catalog: Catalog): ConditionKey | undefined {
  const key = catalog.conditionKey(entry.key.value);
  return key && isListedByAction(key, catalog) ? key : undefined;
}

/** Does the Deny leave only callers, networks or requests that its author chose? */
const guards = ({ statement: { condition } }: Denial): boolean =>
  deniesAllBut(condition, 'caller', 'network', 'session', 'resource', 'request') || deniesWithoutMfa(condition);

const deniesWithoutMfa = (condition: ConditionClause | undefined): boolean =>
  condition !== undefined &&
  condition.entries.length > 0 &&
  condition.entries.every(
    ({ key, parsed, values }) =>
      key.value.toLowerCase() === 'aws:multifactorauthpresent' &&
      parsed?.family === 'bool' &&
      values.every(({ value }) => readBool(value.text) === false),
  );

const nameOf = ({ statement: { sid, index } }: Denial): string =>
  sid ? `the Deny "${sid.value}"` : `the Deny /Statement/${index}`;
