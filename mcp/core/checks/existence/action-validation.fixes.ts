import { append, replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots } from '../../fixes/spot.js';
import { textOf } from '../../fixes/usual-fixes.js';

/** The name that is most likely meant, or all that one string was to name. */
export const namedInstead: Fix<{ instead: readonly string[] }> = {
  safety: 'suggested',
  changes({ spot }, { instead }) {
    const [only, ...others] = instead;
    if (only === undefined) return [];
    if (others.length === 0) return [replace(spot, only)];
    if (spot.member) return [replace(spot, instead)];
    // A list within a list would be none of actions.
    const { holder } = spot;
    return holder ? [replace(spot, only), ...others.map((one) => append(holder, one))] : [];
  },
};

/** IAM ignores the case of actions. */
export const usualSpelling: Fix<{ written: readonly string[]; usual: readonly string[] }> = {
  safety: 'safe',
  changes({ spot }, { written, usual }) {
    const spellings = new Map(written.map((text, index) => [text, usual[index] ?? text]));
    const clause = spot.member || !spot.holder ? spot : spot.holder;
    return itemSpots(clause).flatMap((one) => {
      const spelling = spellings.get(textOf(one) ?? '');
      return spelling === undefined ? [] : [replace(one, spelling)];
    });
  },
};
