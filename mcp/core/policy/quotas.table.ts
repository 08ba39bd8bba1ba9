import type { PolicyType } from './policy-types.js';

/** How long a policy may be, and how AWS counts. */
export interface Quota {
  /** The name by which a configuration chooses it. */
  readonly id: string;
  /** As a sentence names it. */
  readonly title: string;
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
  /** Does white space outside of strings count, and in what form is the policy measured? */
  readonly counted: 'without white space' | 'as given';
  readonly source: string;
}

const iamQuotas = 'IAM User Guide, "IAM and AWS STS quotas"';
const organizationsQuotas = 'AWS Organizations User Guide, "Quotas and service limits"';

const withoutSpace = (id: string, title: string, limit: number): Quota => ({
  id,
  title,
  limit,
  unit: 'characters',
  counted: 'without white space',
  source: iamQuotas,
});

export const quotas: readonly Quota[] = [
  withoutSpace('managed', 'a customer managed policy', 6_144),
  withoutSpace('inline_user', 'all inline policies of a user together', 2_048),
  withoutSpace('inline_group', 'all inline policies of a group together', 5_120),
  withoutSpace('inline_role', 'all inline policies of a role together', 10_240),
  // Service Quotas raises it on request, to 8,192 at most.
  withoutSpace('inline_role_trust', 'a role trust policy', 2_048),
  {
    id: 'session',
    title: 'a session policy',
    limit: 2_048,
    unit: 'characters',
    counted: 'as given',
    source: 'AWS STS API Reference, AssumeRole, parameter Policy',
  },
  {
    id: 'scp',
    title: 'a service control policy',
    limit: 10_240,
    unit: 'characters',
    counted: 'as given',
    source: `${organizationsQuotas}; raised from 5,120 on 2026-05-15`,
  },
  {
    id: 'rcp',
    title: 'a resource control policy',
    limit: 5_120,
    unit: 'characters',
    counted: 'as given',
    source: organizationsQuotas,
  },
  {
    id: 'vpc_endpoint',
    title: 'a VPC endpoint policy',
    limit: 20_480,
    unit: 'characters',
    counted: 'as given',
    source: 'Amazon VPC User Guide, "Amazon VPC quotas": 20,480 characters, white space included',
  },
  {
    id: 'resource',
    title: 'a resource-based policy of most services',
    limit: 20_480,
    unit: 'bytes',
    counted: 'as given',
    source: 'The quota of Amazon S3, AWS Lambda, Amazon DynamoDB and AWS Secrets Manager',
  },
];

/** The quota that counts unless the configuration chooses another: the most that AWS takes for the type. */
export const quotaOfType: Readonly<Record<PolicyType, string>> = {
  identity: 'managed',
  boundary: 'managed',
  session: 'session',
  trust: 'inline_role_trust',
  resource: 'resource',
  scp: 'scp',
  rcp: 'rcp',
  vpc_endpoint: 'vpc_endpoint',
};

/** The quota of the resource-based policies of one service. */
export interface ResourceQuota extends Quota {
  readonly service: string;
  readonly resourceType: string;
}

const ofService = (
  service: string,
  resourceType: string,
  title: string,
  [limit, unit]: readonly [number, Quota['unit']],
  source: string,
): ResourceQuota => ({ id: resourceType, service, resourceType, title, limit, unit, counted: 'as given', source });

export const resourceQuotas: readonly ResourceQuota[] = [
  ofService('s3', 'AWS::S3::Bucket', 'a bucket policy', [20_480, 'bytes'], 'Amazon S3 User Guide, "Bucket policies"'),
  ofService(
    'dynamodb',
    'AWS::DynamoDB::Table',
    'a policy of a DynamoDB table',
    [20_480, 'bytes'],
    'Amazon DynamoDB API Reference, PutResourcePolicy: 20 KB, white space counted',
  ),
  ofService(
    'sqs',
    'AWS::SQS::Queue',
    'a queue policy',
    [8_192, 'bytes'],
    'Amazon SQS Developer Guide, "Policy quotas"',
  ),
  ofService(
    'sns',
    'AWS::SNS::Topic',
    'a topic policy',
    [30_720, 'bytes'],
    'AWS General Reference, "Amazon SNS quotas"',
  ),
  ofService(
    'kms',
    'AWS::KMS::Key',
    'a key policy',
    [32_768, 'bytes'],
    'AWS KMS Developer Guide, "Resource quotas", key policy document size',
  ),
  ofService(
    'lambda',
    'AWS::Lambda::Function',
    'a function policy',
    [20_480, 'bytes'],
    'AWS Lambda Developer Guide, "Lambda quotas", function resource-based policy',
  ),
  ofService(
    'secretsmanager',
    'AWS::SecretsManager::Secret',
    'a policy of a secret',
    [20_480, 'characters'],
    'AWS Secrets Manager API Reference, PutResourcePolicy, parameter ResourcePolicy',
  ),
  ofService(
    'ecr',
    'AWS::ECR::Repository',
    'a repository policy',
    [10_240, 'characters'],
    'Amazon ECR API Reference, SetRepositoryPolicy, parameter policyText',
  ),
  ofService(
    'events',
    'AWS::Events::EventBus',
    'a policy of an event bus',
    [10_240, 'bytes'],
    'Amazon EventBridge User Guide, "EventBridge quotas", event bus policy size',
  ),
  ofService(
    'glue',
    'AWS::Glue::DataCatalog',
    'a policy of the Data Catalog',
    [10_240, 'bytes'],
    'AWS Glue Web API Reference, PutResourcePolicy, parameter PolicyInJson',
  ),
  ofService(
    'elasticfilesystem',
    'AWS::EFS::FileSystem',
    'a file system policy',
    [20_000, 'characters'],
    'Amazon EFS API Reference, PutFileSystemPolicy, parameter Policy',
  ),
  ofService(
    'execute-api',
    'AWS::ApiGateway::RestApi',
    'a policy of a REST API',
    [8_192, 'bytes'],
    'Amazon API Gateway Developer Guide, "Quotas", resource policy length',
  ),
  ofService(
    'es',
    'AWS::OpenSearchService::Domain',
    'an access policy of a domain',
    [102_400, 'bytes'],
    'Amazon OpenSearch Service API Reference, UpdateDomainConfig, parameter AccessPolicies',
  ),
];
