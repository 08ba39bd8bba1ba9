import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { documentText } from './document.js';
import { inParallel } from './in-parallel.js';
import { managedDocument, managedDocumentActions } from './managed-document.js';
import type { OwnerKind } from './owner.js';
import { everyAttached, everyInline, policyActions, policyCalls } from './policy-calls.js';

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

/** The managed policies of an identity, without documents. */
export async function attachedTo(account: Account, kind: OwnerKind, name: string): Promise<readonly AttachedPolicy[]> {
  const attached = await everyAttached(account, kind, name);
  return attached.map(({ PolicyArn: arn = '', PolicyName: policy = '' }) => ({ arn, name: policy }));
}

/** The text of an inline policy that is there. */
export async function inlineDocument(account: Account, kind: OwnerKind, name: string, policy: string): Promise<string> {
  const { PolicyDocument: document } = await policyCalls[kind].document(account, name, policy);
  return documentText(document ?? '');
}

/** The text of an inline policy; undefined where there is none of that name. */
export async function inlineText(
  account: Account,
  kind: OwnerKind,
  name: string,
  policy: string,
): Promise<string | undefined> {
  const names = await everyInline(account, kind, name);
  // The list also tells a missing policy from a missing identity.
  const found = names.find((one) => one.toLowerCase() === policy.toLowerCase());
  return found === undefined ? undefined : inlineDocument(account, kind, name, found);
}

/** Every policy of an identity with its document. */
export async function policiesOf(account: Account, kind: OwnerKind, name: string): Promise<Policies> {
  const attached = await attachedTo(account, kind, name);
  const inline = await everyInline(account, kind, name);
  return {
    attached: await inParallel(attached, async (one) => ({ ...one, ...(await readable(account, one.arn)) })),
    inline: await inParallel(inline, async (policy) => ({
      name: policy,
      text: await inlineDocument(account, kind, name, policy),
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

const neededFor = (kind: OwnerKind): readonly string[] => [
  ...Object.values(policyActions[kind]),
  ...managedDocumentActions,
];

/** What `policiesOf` needs. */
export const policiesActions: Readonly<Record<OwnerKind, readonly string[]>> = {
  user: neededFor('user'),
  group: neededFor('group'),
  role: neededFor('role'),
};
