import { accessKeysOf } from './access-keys.js';
import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { type Policies, policiesActions, policiesOf } from './attached-to.js';
import { documentText } from './document.js';
import { groupsOf, groupWithMembers, instanceProfilesOf } from './membership.js';
import type { Owner } from './owner.js';
import { everyPage } from './paging.js';

/** A credential that can be switched off. */
export interface Credential {
  readonly id: string;
  readonly status: string;
}

type Named = Omit<Owner, 'kind'>;

/** All that hangs on a user, so that IAM would not delete it. */
export interface UserHoldings extends Named, Policies {
  readonly boundary?: string;
  readonly accessKeys: readonly Credential[];
  readonly hasPassword: boolean;
  readonly mfaDevices: readonly string[];
  readonly sshKeys: readonly Credential[];
  readonly certificates: readonly Credential[];
  readonly serviceCredentials: readonly Credential[];
  readonly groups: readonly { readonly name: string; readonly arn: string }[];
}

export interface GroupHoldings extends Named, Policies {
  readonly members: readonly { readonly name: string; readonly arn: string }[];
}

export interface RoleHoldings extends Named, Policies {
  readonly boundary?: string;
  readonly trust: string;
  readonly description?: string;
  readonly maxSession?: number;
  readonly lastUsed?: string;
  readonly instanceProfiles: readonly { readonly name: string; readonly arn: string }[];
}

/** Everything of a user, all pages. */
export async function userHoldings(account: Account, name: string): Promise<UserHoldings> {
  const UserName = name;
  const { User: user } = await account.iam('GetUser', { UserName });
  const boundary = user?.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    ...named(user?.UserName ?? name, user?.Arn, user?.UserId, user?.Path),
    ...(boundary !== undefined && { boundary }),
    accessKeys: credentials(await accessKeysOf(account, UserName), ({ AccessKeyId: id }) => id),
    hasPassword: await hasPassword(account, UserName),
    mfaDevices: await mfaDevicesOf(account, UserName),
    sshKeys: await sshKeysOf(account, UserName),
    certificates: await certificatesOf(account, UserName),
    serviceCredentials: await serviceCredentialsOf(account, UserName),
    groups: (await groupsOf(account, UserName)).map(({ GroupName: group = '', Arn: arn = '' }) => ({
      name: group,
      arn,
    })),
    ...(await policiesOf(account, 'user', UserName)),
  };
}

export async function groupHoldings(account: Account, name: string): Promise<GroupHoldings> {
  const { group, members } = await groupWithMembers(account, name);
  return {
    ...named(group?.GroupName ?? name, group?.Arn, group?.GroupId, group?.Path),
    members: members.map(({ UserName: user = '', Arn: arn = '' }) => ({ name: user, arn })),
    ...(await policiesOf(account, 'group', name)),
  };
}

export async function roleHoldings(account: Account, name: string): Promise<RoleHoldings> {
  const RoleName = name;
  const { Role: role } = await account.iam('GetRole', { RoleName });
  const boundary = role?.PermissionsBoundary?.PermissionsBoundaryArn;
  const profiles = await instanceProfilesOf(account, RoleName);
  return {
    ...named(role?.RoleName ?? name, role?.Arn, role?.RoleId, role?.Path),
    ...(boundary !== undefined && { boundary }),
    trust: documentText(role?.AssumeRolePolicyDocument ?? ''),
    ...(role?.Description !== undefined && { description: role.Description }),
    ...(role?.MaxSessionDuration !== undefined && { maxSession: role.MaxSessionDuration }),
    ...(role?.RoleLastUsed?.LastUsedDate && { lastUsed: role.RoleLastUsed.LastUsedDate.toISOString() }),
    instanceProfiles: profiles.map(({ InstanceProfileName: profile = '', Arn: arn = '' }) => ({ name: profile, arn })),
    ...(await policiesOf(account, 'role', name)),
  };
}

const named = (name: string, arn = '', id = '', path = '/'): Named => ({ name, arn, id, path });

const credentials = <T extends { readonly Status?: string | undefined }>(
  items: readonly T[],
  idOf: (item: T) => string | undefined,
): readonly Credential[] => items.map((item) => ({ id: idOf(item) ?? '', status: item.Status ?? '' }));

async function hasPassword(account: Account, UserName: string): Promise<boolean> {
  try {
    await account.iam('GetLoginProfile', { UserName });
    return true;
  } catch (error) {
    if (error instanceof AccountError && error.code === 'not_found') return false;
    throw error;
  }
}

async function mfaDevicesOf(account: Account, UserName: string): Promise<readonly string[]> {
  const devices = await everyPage(
    (page) => account.iam('ListMFADevices', { UserName, ...page }),
    (output) => output.MFADevices,
  );
  return devices.flatMap(({ SerialNumber: serial }) => serial ?? []);
}

const sshKeysOf = async (account: Account, UserName: string): Promise<readonly Credential[]> =>
  credentials(
    await everyPage(
      (page) => account.iam('ListSSHPublicKeys', { UserName, ...page }),
      (output) => output.SSHPublicKeys,
    ),
    ({ SSHPublicKeyId: id }) => id,
  );

const certificatesOf = async (account: Account, UserName: string): Promise<readonly Credential[]> =>
  credentials(
    await everyPage(
      (page) => account.iam('ListSigningCertificates', { UserName, ...page }),
      (output) => output.Certificates,
    ),
    ({ CertificateId: id }) => id,
  );

/** IAM gives them on one page. Emulators without this call have none; AWS itself always knows it. */
async function serviceCredentialsOf(account: Account, UserName: string): Promise<readonly Credential[]> {
  try {
    const { ServiceSpecificCredentials: found = [] } = await account.iam('ListServiceSpecificCredentials', {
      UserName,
    });
    return credentials(found, ({ ServiceSpecificCredentialId: id }) => id);
  } catch (error) {
    if (error instanceof AccountError && error.code === 'not_iam_endpoint') return [];
    throw error;
  }
}

/** What the functions above need. */
export const holdingsActions = {
  user: [
    'iam:GetUser',
    'iam:ListAccessKeys',
    'iam:GetLoginProfile',
    'iam:ListMFADevices',
    'iam:ListSSHPublicKeys',
    'iam:ListSigningCertificates',
    'iam:ListServiceSpecificCredentials',
    'iam:ListGroupsForUser',
    ...policiesActions.user,
  ],
  group: ['iam:GetGroup', ...policiesActions.group],
  role: ['iam:GetRole', 'iam:ListInstanceProfilesForRole', ...policiesActions.role],
} as const;
