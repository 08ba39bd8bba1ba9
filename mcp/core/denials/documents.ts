import { show } from '../findings/show.js';
import type { DenialLayer } from './denial.js';
import type { Caller } from './read-caller.js';
import { resourceDocuments } from './resource-documents.table.js';
import type { Situation } from './situation.js';

/** The document in which a change belongs, and where it is, in words that fit after "in". */
export const documentOf = (situation: Situation, layer: DenialLayer): string => documents[layer](situation);

const documents: Readonly<Record<DenialLayer, (situation: Situation) => string>> = {
  identity: identityDocument,
  resource: resourceDocument,
  trust: ({ found }) =>
    `the trust policy of ${found.resource === undefined ? 'the role' : `the role "${show(found.resource)}"`}`,
  boundary: ({ found, caller }) =>
    `the permissions boundary${found.policyArn === undefined ? '' : ` "${show(found.policyArn)}"`} of ${nameOf(caller)}`,
  session: ({ caller }) => `the session policy that whoever starts the session of ${nameOf(caller)} passes`,
  scp: (situation) => organizationDocument(situation, 'service control policy', situation.caller?.account),
  rcp: (situation) => organizationDocument(situation, 'resource control policy', situation.owner),
  vpc_endpoint: ({ caller }) => `the policy of the VPC endpoint that ${nameOf(caller)} calls through`,
  setting: ({ found }) =>
    found.reason.id === 'sse_c_blocked'
      ? 'the encryption setting of the bucket, which is no policy'
      : 'the S3 Block Public Access settings of the bucket or the account, which are no policy',
  unknown: () => 'the policy that refused, which the message does not name',
};

function identityDocument({ found, caller }: Situation): string {
  if (found.policyArn !== undefined) return `the policy "${show(found.policyArn)}" of ${nameOf(caller)}`;
  if (caller?.permissionSet !== undefined) {
    return `the permission set "${show(caller.permissionSet)}" of IAM Identity Center, from which the role is made`;
  }
  if (caller?.kind === 'federated_user') {
    return 'the identity-based policies of the IAM user that started the federated session, and its session policy';
  }
  if (caller?.kind === 'root') return 'no identity-based policy: none binds the root user';
  const account = caller?.account === undefined ? '' : ` in account ${caller.account}`;
  return `an identity-based policy of ${nameOf(caller)}${account}`;
}

function resourceDocument({ found, resource, owner }: Situation): string {
  const name = resourceDocuments.find(({ service }) => service === resource?.service)?.name ?? 'resource-based policy';
  const isObject = resource?.service === 's3' && resource.account === '';
  const bearer = isObject ? `arn:${resource.partition}:s3:::${resource.resource.split('/')[0]}` : found.resource;
  const on = bearer === undefined ? 'the resource' : `"${show(bearer)}"`;
  return `the ${name} on ${on}${owner === undefined ? '' : ` in account ${owner}`}`;
}

function organizationDocument({ found }: Situation, kind: string, account: string | undefined): string {
  if (found.policyArn !== undefined) return `the ${kind} "${show(found.policyArn)}" of the organization`;
  return `a ${kind} of the organization, at some level above ${account === undefined ? 'the account' : `account ${account}`}`;
}

/** Who was refused, as a sentence names them. */
export function nameOf(caller: Caller | undefined): string {
  if (!caller) return 'the caller';
  const name = caller.name === undefined || caller.name === '' ? `"${show(caller.text)}"` : `"${show(caller.name)}"`;
  switch (caller.kind) {
    case 'user':
      return `the user ${name}`;
    case 'role':
    case 'assumed_role':
      return `the role ${name}`;
    case 'federated_user':
      return `the federated user ${name}`;
    case 'web_identity':
      return `the identity of the provider ${name}`;
    case 'root':
      return 'the root user';
    case 'service':
      return `the service ${name}`;
    case 'anonymous':
      return 'the anonymous caller';
    case 'unknown':
      return name;
  }
}
