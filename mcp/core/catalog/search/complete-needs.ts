import type { SpokenVerb } from './find-verbs.js';
import { named } from './lexicon.js';
import { type Need, toNeed } from './need.js';
import type { Part } from './read-part.js';
import type { Verb } from './verbs.table.js';

/** A part without an object shares that of the next one; one without a verb or a service those of the one before. */
export function completed(parts: readonly Part[]): readonly Need[] {
  const needs: Need[] = [];
  let waiting: readonly SpokenVerb[] = [];
  let verbs: readonly (readonly Verb[])[] = [];
  let services: ReadonlyMap<string, number> = fainter(parts.find((part) => isNamed(part.services))?.services);
  let words: readonly string[] = [];
  const asks = parts.filter(({ content }) => content.length > 0).map((part) => asThing(part, parts));
  const last = asks.findLastIndex(isComplete);
  asks.forEach((part, at) => {
    if (!isComplete(part) && at < last) {
      waiting = [...waiting, ...part.verbs];
      return;
    }
    const own = [...waiting, ...part.verbs].map((one) => one.verbs);
    waiting = [];
    if (own.length > 0) verbs = own;
    const spoken = isNamed(part.services) ? part.services : new Map([...services, ...part.services]);
    const borrowed = isComplete(part) && !part.words.some((word) => pronouns.has(word)) ? [] : words;
    needs.push(...perVerb({ ...part, words: [...part.words, ...borrowed] }, spoken, verbs));
    services = isNamed(part.services) ? fainter(part.services) : services;
    words = part.words;
  });
  return needs;
}

const isComplete = ({ hasObject, names }: Part): boolean => hasObject || names.length > 0;

/** They stand for the object of the part before. */
const pronouns: ReadonlySet<string> = new Set(['it', 'them', 'its', 'their']);

const isNamed = (services: ReadonlyMap<string, number>): boolean => [...services.values()].some((one) => one >= named);

const fainter = (services: ReadonlyMap<string, number> = new Map()): ReadonlyMap<string, number> =>
  new Map([...services].map(([prefix, strength]) => [prefix, strength / 2]));

/** `labels` and `text` in "detect faces, labels and text" are things, for the verb was said before. */
function asThing(part: Part, parts: readonly Part[]): Part {
  const earlier = parts
    .slice(0, parts.indexOf(part))
    .some(({ verbs, isOnlyThings }) => verbs.length > 0 && !isOnlyThings);
  const isThing = earlier && part.isOnlyThings && part.verbs.length > 0 && part.content.length <= 2;
  return isThing ? { ...part, verbs: [], hasObject: true } : part;
}

/** `create, update and delete items` are three needs with one object. */
function perVerb(
  part: Part,
  services: ReadonlyMap<string, number>,
  verbs: readonly (readonly Verb[])[],
): readonly Need[] {
  if (verbs.length < 2) return [toNeed(part, services, verbs)];
  const distinct = verbs.filter((one, at) => verbs.findIndex((other) => other[0] === one[0]) === at).slice(0, 5);
  return distinct.map((one) => toNeed(part, services, [one]));
}
