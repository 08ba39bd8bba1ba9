import type { Account } from './account.js';
import { inParallel } from './in-parallel.js';
import { versionText } from './managed-document.js';
import type { OwnerKind } from './owner.js';
import { everyPage, onePage } from './paging.js';

export interface PolicyVersion {
  readonly id: string;
  readonly isDefault: boolean;
  readonly text: string;
}

export interface Holder {
  readonly kind: OwnerKind;
  readonly name: string;
}

/** A managed policy of the account with all that keeps it from being deleted. */
export interface PolicyHoldings {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** Tells it from another one of that name, made after this one was deleted. */
  readonly id: string;
  readonly versions: readonly PolicyVersion[];
  readonly attachedTo: readonly Holder[];
  /** Whose permissions boundary it is. */
  readonly boundaryOf: readonly Holder[];
}

/** Everything of a managed policy, all pages. */
export async function policyHoldings(account: Account, arn: string): Promise<PolicyHoldings> {
  const { Policy: policy } = await account.iam('GetPolicy', { PolicyArn: arn });
  const versions = await everyPage(
    (page) => account.iam('ListPolicyVersions', { PolicyArn: arn, ...page }),
    (output) => output.Versions,
  );
  return {
    arn,
    name: policy?.PolicyName ?? '',
    path: policy?.Path ?? '/',
    id: policy?.PolicyId ?? '',
    versions: await inParallel(versions, async ({ VersionId: id = '', IsDefaultVersion: isDefault = false }) => ({
      id,
      isDefault,
      text: await versionText(account, arn, id),
    })),
    attachedTo: await holders(account, arn, 'PermissionsPolicy'),
    boundaryOf: await holders(account, arn, 'PermissionsBoundary'),
  };
}

async function holders(
  account: Account,
  PolicyArn: string,
  PolicyUsageFilter: 'PermissionsPolicy' | 'PermissionsBoundary',
): Promise<readonly Holder[]> {
  const { items } = await onePage(
    { size: Number.POSITIVE_INFINITY },
    (page) => account.iam('ListEntitiesForPolicy', { PolicyArn, PolicyUsageFilter, ...page }),
    ({ PolicyUsers: users = [], PolicyGroups: groups = [], PolicyRoles: roles = [] }): readonly Holder[] => [
      ...users.map(({ UserName: name = '' }) => ({ kind: 'user' as const, name })),
      ...groups.map(({ GroupName: name = '' }) => ({ kind: 'group' as const, name })),
      ...roles.map(({ RoleName: name = '' }) => ({ kind: 'role' as const, name })),
    ],
  );
  return items;
}

export const policyHoldingsActions: readonly string[] = [
  'iam:GetPolicy',
  'iam:ListPolicyVersions',
  'iam:GetPolicyVersion',
  'iam:ListEntitiesForPolicy',
];
