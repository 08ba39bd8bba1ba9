import * as z from 'zod';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';
import { nameParameter } from './parameters.js';
import { printDocument } from './print.js';

const inlinePolicySchema = z.object({ group_name: z.string(), policy_name: z.string(), policy_document: z.unknown() });

export const getGroupPolicy = defineAccountOperation({
  name: 'get_group_policy',
  title: 'Inline policy of a group',
  description: 'The document of an inline policy of a group.',
  input: z.object({ group_name: nameParameter('Name, not ARN'), policy_name: nameParameter('Inline policy') }),
  output: inlinePolicySchema,
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetGroupPolicy'],
  run: async ({ group_name: name, policy_name: policy }, { account }) =>
    readAs(inlinePolicySchema, await account.iam('GetGroupPolicy', { GroupName: name, PolicyName: policy })),
  text: ({ group_name: name, policy_name: policy, policy_document: document }) =>
    `Inline policy ${policy} of group ${name}\n${printDocument(document)}`,
});
