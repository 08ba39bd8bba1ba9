import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { policySchema, readAs } from './entities.js';
import { moreNote, pageFacts, pageParameters, pageResult, pathPrefixParameter, withPath } from './parameters.js';

export const listPolicies = defineAccountOperation({
  name: 'list_policies',
  title: 'List managed policies',
  description: 'Lists managed policies: those of the account, those of AWS, or both.',
  input: z.object({
    scope: z.enum(['Local', 'AWS', 'All']).default('Local').describe('Local: those of the account'),
    only_attached: z.boolean().default(false).describe('Only those attached to something'),
    path_prefix: pathPrefixParameter,
    ...pageParameters,
  }),
  output: z.object({ policies: listOf(policySchema), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListPolicies'],
  async run({ scope, only_attached: onlyAttached, path_prefix: path, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListPolicies', { ...withPath(path, input), Scope: scope, OnlyAttached: onlyAttached }),
      (output) => output.Policies,
    );
    return { policies: readAs(listOf(policySchema), page.items), ...pageFacts(page) };
  },
  text: ({ policies, ...page }) =>
    [
      `${page.count} policies`,
      ...policies.map((policy) => `- ${policy.arn}, attached ${policy.attachment_count ?? 0} times`),
      ...moreNote(page),
    ].join('\n'),
});
