import type { SpokenVerb } from './find-verbs.js';
import { named } from './lexicon.js';
import { type Need, toNeed } from './need.js';
import type { Part } from './read-part.js';

/** A part without an object shares that of the next one; one without a verb or a service those of the one before. */
export function completed(parts: readonly Part[]): readonly Need[] {
  const needs: Need[] = [];
  let waiting: readonly SpokenVerb[] = [];
  let verbs: readonly SpokenVerb[] = [];
  let services: ReadonlyMap<string, number> = fainter(parts.find((part) => isNamed(part.services))?.services);
  let listed = services;
  let words: readonly string[] = [];
  const asks = parts.filter(({ content }) => content.length > 0).map((part) => asThing(part, parts));
  const last = asks.findLastIndex(isComplete);
  asks.forEach((part, at) => {
    if (!isComplete(part) && at < last) {
      waiting = [...waiting, ...part.verbs];
      return;
    }
    const own = [...waiting, ...part.verbs.filter(isFirstOfKind)];
    waiting = [];
    if (own.length > 0) verbs = own;
    const isListed = part.verbs.length === 0 && part.content.length <= mostListed;
    const inherited = isListed ? listed : services;
    const spoken = isNamed(part.services) ? part.services : new Map([...inherited, ...part.services]);
    const borrowed = isComplete(part) && !part.words.some((word) => pronouns.has(word)) ? [] : words;
    needs.push(...perVerb({ ...part, words: [...part.words, ...borrowed] }, spoken, verbs));
    if (isNamed(part.services)) [services, listed] = [fainter(part.services), part.services];
    words = part.words.filter((word) => !part.actors.has(word));
  });
  return needs;
}

/** `roles` in "users, roles and policies of IAM" belongs to the service as much as the one before. */
const mostListed = 3;

const isComplete = ({ hasObject, names }: Part): boolean => hasObject || names.length > 0;

/** "a read-only view" names one activity twice. */
const isFirstOfKind = ({ verbs }: SpokenVerb, at: number, all: readonly SpokenVerb[]): boolean =>
  all.findIndex((other) => other.verbs[0] === verbs[0]) === at;

/** They stand for the object of the part before. */
const pronouns: ReadonlySet<string> = new Set(['it', 'them', 'its', 'their', 'one', 'those', 'rest', 'each']);

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

/** `create, update and delete items` are three needs with one object; none looks for the verbs of the others. */
function perVerb(part: Part, services: ReadonlyMap<string, number>, verbs: readonly SpokenVerb[]): readonly Need[] {
  const distinct = verbs.filter(({ word }, at) => verbs.findIndex((other) => other.word === word) === at).slice(0, 5);
  if (distinct.length === 0) return [toNeed(part, services, [])];
  return distinct.map(({ word, verbs: own }) => {
    const others = new Set(distinct.map((one) => one.word).filter((one) => one !== word));
    const need = toNeed({ ...part, words: [...new Set([word, ...part.words])] }, services, [own]);
    return { ...need, stems: new Map([...need.stems].filter(([stem]) => !others.has(stem))) };
  });
}
