import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs, roleSchema } from './entities.js';
import { moreNote, pageFacts, pageParameters, pageResult, pathPrefixParameter, withPath } from './parameters.js';
import { dayOf } from './print.js';

export const listRoles = defineAccountOperation({
  name: 'list_roles',
  title: 'List roles',
  description:
    'Lists the IAM roles of the account with their trust policies. get_role also tells when one was last used.',
  input: z.object({ path_prefix: pathPrefixParameter, ...pageParameters }),
  output: z.object({ roles: listOf(roleSchema), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListRoles'],
  async run({ path_prefix: path, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListRoles', withPath(path, input)),
      (output) => output.Roles,
    );
    return { roles: readAs(listOf(roleSchema), page.items), ...pageFacts(page) };
  },
  text: ({ roles, ...page }) =>
    [
      `${page.count} roles`,
      ...roles.map((role) => `- ${role.path ?? '/'}${role.role_name}, created ${dayOf(role.create_date)}`),
      ...moreNote(page),
    ].join('\n'),
});
