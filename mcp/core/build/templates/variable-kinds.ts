import { nearestRegions, partitionNamed, regionNamed } from '../../catalog/find-region.js';
import { partitions } from '../../catalog/partitions.table.js';
import { mcpServers } from '../../checks/guardrails/agent-guardrail.table.js';
import { isPrivate, printNetwork, readIpRange } from '../../conditions/operators/ip.js';
import { didYouMean } from '../../findings/show.js';
import { isAccountId, repairAccountId } from '../../values/account-id.js';
import { readBranch, readGitHubRepository, readGitHubSubject, readGitLabProject } from './read-forge.js';
import { readApi, readBucket, readIssuer, readPrefix, readQueue, readRepository } from './read-pasted.js';
import {
  fault,
  knownArn,
  matching,
  type NamedResource,
  named,
  oneOf,
  placeOfArn,
  placeOfRegion,
  type ReadValue,
} from './read-value.js';
import { namedResources } from './resource-kinds.table.js';

/** A kind of variable: what its values look like, and how what people paste becomes one. */
export interface VariableKind {
  readonly expects: string;
  /** `many`: several values, separated by commas or spaces, or a list. */
  readonly holds: 'one' | 'many';
  /** Gets one value without white space around it. */
  read(text: string): ReadValue;
}

const one = (expects: string, read: VariableKind['read']): VariableKind => ({ expects, holds: 'one', read });
const many = (expects: string, read: VariableKind['read']): VariableKind => ({ expects, holds: 'many', read });

export const variableKinds = {
  partition: one('a partition', (text) => {
    const word = oneOf(partitions.map(({ name }) => name))(text);
    return 'fault' in word ? word : { ...word, partition: word.value };
  }),
  region: one('a Region', readRegion),
  regions: many('Regions', readRegion),
  account_id: one('an account id or an ARN of the account', readAccount),
  account_ids: many('account ids', readAccount),
  bucket_name: one('the name, ARN or address of a bucket', readBucket),
  key_prefix: one('the beginning of object keys', readPrefix),
  function_name: one('the name or ARN of a function', named(namedResources.function)),
  table_name: one('the name or ARN of a table', named(namedResources.table)),
  log_group_prefix: one('the name or ARN of a log group, or how names begin', beginning(namedResources.logGroup)),
  secret_prefix: one('the name or ARN of a secret, or how names begin', beginning(namedResources.secret)),
  parameter_path: one('the name, path or ARN of a parameter', readParameter),
  key_id: one('the id or ARN of a KMS key', named(namedResources.key)),
  repository_names: many('names, ARNs or addresses of ECR repositories', readRepository),
  queue_name: one('the name, URL or ARN of a queue', readQueue),
  topic_name: one('the name or ARN of a topic', named(namedResources.topic)),
  state_machine_name: one('the name or ARN of a state machine', named(namedResources.stateMachine)),
  policy_name: one('the name or ARN of a managed policy', named(namedResources.policy)),
  role_arn: one('the ARN of a role', readRoleArn),
  role_arns: many('ARNs of roles', readRoleArn),
  role_path: one('the path of roles', readRolePath),
  trusted_principal: one('root, role/NAME or user/NAME', readTrustedPrincipal),
  external_id: one(
    'an external id',
    matching(/^[\w+=,.@:/-]{2,1224}$/, 'an external id: letters, digits and +=,.@:/-_, from 2 to 1224'),
  ),
  api_id: one('the id, ARN or address of an API', readApi),
  api_stage: one('a stage', matching(/^(?:[\w-]{1,128}|\$default)$/, 'a stage: letters, digits, - and _, at most 128')),
  api_path: one('a path within the API', readApiPath),
  http_methods: many('HTTP methods', oneOf(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', '*'])),
  organization_id: one('the id or ARN of an organization', readOrganization),
  github_repository: one(
    'owner/repository, with their ids where its tokens have them, or its address',
    readGitHubRepository,
  ),
  github_subject: one('a branch, tag or environment', readGitHubSubject),
  gitlab_project: one('group/project, or its address', readGitLabProject),
  ref_name: one('a branch or tag', readBranch),
  ref_type: one('branch or tag', oneOf(['branch', 'tag'])),
  oidc_issuer: one('the URL, host or ARN of an identity provider', readIssuer),
  ip_ranges: many('public addresses or ranges of them', readIpRanges),
  audience: one('an audience', matching(/^[\w.:/-]{1,255}$/, 'an audience: letters, digits and .:/-_, at most 255')),
  cluster_arn: one('the ARN of an EKS cluster', readClusterArn),
  kubernetes_name: one(
    'a name in Kubernetes',
    matching(
      /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
      'a name in Kubernetes: lower-case letters, digits, - and ., at most 253',
    ),
  ),
  service_prefixes: many('service prefixes', readBoundedService),
  service_label: one('a service such as s3', readServiceLabel),
  service_principals: many(
    'service principals',
    matching(
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/,
      'a service principal such as lambda.amazonaws.com',
    ),
  ),
  mcp_servers: many('MCP servers of AWS', readMcpServer),
  tls_version: one('a TLS version', oneOf(['1.2', '1.3'])),
  switch: one('true or false', oneOf(['true', 'false'])),
} as const satisfies Readonly<Record<string, VariableKind>>;

export type VariableKindName = keyof typeof variableKinds;

function readRegion(text: string): ReadValue {
  const name = text.toLowerCase();
  return regionNamed(name)
    ? { value: name, ...placeOfRegion(name) }
    : fault(`is no Region. ${didYouMean(nearestRegions(text)) || 'One is written like us-east-1'}`);
}

function readAccount(text: string): ReadValue {
  if (!/^arn:/i.test(text)) {
    const digits = repairAccountId(text);
    return digits === undefined
      ? fault('is no account id: twelve digits, written as text because a number loses its leading zeros')
      : { value: digits };
  }
  const arn = knownArn(text);
  if ('fault' in arn) return arn;
  return isAccountId(arn.account)
    ? { value: arn.account, partition: arn.partition }
    : fault('is an ARN without an account id');
}

/** The template itself puts the star after it. */
function beginning(resource: NamedResource): VariableKind['read'] {
  const read = named(resource);
  return (text) => read(text.replace(/(?<!:)\*+$/, ''));
}

/** Stands after `parameter/`, which is the slash that a name with a path begins with. */
function readParameter(text: string): ReadValue {
  const read = beginning(namedResources.parameter)(text);
  return 'fault' in read ? read : { ...read, value: read.value.replace(/^\//, '') };
}

function readRoleArn(text: string): ReadValue {
  const [, partition = '', account = '', path = ''] = /^arn:([a-z-]+):iam::([\d*]+):role\/(.+)$/i.exec(text) ?? [];
  const isRole = (isAccountId(account) || account === '*') && /^[\w+=,.@/*?-]{1,576}$/.test(path) && /\w/.test(path);
  if (!isRole) return fault('is not the ARN of a role: arn:aws:iam::111122223333:role/NAME');
  return partitionNamed(partition)
    ? { value: text.replace(/^arn:/i, 'arn:'), partition }
    : fault(`names the partition "${partition}", which there is not`);
}

function readRolePath(text: string): ReadValue {
  const path = text.replace(/^\/|\/$/g, '');
  return /^[\w+=,.@-]+(?:\/[\w+=,.@-]+)*$/.test(path) && path.length <= 510
    ? { value: `${path}/` }
    : fault('is no path: parts of letters, digits and +=,.@_- with / between, such as /teams/payments/');
}

function readTrustedPrincipal(text: string): ReadValue {
  const arn = /^arn:/i.test(text) ? knownArn(text) : undefined;
  if (arn && 'fault' in arn) return arn;
  if (arn && arn.service !== 'iam') return fault('is not the ARN of a role, a user or an account');
  const resource = arn?.resource ?? text;
  return /^(?:root|(?:role|user)\/(?:[\w+=,.@-]+\/){0,20}[\w+=,.@-]{1,64})$/.test(resource)
    ? { value: resource, ...(arn && placeOfArn(arn)) }
    : fault('is none of root, role/NAME and user/NAME');
}

function readApiPath(text: string): ReadValue {
  const path = text.replace(/^\//, '');
  return /^[\w.~@:{}+/*?-]{1,1000}$/.test(path) && !path.includes('{')
    ? { value: path }
    : fault('is no path: letters, digits and ._~@:+/-, and * for what varies');
}

function readOrganization(text: string): ReadValue {
  const [, partition, id = ''] = /^arn:([a-z-]+):organizations::\d{12}:organization\/(.+)$/i.exec(text) ?? [
    '',
    undefined,
    text,
  ];
  return /^o-[a-z0-9]{10,32}$/.test(id) && (partition === undefined || partitionNamed(partition))
    ? { value: id, partition }
    : fault('is no organization id: o- and from 10 to 32 lower-case letters and digits');
}

function readIpRanges(text: string): ReadValue {
  const range = readIpRange(text);
  if (!range) return fault('is no address and no range such as 203.0.113.0/24');
  if (range.prefix === 0) return fault('is every address there is');
  return isPrivate(range)
    ? fault(
        'is private: aws:SourceIp holds the public address that AWS sees, so nobody could come in; name that of the office or VPN, or leave it out and limit the VPC with aws:VpcSourceIp and aws:SourceVpc',
      )
    : { value: printNetwork(range) };
}

function readClusterArn(text: string): ReadValue {
  const arn = knownArn(text);
  if ('fault' in arn) return arn;
  return arn.service === 'eks' && /^cluster\/[A-Za-z0-9][\w-]{0,99}$/.test(arn.resource) && isAccountId(arn.account)
    ? { value: text.replace(/^arn:/i, 'arn:'), ...placeOfArn(arn) }
    : fault('is not the ARN of an EKS cluster: arn:aws:eks:us-east-1:111122223333:cluster/NAME');
}

/** Who is in charge of identities can lift any limit, so none of these is given whole. */
const identityServices = ['account', 'iam', 'identitystore', 'organizations', 'sso', 'sso-directory', 'sts'];

function readBoundedService(text: string): ReadValue {
  const prefix = text.toLowerCase().replace(/:\*?$/, '');
  if (!/^[a-z0-9-]{2,40}$/.test(prefix)) return fault('is no service prefix such as s3');
  return identityServices.includes(prefix)
    ? fault('is in charge of identities; the boundary would not hold with all of its actions')
    : { value: prefix };
}

function readServiceLabel(text: string): ReadValue {
  const label = text.toLowerCase().split('.')[0] ?? '';
  return /^[a-z][a-z0-9-]{1,40}$/.test(label) ? { value: label } : fault('is no service such as s3 or secretsmanager');
}

function readMcpServer(text: string): ReadValue {
  const principal = text.includes('.')
    ? text.toLowerCase()
    : `${text.toLowerCase().replace(/-mcp$/, '')}-mcp.amazonaws.com`;
  return oneOf(mcpServers.map((server) => server.principal))(principal);
}
