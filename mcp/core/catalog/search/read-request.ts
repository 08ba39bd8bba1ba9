import { nearestNameFinder } from '../nearest-name.js';
import { type Lexicon, lexiconOf, named } from './lexicon.js';
import { terraformPrefixes } from './terraform.table.js';
import type { Verb } from './verbs.table.js';
import type { WordIndex } from './word-index.js';
import { fillers, settingWords, stem, wordsOf } from './words.js';

/** One of the things that a request asks for. */
export interface Need {
  /** The part of the request that it was read from. */
  readonly text: string;
  /** How much each stem counts: what was written, and at less weight what else it may be called. */
  readonly stems: ReadonlyMap<string, number>;
  /** Everything that was said, by stem and by name of verb: what tasks are compared with. */
  readonly said: ReadonlySet<string>;
  /** Stems of the text in their order. */
  readonly words: readonly string[];
  /** What is to be done: a set of first words for each verb that was written. */
  readonly verbs: readonly (readonly Verb[])[];
  /** How strongly it speaks of services, by prefix. */
  readonly services: ReadonlyMap<string, number>;
  /** Compounds that may be names of operations: `getobject`, `describeinstances`. */
  readonly names: readonly string[];
}

export interface Request {
  readonly needs: readonly Need[];
  /** The request as one need. */
  readonly whole: Need;
  /** It asks to look and not to touch. */
  readonly onlyReads: boolean;
}

/** Where a request goes on to something else. */
const separators =
  /[;+\n]|[,.!?:](?=\s|$)|\s[-–—]\s|\b(?:and|then|plus|as well as|also|or|afterwards|after|before|while|but|so that|in order to)\b|(?<=\w)\/(?=[A-Za-z]{3,}\b)|->|→|=>|&/giu;

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
    needs: completed(parts),
    whole: toNeed(
      whole,
      whole.services,
      whole.verbs.map(({ verbs }) => verbs),
    ),
    onlyReads: /\b(?:read|view)[- ]?only\b|\bonly (?:read|view|look)/i.test(text),
  };
}

interface SpokenVerb {
  readonly at: number;
  readonly verbs: readonly Verb[];
}

interface Part {
  readonly text: string;
  readonly words: readonly string[];
  readonly content: readonly string[];
  readonly verbs: readonly SpokenVerb[];
  readonly services: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Words that are neither verbs nor fillers. */
  readonly hasObject: boolean;
  /** Its verbs may as well be things. */
  readonly isOnlyThings: boolean;
  /** `from@sqs`, `to@states`. */
  readonly flows: readonly string[];
}

/** Command lines, Terraform types and ARNs in words that the rest understands. */
function spellOut(text: string): string {
  return text
    .replace(/\bcrud\b/gi, (word) =>
      /dynamo|ddb|\btable|\bitem/i.test(text) ? word : 'create, read, update and delete',
    )
    .replace(/\barn:[a-z-]+:([a-z0-9-]+):\S*/gi, ' $1 ')
    .replace(/\baws\s+s3\s+(cp|mv|sync)\s+(\S+)\s+(\S+).*/gi, (_, verb: string, from: string, to: string) => {
      const direction = from.startsWith('s3://')
        ? to.startsWith('s3://')
          ? 'copy object'
          : 'download file'
        : 'upload file';
      return verb === 'sync' && direction !== 'copy object'
        ? `s3 ${direction} bucket list`
        : `s3 ${verb} ${direction} bucket`;
    })
    .replace(
      /\baws\s+([a-z0-9-]+)\s+([a-z0-9-]+)(\s(?:(?!\b(?:aws|and|then)\b)[^;|&])*)?/g,
      (all, service: string, operation: string, rest = '') =>
        /^(?:\s+(?:--|s3:|\/|\.|[a-z0-9]+:\/\/)|\s*$)/.test(String(rest)) || operation.includes('-')
          ? `${service} ${operation} `
          : all.slice(4),
    )
    .replace(/\b(?:aws|awscc)_([a-z0-9_]+)\b/g, (_, type: string) => terraformWords(type))
    .replace(/\bAWS::([A-Za-z0-9]+)::([A-Za-z0-9]+)/g, '$1 create $2')
    .replace(/\bs3:\/\/\S*/gi, ' s3 bucket ')
    .replace(/\b(?:x-ray)\b/gi, 'xray')
    .replace(/\b([A-Z][A-Za-z0-9]+?)(?:Command|Request)\b(?=\s*[({]|$)/g, '$1')
    .replace(/@aws-sdk\/client-([a-z0-9-]+)/g, ' $1 ');
}

/** `dynamodb_table` is a table of DynamoDB and `instance` one of EC2; Terraform creates, reads, changes and deletes it. */
function terraformWords(type: string): string {
  const row = terraformPrefixes.find(({ begins }) => type === begins || type.startsWith(`${begins}_`));
  const rest = type.replaceAll('_', ' ');
  return row === undefined ? ` create ${rest} ` : ` ${row.service} create ${rest} `;
}

/** A part that is longer is no sentence. */
const mostWords = 150;

function readPart(text: string, lexicon: Lexicon): Part {
  const raw = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:[-_.:][\p{L}\p{N}]+)*/gu) ?? [];
  const words = raw.slice(0, mostWords).flatMap((one) => readWord(one, lexicon));
  const { services, taken, flows } = findServices(words, lexicon);
  const { verbs, isOnlyThings } = findVerbs(words, taken, lexicon);
  const verbPlaces = new Set(verbs.map(({ at }) => at));
  const content = words.filter((word) => !isFiller(word));
  return {
    text: text.trim().replace(/\s+/g, ' '),
    words,
    content,
    verbs,
    services,
    names: words.length === verbs.length ? [] : namesIn(raw),
    hasObject: words.some((word, at) => !isFiller(word) && !rightStems.has(word) && !verbPlaces.has(at)),
    isOnlyThings,
    flows,
  };
}

const fillerStems = new Set([...fillers].map(stem));
const settingStems = new Set([...settingWords].map(stem));
/** What every request is for; alone they ask for nothing. */
const rightStems = new Set(['permission', 'access', 'right', 'privilege', 'perm', 'policy'].map(stem));
const isFiller = (word: string): boolean => fillerStems.has(word) || word.length < 2;

/** The stems of one piece of text: whole where it is known, else split at capitals, else set right. */
function readWord(raw: string, lexicon: Lexicon): readonly string[] {
  const pieces = raw.replace(/['’][\p{L}]+$/u, '').split(/[-_.:]/);
  return pieces.flatMap((piece) => {
    const whole = stem(piece.toLowerCase());
    if (piece === '' || lexicon.knows(whole)) return piece === '' ? [] : [whole];
    const split = wordsOf(piece).map(stem);
    if (split.length > 1) return split;
    const broken = breakUp(piece.toLowerCase(), lexicon);
    if (broken.length > 1) return broken;
    return corrected(whole, lexicon);
  });
}

/** `getsecretvalue` in words that are known, as few as possible; nothing where it cannot be broken up. */
function breakUp(word: string, { vocabulary }: Lexicon): readonly string[] {
  if (word.length < 7 || word.length > 40) return [];
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 3; end <= word.length; end++) {
    for (let begin = 0; begin <= end - 3; begin++) {
      const [before, piece] = [best[begin], stem(word.slice(begin, end))];
      if (before === undefined || (vocabulary.get(piece) ?? 0) < leastCommon) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, piece];
    }
  }
  return best[word.length] ?? [];
}

/** A piece of a word has to be a word that is used, or anything could be broken up. */
const leastCommon = 20;

/** Shorter words are abbreviations rather than slips. */
const shortestSlip = 3;
const finders = new WeakMap<Lexicon, ReturnType<typeof nearestNameFinder>>();
const longestKept = 500;
const slips = new WeakMap<Lexicon, Map<string, readonly string[]>>();

function corrected(word: string, lexicon: Lexicon): readonly string[] {
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

/** The services that are spoken of; a longer phrase takes its words away from shorter ones. */
function findServices(words: readonly string[], { mentions }: Lexicon) {
  const services = new Map<string, number>();
  const taken = new Set<number>();
  const flows: string[] = [];
  const spoken = new Set<number>();
  const found = words.flatMap((word, at) =>
    (mentions.get(word) ?? [])
      .filter(({ stems }) => stems.every((one, offset) => words[at + offset] === one))
      .map((mention) => ({ ...mention, at, strength: Math.max(...mention.prefixes.values()) })),
  );
  found.sort((a, b) => b.stems.length - a.stems.length || b.strength - a.strength || a.at - b.at);
  for (const { stems, at, prefixes, strength } of found) {
    const places = stems.map((_, offset) => at + offset);
    if (places.some((place) => taken.has(place))) continue;
    if (strength >= named || stems.length > 1) for (const place of places) taken.add(place);
    if (strength >= named) spoken.add(at);
    const way = strength >= named ? wayTo(words, at) : undefined;
    for (const [prefix, one] of prefixes) {
      services.set(prefix, Math.max(one, services.get(prefix) ?? 0));
      if (way !== undefined && one >= named) flows.push(`${way}@${prefix}`);
    }
  }
  return { services, taken, flows: spoken.size > 1 ? flows : [] };
}

/** What a mention is to a flow, by the preposition before it. */
function wayTo(words: readonly string[], at: number): 'from' | 'to' | undefined {
  const before = words.slice(Math.max(0, at - 3), at).reverse();
  const word = before.find((one) => !articles.has(one)) ?? '';
  const beforeIt = before[before.indexOf(word) + 1] ?? '';
  if (word === 'from') return 'from';
  return (word === 'to' || word === 'into' || word === 'onto') && !rightStems.has(beforeIt) ? 'to' : undefined;
}

const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'our',
  'your',
  'an',
  'amazon',
  'aw',
  'aws',
  'another',
]);

/** Words that are verbs and names of things; beside a plain verb they are the thing. */
const things: ReadonlySet<string> = new Set(
  [
    'log',
    'record',
    'tag',
    'label',
    'report',
    'index',
    'queue',
    'message',
    'text',
    'schedule',
    'access',
    'trigger',
    'status',
    'details',
    'info',
    'inventory',
    'patch',
    'order',
    'archive',
    'set',
    'stream',
    'map',
    'lock',
    'clone',
    'host',
    'sign',
    'end',
    'cycle',
    'shell',
    'filter',
    'mail',
    'post',
    'alert',
    'function',
    'build',
    'release',
    'call',
    'open',
    'use',
    'new',
    'request',
    'register',
    'issue',
    'export',
    'import',
    'monitor',
    'watch',
    'order',
    'link',
    'give',
    'fire',
    'move',
    'consumer',
    'overview',
    'turn',
    'train',
    'process',
    'handle',
    'scale',
    'replace',
    'clear',
    'test',
    'check',
    'query',
    'copy',
    'deploy',
    'share',
    'block',
    'install',
  ].map(stem),
);

function findVerbs(
  words: readonly string[],
  taken: ReadonlySet<number>,
  { verbs }: Lexicon,
): { readonly verbs: readonly SpokenVerb[]; readonly isOnlyThings: boolean } {
  const found: (SpokenVerb & { readonly word: string })[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (taken.has(at)) continue;
    const phrase = (verbs.get(word) ?? []).find(({ stems }) =>
      stems.every((one, offset) => words[at + offset] === one),
    );
    if (phrase !== undefined) found.push({ at, verbs: phrase.verbs, word });
  }
  const first = words.findIndex((word) => !isFiller(word));
  const plain = found.filter(({ word, at }) => !things.has(word) || at === first);
  const isOnlyThings = found.every(({ word }) => things.has(word));
  return { verbs: plain.length > 0 ? plain : found, isOnlyThings };
}

/** Texts that could be the name of an operation, in lower case without marks. */
function namesIn(raw: readonly string[]): readonly string[] {
  const pieces = raw.flatMap((one) => [one, ...one.split(/[.:]/)]);
  const compounds = raw.length === 1 ? pieces : pieces.filter((one) => /[-_]|[a-z0-9][A-Z]/.test(one));
  return [...new Set(compounds.map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, '')))];
}

/** A part without an object shares that of the next one; one without a verb or a service those of the one before. */
function completed(parts: readonly Part[]): readonly Need[] {
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

/** What a word such as `permission` weighs beside others. */
const asRight = 0.15;

function toNeed(
  part: Omit<Part, 'verbs'>,
  services: ReadonlyMap<string, number>,
  verbs: readonly (readonly Verb[])[],
): Need {
  const stems = new Map<string, number>();
  const content = part.words.filter((word) => !isFiller(word));
  const setting = content.length > 6 ? 0.3 : 1;
  for (const word of content) {
    const isRight = content.length > 2 && rightStems.has(word);
    stems.set(word, isRight ? asRight : settingStems.has(word) ? setting : 1);
  }
  const said = new Set([...part.words, ...verbs.flat().map(({ name }) => stem(name)), ...part.flows.map(stem)]);
  return { text: part.text, stems, said, words: part.words, verbs, services, names: part.names };
}
