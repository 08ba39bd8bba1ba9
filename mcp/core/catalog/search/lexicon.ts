import { rememberOf } from '../../text/remember.js';
import { serviceNames } from '../service-names.table.js';
import { otherWords } from './other-words.table.js';
import { ordinaryPrefixes, serviceAliases } from './service-aliases.table.js';
import { tasks } from './tasks.table.js';
import { type Verb, verbs } from './verbs.table.js';
import { familiesOf } from './word-families.js';
import type { WordIndex } from './word-index.js';
import { fillers, plainWordsOf, stem } from './words.js';

/** How strongly a text speaks of a service. */
export const named = 1;
export const hinted = 0.45;

/** A phrase that speaks of services. */
interface Mention {
  readonly stems: readonly string[];
  readonly prefixes: ReadonlyMap<string, number>;
}

/** A phrase that is a verb, or several. */
interface VerbPhrase {
  readonly stems: readonly string[];
  readonly verbs: readonly Verb[];
}

/** All words that requests are read with, as stems. */
export interface Lexicon {
  /** By their first stem, the longest first. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly verbs: ReadonlyMap<string, readonly VerbPhrase[]>;
  readonly otherWords: ReadonlyMap<string, readonly string[]>;
  /** Is it a word that means something here? What is not may be misspelt. */
  knows(stem: string): boolean;
  /** How many names of actions have the stem. */
  readonly named: ReadonlyMap<string, number>;
  /** Stems of names that are made of one word, by what they share. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** Every word that a misspelt one may stand for, and how common it is. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const stemsOf = (phrase: string): readonly string[] => plainWordsOf(phrase).map(stem);

export const lexiconOf = rememberOf((index: WordIndex): Lexicon => {
  const mentions = group(mentionsOf(index));
  const verbPhrases = group(verbPhrasesOf());
  const vocabulary = vocabularyOf(index);
  const inNames = new Map(
    [...index.terms.values()].flatMap(([word, inName]) => (inName === '' ? [] : [[word, inName.length] as const])),
  );
  const common = new Set([...fillers].map(stem));
  return {
    mentions,
    verbs: verbPhrases,
    otherWords: new Map(
      otherWords.flatMap(({ says, means }) => says.map((word) => [stem(word), means.map(stem)] as const)),
    ),
    named: inNames,
    families: familiesOf(inNames.keys()),
    knows: (word) => vocabulary.has(word) || common.has(word),
    vocabulary,
  };
});

function group<T extends { readonly stems: readonly string[] }>(
  phrases: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.stems;
    const same = groups.get(first);
    if (same === undefined) groups.set(first, [phrase]);
    else same.push(phrase);
  }
  for (const same of groups.values()) same.sort((a, b) => b.stems.length - a.stems.length);
  return groups;
}

function mentionsOf({ services }: WordIndex): readonly Mention[] {
  const found = new Map<string, Map<string, number>>();
  const add = (phrase: string, prefix: string, strength: number): void => {
    const key = stemsOf(phrase).join(' ');
    if (key === '') return;
    const prefixes = found.get(key) ?? new Map<string, number>();
    prefixes.set(prefix, Math.max(strength, prefixes.get(prefix) ?? 0));
    found.set(key, prefixes);
  };
  for (const { prefix, name } of services) {
    add(prefix, prefix, ordinaryPrefixes.has(prefix) ? hinted : named);
    add(fullNameOf(name), prefix, /\s/.test(fullNameOf(name)) ? named : hinted);
  }
  for (const { name, prefix } of serviceNames) add(name, prefix, named);
  for (const alias of serviceAliases) {
    for (const phrase of alias.hinted) add(phrase, alias.prefix, hinted);
    for (const phrase of alias.named) add(phrase, alias.prefix, named);
  }
  return [...found].map(([key, prefixes]) => ({ stems: key.split(' '), prefixes }));
}

/** `Keyspaces (for Apache Cassandra)` is Keyspaces. */
const fullNameOf = (name: string): string => name.replace(/\(.*\)/, '').trim();

function verbPhrasesOf(): readonly VerbPhrase[] {
  const found = new Map<string, Verb[]>();
  for (const verb of verbs) {
    for (const phrase of verb.says) {
      const key = stemsOf(phrase).join(' ');
      const same = found.get(key);
      if (same === undefined) found.set(key, [verb]);
      else same.push(verb);
    }
  }
  return [...found].map(([key, same]) => ({ stems: key.split(' '), verbs: same }));
}

/** Words of tables are as common as words of a hundred names: people use them. */
const wordOfTable = 100;

function vocabularyOf({ terms, services }: WordIndex): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word, inName, inText] of terms.values()) words.set(word, inName.length + inText.length / 4);
  const add = (phrase: string): void => {
    for (const word of plainWordsOf(phrase)) words.set(stem(word), (words.get(stem(word)) ?? 0) + wordOfTable);
  };
  const phrases = [
    ...verbs.flatMap(({ says }) => says),
    ...serviceAliases.flatMap((alias) => [...alias.named, ...alias.hinted]),
    ...serviceNames.map(({ name }) => name),
    ...services.map(({ prefix }) => prefix),
    ...otherWords.flatMap(({ says, means }) => [...says, ...means]),
    ...tasks.flatMap(({ says }) => says).map((pattern) => pattern.replace(/\S*@\S+/g, '')),
  ];
  for (const phrase of phrases) add(phrase);
  return words;
}
