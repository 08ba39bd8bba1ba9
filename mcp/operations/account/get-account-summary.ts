import * as z from 'zod';
import { everyPage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';

export const getAccountSummary = defineAccountOperation({
  name: 'get_account_summary',
  title: 'Numbers of the account',
  description:
    'How many users, groups, roles and policies the account has, its quotas, and whether the root user has MFA and access keys.',
  input: z.object({}),
  output: z.object({
    account_aliases: listOf(z.string()),
    summary: z
      .record(z.string(), z.int())
      .describe("IAM's counts and quotas: users, users_quota, account_mfa_enabled …"),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetAccountSummary', 'iam:ListAccountAliases'],
  async run(_, { account }) {
    const [{ SummaryMap: map }, aliases] = await Promise.all([
      account.iam('GetAccountSummary', {}),
      everyPage(
        (page) => account.iam('ListAccountAliases', page),
        (output) => output.AccountAliases,
      ),
    ]);
    const counts = readAs(z.record(z.string(), z.int()), map ?? {});
    // AWS answers in another order each time.
    const sorted = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
    return { account_aliases: aliases, summary: Object.fromEntries(sorted) };
  },
  text: ({ account_aliases: aliases, summary }) =>
    [
      `Account alias: ${aliases.join(', ') || 'none'}`,
      ...Object.entries(summary).map(([name, value]) => `- ${name}: ${value}`),
    ].join('\n'),
});
