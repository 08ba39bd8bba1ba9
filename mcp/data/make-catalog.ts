import type { Catalog, Retired, Service } from '../core/catalog/catalog.js';
import { globalKeys } from '../core/catalog/global-keys.table.js';
import { retiredActions, retiredServices } from '../core/catalog/retired.table.js';
import { actionMatcher } from './action-matcher.js';
import type { CatalogFile, ServiceRecord } from './catalog-file.js';
import { conditionKeyIndex } from './condition-key-index.js';
import { makeService, type SharedTables } from './make-service.js';

/** The catalog behind its interface. A service is laid out when it is first asked for, an index when it is. */
export function makeCatalog(file: CatalogFile): Catalog {
  const records = new Map(file.services.map((record) => [record.prefix, record]));
  const service = serviceFinder(records, sharedTables(file));
  const retired = retiredIndex(file);
  const keys = onFirstUse(() => conditionKeyIndex(globalKeys, file.keys));
  const owners = onFirstUse(() => servicesByAction(file.services));
  const arnOwners = onFirstUse(() => servicesByArn(file.services));
  const retiredService = (prefix: string): Retired | undefined =>
    records.has(prefix.toLowerCase()) ? undefined : retired.get(prefix.toLowerCase());
  return {
    provenance: { date: file.date, sources: file.sources },
    prefixes: [...records.keys()],
    service,
    action: (prefix, name) => service(prefix)?.actions.get(name.toLowerCase()),
    conditionKey: (key) => keys().find(key),
    conditionKeys: () => keys().all,
    matching: actionMatcher(service),
    servicesWithAction: (name) => owners().get(name.toLowerCase()) ?? [],
    servicesWithArn: (arnService) => arnOwners().get(arnService.toLowerCase()) ?? [],
    retiredService,
    retiredAction: (prefix, name) => {
      if (service(prefix)?.actions.has(name.toLowerCase())) return undefined;
      return retiredService(prefix) ?? retired.get(`${prefix}:${name}`.toLowerCase());
    },
    supportsResourceControlPolicies: (prefix) => records.get(prefix.toLowerCase())?.resourceControlPolicies === 1,
  };
}

function serviceFinder(
  records: ReadonlyMap<string, ServiceRecord>,
  shared: SharedTables,
): (prefix: string) => Service | undefined {
  const services = new Map<string, Service>();
  return (prefix) => {
    // Nearly every caller has the prefix in lower case already.
    const known = services.get(prefix);
    if (known) return known;
    const name = prefix.toLowerCase();
    const record = records.get(name);
    if (record === undefined) return undefined;
    const made = services.get(name) ?? makeService(record, shared);
    services.set(name, made);
    return made;
  };
}

function sharedTables(file: CatalogFile): SharedTables {
  return {
    keyLists: file.keyLists.map((numbers) => numbers.flatMap((number) => file.keys[number]?.[0] ?? [])),
    dependents: file.dependents,
  };
}

/** By `prefix` and by `prefix:name`, both in lower case. What was written by hand says more and goes first. */
function retiredIndex(file: CatalogFile): ReadonlyMap<string, Retired> {
  const dates = `was in AWS's service reference of ${file.olderDate} and is not in that of ${file.date}.`;
  const index = new Map<string, Retired>();
  for (const [prefix, name] of file.retiredServices) index.set(prefix, { note: `${name} ${dates}` });
  for (const [prefix, names] of file.retiredActions) {
    for (const name of names) index.set(`${prefix}:${name}`.toLowerCase(), { note: `${prefix}:${name} ${dates}` });
  }
  for (const { prefix, note } of retiredServices) index.set(prefix, { note });
  for (const { prefix, names, note } of retiredActions) {
    for (const name of names) index.set(`${prefix}:${name}`.toLowerCase(), { note });
  }
  return index;
}

const servicesByAction = (services: readonly ServiceRecord[]): Owners =>
  ownersOf(services, ({ actions }) => actions.map(([name]) => name.toLowerCase()));

/** By the third field of their ARNs; a vendor in a placeholder is nobody's. */
const servicesByArn = (services: readonly ServiceRecord[]): Owners =>
  ownersOf(services, ({ types }) => {
    const fields = types.flatMap(([, , ...arnFormats]) => arnFormats.map((format) => format.split(':', 3)[2] ?? ''));
    return [...new Set(fields)].filter((field) => !field.startsWith('$'));
  });

/** Prefixes by what belongs to them. */
type Owners = ReadonlyMap<string, readonly string[]>;

function ownersOf(
  services: readonly ServiceRecord[],
  belongings: (record: ServiceRecord) => readonly string[],
): Owners {
  const owners = new Map<string, string[]>();
  for (const record of services) {
    for (const one of belongings(record)) {
      const known = owners.get(one);
      if (known === undefined) owners.set(one, [record.prefix]);
      else known.push(record.prefix);
    }
  }
  return owners;
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
