import type { Account, Identity } from './account.js';

export type OwnerKind = 'user' | 'group' | 'role';

/** A user, group or role that is there. */
export interface Owner {
  readonly kind: OwnerKind;
  /** As IAM spells it. */
  readonly name: string;
  readonly arn: string;
  /** Tells it from another one of that name, made after this one was deleted. */
  readonly id: string;
  readonly path: string;
}

const read = {
  user: async (account: Account, UserName: string) => {
    const { User: user } = await account.iam('GetUser', { UserName });
    return { name: user?.UserName, arn: user?.Arn, id: user?.UserId, path: user?.Path };
  },
  group: async (account: Account, GroupName: string) => {
    const { Group: group } = await account.iam('GetGroup', { GroupName, MaxItems: 1 });
    return { name: group?.GroupName, arn: group?.Arn, id: group?.GroupId, path: group?.Path };
  },
  role: async (account: Account, RoleName: string) => {
    const { Role: role } = await account.iam('GetRole', { RoleName });
    return { name: role?.RoleName, arn: role?.Arn, id: role?.RoleId, path: role?.Path };
  },
} as const;

/** Throws `not_found`. */
export async function ownerNamed(account: Account, kind: OwnerKind, given: string): Promise<Owner> {
  const { name = given, arn = '', id = '', path = '/' } = await read[kind](account, given);
  return { kind, name, arn, id, path };
}

/** What `ownerNamed` needs. */
export const ownerAction: Readonly<Record<OwnerKind, string>> = {
  user: 'iam:GetUser',
  group: 'iam:GetGroup',
  role: 'iam:GetRole',
};

/** Does the caller act as this identity? The ARN of a session has the role's name without its path. */
export function isCaller({ kind, arn, name }: Pick<Owner, 'kind' | 'arn' | 'name'>, caller: Identity): boolean {
  if (kind === 'user') return arn === caller.arn;
  const [, role] = /:assumed-role\/([^/]+)\//.exec(caller.arn) ?? [];
  return kind === 'role' && role === name;
}

/**
 * Roles that AWS manages: for its services, and for the permission sets of Identity Center.
 * Source: IAM User Guide, "Service-linked roles"; IAM Identity Center User Guide, "Permission sets".
 */
export const isOfAws = ({ kind, path }: Pick<Owner, 'kind' | 'path'>): boolean =>
  kind === 'role' && /^\/(?:aws-service-role|aws-reserved)\//.test(path);
