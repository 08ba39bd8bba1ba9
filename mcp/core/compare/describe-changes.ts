import { show } from '../findings/show.js';
import type { ActionPattern } from '../values/action-pattern.js';
import { readPrincipalValue } from '../values/principal.js';
import { type Entry, entriesOf, notCovered, ofActions, ofPrincipals, ofResources } from './clause-entries.js';
import { type Match, matchStatements } from './match-statements.js';
import { actionsId, conditionWords, describeRule } from './rule-words.js';
import type { Rule } from './rules.js';

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
  const { kept, turned } = matchStatements(removed, added);
  return {
    actionsAdded: notCovered(actionsOf(grantsB), actionsOf(grantsA), ofActions),
    actionsRemoved: notCovered(actionsOf(grantsA), actionsOf(grantsB), ofActions),
    resourcesAdded: notCovered(resourcesOf(grantsB), resourcesOf(grantsA), ofResources),
    resourcesRemoved: notCovered(resourcesOf(grantsA), resourcesOf(grantsB), ofResources),
    principalsAdded: notCovered(principalsOf(grantsB), principalsOf(grantsA), ofPrincipals),
    principalsRemoved: notCovered(principalsOf(grantsA), principalsOf(grantsB), ofPrincipals),
    conditionChanges: kept.flatMap(conditionChange),
    effectChanges: turned.map(effectChange),
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

const everything = { kind: '', texts: ['*'] } as const;

const actionsOf = (rules: readonly Rule[]): readonly Entry[] =>
  entriesOf(
    rules.map(({ actions: { kind, values } }) => ({ kind, texts: values.map(textOf) })),
    ofActions,
  );

const textOf = (value: ActionPattern): string => (value.kind === 'everything' ? '*' : value.text);

const resourcesOf = (rules: readonly Rule[]): readonly Entry[] =>
  entriesOf(
    rules.map(({ scope: { resource } }) => (resource ? { kind: resource.kind, texts: resource.values } : everything)),
    ofResources,
  );

const principalsOf = (rules: readonly Rule[]): readonly Entry[] =>
  entriesOf(
    rules.map(({ scope: { principal } }) =>
      principal
        ? {
            kind: principal.kind,
            texts: principal.values.map(({ type, text }) => `${type}:${accountOf(type, text) ?? text}`),
          }
        : everything,
    ),
    ofPrincipals,
  );

function accountOf(...[type, text]: Parameters<typeof readPrincipalValue>): string | undefined {
  const principal = readPrincipalValue(type, text);
  return principal.kind === 'account_root' && text.startsWith('arn:aws:') ? principal.account : undefined;
}

const actionWords = (rule: Rule): string =>
  show(
    actionsOf([rule])
      .map(({ text }) => text)
      .join(', '),
  );

function conditionChange([before, after]: Match): readonly string[] {
  const was = before.scope.conditions.map(conditionWords);
  const is = after.scope.conditions.map(conditionWords);
  const gone = was.filter((one) => !is.includes(one));
  const come = is.filter((one) => !was.includes(one));
  const parts = [
    ...(gone.length > 0 ? [`no longer ${gone.join(' and ')}`] : []),
    ...(come.length > 0 ? [`now ${come.join(' and ')}`] : []),
  ];
  if (parts.length === 0) return [];
  const about = `Statement ${before.index} of a and ${after.index} of b`;
  return [`${about} (${after.effect} ${actionWords(after)}): ${parts.join('; ')}.`];
}

const effectChange = ([before, after]: Match): string =>
  `Statement ${before.index} of a is ${before.effect} and ${after.index} of b is ${after.effect} for ${actionWords(after)}.`;
