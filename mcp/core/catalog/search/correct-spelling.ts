import { nearestNameFinder } from '../nearest-name.js';
import type { Lexicon } from './lexicon.js';

/** Shorter words are abbreviations rather than slips. */
const shortestSlip = 3;
const finders = new WeakMap<Lexicon, ReturnType<typeof nearestNameFinder>>();
const longestKept = 500;
const slips = new WeakMap<Lexicon, Map<string, readonly string[]>>();

/** The word that was meant, where the one written is not known and one like it is. */
export function corrected(word: string, lexicon: Lexicon): readonly string[] {
  if (word.length < shortestSlip || word.length > 24 || /\d/.test(word)) return [word];
  const known = slips.get(lexicon) ?? new Map<string, readonly string[]>();
  slips.set(lexicon, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const finder =
    finders.get(lexicon) ?? nearestNameFinder([...lexicon.vocabulary.keys()].filter((one) => one.length > 2));
  finders.set(lexicon, finder);
  const near = finder(word, 8).filter((one) => isSlip(word, one));
  const commonness = (one: string): number =>
    (lexicon.vocabulary.get(one) ?? 0) * (one.charAt(0) === word.charAt(0) ? 3 : 1);
  const [best] = near.sort((a, b) => commonness(b) - commonness(a) || (a < b ? -1 : 1));
  if (known.size > longestKept) known.clear();
  known.set(word, best === undefined ? [word] : [best]);
  return best === undefined ? [word] : [best];
}

/** A slip keeps the first letter or swaps it, and nearly all others. */
function isSlip(written: string, meant: string): boolean {
  if (written.charAt(0) !== meant.charAt(0) && written.charAt(1) !== meant.charAt(0)) return false;
  const [a, b] = [[...written].sort(), [...meant].sort()];
  const shared = a.length + b.length - 2 * countShared(a, b);
  return (
    shared <= (Math.min(written.length, meant.length) <= 3 ? 0 : Math.min(written.length, meant.length) <= 5 ? 1 : 2)
  );
}

function countShared(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  return a.filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
