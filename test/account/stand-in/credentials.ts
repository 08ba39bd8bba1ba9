import { quotas } from './documents.js';
import { Fault, noSuch, notAuthorized, overQuota } from './fault.js';
import { type Handler, paged, type Request } from './request.js';
import type { Credential, State, User } from './state.js';
import type { Xml } from './xml.js';

/** Whom the stand-in takes callers for. */
export const callerName = 'tester';

const userOf = (state: State, request: Request): User => state.user(request.maybe('UserName') ?? callerName);

const keyXml = (user: User, { id, status, created }: User['keys'][number]) => ({
  UserName: user.name,
  AccessKeyId: id,
  Status: status,
  CreateDate: created,
});

function take<T extends { readonly id: string }>(list: readonly T[], kind: string, id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Fault(404, 'NoSuchEntity', `The ${kind} with id ${id} cannot be found.`);
  return found;
}

/** Three kinds of credentials that can be listed, switched off and deleted. */
const kinds: readonly {
  readonly name: string;
  readonly list: string;
  readonly paged: boolean;
  readonly id: string;
  readonly of: (user: User) => Credential[];
  readonly more?: (one: Credential) => Xml;
}[] = [
  { name: 'SSHPublicKey', list: 'ListSSHPublicKeys', paged: true, id: 'SSHPublicKeyId', of: (user) => user.sshKeys },
  {
    name: 'Certificate',
    list: 'ListSigningCertificates',
    paged: true,
    id: 'CertificateId',
    of: (user) => user.certificates,
    more: () => ({ CertificateBody: '-' }),
  },
  {
    name: 'ServiceSpecificCredential',
    list: 'ListServiceSpecificCredentials',
    paged: false,
    id: 'ServiceSpecificCredentialId',
    of: (user) => user.serviceCredentials,
    more: () => ({ ServiceName: 'codecommit.amazonaws.com', ServiceUserName: 'x-at-123456789012' }),
  },
];

const otherCredentials = kinds.flatMap(({ name, list, paged: isPaged, id, of, more }): [string, Handler][] => {
  const verb = name === 'Certificate' ? 'SigningCertificate' : name;
  return [
    [
      list,
      (state, request) => {
        const user = userOf(state, request);
        const print = (one: Credential): Xml => ({
          UserName: user.name,
          [id]: one.id,
          Status: one.status,
          ...Object(more?.(one)),
        });
        if (isPaged) return paged(of(user), request, `${name}s`, print);
        return { [`${name}s`]: of(user).map(print) };
      },
    ],
    [
      `Update${verb}`,
      (state, request) => {
        take(of(userOf(state, request)), name, request.text(id)).status = request.text('Status');
        return undefined;
      },
    ],
    [
      `Delete${verb}`,
      (state, request) => {
        const all = of(userOf(state, request));
        all.splice(all.indexOf(take(all, name, request.text(id))), 1);
        return undefined;
      },
    ],
  ];
});

export const plantedSecret = 'pLaNtEdSeCrEt/OfTheNewKey+0123456789abcd';

export const credentialHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...otherCredentials,
  [
    'ListAccessKeys',
    (state, request) => {
      const user = userOf(state, request);
      return paged(user.keys, request, 'AccessKeyMetadata', (key) => keyXml(user, key));
    },
  ],
  [
    'GetAccessKeyLastUsed',
    (state, request) => {
      const id = request.text('AccessKeyId');
      const user = [...state.users.values()].find(({ keys }) => keys.some((key) => key.id === id));
      if (!user) throw notAuthorized(request.action, `access key ${id}`);
      const { lastUsed } = take(user.keys, 'Access Key', id);
      return {
        UserName: user.name,
        AccessKeyLastUsed: {
          LastUsedDate: lastUsed,
          ServiceName: lastUsed ? 's3' : 'N/A',
          Region: lastUsed ? 'us-east-1' : 'N/A',
        },
      };
    },
  ],
  [
    'CreateAccessKey',
    (state, request) => {
      const user = userOf(state, request);
      if (user.keys.length >= quotas.keysPerUser) throw overQuota('AccessKeysPerUser', quotas.keysPerUser);
      const key = { id: state.id('AKIA'), status: 'Active', created: new Date() };
      user.keys.push(key);
      return { AccessKey: { ...keyXml(user, key), SecretAccessKey: plantedSecret } };
    },
  ],
  [
    'UpdateAccessKey',
    (state, request) => {
      take(userOf(state, request).keys, 'Access Key', request.text('AccessKeyId')).status = request.text('Status');
      return undefined;
    },
  ],
  [
    'DeleteAccessKey',
    (state, request) => {
      const { keys } = userOf(state, request);
      keys.splice(keys.indexOf(take(keys, 'Access Key', request.text('AccessKeyId'))), 1);
      return undefined;
    },
  ],
  [
    'GetLoginProfile',
    (state, request) => {
      const { name, loginProfile } = userOf(state, request);
      if (!loginProfile) throw noSuch('Login Profile for User', name);
      return { LoginProfile: { UserName: name, CreateDate: loginProfile, PasswordResetRequired: false } };
    },
  ],
  [
    'DeleteLoginProfile',
    (state, request) => {
      const user = userOf(state, request);
      if (!user.loginProfile) throw noSuch('Login Profile for User', user.name);
      delete user.loginProfile;
      return undefined;
    },
  ],
  [
    'ListMFADevices',
    (state, request) => {
      const user = userOf(state, request);
      return paged(user.mfa, request, 'MFADevices', (serial) => ({
        UserName: user.name,
        SerialNumber: serial,
        EnableDate: user.created,
      }));
    },
  ],
  [
    'DeactivateMFADevice',
    (state, request) => {
      const { mfa } = userOf(state, request);
      const serial = request.text('SerialNumber');
      if (!mfa.includes(serial)) throw noSuch('MFA device', serial);
      mfa.splice(mfa.indexOf(serial), 1);
      return undefined;
    },
  ],
  [
    'DeleteVirtualMFADevice',
    (state, request) => {
      const serial = request.text('SerialNumber');
      if ([...state.users.values()].some(({ mfa }) => mfa.includes(serial)))
        throw new Fault(409, 'DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.');
      return undefined;
    },
  ],
]);
