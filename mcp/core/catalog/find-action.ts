import { rememberOf } from '../text/remember.js';
import { apiOperations } from './api-operations.table.js';
import type { Action, Catalog, Retired, Service } from './catalog.js';
import { nearestNameFinder, nearestNames } from './nearest-name.js';
import { serviceNames } from './service-names.table.js';

/** What `prefix:Name` is to the catalog. Suggestions are whole actions, `s3:GetObject`, best first. */
export type ActionLookup =
  | { readonly kind: 'found'; readonly action: Action }
  | { readonly kind: 'retired'; readonly retired: Retired }
  | {
      readonly kind: 'unknown_action';
      readonly service: Service;
      readonly name: string;
      /** Actions that authorize the API operation of this name, where it is one. */
      readonly authorizedBy: readonly string[];
      /** Actions of the service with a name like this one. */
      readonly nearest: readonly string[];
      /** The same name in other services. */
      readonly elsewhere: readonly string[];
    }
  | {
      readonly kind: 'unknown_service';
      readonly prefix: string;
      readonly name: string;
      /** Prefixes like this one, or of the service that is commonly called so. */
      readonly nearest: readonly string[];
      /** The same name in services that exist. */
      readonly elsewhere: readonly string[];
    }
  /** No colon, or nothing on one side of it. */
  | { readonly kind: 'malformed' };

/** A name that more services than this have (`TagResource`) says nothing about which one was meant. */
const mostServices = 5;

/** Looks an action up. A name with wildcards is not one: ask `catalog.matching` for it. */
export function findAction(catalog: Catalog, text: string): ActionLookup {
  const colon = text.indexOf(':');
  const prefix = text.slice(0, colon).toLowerCase();
  const name = text.slice(colon + 1);
  if (colon < 1 || name === '') return { kind: 'malformed' };
  const service = catalog.service(prefix);
  const action = service?.actions.get(name.toLowerCase());
  if (action !== undefined) return { kind: 'found', action };
  const retired = catalog.retiredAction(prefix, name) ?? catalog.retiredService(prefix);
  if (retired !== undefined) return { kind: 'retired', retired };
  const elsewhere = actionsNamed(catalog, name);
  if (service === undefined) {
    return { kind: 'unknown_service', prefix, name, nearest: nearestPrefixes(catalog, prefix), elsewhere };
  }
  const nearest = nearestActionNames(service)(name).map((near) => `${service.prefix}:${near}`);
  return {
    kind: 'unknown_action',
    service,
    name,
    authorizedBy: authorizedBy(service.prefix, name),
    nearest,
    elsewhere,
  };
}

/** The prefixes a person may have meant: that of the service of this common name, then those spelled like it. */
export function nearestPrefixes(catalog: Catalog, prefix: string): readonly string[] {
  const lower = prefix.toLowerCase();
  const named = serviceNames.filter(({ name }) => name === lower).map((row) => row.prefix);
  return named.length > 0 ? named : nearestNames(lower, catalog.prefixes);
}

/** A policy that misspells one action often misspells more; the service's names are prepared once. */
const nearestActionNames = rememberOf(({ actions }: Service) =>
  nearestNameFinder([...actions.values()].map(({ name }) => name)),
);

function authorizedBy(prefix: string, name: string): readonly string[] {
  const operation = apiOperations.find(
    (row) => row.prefix === prefix && row.operation.toLowerCase() === name.toLowerCase(),
  );
  return (operation?.actions ?? []).map((action) => `${prefix}:${action}`);
}

function actionsNamed(catalog: Catalog, name: string): readonly string[] {
  const prefixes = catalog.servicesWithAction(name);
  if (prefixes.length > mostServices) return [];
  return prefixes.map((prefix) => `${prefix}:${catalog.action(prefix, name)?.name ?? name}`);
}
