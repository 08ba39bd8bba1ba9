import type { Action } from '../catalog/catalog.js';
import type { Restriction } from './restriction.js';

/** An action or pattern of the request. */
export interface ActionEntry {
  /** In AWS's spelling: `s3:GetObject`, `s3:Get*`. */
  readonly text: string;
  readonly kind: 'name' | 'pattern';
  /** What it stands for, at least one. */
  readonly actions: readonly Action[];
}

/** An entry with the resources of the request that it can act on. */
export interface Grant {
  readonly entry: ActionEntry;
  readonly resources: readonly string[];
  /** `only_star`: AWS can allow it on nothing less; `asked_star`: the caller wants it on everything. */
  readonly reach: 'named' | 'only_star' | 'asked_star';
  readonly restrictions: readonly Restriction[];
}

export const fullName = ({ service, name }: Action): string => `${service}:${name}`;
