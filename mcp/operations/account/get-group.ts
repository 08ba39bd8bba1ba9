import * as z from 'zod';
import { inParallel } from '../../account/in-parallel.js';
import { groupWithMembers } from '../../account/membership.js';
import { listOf } from '../list-of.js';
import { attachmentActions, attachmentFields, attachmentsOf, printAttachments } from './attachments.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { groupSchema, readAs } from './entities.js';
import { nameParameter } from './parameters.js';

const memberSchema = z.object({ user_name: z.string(), ...attachmentFields });

export const getGroup = defineAccountOperation({
  name: 'get_group',
  title: 'One group',
  description: 'A group with all its members and its managed and inline policies.',
  input: z.object({
    group_name: nameParameter('Name, not ARN'),
    include_member_policies: z.boolean().default(false).describe("Also each member's own policies; two calls a member"),
  }),
  output: z.object({
    group: groupSchema,
    users: listOf(z.string()).describe('Names of all members'),
    user_count: z.int(),
    ...attachmentFields,
    members: listOf(memberSchema).exactOptional().describe('With include_member_policies'),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetGroup', ...attachmentActions('group'), ...attachmentActions('user')],
  async run({ group_name: name, include_member_policies: withPolicies }, { account }) {
    const [{ group, members: found }, attachments] = await Promise.all([
      groupWithMembers(account, name),
      attachmentsOf(account, 'group', name),
    ]);
    const users = found.flatMap(({ UserName: user }) => user ?? []);
    const members = withPolicies
      ? await inParallel(users, async (user) => ({ user_name: user, ...(await attachmentsOf(account, 'user', user)) }))
      : undefined;
    return {
      group: readAs(groupSchema, group),
      users,
      user_count: users.length,
      ...attachments,
      ...(members && { members }),
    };
  },
  text: ({ group, users, user_count: count, members, ...attachments }) =>
    [
      group.arn,
      ...printAttachments(attachments),
      `${count} members${members || count === 0 ? '' : `: ${users.join(', ')}`}`,
      ...(members ?? []).flatMap((member) => [
        `- ${member.user_name}`,
        ...printAttachments(member).map((line) => `  ${line}`),
      ]),
    ].join('\n'),
});
