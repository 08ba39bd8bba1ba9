import * as z from 'zod';
import type { Account } from '../../account/account.js';
import { everyPage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { attachedPolicySchema, readAs } from './entities.js';

/** The policies of an identity, without their documents. */
export const attachmentFields = {
  attached_policies: listOf(attachedPolicySchema).describe('Managed policies'),
  inline_policies: listOf(z.string()).describe('Names of inline policies'),
};

export type Owner = 'user' | 'group' | 'role';

interface Attachments {
  readonly attached_policies: readonly z.output<typeof attachedPolicySchema>[];
  readonly inline_policies: readonly string[];
}

const attachedTo = {
  user: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListAttachedUserPolicies', { UserName: name, ...page }),
      (output) => output.AttachedPolicies,
    ),
  group: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListAttachedGroupPolicies', { GroupName: name, ...page }),
      (output) => output.AttachedPolicies,
    ),
  role: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListAttachedRolePolicies', { RoleName: name, ...page }),
      (output) => output.AttachedPolicies,
    ),
} as const;

const inlineOf = {
  user: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListUserPolicies', { UserName: name, ...page }),
      (output) => output.PolicyNames,
    ),
  group: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListGroupPolicies', { GroupName: name, ...page }),
      (output) => output.PolicyNames,
    ),
  role: (account: Account, name: string) =>
    everyPage(
      (page) => account.iam('ListRolePolicies', { RoleName: name, ...page }),
      (output) => output.PolicyNames,
    ),
} as const;

/** Every policy of an identity, managed and inline, all pages. */
export async function attachmentsOf(account: Account, owner: Owner, name: string): Promise<Attachments> {
  const [attached, inline] = await Promise.all([attachedTo[owner](account, name), inlineOf[owner](account, name)]);
  return { attached_policies: readAs(listOf(attachedPolicySchema), attached), inline_policies: inline };
}

/** What `attachmentsOf` needs. */
export const attachmentActions: Readonly<Record<Owner, readonly string[]>> = {
  user: ['iam:ListAttachedUserPolicies', 'iam:ListUserPolicies'],
  group: ['iam:ListAttachedGroupPolicies', 'iam:ListGroupPolicies'],
  role: ['iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'],
};

/** Two lines of a text result. */
export const printAttachments = ({
  attached_policies: attached,
  inline_policies: inline,
}: Attachments): readonly string[] => [
  `Managed policies: ${attached.map((one) => one.policy_name).join(', ') || 'none'}`,
  `Inline policies: ${inline.join(', ') || 'none'}`,
];
