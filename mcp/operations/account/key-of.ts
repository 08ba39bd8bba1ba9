import * as z from 'zod';
import { accessKeysOf } from '../../account/access-keys.js';
import { show } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import type { AccountContext } from './context.js';
import { ownerIn } from './owner-parameter.js';

export const accessKeyId = {
  access_key_id: z
    .string()
    .regex(/^\w{16,128}$/)
    .describe('AKIA…'),
};

/** A user's access key of that id. Throws `not_found`. */
export async function keyOf(input: object, id: string, context: AccountContext) {
  const user = await ownerIn('user', input, context);
  const keys = await accessKeysOf(context.account, user.name);
  const key = keys.find(({ AccessKeyId: one }) => one === id);
  if (!key) {
    throw new OperationError(
      'not_found',
      `the user ${user.name} has no access key "${show(id)}". list_access_keys shows those there are.`,
    );
  }
  return { user, key: { id, status: key.Status ?? '' } };
}
