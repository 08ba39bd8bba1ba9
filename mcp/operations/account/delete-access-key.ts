import * as z from 'zod';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { accessKeyId, keyOf } from './key-of.js';
import { dayOf } from './print.js';
import { userName } from './write-parameters.js';

export const deleteAccessKey = defineWriteOperation({
  name: 'delete_access_key',
  title: 'Delete an access key',
  description:
    'Deletes an access key for good, in two steps: plan, then confirmation_token. update_access_key switches it off first.',
  input: { ...userName, ...accessKeyId },
  result: { user_name: z.string(), access_key_id: z.string() },
  annotations: destroys,
  actions: ['iam:GetUser', 'iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed', 'iam:DeleteAccessKey'],
  async plan({ access_key_id: id, ...input }, context) {
    const { user, key } = await keyOf(input, id, context);
    const { AccessKeyLastUsed: used } = await context.account.iam('GetAccessKeyLastUsed', { AccessKeyId: id });
    return {
      steps: [
        {
          call: 'DeleteAccessKey',
          input: { UserName: user.name, AccessKeyId: id },
          does: `deletes the access key ${id} of the user ${user.name}`,
        },
      ],
      state: { user, key },
      touches: [user.arn],
      confirmation: 'needed',
      blastRadius: [
        `What works with the key stops for good. It is ${key.status} and was last used ${dayOf(used?.LastUsedDate?.toISOString())}.`,
      ],
      result: () => ({ user_name: user.name, access_key_id: id }),
    };
  },
});
