import { show } from '../core/findings/show.js';
import { UsageError } from './verb.js';

/** Reads `name=value` arguments. The value may hold further equals signs. */
export function readPairs(texts: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`"${show(text)}" is no name=value.`);
    const name = text.slice(0, at).trim();
    if (pairs.has(name)) throw new UsageError(`"${show(name)}" is given twice.`);
    pairs.set(name, text.slice(at + 1));
  }
  return pairs;
}
