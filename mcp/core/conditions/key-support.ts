import type { Action, Catalog, ConditionKey } from '../catalog/catalog.js';

/** In lower case: the keys a request for the action may carry, its own and those of the resource types it works on. */
export function keysOf(action: Action): ReadonlySet<string> {
  const known = keysByAction.get(action);
  if (known) return known;
  const ofResources = action.resources.flatMap(({ type, conditionKeys }) => [...conditionKeys, ...type.conditionKeys]);
  const keys = new Set([...action.conditionKeys, ...ofResources].map((key) => key.toLowerCase()));
  keysByAction.set(action, keys);
  return keys;
}

const keysByAction = new WeakMap<Action, ReadonlySet<string>>();

export const supportsKey = (action: Action, { key }: ConditionKey): boolean => keysOf(action).has(key.toLowerCase());

/** `aws:RequestTag/${TagKey}`, `aws:ResourceTag/${TagKey}` and `aws:TagKeys` are global by name alone. */
const perActionGlobals = ['aws:requesttag/', 'aws:resourcetag/', 'aws:tagkeys'];

/**
 * Does AWS say action by action who supports the key? Not for the other global keys, nor for keys that its reference
 * prints without any action, nor for claims of providers that it does not list.
 */
export function isListedByAction({ key, global }: ConditionKey, catalog: Catalog): boolean {
  const lower = key.toLowerCase();
  if (global) return perActionGlobals.some((start) => lower.startsWith(start));
  return listedKeys(catalog, ownerOf(lower)).has(lower);
}

/** Keys of identity providers stand under sts. */
function ownerOf(key: string): string {
  const prefix = key.slice(0, Math.max(key.indexOf(':'), 0));
  return prefix === 'saml' || prefix.includes('.') ? 'sts' : prefix;
}

/** Every key that some action of the service supports. */
function listedKeys(catalog: Catalog, prefix: string): ReadonlySet<string> {
  const byPrefix = listedByCatalog.get(catalog) ?? new Map<string, ReadonlySet<string>>();
  listedByCatalog.set(catalog, byPrefix);
  const known = byPrefix.get(prefix);
  if (known) return known;
  const service = catalog.service(prefix);
  const keys = new Set(service ? [...service.actions.values()].flatMap((action) => [...keysOf(action)]) : []);
  if (service) byPrefix.set(prefix, keys);
  return keys;
}

const listedByCatalog = new WeakMap<Catalog, Map<string, ReadonlySet<string>>>();
