import * as z from 'zod';
import { isOfAws, type Owner, type OwnerKind, ownerNamed } from '../../account/owner.js';
import { OperationError } from '../operation-error.js';
import type { AccountContext } from './context.js';
import { nameParameter } from './parameters.js';

/** `user_name`, `group_name` or `role_name`, for tools that there are three of. */
export const ownerParameter = (kind: OwnerKind): Record<never, z.ZodString> => ({
  [`${kind}_name`]: nameParameter('Name, not ARN'),
});

/** The same in the schema of a result. */
export const ownerField = (kind: OwnerKind): Record<never, z.ZodString> => ({ [`${kind}_name`]: z.string() });

/** The same in a result. */
export const ownerResult = (kind: OwnerKind, name: string): Record<never, string> => ({ [`${kind}_name`]: name });

/** How IAM's calls name the kind: `AttachUserPolicy`. */
export const callWord: Readonly<Record<OwnerKind, string>> = { user: 'User', group: 'Group', role: 'Role' };

/** The name in what has that parameter or that field. */
export const nameIn = (kind: OwnerKind, from: object): string => String(Reflect.get(from, `${kind}_name`));

/** The identity that the parameter names. Throws `not_found`, and `protected` for a role of AWS. */
export async function ownerIn(kind: OwnerKind, input: object, { account }: AccountContext): Promise<Owner> {
  const owner = await ownerNamed(account, kind, nameIn(kind, input));
  refuseOfAws(owner);
  return owner;
}

/** Throws `protected` for a role that only AWS changes. */
export function refuseOfAws(owner: Pick<Owner, 'kind' | 'path' | 'name'>): void {
  if (!isOfAws(owner)) return;
  throw new OperationError(
    'protected',
    `the role ${owner.name} belongs to AWS (${owner.path}). Change it through its service, or in IAM Identity Center. Nothing was changed.`,
  );
}

/** Who is affected by a change of its policies. */
export const affected = ({ kind, name }: Owner): string =>
  kind === 'group' ? `all members of the group ${name}` : `the ${kind} ${name}`;
