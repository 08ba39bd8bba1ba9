import * as z from 'zod';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';
import { nameParameter } from './parameters.js';
import { printDocument } from './print.js';

const inlinePolicySchema = z.object({ role_name: z.string(), policy_name: z.string(), policy_document: z.unknown() });

export const getRolePolicy = defineAccountOperation({
  name: 'get_role_policy',
  title: 'Inline policy of a role',
  description: 'The document of an inline policy of a role.',
  input: z.object({ role_name: nameParameter('Name, not ARN'), policy_name: nameParameter('Inline policy') }),
  output: inlinePolicySchema,
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetRolePolicy'],
  run: async ({ role_name: name, policy_name: policy }, { account }) =>
    readAs(inlinePolicySchema, await account.iam('GetRolePolicy', { RoleName: name, PolicyName: policy })),
  text: ({ role_name: name, policy_name: policy, policy_document: document }) =>
    `Inline policy ${policy} of role ${name}\n${printDocument(document)}`,
});
