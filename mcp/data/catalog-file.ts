import type { ConditionKeyType } from '../core/catalog/catalog.js';

/**
 * The shape of `catalog.json`. Everything that repeats is told once and pointed at by number:
 * condition keys in `keys`, lists of them in `keyLists`, lists of dependent actions in `dependents`.
 * Number 0 of either list table is the empty list. `generate/catalog.ts` writes it, `make-catalog.ts` reads it.
 */
export interface CatalogFile {
  readonly generated: string;
  /** The day of the newest data, and of the older release that still has what AWS dropped. */
  readonly date: string;
  readonly olderDate: string;
  readonly sources: readonly string[];
  readonly keys: readonly KeyRecord[];
  readonly keyLists: readonly (readonly number[])[];
  readonly dependents: readonly (readonly string[])[];
  readonly services: readonly ServiceRecord[];
  /** In the older release and not in the newest: `[prefix, name]`. */
  readonly retiredServices: readonly (readonly [prefix: string, name: string])[];
  readonly retiredActions: readonly (readonly [prefix: string, names: readonly string[]])[];
}

export type Flag = 0 | 1;

export type KeyRecord = readonly [key: string, type: ConditionKeyType, multivalued: Flag];

export interface ServiceRecord {
  readonly prefix: string;
  readonly name: string;
  readonly resourceControlPolicies: Flag;
  readonly keys: number;
  readonly types: readonly TypeRecord[];
  readonly actions: readonly ActionRecord[];
}

export type TypeRecord = readonly [name: string, keys: number, ...arnFormats: string[]];

export type ActionRecord = readonly [
  name: string,
  /** Position in `accessLevels`. */
  level: number,
  keys: number,
  resources: readonly ResourceRecord[],
  /** Both are left out where they are 0. */
  dependents?: number,
  permissionOnly?: Flag,
];

/** Twice the position in the service's `types`, plus one where required; paired with a key list where it has one. */
export type ResourceRecord = number | readonly [reference: number, keys: number];

/** The shape of `descriptions.json`: the texts of `catalog.json`'s keys and actions, in the same order. */
export interface DescriptionsFile {
  readonly generated: string;
  readonly keys: readonly string[];
  readonly services: readonly { readonly prefix: string; readonly actions: readonly string[] }[];
}
