import { checkDocument, quotas, sizeOf } from './documents.js';
import { conflict, Fault, noSuch, overQuota } from './fault.js';
import { below, encoded, type Handler, paged } from './request.js';
import type { Group, Identity, Role, State, User } from './state.js';
import type { Xml } from './xml.js';

const boundaryOf = ({ boundary }: Identity): Xml =>
  boundary === undefined
    ? undefined
    : { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: boundary };

const common = ({ path, arn, created }: Identity) => ({ Path: path, Arn: arn, CreateDate: created });

/** Lists leave out boundary and tags. */
const shortUser = (user: User): Xml => ({
  UserName: user.name,
  UserId: user.id,
  ...common(user),
  PasswordLastUsed: user.passwordLastUsed,
});
const groupXml = (group: Group): Xml => ({ GroupName: group.name, GroupId: group.id, ...common(group) });
const shortRole = (role: Role): Xml => ({
  RoleName: role.name,
  RoleId: role.id,
  ...common(role),
  AssumeRolePolicyDocument: encoded(role.trust),
  Description: role.description,
  MaxSessionDuration: role.maxSession,
});
const longUser = (user: User): Xml => ({
  ...Object(shortUser(user)),
  PermissionsBoundary: boundaryOf(user),
  Tags: user.tags,
});
export const lastUsed = ({ lastUsed: used }: Role): Xml => (used ? { LastUsedDate: used, Region: 'eu-west-1' } : {});
const longRole = (role: Role): Xml => ({
  ...Object(shortRole(role)),
  PermissionsBoundary: boundaryOf(role),
  RoleLastUsed: lastUsed(role),
  Tags: role.tags,
});

export const members = (state: State, group: Group): readonly User[] =>
  [...state.users.values()].filter(({ groups }) => groups.has(group.name));

/** What must be gone before an identity can be. Source: IAM API Reference, DeleteUser, DeleteGroup, DeleteRole. */
function checkDeletable(identity: Identity): void {
  if (identity.attached.size > 0) throw conflict('Cannot delete entity, must detach all policies first.');
  if (identity.inline.size > 0) throw conflict('Cannot delete entity, must delete policies first.');
}

function checkUserDeletable(user: User): void {
  if (user.loginProfile) throw conflict('Cannot delete entity, must delete login profile first.');
  if (user.keys.length > 0) throw conflict('Cannot delete entity, must delete access keys first.');
  if (user.mfa.length > 0) throw conflict('Cannot delete entity, must delete MFA virtual device first.');
  if (user.sshKeys.length > 0) throw conflict('Cannot delete entity, must delete SSH public keys first.');
  if (user.certificates.length > 0) throw conflict('Cannot delete entity, must delete signing certificates first.');
  if (user.serviceCredentials.length > 0)
    throw conflict('Cannot delete entity, must delete service specific credentials first.');
  if (user.groups.size > 0) throw conflict('Cannot delete entity, must remove users from group first.');
  checkDeletable(user);
}

function checkModifiable({ path, name }: Role): void {
  if (!path.startsWith('/aws-service-role/')) return;
  throw new Fault(
    400,
    'UnmodifiableEntity',
    `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
  );
}

const owners = [
  { kind: 'User', of: (state: State, name: string): Identity => state.user(name) },
  { kind: 'Group', of: (state: State, name: string): Identity => state.group(name) },
  { kind: 'Role', of: (state: State, name: string): Identity => state.role(name) },
] as const;

const inlineQuota = { user: quotas.user, group: quotas.group, role: quotas.role } as const;

/** What users, groups and roles have in common: managed and inline policies. */
const policyHandlers: readonly (readonly [string, Handler])[] = owners.flatMap(({ kind, of }) => {
  const owner: (...given: Parameters<Handler>) => Identity = (state, request) => of(state, request.text(`${kind}Name`));
  const changed: typeof owner = (state, request) => {
    const identity = owner(state, request);
    if (identity.kind === 'role') checkModifiable(state.role(identity.name));
    return identity;
  };
  const handlers: readonly (readonly [string, Handler])[] = [
    [
      `ListAttached${kind}Policies`,
      (state, request) =>
        paged(
          [...owner(state, request).attached]
            .map((arn) => state.policy(arn))
            .filter(({ path }) => path.startsWith(request.maybe('PathPrefix') ?? '/')),
          request,
          'AttachedPolicies',
          ({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }),
        ),
    ],
    [
      `List${kind}Policies`,
      (state, request) => paged([...owner(state, request).inline.keys()], request, 'PolicyNames', (name) => name),
    ],
    [
      `Get${kind}Policy`,
      (state, request) => {
        const { name, inline } = owner(state, request);
        const policy = request.text('PolicyName');
        const text = inline.get(policy);
        if (text === undefined) throw noSuch(`${kind.toLowerCase()} policy`, policy);
        return { [`${kind}Name`]: name, PolicyName: policy, PolicyDocument: encoded(text) };
      },
    ],
    [
      `Attach${kind}Policy`,
      (state, request) => {
        const { attached } = changed(state, request);
        const { arn } = state.policy(request.text('PolicyArn'));
        if (!attached.has(arn) && attached.size >= quotas.attached)
          throw overQuota(`PoliciesPer${kind}`, quotas.attached);
        attached.add(arn);
        return undefined;
      },
    ],
    [
      `Detach${kind}Policy`,
      (state, request) => {
        const arn = request.text('PolicyArn');
        if (!changed(state, request).attached.delete(arn))
          throw new Fault(404, 'NoSuchEntity', `Policy ${arn} was not found.`);
        return undefined;
      },
    ],
    [
      `Put${kind}Policy`,
      (state, request) => {
        const { inline, kind: owned } = changed(state, request);
        const [name, text] = [request.text('PolicyName'), request.text('PolicyDocument')];
        const others = [...inline].filter(([other]) => other !== name).reduce((sum, [, one]) => sum + sizeOf(one), 0);
        checkDocument(text, 'identity', inlineQuota[owned], others);
        inline.set(name, text);
        return undefined;
      },
    ],
    [
      `Delete${kind}Policy`,
      (state, request) => {
        const name = request.text('PolicyName');
        if (!changed(state, request).inline.delete(name)) throw noSuch(`${kind.toLowerCase()} policy`, name);
        return undefined;
      },
    ],
  ];
  if (kind === 'Group') return handlers;
  return [
    ...handlers,
    [
      `Put${kind}PermissionsBoundary`,
      (state: State, request: Parameters<Handler>[1]) => {
        changed(state, request).boundary = state.policy(request.text('PermissionsBoundary')).arn;
        return undefined;
      },
    ],
    [
      `Delete${kind}PermissionsBoundary`,
      (state: State, request: Parameters<Handler>[1]) => {
        delete changed(state, request).boundary;
        return undefined;
      },
    ],
  ] as const;
});

export const identityHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...policyHandlers,
  ['ListUsers', (state, request) => paged(below(state.users.values(), request), request, 'Users', shortUser)],
  ['GetUser', (state, request) => ({ User: longUser(state.user(request.text('UserName'))) })],
  [
    'CreateUser',
    (state, request) => {
      const boundary = request.maybe('PermissionsBoundary');
      if (boundary !== undefined) state.policy(boundary);
      const user = state.addUser(request.text('UserName'), request.maybe('Path') ?? '/');
      if (boundary !== undefined) user.boundary = boundary;
      user.tags.push(...request.tags());
      return { User: longUser(user) };
    },
  ],
  [
    'DeleteUser',
    (state, request) => {
      const user = state.user(request.text('UserName'));
      checkUserDeletable(user);
      state.users.delete(user.name.toLowerCase());
      return undefined;
    },
  ],
  [
    'ListGroupsForUser',
    (state, request) =>
      paged(
        [...state.user(request.text('UserName')).groups].map((name) => state.group(name)),
        request,
        'Groups',
        groupXml,
      ),
  ],
  ['ListGroups', (state, request) => paged(below(state.groups.values(), request), request, 'Groups', groupXml)],
  [
    'GetGroup',
    (state, request) => {
      const group = state.group(request.text('GroupName'));
      return { Group: groupXml(group), ...Object(paged(members(state, group), request, 'Users', shortUser)) };
    },
  ],
  [
    'CreateGroup',
    (state, request) => ({ Group: groupXml(state.addGroup(request.text('GroupName'), request.maybe('Path') ?? '/')) }),
  ],
  [
    'DeleteGroup',
    (state, request) => {
      const group = state.group(request.text('GroupName'));
      if (members(state, group).length > 0) throw conflict('Cannot delete entity, must remove users from group first.');
      checkDeletable(group);
      state.groups.delete(group.name.toLowerCase());
      return undefined;
    },
  ],
  [
    'AddUserToGroup',
    (state, request) => {
      const { groups } = state.user(request.text('UserName'));
      const { name } = state.group(request.text('GroupName'));
      if (!groups.has(name) && groups.size >= quotas.groupsPerUser)
        throw overQuota('GroupsPerUser', quotas.groupsPerUser);
      groups.add(name);
      return undefined;
    },
  ],
  [
    'RemoveUserFromGroup',
    (state, request) => {
      const { name } = state.group(request.text('GroupName'));
      if (!state.user(request.text('UserName')).groups.delete(name)) throw noSuch('user in the group', name);
      return undefined;
    },
  ],
  ['ListRoles', (state, request) => paged(below(state.roles.values(), request), request, 'Roles', shortRole)],
  ['GetRole', (state, request) => ({ Role: longRole(state.role(request.text('RoleName'))) })],
  [
    'CreateRole',
    (state, request) => {
      const trust = request.text('AssumeRolePolicyDocument');
      checkDocument(trust, 'trust', quotas.trust);
      const boundary = request.maybe('PermissionsBoundary');
      if (boundary !== undefined) state.policy(boundary);
      const role = state.addRole(request.text('RoleName'), trust, request.maybe('Path') ?? '/');
      const description = request.maybe('Description');
      if (description !== undefined) role.description = description;
      if (boundary !== undefined) role.boundary = boundary;
      role.maxSession = Number(request.maybe('MaxSessionDuration') ?? 3600);
      role.tags.push(...request.tags());
      return { Role: longRole(role) };
    },
  ],
  [
    'DeleteRole',
    (state, request) => {
      const role = state.role(request.text('RoleName'));
      checkModifiable(role);
      if (role.profiles.size > 0)
        throw conflict('Cannot delete entity, must remove roles from instance profile first.');
      checkDeletable(role);
      state.roles.delete(role.name.toLowerCase());
      return undefined;
    },
  ],
  [
    'UpdateAssumeRolePolicy',
    (state, request) => {
      const role = state.role(request.text('RoleName'));
      checkModifiable(role);
      const trust = request.text('PolicyDocument');
      checkDocument(trust, 'trust', quotas.trust);
      role.trust = trust;
      return undefined;
    },
  ],
  [
    'ListInstanceProfilesForRole',
    (state, request) => {
      const role = state.role(request.text('RoleName'));
      return paged([...role.profiles], request, 'InstanceProfiles', (name) => ({
        InstanceProfileName: name,
        InstanceProfileId: 'AIPA0000000000000000',
        Path: '/',
        Arn: `arn:aws:iam::123456789012:instance-profile/${name}`,
        CreateDate: role.created,
        Roles: [shortRole(role)],
      }));
    },
  ],
  [
    'RemoveRoleFromInstanceProfile',
    (state, request) => {
      const name = request.text('InstanceProfileName');
      if (!state.role(request.text('RoleName')).profiles.delete(name)) throw noSuch('instance profile', name);
      return undefined;
    },
  ],
]);
