import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { moreNote, nameParameter, pageFacts, pageParameters, pageResult } from './parameters.js';

export const listRolePolicies = defineAccountOperation({
  name: 'list_role_policies',
  title: 'Inline policies of a role',
  description: 'Lists the names of the inline policies of a role; get_role also lists its managed ones.',
  input: z.object({ role_name: nameParameter('Name, not ARN'), ...pageParameters }),
  output: z.object({ role_name: z.string(), policy_names: listOf(z.string()), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListRolePolicies'],
  async run({ role_name: name, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListRolePolicies', { RoleName: name, ...input }),
      (output) => output.PolicyNames,
    );
    return { role_name: name, policy_names: page.items, ...pageFacts(page) };
  },
  text: ({ role_name: name, policy_names: names, ...page }) =>
    [`${page.count} inline policies of ${name}`, ...names.map((one) => `- ${one}`), ...moreNote(page)].join('\n'),
});
