import { checkDocument, quotas } from './documents.js';
import { conflict, Fault, notAuthorized } from './fault.js';
import { below, cut, encoded, type Handler, paged, type Request } from './request.js';
import type { Policy, State } from './state.js';
import type { Xml } from './xml.js';

const holders = (state: State, arn: string) => state.identities().filter(({ attached }) => attached.has(arn));
const bounded = (state: State, arn: string) => state.identities().filter(({ boundary }) => boundary === arn);

const policyXml = (state: State, policy: Policy): Xml => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.inForce,
  AttachmentCount: holders(state, policy.arn).length,
  PermissionsBoundaryUsageCount: bounded(state, policy.arn).length,
  IsAttachable: true,
  Description: policy.description,
  CreateDate: policy.created,
  UpdateDate: policy.updated,
});

const versionXml = (policy: Policy, { id, created }: Policy['versions'][number]) => ({
  VersionId: id,
  IsDefaultVersion: id === policy.inForce,
  CreateDate: created,
});

export const isAws = ({ arn }: Policy): boolean => arn.startsWith('arn:aws:iam::aws:');

function versionOf(policy: Policy, id: string): Policy['versions'][number] {
  const version = policy.versions.find((one) => one.id === id);
  if (!version)
    throw new Fault(404, 'NoSuchEntity', `Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
  return version;
}

function changed(state: State, request: Request): Policy {
  const policy = state.policy(request.text('PolicyArn'));
  if (isAws(policy)) throw notAuthorized(request.action, `policy ${policy.arn}`);
  return policy;
}

const names = { user: 'PolicyUsers', group: 'PolicyGroups', role: 'PolicyRoles' } as const;
const fields = { user: 'User', group: 'Group', role: 'Role' } as const;

export const policyHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  [
    'ListPolicies',
    (state, request) => {
      const scope = request.maybe('Scope') ?? 'All';
      const onlyAttached = request.maybe('OnlyAttached') === 'true';
      const all = below(state.policies.values(), request).filter(
        (policy) =>
          (scope === 'All' || (scope === 'AWS') === isAws(policy)) &&
          (!onlyAttached || holders(state, policy.arn).length > 0),
      );
      return paged(all, request, 'Policies', (policy) => policyXml(state, policy));
    },
  ],
  ['GetPolicy', (state, request) => ({ Policy: policyXml(state, state.policy(request.text('PolicyArn'))) })],
  [
    'GetPolicyVersion',
    (state, request) => {
      const policy = state.policy(request.text('PolicyArn'));
      const version = versionOf(policy, request.text('VersionId'));
      return { PolicyVersion: { ...versionXml(policy, version), Document: encoded(version.text) } };
    },
  ],
  [
    'ListPolicyVersions',
    (state, request) => {
      const policy = state.policy(request.text('PolicyArn'));
      return paged(policy.versions.toReversed(), request, 'Versions', (version) => versionXml(policy, version));
    },
  ],
  [
    'ListEntitiesForPolicy',
    (state, request) => {
      const { arn } = state.policy(request.text('PolicyArn'));
      const usage =
        request.maybe('PolicyUsageFilter') === 'PermissionsBoundary' ? bounded(state, arn) : holders(state, arn);
      const wanted = request.maybe('EntityFilter');
      const { page, ...rest } = cut(
        usage.filter(({ kind }) => wanted === undefined || wanted.toLowerCase() === kind),
        request,
      );
      const lists = (['user', 'group', 'role'] as const).map((kind) => [
        names[kind],
        page
          .filter((one) => one.kind === kind)
          .map((one) => ({ [`${fields[kind]}Name`]: one.name, [`${fields[kind]}Id`]: one.id })),
      ]);
      return { ...Object.fromEntries(lists), ...rest };
    },
  ],
  [
    'CreatePolicy',
    (state, request) => {
      const text = request.text('PolicyDocument');
      checkDocument(text, 'identity', quotas.managed);
      request.maybe('Description');
      request.tags();
      return {
        Policy: policyXml(state, state.addPolicy(request.text('PolicyName'), text, request.maybe('Path') ?? '/')),
      };
    },
  ],
  [
    'CreatePolicyVersion',
    (state, request) => {
      const policy = changed(state, request);
      const text = request.text('PolicyDocument');
      checkDocument(text, 'identity', quotas.managed);
      if (policy.versions.length >= quotas.versions) {
        throw new Fault(
          409,
          'LimitExceeded',
          `A managed policy can have up to ${quotas.versions} versions. Before you create a new version, you must delete an existing version.`,
        );
      }
      policy.newest += 1;
      const version = { id: `v${policy.newest}`, text, created: new Date() };
      policy.versions.push(version);
      policy.updated = version.created;
      if (request.maybe('SetAsDefault') === 'true') policy.inForce = version.id;
      return { PolicyVersion: versionXml(policy, version) };
    },
  ],
  [
    'SetDefaultPolicyVersion',
    (state, request) => {
      const policy = changed(state, request);
      policy.inForce = versionOf(policy, request.text('VersionId')).id;
      return undefined;
    },
  ],
  [
    'DeletePolicyVersion',
    (state, request) => {
      const policy = changed(state, request);
      const version = versionOf(policy, request.text('VersionId'));
      if (version.id === policy.inForce) throw conflict('Cannot delete the default version of a policy.');
      policy.versions.splice(policy.versions.indexOf(version), 1);
      return undefined;
    },
  ],
  [
    'DeletePolicy',
    (state, request) => {
      const policy = changed(state, request);
      if (holders(state, policy.arn).length > 0 || bounded(state, policy.arn).length > 0) {
        throw conflict('Cannot delete a policy attached to entities.');
      }
      if (policy.versions.length > 1) {
        throw conflict(
          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
        );
      }
      state.policies.delete(policy.arn);
      return undefined;
    },
  ],
]);
