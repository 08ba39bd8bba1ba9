import { completed } from './complete-needs.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { type Need, toNeed } from './need.js';
import { readPart } from './read-part.js';
import { lifecycleOf, resourceTypesIn } from './resource-types.js';
import { spellOut } from './spell-out.js';
import type { WordIndex } from './word-index.js';

export interface Request {
  readonly needs: readonly Need[];
  /** The request as one need. */
  readonly whole: Need;
  /** It asks to look and not to touch. */
  readonly onlyReads: boolean;
}

/** Where a request goes on to something else. */
const separators =
  /[;+\n]|[,.!?:](?=\s|$)|\s[-–—]\s|\b(?:and|then|plus|as well as|also|or|afterwards|after|before|while|but|that(?=\s+(?:[a-z]+[^s]s|is|are|was|can|will|should|must|may|have)\b)|which|when|whenever|once|so that|in order to)\b|(?<=\w)\/(?=[A-Za-z]{3,}\b)|->|→|=>|&/giu;

/** Reads what was written into the needs it names. */
export function readRequest(text: string, index: WordIndex): Request {
  const lexicon = lexiconOf(index);
  const plain = spellOut(text);
  const parts = plain
    .split(separators)
    .map((part) => readPart(part, lexicon))
    .filter(({ words }) => words.length > 0);
  const whole = readPart(plain, lexicon);
  return {
    needs: [...typesOf(text, lexicon), ...completed(parts)],
    whole: toNeed(
      whole,
      whole.services,
      whole.verbs.map(({ verbs }) => verbs),
    ),
    onlyReads: /\b(?:read|view)[- ]?only\b|\bonly (?:read|view|look)/i.test(text),
  };
}

/** A resource type is a need of its own: the tool that reads it creates, looks up, changes and deletes the resource. */
const typesOf = (text: string, lexicon: Lexicon): readonly Need[] =>
  resourceTypesIn(text).map((type) => {
    const part = readPart(type.text, lexicon);
    return { ...toNeed(part, part.services, []), lifecycle: lifecycleOf(type) };
  });
