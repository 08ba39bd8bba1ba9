import type { Action, Catalog, ConditionKey } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';

/**
 * The lists of keys a request for the action may carry: its own, and those of the resource types it works on. Lists and
 * not one set, because the catalog shares a thousand of them among all actions.
 */
const keyListsOf = ({ conditionKeys, resources }: Action): readonly (readonly string[])[] => [
  conditionKeys,
  ...resources.flatMap((resource) => [resource.conditionKeys, resource.type.conditionKeys]),
];

const lowerCaseOf = rememberOf(
  (list: readonly string[]): ReadonlySet<string> => new Set(list.map((key) => key.toLowerCase())),
);

/** May a request for the action have a value for the key? */
export function supportsKey({ conditionKeys, resources }: Action, { key }: ConditionKey): boolean {
  const lower = key.toLowerCase();
  const holds = (list: readonly string[]): boolean => lowerCaseOf(list).has(lower);
  return holds(conditionKeys) || resources.some((one) => holds(one.conditionKeys) || holds(one.type.conditionKeys));
}

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
  const byPrefix = listedByPrefix(catalog);
  const known = byPrefix.get(prefix);
  if (known) return known;
  const service = catalog.service(prefix);
  const lists = new Set(service ? [...service.actions.values()].flatMap(keyListsOf) : []);
  const keys = new Set([...lists].flatMap((list) => [...lowerCaseOf(list)]));
  if (service) byPrefix.set(prefix, keys);
  return keys;
}

const listedByPrefix = rememberOf((_: Catalog) => new Map<string, ReadonlySet<string>>());
