import { rememberOf } from '../../text/remember.js';
import type { Need } from './need.js';
import { postingsFrom, type WordScores } from './score-words.js';
import type { WordIndex } from './word-index.js';

/** What a name has to share with a request to be what was asked for: verb, things, and the rest of the request. */
const least = { verb: 0.5, things: 0.85, answered: 0.4 } as const;

/**
 * How fully a name says the request, from 0 to 1, where all that it says is in the request: `CreateWorkGroup` is in
 * "create a work group for analysts".
 */
export function exactNames(
  need: Need,
  words: WordScores,
  index: WordIndex,
  verbFit: (action: number) => number,
): (action: number) => number {
  const vague = vagueWords(index);
  return (action) => {
    const wanted = Math.max(1, index.length(action) - 1 - (vague[action] ?? 0));
    const [fit, answered] = [verbFit(action), words.answered[action] ?? 0];
    const isExact =
      index.length(action) > 1 &&
      (words.things[action] ?? 0) >= wanted * least.things &&
      answered >= least.answered &&
      fit >= least.verb;
    return isExact && need.verbs.length > 0 ? fit * answered : 0;
  };
}

/** Stems of words in names that nobody says: `PutInventoryConfiguration` sets up an inventory. */
const vagueStems: readonly string[] =
  'configurat attribut set detail stat status batch admin v2 data from to by for with and in of on'.split(' ');

const vagueWords = rememberOf((index: WordIndex): Uint8Array => {
  const made = new Uint8Array(index.size);
  for (const word of vagueStems) {
    for (const action of postingsFrom(index)(word)?.inName ?? []) made[action] = (made[action] ?? 0) + 1;
  }
  return made;
});
