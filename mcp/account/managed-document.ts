import type { Account } from './account.js';
import { documentText } from './document.js';

export interface ManagedDocument {
  readonly arn: string;
  readonly name: string;
  /** The version in force. */
  readonly version: string;
  readonly text: string;
  readonly attachments: number;
  /** How many users and roles it bounds. */
  readonly bounds: number;
}

/** A managed policy with its document in force. */
export async function managedDocument(account: Account, arn: string): Promise<ManagedDocument> {
  const { Policy: policy } = await account.iam('GetPolicy', { PolicyArn: arn });
  const version = policy?.DefaultVersionId;
  return {
    arn,
    name: policy?.PolicyName ?? arn.slice(arn.lastIndexOf('/') + 1),
    version: version ?? '',
    text: await versionText(account, arn, version),
    attachments: policy?.AttachmentCount ?? 0,
    bounds: policy?.PermissionsBoundaryUsageCount ?? 0,
  };
}

/** The document of one version of a managed policy. */
export async function versionText(account: Account, arn: string, version: string | undefined): Promise<string> {
  const { PolicyVersion: found } = await account.iam('GetPolicyVersion', { PolicyArn: arn, VersionId: version });
  return documentText(found?.Document ?? '');
}

export const managedDocumentActions: readonly string[] = ['iam:GetPolicy', 'iam:GetPolicyVersion'];
