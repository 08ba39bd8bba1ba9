import type { Account } from '../../account/account.js';
import { inlineDocument } from '../../account/attached-to.js';
import { managedDocument, managedDocumentActions } from '../../account/managed-document.js';
import { groupsOf } from '../../account/membership.js';
import type { OwnerKind } from '../../account/owner.js';
import { policyActions } from '../../account/policy-calls.js';
import { readArn } from '../../core/values/arn.js';
import { attachmentActions, attachmentsOf } from './attachments.js';

/** A policy that applies to an identity, with the text as IAM stores it. */
export interface PolicyText {
  readonly name: string;
  /** Of a managed policy. */
  readonly arn?: string;
  readonly text: string;
}

export const policyTextActions: readonly string[] = [
  ...attachmentActions('user'),
  ...attachmentActions('group'),
  ...attachmentActions('role'),
  'iam:ListGroupsForUser',
  ...managedDocumentActions,
  policyActions.user.document,
  policyActions.group.document,
  policyActions.role.document,
];

interface Holder {
  readonly owner: OwnerKind;
  readonly name: string;
}

/** The policies with one of these names that an identity has, its own and those of its groups. */
export async function policyTexts(
  account: Account,
  identityArn: string,
  wanted: ReadonlySet<string>,
): Promise<readonly PolicyText[]> {
  const holders = await holdersOf(account, identityArn);
  const texts = await Promise.all(holders.map((holder) => textsOf(account, holder, wanted)));
  return texts.flat();
}

async function holdersOf(account: Account, arn: string): Promise<readonly Holder[]> {
  const [kind, ...rest] = readArn(arn)?.resource.split('/') ?? [];
  const name = rest.at(-1) ?? '';
  if (kind === 'group' || kind === 'role') return [{ owner: kind, name }];
  if (kind !== 'user') return [];
  const groups = await groupsOf(account, name);
  return [
    { owner: 'user', name },
    ...groups.flatMap(({ GroupName: group }) =>
      group === undefined ? [] : [{ owner: 'group' as const, name: group }],
    ),
  ];
}

async function textsOf(
  account: Account,
  { owner, name }: Holder,
  wanted: ReadonlySet<string>,
): Promise<readonly PolicyText[]> {
  const { attached_policies: attached, inline_policies: inline } = await attachmentsOf(account, owner, name);
  const managed = attached
    .filter((one) => wanted.has(one.policy_name))
    .map(async (one) => ({
      name: one.policy_name,
      arn: one.policy_arn,
      text: (await managedDocument(account, one.policy_arn)).text,
    }));
  const own = inline
    .filter((one) => isNamed(one, owner, name, wanted))
    .map(async (one) => ({ name: one, text: await inlineDocument(account, owner, name, one) }));
  return Promise.all([...managed, ...own]);
}

/** The simulator calls an inline policy by its name, or by `user_alice_ReadBucket`. */
const isNamed = (policy: string, owner: OwnerKind, name: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(policy) || wanted.has(`${owner}_${name}_${policy}`);
