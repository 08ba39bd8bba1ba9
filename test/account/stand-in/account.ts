import { quotas } from './documents.js';
import { lastUsed } from './identities.js';
import { isAws } from './policies.js';
import { cut, encoded, type Handler, type Request } from './request.js';
import type { Identity, State } from './state.js';
import type { Xml } from './xml.js';

const inlineXml = ({ inline }: Identity): Xml =>
  [...inline].map(([PolicyName, text]) => ({ PolicyName, PolicyDocument: encoded(text) }));

const attachedXml = (state: State, { attached }: Identity): Xml =>
  [...attached].map((arn) => ({ PolicyName: state.policy(arn).name, PolicyArn: arn }));

const common = (state: State, identity: Identity) => ({
  Path: identity.path,
  Arn: identity.arn,
  CreateDate: identity.created,
  AttachedManagedPolicies: attachedXml(state, identity),
});

const detailLists: readonly {
  readonly filter: string;
  readonly list: string;
  readonly items: (state: State) => readonly Xml[];
}[] = [
  {
    filter: 'User',
    list: 'UserDetailList',
    items: (state) =>
      [...state.users.values()].map((user) => ({
        UserName: user.name,
        UserId: user.id,
        UserPolicyList: inlineXml(user),
        GroupList: [...user.groups],
        ...common(state, user),
      })),
  },
  {
    filter: 'Group',
    list: 'GroupDetailList',
    items: (state) =>
      [...state.groups.values()].map((group) => ({
        GroupName: group.name,
        GroupId: group.id,
        GroupPolicyList: inlineXml(group),
        ...common(state, group),
      })),
  },
  {
    filter: 'Role',
    list: 'RoleDetailList',
    items: (state) =>
      [...state.roles.values()].map((role) => ({
        RoleName: role.name,
        RoleId: role.id,
        AssumeRolePolicyDocument: encoded(role.trust),
        RolePolicyList: inlineXml(role),
        RoleLastUsed: lastUsed(role),
        InstanceProfileList: [],
        ...common(state, role),
      })),
  },
  {
    filter: 'LocalManagedPolicy',
    list: 'Policies',
    items: (state) =>
      [...state.policies.values()]
        .filter((policy) => !isAws(policy))
        .map((policy) => ({
          PolicyName: policy.name,
          PolicyId: policy.id,
          Arn: policy.arn,
          Path: policy.path,
          DefaultVersionId: policy.inForce,
          CreateDate: policy.created,
          UpdateDate: policy.updated,
          PolicyVersionList: policy.versions.map(({ id, text, created }) => ({
            VersionId: id,
            IsDefaultVersion: id === policy.inForce,
            CreateDate: created,
            Document: encoded(text),
          })),
        })),
  },
];

/** One page runs over all four lists. */
function authorizationDetails(state: State, request: Request): Xml {
  const wanted = request.list('Filter');
  const all = detailLists
    .filter(({ filter }) => wanted.length === 0 || wanted.includes(filter))
    .flatMap(({ list, items }) => items(state).map((item) => ({ list, item })));
  const { page, ...rest } = cut(all, request);
  const lists = detailLists.map(({ list }) => [list, page.filter((one) => one.list === list).map(({ item }) => item)]);
  return { ...Object.fromEntries(lists), ...rest };
}

export const accountHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GetAccountAuthorizationDetails', authorizationDetails],
  [
    'GetAccountSummary',
    (state) => ({
      SummaryMap: new Map([
        ['Users', state.users.size],
        ['UsersQuota', 5000],
        ['Groups', state.groups.size],
        ['Roles', state.roles.size],
        ['Policies', state.policies.size],
        ['MFADevicesInUse', [...state.users.values()].filter(({ mfa }) => mfa.length > 0).length],
        ['AccountMFAEnabled', 1],
        ['AccountAccessKeysPresent', 0],
        ['AccessKeysPerUserQuota', quotas.keysPerUser],
        ['GroupsPerUserQuota', quotas.groupsPerUser],
      ]),
    }),
  ],
  [
    'ListAccountAliases',
    (state, request) => {
      const { page, ...rest } = cut(state.aliases, request);
      return { AccountAliases: page, ...rest };
    },
  ],
]);
