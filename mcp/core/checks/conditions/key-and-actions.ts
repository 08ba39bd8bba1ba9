import type { Action, Catalog, ConditionKey } from '../../catalog/catalog.js';
import { actionsOf, type Expansion, existing, expandAction } from '../../catalog/expand-actions.js';
import { isListedByAction, supportsKey } from '../../conditions/key-support.js';
import type { ActionClause, ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { allows, conditionEntries, demandsAbsence, everyAction, failsWithoutKey } from '../../policy/questions.js';
import type { Place } from '../../text/tree.js';
import { accompanyingActions, neededActions, supportedBesides } from './condition-key-validation.table.js';

export interface UnsupportedActions {
  readonly kind: 'unsupported' | 'accompanyingAction' | 'noActionSupportsKey';
  /** The first of them, and how many there are beside. */
  readonly actions: readonly string[];
  readonly more: number;
  readonly place: Place;
}

type Entries = ActionClause['values'];

/** Enough for a message. */
const mostNamed = 5;

/**
 * The actions of a statement whose requests never have the key. As Access Analyzer does, entries with a wildcard are
 * left out; unlike it, so are conditions that are true without the key as long as one action supports it, because they
 * are written for lists of different actions.
 */
export function unsupportedActions(
  entry: ConditionEntry,
  key: ConditionKey,
  statement: Statement,
  catalog: Catalog,
): UnsupportedActions | undefined {
  const { action: clause } = statement;
  if (clause?.kind !== 'Action' || !entry.parsed || demandsAbsence(entry)) return undefined;
  if (isJudgedByTagSupport(key) || !isListedByAction(key, catalog)) return undefined;
  const { isSupported, lacking, areWildcards } = supportOf(clause, key, catalog);
  if (isSupported && isOptional(entry, key, statement)) return undefined;
  const [first, ...others] = lacking;
  if (first) {
    const kind = accompany(lacking, key, clause.values) ? 'accompanyingAction' : 'unsupported';
    return { kind, ...namesOf(lacking), place: others.length === 0 ? first : entry.key };
  }
  if (isSupported || !areWildcards) return undefined;
  return { kind: 'noActionSupportsKey', ...namesOf(clause.values), place: entry.key };
}

function namesOf(entries: Entries): { readonly actions: readonly string[]; readonly more: number } {
  const actions = entries.slice(0, mostNamed).map(({ value }) => value.text);
  return { actions, more: entries.length - actions.length };
}

interface Support {
  readonly isSupported: boolean;
  /** Entries without a wildcard whose action exists and does not support the key. */
  readonly lacking: Entries;
  /** Is every entry a wildcard that matches something? */
  readonly areWildcards: boolean;
}

/** What a clause's actions make of a key, remembered, because a statement may have many of both. */
function supportOf(clause: ActionClause, key: ConditionKey, catalog: Catalog): Support {
  const memory = supportByClause.get(clause);
  const byKey = memory?.catalog === catalog ? memory.byKey : new Map<string, Support>();
  if (memory?.catalog !== catalog) supportByClause.set(clause, { catalog, byKey });
  const known = byKey.get(key.key);
  if (known) return known;
  const read = clause.values.map((at) => ({ at, expansion: expandAction(catalog, at.value) }));
  const supports = ({ expansion }: { readonly expansion: Expansion }): boolean =>
    existing(expansion).some((action) => supportsKey(action, key) || isSupportedBesides(action, key));
  const lacking = read.filter((one) => one.expansion.kind === 'action' && !supports(one)).map(({ at }) => at);
  const areWildcards = read.length > 0 && read.every(({ expansion }) => expansion.kind === 'actions');
  const support = { isSupported: read.some(supports), lacking, areWildcards };
  byKey.set(key.key, support);
  return support;
}

const supportByClause = new WeakMap<
  ActionClause,
  { readonly catalog: Catalog; readonly byKey: Map<string, Support> }
>();

const isSupportedBesides = ({ service, name }: Action, { key }: ConditionKey): boolean =>
  supportedBesides.some((row) => row.key === key && row.actions.includes(`${service}:${name}`));

/** aws:ResourceTag has codes of its own in Access Analyzer, and the check tag_condition_support. */
const isJudgedByTagSupport = ({ key }: ConditionKey): boolean => key === 'aws:ResourceTag/${TagKey}';

/**
 * Is a request without the key no matter? For tags it passes none, so that there is nothing to hold back; and where
 * `StringNotEquals` on a tag is true for want of it, the other conditions of the statement still decide.
 */
function isOptional({ parsed }: ConditionEntry, { key }: ConditionKey, statement: Statement): boolean {
  if (parsed?.ifExists) return true;
  if (!/^aws:(?:RequestTag\/|TagKeys$)/.test(key)) return false;
  if (parsed?.qualifier !== undefined) return parsed.qualifier === 'ForAllValues';
  return parsed?.negated === true && conditionEntries(statement).length > 1;
}

/** Session actions beside the one that assumes a role with a token whose claim the key is. */
function accompany(lacking: Entries, { key }: ConditionKey, all: Entries): boolean {
  const isClaim = /^saml:|^[^:/]*\./.test(key);
  if (!isClaim || !lacking.every(({ value }) => accompanying.has(value.text.toLowerCase()))) return false;
  return all.some(({ value }) => /^sts:AssumeRoleWith(?:SAML|WebIdentity)$/i.test(value.text));
}

const accompanying: ReadonlySet<string> = new Set(accompanyingActions.map(({ action }) => action.toLowerCase()));

/** The action without which no caller can set the key that an Allow asks for; undefined where some Allow gives it. */
export function missingAction(
  entry: ConditionEntry,
  { key }: ConditionKey,
  statement: Statement,
  policy: Policy,
  catalog: Catalog,
): string | undefined {
  const row = neededActions.find((one) => one.key === key);
  if (!row || !allows(statement) || !failsWithoutKey(entry)) return undefined;
  const { needs, withActions } = row;
  const own = actionsOf(statement, catalog);
  if (own.length === 0 || own.some((action) => isAction(action, needs))) return undefined;
  if (withActions && !own.every((action) => withActions.includes(nameOf(action)))) return undefined;
  return isGiven(policy, needs, catalog) ? undefined : nameOf(needs);
}

type Name = { readonly service: string; readonly name: string };

const nameOf = ({ service, name }: Name): string => `${service}:${name}`;
const isAction = (action: Action, needed: Name): boolean => nameOf(action) === nameOf(needed);

/** Does some statement allow it? Remembered, because every statement may ask. */
function isGiven(policy: Policy, needed: Name, catalog: Catalog): boolean {
  const answers = givenByPolicy.get(policy) ?? new Map<string, boolean>();
  givenByPolicy.set(policy, answers);
  const answer = answers.get(nameOf(needed)) ?? policy.statements.some((one) => gives(one, needed, catalog));
  answers.set(nameOf(needed), answer);
  return answer;
}

const givenByPolicy = new WeakMap<Policy, Map<string, boolean>>();

function gives(statement: Statement, needed: Name, catalog: Catalog): boolean {
  if (!allows(statement)) return false;
  if (statement.action?.kind !== 'NotAction') {
    return everyAction(statement) || actionsOf(statement, catalog).some((action) => isAction(action, needed));
  }
  const excluded = statement.action.values.flatMap(({ value }) => existing(expandAction(catalog, value)));
  return !excluded.some((action) => isAction(action, needed));
}
