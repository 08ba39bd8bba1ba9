import type { ConditionKey } from '../core/catalog/catalog.js';
import { federatedKey } from '../core/catalog/federated-key.js';
import type { GlobalKey } from '../core/catalog/global-keys.table.js';
import { remember } from '../core/text/remember.js';
import { compileWildcard } from '../core/values/wildcard.js';
import type { KeyRecord } from './catalog-file.js';

export interface ConditionKeyIndex {
  readonly all: readonly ConditionKey[];
  find(key: string): ConditionKey | undefined;
}

/** Global keys go first: AWS prints `ec2:SourceInstanceArn` and two more under a service as well. */
export function conditionKeyIndex(globals: readonly GlobalKey[], records: readonly KeyRecord[]): ConditionKeyIndex {
  const exact = new Map<string, ConditionKey>();
  for (const row of globals) exact.set(row.key.toLowerCase(), globalConditionKey(row));
  for (const record of records) {
    const lower = record[0].toLowerCase();
    if (!exact.has(lower)) exact.set(lower, serviceConditionKey(record));
  }
  const all = [...exact.values()];
  const named = patternIndex(all);
  return {
    all,
    find: remember((key) => {
      const lower = key.toLowerCase();
      return exact.get(lower) ?? named(lower) ?? federatedKey(key);
    }),
  };
}

function globalConditionKey({ key, type, otherType, multivalued, named }: GlobalKey): ConditionKey {
  const facts = { key, type, multivalued, global: true, named };
  return otherType === undefined ? facts : { ...facts, otherType };
}

function serviceConditionKey([key, type, multivalued]: KeyRecord): ConditionKey {
  return { key, type, multivalued: multivalued === 1, global: false, named: key.endsWith('}') };
}

/**
 * Finds the key that a name was put into. A placeholder stands for at least one character. Where two keys fit, the one
 * with more letters of its own is meant: `events:Metadata/${MetadataKey}/Matcher` before `events:Metadata/${MetadataKey}`.
 */
function patternIndex(keys: readonly ConditionKey[]): (lower: string) => ConditionKey | undefined {
  const patterned = keys
    .filter(({ key }) => key.includes('${'))
    .map((key) => ({ key, pattern: key.key.toLowerCase().replace(/\$\{[^}]*\}/g, '?*') }))
    .sort((a, b) => b.pattern.length - a.pattern.length)
    .map(({ key, pattern }) => ({ key, head: headOf(pattern), matches: compileWildcard(pattern) }));
  const byHead = new Map<string, typeof patterned>();
  for (const entry of patterned) byHead.set(entry.head, [...(byHead.get(entry.head) ?? []), entry]);
  return (lower) => {
    const candidates = [...(byHead.get(headOf(lower)) ?? []), ...(byHead.get('') ?? [])];
    return candidates.find(({ matches }) => matches(lower))?.key;
  };
}

/** What stands before the first colon or slash; nothing where a placeholder begins sooner. */
const headOf = (text: string): string => /^[^:/?]+(?=[:/])/.exec(text)?.[0] ?? '';
