import { rememberOf } from '../../text/remember.js';
import { type Lexicon, lexiconOf, named } from './lexicon.js';
import type { Need } from './need.js';
import { familyOf } from './word-families.js';
import { unpackGaps, type WordIndex } from './word-index.js';
import { stem } from './words.js';

/** What each part weighs. bench/suggest.mjs measures what a change does. */
const weights = {
  inName: 1.1,
  inText: 0.4,
  otherWord: 0.9,
  kin: 0.4,
  verbAsWord: 0.8,
  answeredInText: 1.5,
} as const;

export interface WordScores {
  readonly scores: Float64Array;
  /** Words of the name that were said. */
  readonly covered: Float64Array;
  /** The same without the verb that the name begins with. */
  readonly things: Float64Array;
  /** The share of what was said that the action has, rare words counting for more. */
  readonly answered: Float64Array;
  readonly touched: Set<number>;
}

/** Adds up what each word of the request says for each action that has it. */
export function scoreWords(need: Need, index: WordIndex): WordScores {
  const lexicon = lexiconOf(index);
  const verbWords = new Set(need.verbs.flat().flatMap(({ says }) => says.map(stem)));
  const said = [...need.stems].map(
    ([word, weight]) => [word, weight * (verbWords.has(word) ? weights.verbAsWord : 1)] as const,
  );
  const postings = postingsFrom(index);
  const found: WordScores = {
    scores: new Float64Array(index.size),
    covered: new Float64Array(index.size),
    things: new Float64Array(index.size),
    answered: answersTo(said, lexicon, postings, index),
    touched: new Set(),
  };
  for (const [word, weight] of withVariants(said, lexicon)) addWord(found, word, weight, index);
  return found;
}

export interface Postings {
  readonly inName: readonly number[];
  readonly inText: readonly number[];
  readonly rarity: number;
}

/**
 * Which actions have a stem in their names and texts, and how rare that is. Unpacked once; there are no more than the
 * index has terms.
 */
export const postingsFrom = rememberOf((index: WordIndex): ((word: string) => Postings | undefined) => {
  const known = new Map<string, Postings>();
  return (word) => {
    const before = known.get(word);
    const entry = index.terms.get(word);
    if (before !== undefined || entry === undefined) return before;
    const [inName, inText] = [unpackGaps(entry[1]), unpackGaps(entry[2])];
    const made = { inName, inText, rarity: Math.log(1 + index.size / (inName.length + inText.length / 3 + 20)) };
    known.set(word, made);
    return made;
  };
});

/** What else a word may be called in names, and how much less that counts. */
const variantsOf = (word: string, { otherWords, families }: Lexicon): readonly (readonly [string, number])[] => [
  ...(otherWords.get(word) ?? []).map((other) => [other, weights.otherWord] as const),
  ...(families.get(familyOf(word)) ?? []).filter((kin) => kin !== word).map((kin) => [kin, weights.kin] as const),
];

function withVariants(said: readonly (readonly [string, number])[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    words.set(word, Math.max(words.get(word) ?? 0, weight));
  };
  for (const [word, weight] of said) {
    add(word, weight);
    for (const [other, share] of variantsOf(word, lexicon)) add(other, weight * share);
  }
  return words;
}

function addWord(found: WordScores, word: string, weight: number, index: WordIndex): void {
  const postings = postingsFrom(index)(word);
  if (postings === undefined) return;
  const { scores, covered, things, touched } = found;
  for (const action of postings.inName) {
    scores[action] =
      (scores[action] ?? 0) + (weight * postings.rarity * weights.inName) / Math.sqrt(1 + index.length(action));
    covered[action] = (covered[action] ?? 0) + Math.min(1, weight);
    if (stem(index.verb(action)) !== word) things[action] = (things[action] ?? 0) + Math.min(1, weight);
    touched.add(action);
  }
  for (const action of postings.inText) {
    scores[action] = (scores[action] ?? 0) + weight * postings.rarity * weights.inText;
    touched.add(action);
  }
}

/** The name of a service is answered by the service, and asks for nothing more. */
const isService = (word: string, { mentions }: Lexicon): boolean =>
  (mentions.get(word) ?? []).some(
    ({ stems, prefixes }) => stems.length === 1 && [...prefixes.values()].some((strength) => strength >= named),
  );

function answersTo(
  said: readonly (readonly [string, number])[],
  lexicon: Lexicon,
  postings: (word: string) => Postings | undefined,
  index: WordIndex,
): Float64Array {
  const answered = new Float64Array(index.size);
  const asked = said.filter(([word]) => !isService(word, lexicon));
  const weightOf = ([word, weight]: readonly [string, number]): number => weight * (postings(word)?.rarity ?? 0);
  const total = asked.reduce((sum, one) => sum + weightOf(one), 0);
  const best = new Float64Array(index.size);
  for (const one of asked) {
    const share = weightOf(one) / total;
    const seen: number[] = [];
    const note = (actions: readonly number[], value: number): void => {
      for (const action of actions) {
        const before = best[action] ?? 0;
        if (before === 0) seen.push(action);
        if (value > before) best[action] = value;
      }
    };
    for (const [word, weight] of [[one[0], 1] as const, ...variantsOf(one[0], lexicon)]) {
      note(postings(word)?.inName ?? [], weight);
      note(postings(word)?.inText ?? [], weight * weights.answeredInText);
    }
    for (const action of seen) {
      answered[action] = (answered[action] ?? 0) + share * (best[action] ?? 0);
      best[action] = 0;
    }
  }
  return answered;
}
