import { type Lexicon, lexiconOf } from './lexicon.js';
import type { Need } from './need.js';
import { familyOf } from './word-families.js';
import { type TermEntry, unpackGaps, type WordIndex } from './word-index.js';

/** What each part weighs. bench/suggest.mjs measures what a change does. */
const weights = {
  inName: 3,
  inText: 0.6,
  otherWord: 0.5,
  kin: 0.4,
  verbAsWord: 0.6,
  answeredInText: 0.5,
} as const;

export interface WordScores {
  readonly scores: Float64Array;
  /** Words of the name that were said. */
  readonly covered: Float64Array;
  /** The share of what was said that the action has, rare words counting for more. */
  readonly answered: Float64Array;
  readonly touched: Set<number>;
}

/** A stem to look for, and how much it counts. */
type Sought = readonly [stem: string, weight: number];

/** Adds up what each word of the request says for each action that has it. */
export function scoreWords(need: Need, index: WordIndex): WordScores {
  const [scores, covered, answered] = [0, 1, 2].map(() => new Float64Array(index.size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const touched = new Set<number>();
  const lexicon = lexiconOf(index);
  const verbWords = new Set(need.verbs.flat().flatMap(({ says }) => says));
  return { scores, covered, answered, touched };
}
