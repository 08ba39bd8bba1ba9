import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { documentText } from './document.js';
import { inParallel } from './in-parallel.js';
import { managedDocument } from './managed-document.js';
import { everyPage } from './paging.js';

export type OwnerKind = 'user' | 'group' | 'role';

export interface AttachedPolicy {
  readonly arn: string;
  readonly name: string;
  /** Of the version in force; absent where the caller may not read it. */
  readonly text?: string;
}

export interface InlinePolicy {
  readonly name: string;
  readonly text: string;
}

export interface Policies {
  readonly attached: readonly AttachedPolicy[];
  readonly inline: readonly InlinePolicy[];
}

/** IAM has each of these calls three times. */
const callsOf = {
  user: {
    attached: (account: Account, UserName: string) =>
      everyPage(
        (page) => account.iam('ListAttachedUserPolicies', { UserName, ...page }),
        (output) => output.AttachedPolicies,
      ),
    inline: (account: Account, UserName: string) =>
      everyPage(
        (page) => account.iam('ListUserPolicies', { UserName, ...page }),
        (output) => output.PolicyNames,
      ),
    document: async (account: Account, UserName: string, PolicyName: string) =>
      (await account.iam('GetUserPolicy', { UserName, PolicyName })).PolicyDocument,
  },
  group: {
    attached: (account: Account, GroupName: string) =>
      everyPage(
        (page) => account.iam('ListAttachedGroupPolicies', { GroupName, ...page }),
        (output) => output.AttachedPolicies,
      ),
    inline: (account: Account, GroupName: string) =>
      everyPage(
        (page) => account.iam('ListGroupPolicies', { GroupName, ...page }),
        (output) => output.PolicyNames,
      ),
    document: async (account: Account, GroupName: string, PolicyName: string) =>
      (await account.iam('GetGroupPolicy', { GroupName, PolicyName })).PolicyDocument,
  },
  role: {
    attached: (account: Account, RoleName: string) =>
      everyPage(
        (page) => account.iam('ListAttachedRolePolicies', { RoleName, ...page }),
        (output) => output.AttachedPolicies,
      ),
    inline: (account: Account, RoleName: string) =>
      everyPage(
        (page) => account.iam('ListRolePolicies', { RoleName, ...page }),
        (output) => output.PolicyNames,
      ),
    document: async (account: Account, RoleName: string, PolicyName: string) =>
      (await account.iam('GetRolePolicy', { RoleName, PolicyName })).PolicyDocument,
  },
} as const;

/** The managed policies of an identity, without documents. */
export async function attachedTo(account: Account, kind: OwnerKind, name: string): Promise<readonly AttachedPolicy[]> {
  const attached = await callsOf[kind].attached(account, name);
  return attached.map(({ PolicyArn: arn = '', PolicyName: policy = '' }) => ({ arn, name: policy }));
}

/** The text of an inline policy; undefined where there is none of that name. */
export async function inlineText(
  account: Account,
  kind: OwnerKind,
  name: string,
  policy: string,
): Promise<string | undefined> {
  const names = await callsOf[kind].inline(account, name);
  // The list also tells a missing policy from a missing identity.
  const found = names.find((one) => one.toLowerCase() === policy.toLowerCase());
  return found === undefined ? undefined : documentText((await callsOf[kind].document(account, name, found)) ?? '');
}

/** Every policy of an identity with its document. */
export async function policiesOf(account: Account, kind: OwnerKind, name: string): Promise<Policies> {
  const attached = await attachedTo(account, kind, name);
  const inline = await callsOf[kind].inline(account, name);
  return {
    attached: await inParallel(attached, async (one) => ({ ...one, ...(await readable(account, one.arn)) })),
    inline: await inParallel(inline, async (policy) => ({
      name: policy,
      text: documentText((await callsOf[kind].document(account, name, policy)) ?? ''),
    })),
  };
}

/** The document of a managed policy, as far as the caller may read it. */
export async function readable(account: Account, arn: string): Promise<{ readonly text?: string }> {
  try {
    return { text: (await managedDocument(account, arn)).text };
  } catch (error) {
    if (error instanceof AccountError && error.code === 'access_denied') return {};
    throw error;
  }
}

/** What `policiesOf` needs. */
export const policiesActions: Readonly<Record<OwnerKind, readonly string[]>> = {
  user: [
    'iam:ListAttachedUserPolicies',
    'iam:ListUserPolicies',
    'iam:GetUserPolicy',
    'iam:GetPolicy',
    'iam:GetPolicyVersion',
  ],
  group: [
    'iam:ListAttachedGroupPolicies',
    'iam:ListGroupPolicies',
    'iam:GetGroupPolicy',
    'iam:GetPolicy',
    'iam:GetPolicyVersion',
  ],
  role: [
    'iam:ListAttachedRolePolicies',
    'iam:ListRolePolicies',
    'iam:GetRolePolicy',
    'iam:GetPolicy',
    'iam:GetPolicyVersion',
  ],
};
