import * as z from 'zod';
import { onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { groupSchema, readAs } from './entities.js';
import { moreNote, pageFacts, pageParameters, pageResult, pathPrefixParameter, withPath } from './parameters.js';

export const listGroups = defineAccountOperation({
  name: 'list_groups',
  title: 'List groups',
  description: 'Lists the IAM groups of the account. get_group lists the members.',
  input: z.object({ path_prefix: pathPrefixParameter, ...pageParameters }),
  output: z.object({ groups: listOf(groupSchema), ...pageResult }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListGroups'],
  async run({ path_prefix: path, max_items: size, marker }, { account }) {
    const page = await onePage(
      { size, marker },
      (input) => account.iam('ListGroups', withPath(path, input)),
      (output) => output.Groups,
    );
    return { groups: readAs(listOf(groupSchema), page.items), ...pageFacts(page) };
  },
  text: ({ groups, ...page }) =>
    [
      `${page.count} groups`,
      ...groups.map((group) => `- ${group.path ?? '/'}${group.group_name}`),
      ...moreNote(page),
    ].join('\n'),
});
