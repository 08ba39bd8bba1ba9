import * as z from 'zod';
import { accessKeysOf } from '../../account/access-keys.js';
import type { Account } from '../../account/account.js';
import { inParallel } from '../../account/in-parallel.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { accessKeySchema, readAs } from './entities.js';
import { nameParameter } from './parameters.js';
import { dayOf } from './print.js';

/** IAM answers `N/A` for the service and the region of a key that was never used. */
const usedKeySchema = z.object({
  ...accessKeySchema.shape,
  last_used_date: z.string().exactOptional().describe('Absent: never, or before AWS kept count in 2015'),
  last_used_service: z.string().exactOptional(),
  last_used_region: z.string().exactOptional(),
});

export type UsedKey = z.output<typeof usedKeySchema>;

export const listAccessKeys = defineAccountOperation({
  name: 'list_access_keys',
  title: 'Access keys of a user',
  description:
    'Lists the access keys of a user with status, age and last use. Secrets are never shown: IAM does not keep them.',
  input: z.object({ user_name: nameParameter("Name; the caller's own when omitted").optional() }),
  output: z.object({ access_keys: listOf(usedKeySchema), count: z.int() }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'],
  async run({ user_name: name }, { account }) {
    const keys = await usedKeysOf(account, name);
    return { access_keys: keys, count: keys.length };
  },
  text: ({ access_keys: keys, count }) =>
    [
      `${count} access keys`,
      ...keys.map(
        (key) =>
          `- ${key.access_key_id}: ${key.status}, created ${dayOf(key.create_date)}, last used ${dayOf(key.last_used_date)}${key.last_used_service === undefined ? '' : ` (${key.last_used_service})`}`,
      ),
    ].join('\n'),
});

/** The access keys of a user, each with its last use. */
export async function usedKeysOf(account: Account, name: string | undefined): Promise<readonly UsedKey[]> {
  const keys = await accessKeysOf(account, name);
  return inParallel(keys, async (key) => {
    const { AccessKeyLastUsed: used } = await account.iam('GetAccessKeyLastUsed', { AccessKeyId: key.AccessKeyId });
    const { LastUsedDate, ServiceName, Region } = used ?? {};
    return readAs(usedKeySchema, {
      ...key,
      LastUsedDate,
      ...(LastUsedDate && { LastUsedService: ServiceName, LastUsedRegion: Region }),
    });
  });
}
