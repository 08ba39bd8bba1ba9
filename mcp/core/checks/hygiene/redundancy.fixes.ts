import { remove } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots, type Spot } from '../../fixes/spot.js';
import { removedFrom, textOf } from '../../fixes/usual-fixes.js';

/**
 * What another entry says already may go, of an Allow as of a Deny. It waits until the other one is as it will stay.
 */
export const withoutRedundant: Fix<{ element: string; twice: readonly string[]; covered: readonly string[] }> = {
  safety: 'safe',
  waits: true,
  changes({ spot }, { element, twice, covered }) {
    if (!spot.member) return removedFrom(spot);
    const fold = (text: string): string => (element.endsWith('Action') ? text.toLowerCase() : text);
    const again = new Set(twice.map(fold));
    const within = new Set(covered.map(fold));
    const seen = new Set<string>();
    const isRedundant = (one: Spot): boolean => {
      const text = fold(textOf(one) ?? '');
      const isLater = again.has(text) && seen.has(text);
      seen.add(text);
      return isLater || within.has(text);
    };
    return itemSpots(spot).filter(isRedundant).map(remove);
  },
};

export const withoutStatement: Fix<never> = { safety: 'safe', waits: true, changes: ({ spot }) => removedFrom(spot) };
