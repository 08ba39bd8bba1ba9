import { scopeOf } from './read-rules.js';
import { actionsId } from './rule-words.js';
import type { Rule } from './rules.js';

/** A statement of the first policy and what became of it in the second. */
export type Match = readonly [before: Rule, after: Rule];

export interface Matched {
  /** With the same effect. */
  readonly kept: readonly Match[];
  /** With the other effect. */
  readonly turned: readonly Match[];
}

/** What two statements share that makes one the successor of the other; undefined where there is nothing to share. */
type Likeness = (rule: Rule) => string | undefined;

const allBut =
  (what: 'condition' | 'effect'): Likeness =>
  ({ actions, scope: { effect, principal, resource, conditions } }) =>
    what === 'condition'
      ? `${actionsId(actions)} ${scopeOf(effect, principal, resource, []).id}`
      : `${actionsId(actions)} ${scopeOf('Allow', principal, resource, conditions).id}`;

const sid: Likeness = (rule) => rule.sid;
const principalOf = ({ scope }: Rule): string => scope.principal?.id ?? '';
const actionsAndPrincipal: Likeness = (rule) => `${actionsId(rule.actions)} ${principalOf(rule)}`;
const actionsAlone: Likeness = ({ actions }) => actionsId(actions);
const resourceAndPrincipal: Likeness = (rule) =>
  rule.scope.resource && `${rule.scope.resource.id} ${principalOf(rule)}`;

const withEffect =
  (likeness: Likeness): Likeness =>
  (rule) => {
    const key = likeness(rule);
    return key === undefined ? undefined : `${rule.effect} ${key}`;
  };

/** The closest first. */
const whenKept = [
  allBut('condition'),
  ...[sid, actionsAndPrincipal, actionsAlone, resourceAndPrincipal].map((one) => withEffect(one)),
];

const whenTurned = [sid, actionsAndPrincipal, actionsAlone];

/** Matches the statements that one policy has and the other has not; what is new or gone altogether has no match. */
export function matchStatements(removed: readonly Rule[], added: readonly Rule[]): Matched {
  const alike = matchInTurn(removed, added, whenKept);
  const kept = [...alike, ...loneOfEffect(without(removed, alike), without(added, alike))];
  const exact = matchInTurn(removed, added, [allBut('effect')]);
  const matched = [...kept, ...exact];
  const others = matchInTurn(without(removed, matched), without(added, matched), whenTurned);
  return { kept, turned: [...exact, ...others] };
}

function without(rules: readonly Rule[], matches: readonly Match[]): readonly Rule[] {
  const matched = new Set(matches.flat());
  return rules.filter((rule) => !matched.has(rule));
}

function matchInTurn(
  removed: readonly Rule[],
  added: readonly Rule[],
  likenesses: readonly Likeness[],
): readonly Match[] {
  const matches: Match[] = [];
  let [before, after] = [removed, added];
  for (const likeness of likenesses) {
    const found = matchBy(before, after, likeness);
    [before, after] = [without(before, found), without(after, found)];
    matches.push(...found);
  }
  return matches.sort(([, a], [, b]) => a.index - b.index);
}

function matchBy(removed: readonly Rule[], added: readonly Rule[], likeness: Likeness): readonly Match[] {
  const left = new Map<string, Rule[]>();
  for (const rule of removed.toReversed()) {
    const key = likeness(rule);
    if (key === undefined) continue;
    const known = left.get(key);
    if (known) known.push(rule);
    else left.set(key, [rule]);
  }
  return added.flatMap((rule): readonly Match[] => {
    const before = left.get(likeness(rule) ?? '')?.pop();
    return before ? [[before, rule]] : [];
  });
}

/** The only Allow that went, or the only Deny, became the only one that came. */
function loneOfEffect(removed: readonly Rule[], added: readonly Rule[]): readonly Match[] {
  return (['Allow', 'Deny'] as const).flatMap((effect): readonly Match[] => {
    const [before, ...more] = removed.filter((rule) => rule.effect === effect);
    const [after, ...others] = added.filter((rule) => rule.effect === effect);
    return before && after && more.length + others.length === 0 ? [[before, after]] : [];
  });
}
