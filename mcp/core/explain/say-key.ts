import type { Catalog } from '../catalog/catalog.js';
import { show } from '../findings/show.js';
import { type KeyPhrase, keyPhrases } from './condition-phrases.table.js';
import { quoted } from './words.js';

/** A condition key as the subject of a sentence. */
export interface SaidKey {
  /** With its article and the key itself: `the IP address of the caller (aws:SourceIp)`. */
  readonly one: string;
  readonly every: string;
  readonly some: string;
  readonly whenTrue?: string;
  readonly whenFalse?: string;
}

const exact: ReadonlyMap<string, KeyPhrase> = new Map(keyPhrases.map((row) => [row.key.toLowerCase(), row]));
const prefixes = keyPhrases.filter(({ key }) => /[/:]$/.test(key));

/** A key in words; one that no table knows by its name. */
export function sayKey(text: string, catalog: Catalog): SaidKey {
  const known = exact.get(text.toLowerCase()) ?? named(text) ?? ofAnyService(text);
  if (!known) return plain(`the condition key ${quoted(text)}`);
  const { subject, whenTrue, whenFalse } = known;
  const shown = `(${show(text)})`;
  if (catalog.conditionKey(text)?.multivalued && !/^(?:the|whether) /.test(subject)) {
    return {
      one: `the ${subject} ${shown}`,
      every: `every ${subject} ${shown}`,
      some: `at least one ${subject} ${shown}`,
    };
  }
  const flags = whenTrue !== undefined &&
    whenFalse !== undefined && { whenTrue: `${whenTrue} ${shown}`, whenFalse: `${whenFalse} ${shown}` };
  return { ...plain(`${subject} ${shown}`), ...flags };
}

const plain = (subject: string): SaidKey => ({
  one: subject,
  every: `every value of ${subject}`,
  some: `at least one value of ${subject}`,
});

/** `aws:RequestTag/Team` → the tag "Team" that the request sets. */
function named(text: string): KeyPhrase | undefined {
  const lower = text.toLowerCase();
  const row = prefixes.find(({ key }) => lower.startsWith(key.toLowerCase()) && text.length > key.length);
  return row && { key: text, subject: row.subject.replace('"NAME"', () => quoted(text.slice(row.key.length))) };
}

/** Tags, which many services have a key of their own for, and the claims of tokens. */
function ofAnyService(text: string): KeyPhrase | undefined {
  const tag = /^[a-z0-9-]+:(Resource|Request)Tag\/(.+)$/is.exec(text);
  if (tag?.[2] !== undefined) {
    const whose = tag[1]?.toLowerCase() === 'request' ? 'that the request sets' : 'of the resource';
    return { key: text, subject: `the tag ${quoted(tag[2])} ${whose}` };
  }
  const claim = /^([\w-]+\.[\w./-]+(?::\d+)?):([\w./-]+)$/.exec(text);
  if (claim?.[1] === undefined || claim[2] === undefined) return undefined;
  return { key: text, subject: `the claim ${quoted(claim[2])} of the token` };
}
