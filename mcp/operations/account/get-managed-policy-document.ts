import * as z from 'zod';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';
import { policyArnParameter } from './parameters.js';
import { printDocument } from './print.js';

const versionSchema = z.object({
  version_id: z.string(),
  is_default_version: z.boolean(),
  create_date: z.string().exactOptional(),
  document: z.unknown(),
});

export const getManagedPolicyDocument = defineAccountOperation({
  name: 'get_managed_policy_document',
  title: 'Document of a managed policy',
  description: 'The document of a managed policy, of the account or of AWS.',
  input: z.object({
    policy_arn: policyArnParameter,
    version_id: z
      .string()
      .regex(/^v\d{1,9}$/)
      .optional()
      .describe('v3; the default version when omitted'),
  }),
  output: z.object({ policy_arn: z.string(), policy_name: z.string(), ...versionSchema.shape }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetPolicy', 'iam:GetPolicyVersion'],
  async run({ policy_arn: arn, version_id: given }, { account }) {
    const version = given ?? (await account.iam('GetPolicy', { PolicyArn: arn })).Policy?.DefaultVersionId;
    const { PolicyVersion: found } = await account.iam('GetPolicyVersion', { PolicyArn: arn, VersionId: version });
    return { policy_arn: arn, policy_name: arn.slice(arn.lastIndexOf('/') + 1), ...readAs(versionSchema, found) };
  },
  text: ({ policy_arn: arn, version_id: version, is_default_version: isDefault, document }) =>
    `${arn}, ${version}${isDefault ? ' (in force)' : ' (not the version in force)'}\n${printDocument(document)}`,
});
