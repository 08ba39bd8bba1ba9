import type { Account } from '../../account/account.js';
import type { IamOutput } from '../../account/calls.js';
import { documentText } from '../../account/document.js';
import type { OwnerKind } from '../../account/owner.js';
import { everyPage } from '../../account/paging.js';

/** A policy document somewhere in the account. */
export interface StoredPolicy {
  readonly kind: 'managed' | 'inline' | 'trust';
  readonly name: string;
  /** ARN of the managed policy, else of the identity that has it. */
  readonly arn: string;
  /** Who has it, as `user/alice`. */
  readonly attached_to: readonly string[];
  readonly text: string;
}

/**
 * Every document that the account holds: managed policies of its own in the version in force, inline policies, trust
 * policies. AWS's managed policies are not its documents.
 */
export async function storedPolicies(account: Account): Promise<readonly StoredPolicy[]> {
  const pages = await everyPage(
    (page) =>
      account.iam('GetAccountAuthorizationDetails', {
        Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy'],
        ...page,
      }),
    (output) => [output],
  );
  const holders = [...pages.flatMap(usersIn), ...pages.flatMap(groupsIn), ...pages.flatMap(rolesIn)];
  const policies = pages.flatMap(({ Policies: found = [] }) => found);
  return [...policies.flatMap((policy) => managed(policy, holders)), ...holders.flatMap(own)];
}

type Details = IamOutput<'GetAccountAuthorizationDetails'>;

const usersIn = ({ UserDetailList: users = [] }: Details): readonly Detail[] =>
  users.map((user) => detail('user', user.UserName, user.Arn, user.UserPolicyList, user.AttachedManagedPolicies));

const groupsIn = ({ GroupDetailList: groups = [] }: Details): readonly Detail[] =>
  groups.map((group) =>
    detail('group', group.GroupName, group.Arn, group.GroupPolicyList, group.AttachedManagedPolicies),
  );

const rolesIn = ({ RoleDetailList: roles = [] }: Details): readonly Detail[] =>
  roles.map((role) =>
    detail(
      'role',
      role.RoleName,
      role.Arn,
      role.RolePolicyList,
      role.AttachedManagedPolicies,
      role.AssumeRolePolicyDocument,
    ),
  );

interface Inline {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

interface Managed {
  readonly PolicyName?: string | undefined;
  readonly Arn?: string | undefined;
  readonly PolicyVersionList?:
    | readonly { readonly IsDefaultVersion?: boolean | undefined; readonly Document?: string | undefined }[]
    | undefined;
}

interface Detail {
  readonly holder: string;
  readonly arn: string;
  readonly inline: readonly Inline[];
  readonly attached: readonly string[];
  readonly trust?: string;
}

function detail(
  kind: OwnerKind,
  name = '',
  arn = '',
  inline: readonly Inline[] = [],
  attached: readonly { readonly PolicyArn?: string | undefined }[] = [],
  trust?: string,
): Detail {
  return {
    holder: `${kind}/${name}`,
    arn,
    inline,
    attached: attached.flatMap(({ PolicyArn }) => PolicyArn ?? []),
    ...(trust !== undefined && { trust }),
  };
}

function managed(
  { PolicyName: name = '', Arn: arn = '', PolicyVersionList: versions }: Managed,
  holders: readonly Detail[],
): readonly StoredPolicy[] {
  const inForce = versions?.find((version) => version.IsDefaultVersion === true)?.Document;
  if (inForce === undefined) return [];
  const attached_to = holders.filter(({ attached }) => attached.includes(arn)).map(({ holder }) => holder);
  return [{ kind: 'managed', name, arn, attached_to, text: documentText(inForce) }];
}

const own = ({ holder, arn, inline, trust }: Detail): readonly StoredPolicy[] => [
  ...inline.map(({ PolicyName: name = '', PolicyDocument: document = '' }) => ({
    kind: 'inline' as const,
    name,
    arn,
    attached_to: [holder],
    text: documentText(document),
  })),
  ...(trust === undefined
    ? []
    : [{ kind: 'trust' as const, name: 'trust policy', arn, attached_to: [holder], text: documentText(trust) }]),
];
