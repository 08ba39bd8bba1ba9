import type { Catalog } from '../catalog/catalog.js';
import { federatedKeys } from '../catalog/federated-keys.table.js';
import { nearestNameFinder } from '../catalog/nearest-name.js';
import { rememberOf } from '../text/remember.js';
import { prefixOf } from './find-key.js';

type Finder = ReturnType<typeof nearestNameFinder>;

/** What a misspelled key is compared with, laid out once for a catalog. */
interface Names {
  /** By what stands behind the colon, in lower case: `sourceip` → `aws:SourceIp`. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byPrefix: ReadonlyMap<string, Finder>;
  readonly prefixes: Finder;
  /** By issuer, in lower case: what AWS lists for it. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** The keys that a misspelled one most likely stands for: near in its own prefix, or of the same name in another. */
export function suggestKeys(text: string, catalog: Catalog): readonly string[] {
  const names = namesOf(catalog);
  const host = /^(?:https?:\/\/|arn:[^/]*oidc-provider\/)(.+)$/i.exec(text)?.[1];
  if (host !== undefined) return [host];
  const colon = text.indexOf(':');
  const [head = '', ...tail] = text.split('/');
  const prefix = colon < 0 ? 'aws' : prefixOf(text);
  const near = nearHeads(colon < 0 ? `aws:${head.replace(/^aws[.\-_/]?/i, '')}` : head, prefix, names);
  const name = head.slice(head.indexOf(':') + 1).toLowerCase();
  const found = near.length > 0 ? near : elsewhere(name, prefix, names);
  return found.map((key) => (tail.length > 0 ? key.replace(/\$\{[^}]*\}$/, () => tail.join('/')) : key));
}

/** The claims that AWS takes from a token of the issuer, sorted. */
export function claimsOf(issuer: string, catalog: Catalog): readonly string[] {
  const own = namesOf(catalog).claims.get(issuer.toLowerCase()) ?? [];
  const general = federatedKeys.map(({ claim }) => claim).filter((claim) => catalog.conditionKey(`${issuer}:${claim}`));
  return [...new Set([...own, ...general])].sort();
}

function elsewhere(name: string, prefix: string, names: Names): readonly string[] {
  const longer = longerNames(name, prefix, names);
  return longer.length > 0 ? longer : sameNames(name, names);
}

/** Keys of the prefix whose name ends in this one: `aws:Region` → `aws:RequestedRegion`. */
function longerNames(name: string, prefix: string, { byName }: Names): readonly string[] {
  if (name.length < 4) return [];
  const longer = [...byName].flatMap(([own, keys]) => (own.endsWith(name) && own !== name ? keys : []));
  return longer
    .filter((key) => prefixOf(key) === prefix)
    .sort()
    .slice(0, 3);
}

/** Keys of this name, the global one alone where there is one. */
function sameNames(name: string, { byName }: Names): readonly string[] {
  const same = byName.get(name) ?? [];
  const ofAll = same.filter((key) => prefixOf(key) === 'aws');
  return ofAll.length > 0 ? ofAll : [...same].sort((a, b) => a.length - b.length).slice(0, 3);
}

/** Near keys of the prefix, or of the prefix that a misspelled one stands for. */
function nearHeads(head: string, prefix: string, names: Names): readonly string[] {
  const own = names.byPrefix.get(prefix);
  if (own) return own(head, 3);
  const other = names.prefixes(prefix, 1)[0];
  if (other === undefined) return [];
  return names.byPrefix.get(other)?.(`${other}${head.slice(prefix.length)}`, 3) ?? [];
}

const namesOf = rememberOf((catalog: Catalog): Names => {
  const byName = new Map<string, string[]>();
  const byPrefix = new Map<string, string[]>();
  const claims = new Map<string, string[]>();
  for (const { key } of catalog.conditionKeys()) {
    push(
      byName,
      headOf(key)
        .slice(key.indexOf(':') + 1)
        .toLowerCase(),
      key,
    );
    push(byPrefix, prefixOf(key), key);
    push(claims, key.slice(0, key.lastIndexOf(':')).toLowerCase(), key.slice(key.lastIndexOf(':') + 1));
  }
  const finders = [...byPrefix].map(([prefix, keys]) => [prefix, headFinder(keys)] as const);
  return { byName, byPrefix: new Map(finders), prefixes: nearestNameFinder(byPrefix.keys()), claims };
});

/** Compares without the name that a policy puts in, and answers with the whole key. */
function headFinder(keys: readonly string[]): Finder {
  const byHead = new Map(keys.map((key) => [headOf(key), key]));
  const find = nearestNameFinder(byHead.keys());
  return (text, limit) => find(text, limit).flatMap((head) => byHead.get(head) ?? []);
}

/** `aws:RequestTag/${TagKey}` → `aws:RequestTag`. */
const headOf = (key: string): string => key.replace(/[/:]\$\{[^}]*\}$/, '');

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
