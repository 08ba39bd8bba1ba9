import { actorLength } from './find-actor.js';
import { findServices } from './find-services.js';
import { findVerbs, type SpokenVerb } from './find-verbs.js';
import type { Lexicon } from './lexicon.js';
import { isFiller, rightStems, settingStems } from './plain-words.js';
import { readWord } from './read-word.js';
import { stem } from './words.js';

/** A piece of a request between two separators. */
export interface Part {
  readonly text: string;
  readonly words: readonly string[];
  readonly content: readonly string[];
  /** Words that say who is to act. */
  readonly actors: ReadonlySet<string>;
  /** Those of them that name no service: no task is about them. */
  readonly silent: ReadonlySet<string>;
  /** What is written apart and one word in names, `backup` for "back up", and the other way round. */
  readonly compounds: readonly string[];
  readonly verbs: readonly SpokenVerb[];
  readonly services: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Words that are neither verbs nor fillers. */
  readonly hasObject: boolean;
  /** Its verbs may as well be things. */
  readonly isOnlyThings: boolean;
  /** `from@sqs`, `to@states`. */
  readonly flows: readonly string[];
  readonly lifecycle: readonly (readonly string[])[];
}

/** A part that is longer is no sentence. */
const mostWords = 150;

export function readPart(text: string, lexicon: Lexicon): Part {
  const raw = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:[-_.:][\p{L}\p{N}]+)*/gu) ?? [];
  const tokens = raw.slice(0, mostWords).map((one) => ({ text: one.toLowerCase(), stems: readWord(one, lexicon) }));
  const words = tokens.flatMap(({ stems }) => stems);
  const actor = actorLength(tokens, lexicon);
  const { services, taken, flows } = findServices(words, actor, lexicon);
  const spoken = findVerbs(words, new Set([...taken, ...Array(actor).keys()]), lexicon);
  // "transcribe a call" names the service by what it does.
  const { verbs, isOnlyThings } = spoken.verbs.length > 0 ? spoken : findVerbs(words, new Set(), lexicon);
  const verbPlaces = new Set(verbs.map(({ at }) => at));
  const content = words.filter((word) => !isFiller(word));
  return {
    text: text.trim().replace(/\s+/g, ' '),
    words,
    content,
    actors: new Set(words.slice(0, actor).filter((word) => !words.includes(word, actor))),
    silent: new Set(
      words
        .slice(0, actor)
        .filter((word, at) => !taken.has(at) && !settingStems.has(word) && !words.includes(word, actor)),
    ),
    compounds: [...compoundsIn(words, lexicon), ...words.flatMap((word) => halvesOf(word, lexicon))],
    verbs,
    services,
    names: words.length === verbs.length ? [] : namesIn(raw),
    hasObject: words.some((word, at) => !isFiller(word) && !rightStems.has(word) && !verbPlaces.has(at)),
    isOnlyThings,
    flows,
    lifecycle: [],
  };
}

/** Words of names that are rarer than this are not what two plain words stand for. */
const leastNamed = 3;

const compoundsIn = (words: readonly string[], { named }: Lexicon): readonly string[] =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    // A stem may have lost its last letter: `lif` of "life cycle".
    return [`${before}${word}`, `${before}e${word}`].map(stem).filter((one) => (named.get(one) ?? 0) >= leastNamed);
  });

/** A word of more names than this is one word, and words of fewer are no halves. */
const oneWord = 25;
const half = 15;

/** Names split at capitals what is written as one word: `workgroup` is `WorkGroup`. */
function halvesOf(word: string, { named }: Lexicon): readonly string[] {
  const commonness = (one: string): number => named.get(one) ?? 0;
  if (word.length < 7 || commonness(word) > oneWord) return [];
  for (let at = 3; at <= word.length - 3; at++) {
    const halves = [stem(word.slice(0, at)), stem(word.slice(at))];
    if (halves.every((one) => commonness(one) >= half)) return halves;
  }
  return [];
}

/** Texts that could be the name of an operation, in lower case without marks. */
function namesIn(raw: readonly string[]): readonly string[] {
  const pieces = raw.flatMap((one) => [one, ...one.split(/[.:]/)]);
  const compounds = raw.length === 1 ? pieces : pieces.filter((one) => /[-_]|[a-z0-9][A-Z]/.test(one));
  return [...new Set(compounds.map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, '')))];
}
