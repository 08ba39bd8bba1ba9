import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { moreNote, nameParameter, pageFacts, pageParameters, pageResult } from './parameters.js';

export const listGroupPolicies = defineAccountOperation({
  name: 'list_group_policies',
  title: 'Inline policies of a group',
  description: 'Lists the names of the inline policies of a group; get_group also lists its managed ones.',
  input: z.object({ group_name: nameParameter('Name, not ARN'), ...pageParameters }),
  output: z.object({ group_name: z.string(), policy_names: listOf(z.string()), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListGroupPolicies'],
  async run({ group_name: name, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListGroupPolicies', { GroupName: name, ...input }),
      (output) => output.PolicyNames,
    );
    return { group_name: name, policy_names: page.items, ...pageFacts(page) };
  },
  text: ({ group_name: name, policy_names: names, ...page }) =>
    [`${page.count} inline policies of ${name}`, ...names.map((one) => `- ${one}`), ...moreNote(page)].join('\n'),
});
