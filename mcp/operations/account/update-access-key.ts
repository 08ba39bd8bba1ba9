import * as z from 'zod';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { accessKeyId, keyOf } from './key-of.js';
import { userName } from './write-parameters.js';

export const updateAccessKey = defineWriteOperation({
  name: 'update_access_key',
  title: 'Switch an access key on or off',
  description: 'Deactivates an access key, which can be undone, or activates it, after a confirmation.',
  input: { ...userName, ...accessKeyId, status: z.enum(['Active', 'Inactive']) },
  result: { user_name: z.string(), access_key_id: z.string(), key_status: z.string() },
  annotations: destroys,
  actions: ['iam:GetUser', 'iam:ListAccessKeys', 'iam:UpdateAccessKey'],
  async plan({ access_key_id: id, status, ...input }, context) {
    const { user, key } = await keyOf(input, id, context);
    return {
      steps: [
        {
          call: 'UpdateAccessKey',
          input: { UserName: user.name, AccessKeyId: id, Status: status },
          does: `makes the access key ${id} of the user ${user.name} ${status}`,
        },
      ],
      state: { user, key },
      touches: [user.arn],
      confirmation: status === 'Active' ? 'needed' : 'not_needed',
      blastRadius: [
        status === 'Active'
          ? `Whoever has the key can again do what ${user.name} may do.`
          : 'What works with the key stops until it is activated again.',
      ],
      result: () => ({ user_name: user.name, access_key_id: id, key_status: status }),
    };
  },
});
