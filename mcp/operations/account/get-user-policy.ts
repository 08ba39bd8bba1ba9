import * as z from 'zod';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';
import { nameParameter } from './parameters.js';
import { printDocument } from './print.js';

const inlinePolicySchema = z.object({ user_name: z.string(), policy_name: z.string(), policy_document: z.unknown() });

export const getUserPolicy = defineAccountOperation({
  name: 'get_user_policy',
  title: 'Inline policy of a user',
  description: 'The document of an inline policy of a user.',
  input: z.object({ user_name: nameParameter('Name, not ARN'), policy_name: nameParameter('Inline policy') }),
  output: inlinePolicySchema,
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetUserPolicy'],
  run: async ({ user_name: name, policy_name: policy }, { account }) =>
    readAs(inlinePolicySchema, await account.iam('GetUserPolicy', { UserName: name, PolicyName: policy })),
  text: ({ user_name: name, policy_name: policy, policy_document: document }) =>
    `Inline policy ${policy} of user ${name}\n${printDocument(document)}`,
});
