import * as z from 'zod';
import type { Account } from '../../account/account.js';
import type { OwnerKind } from '../../account/owner.js';
import { everyAttached, everyInline, policyActions } from '../../account/policy-calls.js';
import { listOf } from '../list-of.js';
import { attachedPolicySchema, readAs } from './entities.js';

/** The policies of an identity, without their documents. */
export const attachmentFields = {
  attached_policies: listOf(attachedPolicySchema).describe('Managed policies'),
  inline_policies: listOf(z.string()).describe('Names of inline policies'),
};

interface Attachments {
  readonly attached_policies: readonly z.output<typeof attachedPolicySchema>[];
  readonly inline_policies: readonly string[];
}

/** Every policy of an identity, managed and inline, all pages. */
export async function attachmentsOf(account: Account, kind: OwnerKind, name: string): Promise<Attachments> {
  const [attached, inline] = await Promise.all([everyAttached(account, kind, name), everyInline(account, kind, name)]);
  return { attached_policies: readAs(listOf(attachedPolicySchema), attached), inline_policies: inline };
}

/** What `attachmentsOf` needs. */
export const attachmentActions = (kind: OwnerKind): readonly string[] => [
  policyActions[kind].attached,
  policyActions[kind].inline,
];

/** Two lines of a text result. */
export const printAttachments = ({
  attached_policies: attached,
  inline_policies: inline,
}: Attachments): readonly string[] => [
  `Managed policies: ${attached.map((one) => one.policy_name).join(', ') || 'none'}`,
  `Inline policies: ${inline.join(', ') || 'none'}`,
];
