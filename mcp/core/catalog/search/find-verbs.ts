import type { Lexicon } from './lexicon.js';
import { isFiller } from './plain-words.js';
import type { Verb } from './verbs.table.js';
import { stem } from './words.js';

export interface SpokenVerb {
  readonly at: number;
  /** The stem that was written; the first one of a phrase. */
  readonly word: string;
  readonly verbs: readonly Verb[];
}

/** Words that are verbs and names of things; beside a plain verb they are the thing. */
export const things: ReadonlySet<string> = new Set(
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

/** What is to be done, by every verb that was written. */
export function findVerbs(
  words: readonly string[],
  taken: ReadonlySet<number>,
  { verbs }: Lexicon,
): { readonly verbs: readonly SpokenVerb[]; readonly isOnlyThings: boolean } {
  const found: SpokenVerb[] = [];
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
