import { companions } from './companions.table.js';
import type { Scored } from './keep-best.js';
import type { Numbering } from './numbering.js';
import { allows, type Filter } from './score-need.js';
import type { WordIndex } from './word-index.js';

/** An action that goes with those that were asked for. */
export interface Beside {
  readonly action: number;
  /** A sentence. */
  readonly why: string;
}

/** What the actions usually need beside them: by hand, by AWS's reference, by AWS's own policies. */
export function companionsOf(
  core: readonly Scored[],
  index: WordIndex,
  numbering: Numbering,
  filter: Filter,
): readonly Beside[] {
  const isAllowed = allows(index, filter);
  const found = [...byHand(core, numbering), ...dependent(core, numbering), ...learnt(core, index, numbering)];
  return found.filter(({ action }) => isAllowed(action));
}

const rows = new Map<string, { readonly name: string; readonly why: string }[]>();
for (const { of, needs, why } of companions) {
  for (const name of of) {
    const others = needs.filter((need) => need !== name).map((need) => ({ name: need, why }));
    rows.set(name, [...(rows.get(name) ?? []), ...others]);
  }
}

/** The first companion of each action, then the second of each: the most needed ones come first. */
function byHand(core: readonly Scored[], numbering: Numbering): readonly Beside[] {
  const lists = core.map(({ action }) => rows.get(nameOf(action, numbering)) ?? []);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    .flat()
    .flatMap(({ name, why }) => ({ action: numbering.numberOf(name) ?? -1, why }));
}

const dependent = (core: readonly Scored[], numbering: Numbering): readonly Beside[] =>
  core.flatMap(({ action }) =>
    (numbering.actionOf(action)?.dependentActions ?? []).slice(0, mostDependent).map((name) => ({
      action: numbering.numberOf(name) ?? -1,
      why: `AWS's reference lists it as a dependent action of ${nameOf(action, numbering)}.`,
    })),
  );

const mostDependent = 6;

const learnt = (core: readonly Scored[], index: WordIndex, numbering: Numbering): readonly Beside[] =>
  core.flatMap(({ action }) =>
    index.companions(action).map((other) => ({
      action: other,
      why: `Most AWS managed policies with ${nameOf(action, numbering)} have it too.`,
    })),
  );

function nameOf(number: number, numbering: Numbering): string {
  const action = numbering.actionOf(number);
  return action === undefined ? '' : `${action.service}:${action.name}`;
}
