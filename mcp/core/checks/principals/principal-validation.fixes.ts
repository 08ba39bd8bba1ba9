import { append, type Change, insert, remove, rename, replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots, memberSpot } from '../../fixes/spot.js';
import { replaced, textOf } from '../../fixes/usual-fixes.js';

/** AWS refuses all of these, so that what makes one a principal is a suggestion. */

/** `"arn:aws:iam::111122223333:root"` → `{"AWS": "arn:aws:iam::111122223333:root"}`. */
export const underItsKey: Fix<{ principal: string; belongs: string }> = replaced(
  'suggested',
  ({ principal, belongs }: { principal: string; belongs: string }, { spot }) =>
    belongs !== '' && textOf(spot) === principal ? { [belongs]: principal } : undefined,
);

/** What the finding proposes to write. */
export const repaired = replaced('suggested', ({ repair }: { repair: string }) => repair || undefined);

/** The digits with their quotes. */
export const quoted: Fix<{ principal: string }> = {
  safety: 'suggested',
  changes: ({ spot }, { principal }) => [replace(spot, principal)],
};

/** From the key it stands under to the one it belongs to, beside what stands there. */
export const toItsKey: Fix<{ principal: string; belongs: string }> = {
  safety: 'suggested',
  changes({ spot }, { principal, belongs }): readonly Change[] {
    const own = spot.member ? spot : spot.holder;
    const clause = own?.holder;
    if (!own?.member || !clause || belongs === '' || textOf(spot) !== principal) return [];
    const isAlone = itemSpots(own).length === 1;
    const target = memberSpot(clause, belongs);
    if (!target) return isAlone ? [rename(own, belongs)] : [remove(spot), insert(clause, belongs, principal)];
    const gone = remove(isAlone ? own : spot);
    if (target.node.kind === 'array') return [gone, append(target, principal)];
    const there = textOf(target);
    return there === undefined ? [] : [gone, replace(target, [there, principal])];
  },
};
