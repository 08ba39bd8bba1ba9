import { apiOperations } from '../api-operations.table.js';
import type { Action, Catalog, Service } from '../catalog.js';
import { named } from './lexicon.js';
import type { WordIndex } from './word-index.js';

/** Between the numbers of the index and the actions of the catalog. A service is laid out when one of it is asked for. */
export interface Numbering {
  /** The number of `s3:GetObject`. */
  numberOf(name: string): number | undefined;
  actionOf(number: number): Action | undefined;
  /** The actions that an operation of this name, in lower case, is authorized by; in these services where they have it. */
  operation(name: string, services: ReadonlyMap<string, number>): readonly number[];
  /** The actions of this name, in lower case, of the services that were named. */
  inServices(name: string, services: ReadonlyMap<string, number>): readonly number[];
}

/** A name that many services have is meant in the one that is used most. */
const mostOwners = 2;

export function numberActions(catalog: Catalog, index: WordIndex): Numbering {
  const byPrefix = new Map(index.services.map((service) => [service.prefix, service]));
  const places = new Map<Service, ReadonlyMap<string, number>>();
  const lists = new Map<Service, readonly Action[]>();
  const numberOf = (name: string): number | undefined => {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, colon).toLowerCase();
    const [service, entry] = [catalog.service(prefix), byPrefix.get(prefix)];
    if (service === undefined || entry === undefined) return undefined;
    const known = places.get(service) ?? new Map([...service.actions.keys()].map((key, place) => [key, place]));
    places.set(service, known);
    const place = known.get(name.slice(colon + 1).toLowerCase());
    return place === undefined ? undefined : entry.first + place;
  };
  const ownersOf = (name: string): readonly string[] => [
    ...catalog.servicesWithAction(name).map((prefix) => `${prefix}:${name}`),
    ...(operations.get(name) ?? []),
  ];
  return {
    numberOf,
    actionOf(number) {
      const entry = index.services[index.serviceOf(number)];
      const service = entry && catalog.service(entry.prefix);
      if (service === undefined || entry === undefined) return undefined;
      const list = lists.get(service) ?? [...service.actions.values()];
      lists.set(service, list);
      return list[number - entry.first];
    },
    inServices: (name, services) =>
      [...services].flatMap(([prefix, strength]) => (strength >= named ? (numberOf(`${prefix}:${name}`) ?? []) : [])),
    operation(name, services) {
      const owners = ownersOf(name);
      const spoken = owners.filter((full) => (services.get(full.slice(0, full.indexOf(':'))) ?? 0) > 0.4);
      const numbers = (spoken.length > 0 ? spoken : owners).flatMap((full) => numberOf(full) ?? []);
      if (spoken.length > 0 || numbers.length <= mostOwners) return numbers;
      return numbers.sort((a, b) => index.popularity(b) - index.popularity(a) || a - b).slice(0, 1);
    },
  };
}

const operations = new Map<string, string[]>();
for (const { prefix, operation, actions } of apiOperations) {
  const full = actions.map((action) => `${prefix}:${action}`);
  operations.set(operation.toLowerCase(), [...(operations.get(operation.toLowerCase()) ?? []), ...full]);
}
