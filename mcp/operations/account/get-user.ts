import * as z from 'zod';
import { accessKeysOf } from '../../account/access-keys.js';
import { groupsOf } from '../../account/membership.js';
import { listOf } from '../list-of.js';
import { attachmentActions, attachmentFields, attachmentsOf, printAttachments } from './attachments.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { accessKeySchema, readAs, userSchema } from './entities.js';
import { nameParameter } from './parameters.js';
import { dayOf, printBoundary } from './print.js';

export const getUser = defineAccountOperation({
  name: 'get_user',
  title: 'One user',
  description:
    'A user with its managed and inline policies, groups and access keys. Policies that come by way of groups are listed by get_group.',
  input: z.object({ user_name: nameParameter('Name, not ARN') }),
  output: z.object({
    user: userSchema,
    ...attachmentFields,
    groups: listOf(z.string()),
    access_keys: listOf(accessKeySchema),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetUser', ...attachmentActions('user'), 'iam:ListGroupsForUser', 'iam:ListAccessKeys'],
  async run({ user_name: name }, { account }) {
    const { User: user } = await account.iam('GetUser', { UserName: name });
    const [attachments, groups, keys] = await Promise.all([
      attachmentsOf(account, 'user', name),
      groupsOf(account, name),
      accessKeysOf(account, name),
    ]);
    return {
      user: readAs(userSchema, user),
      ...attachments,
      groups: groups.flatMap(({ GroupName: group }) => group ?? []),
      access_keys: readAs(listOf(accessKeySchema), keys),
    };
  },
  text: ({ user, groups, access_keys: keys, ...attachments }) =>
    [
      user.arn,
      `Created ${dayOf(user.create_date)}, password last used ${dayOf(user.password_last_used)}`,
      ...printBoundary(user),
      ...printAttachments(attachments),
      `Groups: ${groups.join(', ') || 'none'}`,
      `Access keys: ${keys.map((key) => `${key.access_key_id} (${key.status}, ${dayOf(key.create_date)})`).join(', ') || 'none'}`,
    ].join('\n'),
});
