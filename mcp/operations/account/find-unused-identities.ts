import * as z from 'zod';
import type { Account } from '../../account/account.js';
import type { RoleDetail, User } from '../../account/calls.js';
import { inParallel } from '../../account/in-parallel.js';
import { everyPage, onePage } from '../../account/paging.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { usedKeysOf } from './list-access-keys.js';
import { dayOf } from './print.js';

const oneDay = 86_400_000;

/** Each user costs two calls and more; an account with more of them is looked at path by path. */
const mostUsers = 2_000;

/** AWS remembers the last use of a role for this long. Source: IAM User Guide, "RoleLastUsed". */
const rememberedDays = 400;

const identityFields = {
  arn: z.string(),
  create_date: z.string().exactOptional(),
  last_used: z.string().nullable().describe('Null: no use is known'),
  unused_days: z.int().describe('Since the last use, else since it was made'),
};

const userRow = z.object({
  user_name: z.string(),
  ...identityFields,
  other_credentials: listOf(z.string()).describe('Of a kind whose use IAM does not tell: look before deleting'),
});
const roleRow = z.object({ role_name: z.string(), ...identityFields });
const keyRow = z.object({
  user_name: z.string(),
  access_key_id: z.string(),
  status: z.string(),
  create_date: z.string().exactOptional(),
  last_used: z.string().nullable(),
  unused_days: z.int(),
});

export const findUnusedIdentities = defineAccountOperation({
  name: 'find_unused_identities',
  title: 'Unused users, roles and keys',
  description:
    'Finds users, roles and access keys that nobody used for some days, counting passwords, access keys and role sessions. Younger ones and service-linked roles are left out. It deletes nothing.',
  input: z.object({
    days: z.int().min(1).max(rememberedDays).default(90),
    path_prefix: z.string().max(512).startsWith('/').default('/').describe('Only below this path'),
  }),
  output: z.object({
    users: listOf(userRow),
    roles: listOf(roleRow),
    access_keys: listOf(keyRow).describe('Unused keys of users that are in use'),
    users_examined: z.int(),
    roles_examined: z.int(),
    is_complete: z.boolean().describe('false: there are more users than were looked at'),
    notes: listOf(z.string()),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: [
    'iam:ListUsers',
    'iam:ListAccessKeys',
    'iam:GetAccessKeyLastUsed',
    'iam:ListSSHPublicKeys',
    'iam:ListServiceSpecificCredentials',
    'iam:ListSigningCertificates',
    'iam:GetAccountAuthorizationDetails',
  ],
  async run({ days, path_prefix: path }, { account }) {
    const now = Date.now();
    const [users, roles] = await Promise.all([
      onePage(
        { size: mostUsers },
        (page) => account.iam('ListUsers', { PathPrefix: path, ...page }),
        (output) => output.Users,
      ),
      everyPage(
        (page) => account.iam('GetAccountAuthorizationDetails', { Filter: ['Role'], ...page }),
        (output) => output.RoleDetailList,
      ),
    ]);
    const own = roles.filter((role) => role.Path?.startsWith(path) && !role.Path.startsWith('/aws-service-role/'));
    const judged = await inParallel(users.items, (user) => judgeUser(account, user, { days, now }));
    return {
      users: judged.flatMap(({ user }) => user ?? []),
      roles: own.flatMap((role) => unusedRole(role, { days, now })),
      access_keys: judged.flatMap(({ keys }) => keys),
      users_examined: users.items.length,
      roles_examined: own.length,
      is_complete: !users.isTruncated,
      notes: [
        `IAM knows a last use up to four hours late, that of roles for ${rememberedDays} days, and nothing of SSH keys, certificates and service-specific credentials.`,
        'Deactivate and wait before you delete: some identities work once a year.',
      ],
    };
  },
  text: ({
    users,
    roles,
    access_keys: keys,
    users_examined: userCount,
    roles_examined: roleCount,
    is_complete,
    notes,
  }) =>
    [
      `${users.length} of ${userCount} users, ${roles.length} of ${roleCount} roles and ${keys.length} keys of other users are unused.${is_complete ? '' : ' There are more users; ask by path_prefix.'}`,
      ...users.map(
        (user) =>
          `- user ${user.user_name}: ${since(user)}${user.other_credentials.length === 0 ? '' : `; has ${user.other_credentials.join(', ')}, whose use is not known`}`,
      ),
      ...roles.map((role) => `- role ${role.role_name}: ${since(role)}`),
      ...keys.map((key) => `- key ${key.access_key_id} (${key.status}) of ${key.user_name}: ${since(key)}`),
      ...notes,
    ].join('\n'),
});

const since = ({
  last_used: used,
  unused_days: days,
}: {
  readonly last_used: string | null;
  readonly unused_days: number;
}): string =>
  used === null ? `no use known in the ${days} days it exists` : `unused for ${days} days, since ${dayOf(used)}`;

interface Bounds {
  readonly days: number;
  readonly now: number;
}

/** Days since the last use or, without one, since it was made; undefined where that is not long enough. */
function unusedDays(dates: readonly (string | undefined)[], made: string | undefined, { days, now }: Bounds) {
  const used = dates
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);
  const from = used ?? made;
  const passed = from === undefined ? undefined : Math.floor((now - Date.parse(from)) / oneDay);
  return passed === undefined || passed < days ? undefined : { last_used: used ?? null, unused_days: passed };
}

async function judgeUser(account: Account, { UserName: name = '', Arn = '', ...user }: User, bounds: Bounds) {
  const made = user.CreateDate?.toISOString();
  const keys = await usedKeysOf(account, name);
  const dates = [user.PasswordLastUsed?.toISOString(), ...keys.map((key) => key.last_used_date)];
  const unused = unusedDays(dates, made, bounds);
  if (unused) {
    const other_credentials = await otherCredentials(account, name);
    return { user: { user_name: name, arn: Arn, ...createdAt(made), ...unused, other_credentials }, keys: [] };
  }
  const unusedKeys = keys.flatMap(({ access_key_id, status, create_date, last_used_date }) => {
    const idle = unusedDays([last_used_date], create_date, bounds);
    return idle ? [{ user_name: name, access_key_id, status, ...createdAt(create_date), ...idle }] : [];
  });
  return { user: undefined, keys: unusedKeys };
}

const createdAt = (made: string | undefined) => (made === undefined ? {} : { create_date: made });

/** Kinds of active credentials of a user that leave no trace in IAM when they are used. */
async function otherCredentials(account: Account, name: string): Promise<readonly string[]> {
  const [ssh, service, certificates] = await Promise.all([
    account.iam('ListSSHPublicKeys', { UserName: name }),
    account.iam('ListServiceSpecificCredentials', { UserName: name }),
    account.iam('ListSigningCertificates', { UserName: name }),
  ]);
  const isActive = ({ Status: status }: { readonly Status?: string | undefined }): boolean => status === 'Active';
  return [
    ...(ssh.SSHPublicKeys?.some(isActive) ? ['SSH keys'] : []),
    ...(service.ServiceSpecificCredentials?.some(isActive) ? ['service-specific credentials'] : []),
    ...(certificates.Certificates?.some(isActive) ? ['signing certificates'] : []),
  ];
}

function unusedRole({ RoleName: name = '', Arn = '', CreateDate, RoleLastUsed }: RoleDetail, bounds: Bounds) {
  const made = CreateDate?.toISOString();
  const unused = unusedDays([RoleLastUsed?.LastUsedDate?.toISOString()], made, bounds);
  return unused ? [{ role_name: name, arn: Arn, ...createdAt(made), ...unused }] : [];
}
