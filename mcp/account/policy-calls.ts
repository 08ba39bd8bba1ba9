import type { Account } from './account.js';
import type { OwnerKind } from './owner.js';
import { everyPage, type PageInput } from './paging.js';

/** IAM has each of these calls three times: a page of a list, a document. */
export const policyCalls = {
  user: {
    attached: (account: Account, UserName: string, page: PageInput) =>
      account.iam('ListAttachedUserPolicies', { UserName, ...page }),
    inline: (account: Account, UserName: string, page: PageInput) =>
      account.iam('ListUserPolicies', { UserName, ...page }),
    document: (account: Account, UserName: string, PolicyName: string) =>
      account.iam('GetUserPolicy', { UserName, PolicyName }),
  },
  group: {
    attached: (account: Account, GroupName: string, page: PageInput) =>
      account.iam('ListAttachedGroupPolicies', { GroupName, ...page }),
    inline: (account: Account, GroupName: string, page: PageInput) =>
      account.iam('ListGroupPolicies', { GroupName, ...page }),
    document: (account: Account, GroupName: string, PolicyName: string) =>
      account.iam('GetGroupPolicy', { GroupName, PolicyName }),
  },
  role: {
    attached: (account: Account, RoleName: string, page: PageInput) =>
      account.iam('ListAttachedRolePolicies', { RoleName, ...page }),
    inline: (account: Account, RoleName: string, page: PageInput) =>
      account.iam('ListRolePolicies', { RoleName, ...page }),
    document: (account: Account, RoleName: string, PolicyName: string) =>
      account.iam('GetRolePolicy', { RoleName, PolicyName }),
  },
} as const;

/** The permissions that they need. */
export const policyActions = {
  user: { attached: 'iam:ListAttachedUserPolicies', inline: 'iam:ListUserPolicies', document: 'iam:GetUserPolicy' },
  group: { attached: 'iam:ListAttachedGroupPolicies', inline: 'iam:ListGroupPolicies', document: 'iam:GetGroupPolicy' },
  role: { attached: 'iam:ListAttachedRolePolicies', inline: 'iam:ListRolePolicies', document: 'iam:GetRolePolicy' },
} as const satisfies Readonly<Record<OwnerKind, Readonly<Record<keyof (typeof policyCalls)[OwnerKind], string>>>>;

/** The managed policies of an identity as IAM lists them, all pages. */
export const everyAttached = (account: Account, kind: OwnerKind, name: string) =>
  everyPage(
    (page) => policyCalls[kind].attached(account, name, page),
    (output) => output.AttachedPolicies,
  );

/** The names of its inline policies, all pages. */
export const everyInline = (account: Account, kind: OwnerKind, name: string): Promise<readonly string[]> =>
  everyPage(
    (page) => policyCalls[kind].inline(account, name, page),
    (output) => output.PolicyNames,
  );
