import {
  type Action,
  type ActionResource,
  accessLevels,
  type ResourceType,
  type Service,
} from '../core/catalog/catalog.js';
import type { ActionRecord, ResourceRecord, ServiceRecord } from './catalog-file.js';

/** The tables of the file that records of every service point into. */
export interface SharedTables {
  readonly keyLists: readonly (readonly string[])[];
  readonly dependents: readonly (readonly string[])[];
}

const none: readonly string[] = [];

export function makeService(record: ServiceRecord, shared: SharedTables): Service {
  const keysOf = (number: number) => shared.keyLists[number] ?? none;
  const types = record.types.map(
    ([name, keys, ...arnFormats]): ResourceType => ({
      service: record.prefix,
      name,
      arnFormats,
      conditionKeys: keysOf(keys),
    }),
  );
  const resource = interned((entry: ResourceRecord): readonly ActionResource[] => {
    const [reference, keys] = typeof entry === 'number' ? [entry, 0] : entry;
    const type = types[reference >> 1];
    return type === undefined ? [] : [{ type, required: reference % 2 === 1, conditionKeys: keysOf(keys) }];
  });
  const resourcesOf = interned((entries: readonly ResourceRecord[]) => entries.flatMap(resource));
  const action = ([name, level, keys, resources, dependents = 0, permissionOnly = 0]: ActionRecord): Action => ({
    service: record.prefix,
    name,
    accessLevel: accessLevels[level] ?? 'Write',
    resources: resourcesOf(resources),
    conditionKeys: keysOf(keys),
    dependentActions: shared.dependents[dependents] ?? none,
    permissionOnly: permissionOnly === 1,
  });
  return {
    prefix: record.prefix,
    name: record.name,
    actions: byLowerCaseName(record.actions.map(action)),
    resourceTypes: byLowerCaseName(types),
    conditionKeys: keysOf(record.keys),
  };
}

const byLowerCaseName = <T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.name.toLowerCase(), item]));

/** Hundreds of actions share one list of resource types; each distinct list is made once. */
function interned<Entry extends ResourceRecord | readonly ResourceRecord[], T>(make: (entry: Entry) => T) {
  const known = new Map<string, T>();
  return (entry: Entry): T => {
    const text = String(entry);
    const made = known.get(text) ?? make(entry);
    known.set(text, made);
    return made;
  };
}
