import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { type Policies, policiesActions, policiesOf } from './attached-to.js';
import { documentText } from './document.js';
import { everyPage, onePage } from './paging.js';

/** A credential that can be switched off. */
export interface Credential {
  readonly id: string;
  readonly status: string;
}

interface Named {
  readonly name: string;
  readonly arn: string;
  /** Tells it from another one of that name, made after this one was deleted. */
  readonly id: string;
  readonly path: string;
}

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
    accessKeys: credentials(
      await everyPage(
        (page) => account.iam('ListAccessKeys', { UserName, ...page }),
        (output) => output.AccessKeyMetadata,
      ),
      ({ AccessKeyId: id }) => id,
    ),
    hasPassword: await hasPassword(account, UserName),
    mfaDevices: (
      await everyPage(
        (page) => account.iam('ListMFADevices', { UserName, ...page }),
        (output) => output.MFADevices,
      )
    ).flatMap(({ SerialNumber: serial }) => serial ?? []),
    sshKeys: credentials(
      await everyPage(
        (page) => account.iam('ListSSHPublicKeys', { UserName, ...page }),
        (output) => output.SSHPublicKeys,
      ),
      ({ SSHPublicKeyId: id }) => id,
    ),
    certificates: credentials(
      await everyPage(
        (page) => account.iam('ListSigningCertificates', { UserName, ...page }),
        (output) => output.Certificates,
      ),
      ({ CertificateId: id }) => id,
    ),
    serviceCredentials: await serviceCredentials(account, UserName),
    groups: (
      await everyPage(
        (page) => account.iam('ListGroupsForUser', { UserName, ...page }),
        (output) => output.Groups,
      )
    ).map(({ GroupName: group = '', Arn: arn = '' }) => ({ name: group, arn })),
    ...(await policiesOf(account, 'user', UserName)),
  };
}

export async function groupHoldings(account: Account, name: string): Promise<GroupHoldings> {
  let group:
    | {
        GroupName?: string | undefined;
        Arn?: string | undefined;
        GroupId?: string | undefined;
        Path?: string | undefined;
      }
    | undefined;
  const { items } = await onePage(
    { size: Number.POSITIVE_INFINITY },
    async (page) => {
      const output = await account.iam('GetGroup', { GroupName: name, ...page });
      group = output.Group;
      return output;
    },
    (output) => output.Users,
  );
  return {
    ...named(group?.GroupName ?? name, group?.Arn, group?.GroupId, group?.Path),
    members: items.map(({ UserName: user = '', Arn: arn = '' }) => ({ name: user, arn })),
    ...(await policiesOf(account, 'group', name)),
  };
}

export async function roleHoldings(account: Account, name: string): Promise<RoleHoldings> {
  const RoleName = name;
  const { Role: role } = await account.iam('GetRole', { RoleName });
  const boundary = role?.PermissionsBoundary?.PermissionsBoundaryArn;
  const profiles = await everyPage(
    (page) => account.iam('ListInstanceProfilesForRole', { RoleName, ...page }),
    (output) => output.InstanceProfiles,
  );
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

/** IAM gives them on one page. Emulators without this call have none; AWS itself always knows it. */
async function serviceCredentials(account: Account, UserName: string): Promise<readonly Credential[]> {
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
