import type { Budget } from '../compare/budget.js';
import { showList } from '../findings/show.js';
import { asList } from '../text/json.js';
import { resourceCovers } from '../values/resource-pattern.js';
import { asWritten, type Draft, draftOf, type Step } from './shortened.js';
import { actionCovers } from './tidy-statement.js';

/** The last statement of which another one covers the whole, or some of its actions, or some of its resources. */
export function coveredByOthers(
  drafts: readonly Draft[],
  refused: ReadonlySet<string>,
  version: string | undefined,
  effort: Budget,
): Step | undefined {
  for (const inner of drafts.toReversed()) {
    for (const outer of drafts) {
      effort.spend();
      if (inner === outer || !mayCover(outer, inner) || isKnownApart(outer, inner)) continue;
      effort.spend(20 * cost(inner, outer));
      const step = stepFor(outer, inner, version);
      if (step && !refused.has(step.says)) return step;
      apart.set(inner, (apart.get(inner) ?? new WeakSet()).add(outer));
    }
  }
  return undefined;
}

/** Pairs that were compared before, to no effect. */
const apart = new WeakMap<Draft, WeakSet<Draft>>();
const isKnownApart = (outer: Draft, inner: Draft): boolean => apart.get(inner)?.has(outer) ?? false;

const entries = (draft: Draft, element: 'Action' | 'Resource'): readonly string[] =>
  asList(draft.plain[element]).map(String);

const cost = (a: Draft, b: Draft): number =>
  1 +
  entries(a, 'Action').length * entries(b, 'Action').length +
  entries(a, 'Resource').length * entries(b, 'Resource').length;

/** The same for everyone, or for more; under the same condition, or under none. */
function mayCover({ rule: outer, plain: wide }: Draft, { rule: inner, plain }: Draft): boolean {
  if (outer.effect !== inner.effect || plain.Action === undefined || wide.Action === undefined) return false;
  const ids = new Set(inner.scope.conditions.map(({ id }) => id));
  return (
    outer.scope.conditions.every(({ id }) => ids.has(id)) &&
    (outer.scope.principal === undefined || outer.scope.principal.id === inner.scope.principal?.id)
  );
}

/** Two that cover each other: the one that stands first stays. */
function stepFor(outer: Draft, inner: Draft, version: string | undefined): Step | undefined {
  const [actions, wide] = [entries(inner, 'Action'), entries(outer, 'Action')];
  const kept = actions.filter((action) => !wide.some((one) => actionCovers(one, action)));
  const [resources, ground] = [entries(inner, 'Resource'), entries(outer, 'Resource')];
  const hasResources = resources.length > 0 && ground.length > 0;
  const leftOver = resources.filter((resource) => !ground.some((one) => resourceCovers(one, resource)));
  const onAll = hasResources ? leftOver.length === 0 : inner.rule.scope.resource?.id === outer.rule.scope.resource?.id;
  if (kept.length === 0 && onAll) {
    return {
      before: [inner, outer],
      after: [outer],
      says: `Statement ${nameOf(inner)} was dropped: statement ${nameOf(outer)} covers it.`,
    };
  }
  if (onAll && kept.length < actions.length) return without(inner, outer, 'Action', kept, actions, version);
  if (hasResources && kept.length === 0 && leftOver.length < resources.length)
    return without(inner, outer, 'Resource', leftOver, resources, version);
  return undefined;
}

const nameOf = ({ from }: Draft): string => from.join('+');

function without(
  inner: Draft,
  outer: Draft,
  element: 'Action' | 'Resource',
  kept: readonly string[],
  all: readonly string[],
  version: string | undefined,
): Step | undefined {
  const after = draftOf({ ...inner.plain, [element]: asWritten(kept) }, inner.from, version);
  const gone = all.filter((one) => !kept.includes(one));
  const says = `Statement ${nameOf(inner)}: ${showList(gone)} ${gone.length === 1 ? 'was' : 'were'} dropped, which statement ${nameOf(outer)} covers.`;
  return after && { before: [inner, outer], after: [after, outer], says };
}
