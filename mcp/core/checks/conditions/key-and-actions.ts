import type { Action, Catalog, ConditionKey } from '../../catalog/catalog.js';
import { actionsOf, existing, expandAction } from '../../catalog/expand-actions.js';
import { isListedByAction, supportsKey } from '../../conditions/key-support.js';
import type { ActionClause, ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { allows, conditionEntries, demandsAbsence, everyAction, failsWithoutKey } from '../../policy/questions.js';
import { rememberOf, rememberOfBoth } from '../../text/remember.js';
import type { Place } from '../../text/tree.js';
import {
  accompanyingActions,
  neededActions,
  sessionClaims,
  supportedBesides,
} from './condition-key-validation.table.js';

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
  if (!statement.principal && staysInSession(key)) return undefined;
  const memory = memoryOf(clause, catalog);
  const { isSupported, lacking } = supportOf(key, statement, memory);
  if (isSupported && isOptional(entry, key, statement)) return undefined;
  const [first, ...others] = lacking;
  if (first) {
    const kind = accompany(lacking, key, clause.values) ? 'accompanyingAction' : 'unsupported';
    return { kind, ...namesOf(lacking), place: others.length === 0 ? first : entry.key };
  }
  if (isSupported || !memory.areWildcards) return undefined;
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
}

interface Memory {
  readonly catalog: Catalog;
  /** Entries without a wildcard and what they name. */
  readonly named: readonly { readonly at: Entries[number]; readonly action: Action }[];
  /** Is every entry a wildcard that matches something? */
  readonly areWildcards: boolean;
  readonly byKey: Map<string, Support>;
}

/** What a statement's actions make of keys is remembered, because it may have many of both. */
const memoryOf = rememberOfBoth((clause: ActionClause, catalog: Catalog): Memory => {
  const read = clause.values.map((at) => ({ at, expansion: expandAction(catalog, at.value) }));
  const named = read.flatMap(({ at, expansion }) =>
    expansion.kind === 'action' ? [{ at, action: expansion.action }] : [],
  );
  const areWildcards = read.length > 0 && read.every(({ expansion }) => expansion.kind === 'actions');
  return { catalog, named, areWildcards, byKey: new Map<string, Support>() };
});

function supportOf(key: ConditionKey, statement: Statement, { catalog, named, byKey }: Memory): Support {
  const known = byKey.get(key.key);
  if (known) return known;
  const supports = (action: Action): boolean => supportsKey(action, key) || isSupportedBesides(action, key);
  const lacking = named.filter(({ action }) => !supports(action)).map(({ at }) => at);
  const support = { isSupported: actionsOf(statement, catalog).some(supports), lacking };
  byKey.set(key.key, support);
  return support;
}

const isSupportedBesides = ({ service, accessLevel }: Action, { key }: ConditionKey): boolean =>
  (accessLevel === 'Tagging' && isTagOfRequest(key)) ||
  (key.startsWith(`${service}:`) && supportedBesides.some((row) => row.service === service));

/**
 * In every request that passes tags, says AWS of both keys; its reference leaves them out at some actions that do
 * nothing else, such as tag:TagResources. Source: IAM User Guide, "AWS global condition context keys".
 */
const isTagOfRequest = (key: string): boolean => /^aws:(?:RequestTag\/|TagKeys$)/.test(key);

/** aws:ResourceTag has codes of its own in Access Analyzer, and the check tag_condition_support. */
const isJudgedByTagSupport = ({ key }: ConditionKey): boolean => key === 'aws:ResourceTag/${TagKey}';

/** The request that assumes the role has it, and every one that the session makes. */
const staysInSession = ({ key }: ConditionKey): boolean =>
  sessionClaims.some((row) => (row.key.endsWith(':') ? key.startsWith(row.key) : key === row.key));

/**
 * Is a request without the key no matter? For tags it passes none, so that there is nothing to hold back; and where
 * `StringNotEquals` on a tag is true for want of it, the other conditions of the statement still decide.
 */
function isOptional({ parsed }: ConditionEntry, { key }: ConditionKey, statement: Statement): boolean {
  if (parsed?.ifExists) return true;
  if (!isTagOfRequest(key)) return false;
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
  if (!row || !allows(statement)) return undefined;
  const { needs, withActions } = row;
  // Session tags may be left out; a key that has no other use is there for nothing.
  if (!failsWithoutKey(entry) && (withActions || entry.parsed?.qualifier !== 'ForAllValues')) return undefined;
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
  const answers = givenIn(policy);
  const answer = answers.get(nameOf(needed)) ?? policy.statements.some((one) => gives(one, needed, catalog));
  answers.set(nameOf(needed), answer);
  return answer;
}

const givenIn = rememberOf((_: Policy) => new Map<string, boolean>());

function gives(statement: Statement, needed: Name, catalog: Catalog): boolean {
  if (!allows(statement)) return false;
  if (statement.action?.kind !== 'NotAction') {
    return everyAction(statement) || actionsOf(statement, catalog).some((action) => isAction(action, needed));
  }
  const excluded = statement.action.values.flatMap(({ value }) => existing(expandAction(catalog, value)));
  return !excluded.some((action) => isAction(action, needed));
}
