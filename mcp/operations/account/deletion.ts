import type { Identity } from '../../account/account.js';
import type { Policies } from '../../account/attached-to.js';
import { isCaller, type Owner, type OwnerKind } from '../../account/owner.js';
import { showList } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';

/** `2 access keys ("AKIA…, Active", …)`; nothing for none. */
export function countOf(names: readonly string[], what: string): readonly string[] {
  if (names.length === 0) return [];
  const plural =
    names.length === 1 ? what : what.endsWith('y') && !what.endsWith('ey') ? `${what.slice(0, -1)}ies` : `${what}s`;
  return [`${names.length} ${plural} (${showList(names)})`];
}

/** Both kinds of policies that hang on an identity. */
export const countPolicies = ({ attached, inline }: Policies): readonly string[] => [
  ...countOf(namesOf(attached), 'attached policy'),
  ...countOf(namesOf(inline), 'inline policy'),
];

export const namesOf = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);

/** What goes with a user, group or role: all that is left on it, and its boundary last. */
export const goesAlong = (kind: OwnerKind, left: readonly string[], boundary?: string): readonly string[] => [
  ...(left.length === 0 ? [] : [`It has ${left.join(', ')}.`]),
  ...(boundary === undefined ? [] : [`Its permissions boundary stays until the ${kind} itself is gone.`]),
];

/** Throws `delete_conflict`, naming what IAM would not let go. */
export function refuseConflict(what: string, left: readonly string[]): void {
  if (left.length === 0) return;
  throw new OperationError(
    'delete_conflict',
    `${what} still has ${left.join(', ')}. Remove that first, or call with force for a plan that removes all of it. Nothing was changed.`,
  );
}

/** Whoever deletes themselves half-way cannot go on. Throws `protected`. */
export function refuseCaller(owner: Pick<Owner, 'kind' | 'arn' | 'name'>, caller: Identity): void {
  if (!isCaller(owner, caller)) return;
  throw new OperationError(
    'protected',
    `the ${owner.kind} ${owner.name} is the identity that this server calls as. Use another identity to delete it. Nothing was changed.`,
  );
}
