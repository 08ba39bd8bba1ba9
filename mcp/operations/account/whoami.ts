import * as z from 'zod';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';

export const whoami = defineAccountOperation({
  name: 'whoami',
  title: 'Who calls, and where',
  description:
    'Which AWS identity and account the other tools act for, through which endpoint, and whether they may change anything. Ask it first.',
  input: z.object({}),
  output: z.object({
    arn: z.string(),
    account: z.string(),
    user_id: z.string(),
    partition: z.string(),
    region: z.string(),
    endpoint: z.string().describe('Where calls of IAM go'),
    profile: z.string().exactOptional(),
    mode: z.enum(['read', 'write']),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['sts:GetCallerIdentity'],
  async run(_, { account }) {
    const { userId, ...identity } = await account.identity();
    return { ...identity, user_id: userId, ...(await account.destination()), mode: account.access };
  },
  text: ({ arn, account, partition, endpoint, profile, mode }) =>
    [
      arn,
      `Account ${account}, partition ${partition}, endpoint ${endpoint}${profile === undefined ? '' : `, profile ${profile}`}`,
      mode === 'read' ? 'Reading only: nothing can be changed.' : 'Tools that change the account are on.',
    ].join('\n'),
});
