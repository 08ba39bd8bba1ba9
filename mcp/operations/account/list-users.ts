import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs, userSchema } from './entities.js';
import { moreNote, pageFacts, pageParameters, pageResult, pathPrefixParameter, withPath } from './parameters.js';
import { dayOf } from './print.js';

export const listUsers = defineAccountOperation({
  name: 'list_users',
  title: 'List users',
  description: 'Lists the IAM users of the account.',
  input: z.object({ path_prefix: pathPrefixParameter, ...pageParameters }),
  output: z.object({ users: listOf(userSchema), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListUsers'],
  async run({ path_prefix: path, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListUsers', withPath(path, input)),
      (output) => output.Users,
    );
    return { users: readAs(listOf(userSchema), page.items), ...pageFacts(page) };
  },
  text: ({ users, ...page }) =>
    [
      `${page.count} users`,
      ...users.map(
        (user) =>
          `- ${user.path ?? '/'}${user.user_name}, created ${dayOf(user.create_date)}, password last used ${dayOf(user.password_last_used)}`,
      ),
      ...moreNote(page),
    ].join('\n'),
});
