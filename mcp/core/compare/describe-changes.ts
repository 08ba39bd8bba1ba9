import { show } from '../findings/show.js';
import type { ActionPattern } from '../values/action-pattern.js';
import { readPrincipalValue } from '../values/principal.js';
import { resourceCovers } from '../values/resource-pattern.js';
import { wildcardCovers } from '../values/wildcard.js';
import { scopeOf } from './read-rules.js';
import { actionsId, conditionWords, describeRule } from './rule-words.js';
import { type Rule, sortedUnique } from './rules.js';

/** What differs between two policies statement by statement. It explains a verdict, and is none: lists name entries. */
export interface Changes {
  /** Entries of Allow statements that no entry of the other policy's Allow statements covers. */
  readonly actionsAdded: readonly string[];
  readonly actionsRemoved: readonly string[];
  readonly resourcesAdded: readonly string[];
  readonly resourcesRemoved: readonly string[];
  readonly principalsAdded: readonly string[];
  readonly principalsRemoved: readonly string[];
  /** Each a sentence. */
  readonly conditionChanges: readonly string[];
  readonly effectChanges: readonly string[];
  readonly statementsAdded: readonly string[];
  readonly statementsRemoved: readonly string[];
}

/** Compares statements, whatever their order, Sids, letter case of actions and order of values. */
export function describeChanges(a: readonly Rule[], b: readonly Rule[]): Changes {
  const [grantsA, grantsB] = [a.filter(isGrant), b.filter(isGrant)];
  const [removed, added] = [without(a, b), without(b, a)];
  return {
    actionsAdded: notCovered(actionsOf(grantsB), actionsOf(grantsA), actionCovers, lowerCase),
    actionsRemoved: notCovered(actionsOf(grantsA), actionsOf(grantsB), actionCovers, lowerCase),
    resourcesAdded: notCovered(resourcesOf(grantsB), resourcesOf(grantsA), resourceCovers),
    resourcesRemoved: notCovered(resourcesOf(grantsA), resourcesOf(grantsB), resourceCovers),
    principalsAdded: notCovered(principalsOf(grantsB), principalsOf(grantsA), principalCovers),
    principalsRemoved: notCovered(principalsOf(grantsA), principalsOf(grantsB), principalCovers),
    conditionChanges: conditionChanges(removed, added),
    effectChanges: effectChanges(removed, added),
    statementsAdded: added.map(describeRule),
    statementsRemoved: removed.map(describeRule),
  };
}

const isGrant = ({ effect }: Rule): boolean => effect === 'Allow';

const idOf = ({ actions, scope }: Rule): string => `${actionsId(actions)} ${scope.id}`;

function without(rules: readonly Rule[], others: readonly Rule[]): readonly Rule[] {
  const known = new Set(others.map(idOf));
  return rules.filter((rule) => !known.has(idOf(rule)));
}

/** More comparisons than this are not made; then entries are told apart by their text alone. */
const mostComparisons = 200_000;

/** What covers an entry and is not the same has a wildcard. */
function notCovered(
  own: readonly string[],
  others: readonly string[],
  covers: (outer: string, inner: string) => boolean,
  keyOf: (text: string) => string = (text) => text,
): readonly string[] {
  const same = new Set(others.map(keyOf));
  const wide = others.filter((outer) => outer.includes('*') || outer.includes('?'));
  const isAffordable = own.length * wide.length <= mostComparisons;
  return own.filter(
    (inner) => !same.has(keyOf(inner)) && !(isAffordable && wide.some((outer) => covers(outer, inner))),
  );
}

const lowerCase = (text: string): string => text.toLowerCase();

const allBut = (values: readonly string[]): string => `everything but ${values.join(', ')}`;

const actionsOf = (rules: readonly Rule[]): readonly string[] =>
  distinctActions(
    rules.flatMap(({ actions: { kind, values } }) =>
      kind === 'Action' ? values.map(textOf) : [allBut(sortedUnique(values.map(textOf)))],
    ),
  );

const textOf = (value: ActionPattern): string => (value.kind === 'everything' ? '*' : value.text);

/** One spelling of each. */
const distinctActions = (texts: readonly string[]): readonly string[] =>
  [...new Map(texts.toReversed().map((text) => [text.toLowerCase(), text])).values()].sort(byText);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const actionCovers = (outer: string, inner: string): boolean =>
  inner.startsWith('everything but ')
    ? outer === '*' || outer.toLowerCase() === inner.toLowerCase()
    : !outer.startsWith('everything but ') && wildcardCovers(outer.toLowerCase(), inner.toLowerCase());

function resourcesOf(rules: readonly Rule[]): readonly string[] {
  return sortedUnique(
    rules.flatMap(({ scope: { resource } }) => {
      if (!resource) return ['*'];
      return resource.kind === 'Resource' ? resource.values : [allBut(resource.values)];
    }),
  );
}

function principalsOf(rules: readonly Rule[]): readonly string[] {
  return sortedUnique(
    rules.flatMap(({ scope: { principal } }) => {
      if (!principal) return ['*'];
      const texts = sortedUnique(principal.values.map(({ type, text }) => `${type}:${accountOf(type, text) ?? text}`));
      return principal.kind === 'Principal' ? texts : [allBut(texts)];
    }),
  );
}

function accountOf(...[type, text]: Parameters<typeof readPrincipalValue>): string | undefined {
  const principal = readPrincipalValue(type, text);
  return principal.kind === 'account_root' && text.startsWith('arn:aws:') ? principal.account : undefined;
}

const principalCovers = (outer: string, inner: string): boolean => outer === '*' || outer === inner;

/** Statements that say the same but for their condition. */
function conditionChanges(removed: readonly Rule[], added: readonly Rule[]): readonly string[] {
  return pairs(
    removed,
    added,
    ({ actions, scope: { effect, principal, resource } }) =>
      `${actionsId(actions)} ${scopeOf(effect, principal, resource, []).id}`,
  ).map(([before, after]) => {
    const was = before.scope.conditions.map(conditionWords);
    const is = after.scope.conditions.map(conditionWords);
    const gone = was.filter((one) => !is.includes(one));
    const come = is.filter((one) => !was.includes(one));
    const parts = [
      ...(gone.length > 0 ? [`no longer ${gone.join(' and ')}`] : []),
      ...(come.length > 0 ? [`now ${come.join(' and ')}`] : []),
    ];
    return `Statement ${before.index} of a and ${after.index} of b (${after.effect} ${show(actionsOf([after]).join(', '))}): ${parts.join('; ')}.`;
  });
}

/** Statements that say the same but for their effect. */
const effectChanges = (removed: readonly Rule[], added: readonly Rule[]): readonly string[] =>
  pairs(
    removed,
    added,
    ({ actions, scope: { principal, resource, conditions } }) =>
      `${actionsId(actions)} ${scopeOf('Allow', principal, resource, conditions).id}`,
  ).map(
    ([before, after]) =>
      `Statement ${before.index} of a is ${before.effect} and ${after.index} of b is ${after.effect} for ${show(actionsOf([after]).join(', '))}.`,
  );

function pairs(
  removed: readonly Rule[],
  added: readonly Rule[],
  keyOf: (rule: Rule) => string,
): readonly (readonly [Rule, Rule])[] {
  const left = new Map<string, Rule[]>();
  for (const rule of removed.toReversed()) {
    const known = left.get(keyOf(rule));
    if (known) known.push(rule);
    else left.set(keyOf(rule), [rule]);
  }
  return added.flatMap((rule): readonly (readonly [Rule, Rule])[] => {
    const before = left.get(keyOf(rule))?.pop();
    return before ? [[before, rule]] : [];
  });
}
