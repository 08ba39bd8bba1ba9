import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { moreNote, nameParameter, pageFacts, pageParameters, pageResult } from './parameters.js';

export const listUserPolicies = defineAccountOperation({
  name: 'list_user_policies',
  title: 'Inline policies of a user',
  description: 'Lists the names of the inline policies of a user; get_user also lists its managed ones.',
  input: z.object({ user_name: nameParameter('Name, not ARN'), ...pageParameters }),
  output: z.object({ user_name: z.string(), policy_names: listOf(z.string()), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListUserPolicies'],
  async run({ user_name: name, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListUserPolicies', { UserName: name, ...input }),
      (output) => output.PolicyNames,
    );
    return { user_name: name, policy_names: page.items, ...pageFacts(page) };
  },
  text: ({ user_name: name, policy_names: names, ...page }) =>
    [`${page.count} inline policies of ${name}`, ...names.map((one) => `- ${one}`), ...moreNote(page)].join('\n'),
});
