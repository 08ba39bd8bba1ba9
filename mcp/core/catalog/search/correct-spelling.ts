import { rememberOf } from '../../text/remember.js';
import { nearestNameFinder } from '../nearest-name.js';
import type { Lexicon } from './lexicon.js';

/** Shorter words are abbreviations rather than slips. */
const shortestSlip = 3;
const mostKept = 500;
const slipsOf = rememberOf((_: Lexicon) => new Map<string, string>());
const finderOf = rememberOf(({ vocabulary }: Lexicon) =>
  nearestNameFinder([...vocabulary.keys()].filter((one) => one.length > 2)),
);

/** The word that was meant, where the one written is not known and one like it is; both as stems. */
export function corrected(word: string, written: string, lexicon: Lexicon): string {
  if (written.length < shortestSlip || word.length > 24 || /\d/.test(word)) return word;
  const known = slipsOf(lexicon);
  const before = known.get(written);
  if (before !== undefined) return before;
  const likeness = (one: string): number =>
    ((lexicon.vocabulary.get(one) ?? 0) * (one.charAt(0) === word.charAt(0) ? 3 : 1)) / 3 ** lettersApart(word, one);
  const [best = word] = finderOf(lexicon)(word, 8)
    .filter((one) => isSlip(word, one, written.length))
    .sort((a, b) => likeness(b) - likeness(a) || (a < b ? -1 : 1));
  if (known.size > mostKept) known.clear();
  known.set(written, best);
  return best;
}

/** A slip keeps the first letter or swaps it, and nearly all others. */
function isSlip(word: string, meant: string, length: number): boolean {
  if (word.charAt(0) !== meant.charAt(0) && word.charAt(1) !== meant.charAt(0)) return false;
  return lettersApart(word, meant) <= (length <= 3 ? 0 : Math.min(word.length, meant.length) <= 5 ? 1 : 2);
}

/** Letters that only one of them has; two that changed places are none. */
function lettersApart(one: string, other: string): number {
  return one.length + other.length - 2 * countShared([...one], [...other]);
}

function countShared(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  return a.filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
