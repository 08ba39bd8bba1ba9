import { readFile } from 'node:fs/promises';
import { makeWordIndex, type WordIndex } from '../core/catalog/search/word-index.js';

let index: Promise<WordIndex> | undefined;

/** The word index of the actions, read once and on first use from beside this module or the bundle it is part of. */
export function loadSuggestions(): Promise<WordIndex> {
  index ??= readFile(new URL('./suggestions.json', import.meta.url), 'utf8').then((text) =>
    makeWordIndex(JSON.parse(text)),
  );
  return index;
}
