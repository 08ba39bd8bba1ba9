import type { Example } from '../define-check.js';

const object = 'arn:aws:s3:::reports/*';
const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: object };
const everyone = { Principal: '*' };
const partner = { Principal: { AWS: '111122223333' } };
const lambda = { Principal: { Service: 'lambda.amazonaws.com' } };
const unencrypted = { Bool: { 'aws:SecureTransport': 'false' } };
const policyOf = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements });

/** The examples of `policy_type_validation`, by type of policy. */
export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'a principal in an identity policy',
    policy: policyOf({ ...read, ...partner }),
    policyType: 'identity',
    finds: ['unsupported_principal'],
  },
  {
    title: 'a permissions boundary with NotPrincipal',
    policy: policyOf({ Effect: 'Deny', NotPrincipal: partner.Principal, Action: 's3:DeleteBucket', Resource: '*' }),
    policyType: 'boundary',
    finds: ['unsupported_principal'],
  },
  { title: 'an identity policy', policy: policyOf(read), policyType: 'identity' },
  {
    title: 'a bucket policy that names nobody in one of its statements',
    policy: policyOf({ ...read, ...partner }, { ...read, Effect: 'Deny', Condition: unencrypted }),
    finds: ['missing_principal'],
  },
  {
    title: 'a bucket policy that excepts somebody',
    policy: policyOf({ ...read, Effect: 'Deny', NotPrincipal: partner.Principal }),
  },
  {
    title: 'a trust policy with a resource',
    policy: policyOf({ Effect: 'Allow', ...lambda, Action: 'sts:AssumeRole', Resource: '*' }),
    finds: ['trust_resource'],
  },
  {
    title: 'a trust policy for everybody but one',
    policy: policyOf({ Effect: 'Deny', NotPrincipal: partner.Principal, Action: 'sts:AssumeRole' }),
    policyType: 'trust',
    finds: ['trust_not_principal'],
  },
  {
    title: 'a trust policy that grants more than the role',
    policy: policyOf({
      Effect: 'Allow',
      ...lambda,
      Action: ['sts:AssumeRole', 's3:GetObject', 'sts:GetCallerIdentity'],
    }),
    finds: ['unsupported_action'],
  },
  {
    title: 'a trust policy',
    policy: policyOf({ Effect: 'Allow', ...lambda, Action: ['sts:AssumeRole', 'sts:TagSession'] }),
  },
  {
    title: 'a trust policy with a wildcard',
    policy: policyOf({ Effect: 'Allow', ...partner, Action: 'sts:Assume*' }),
  },
  {
    title: 'a principal in an SCP',
    policy: policyOf({ Effect: 'Deny', ...everyone, Action: 'organizations:LeaveOrganization', Resource: '*' }),
    policyType: 'scp',
    finds: ['scp_principal'],
  },
  {
    title: 'an SCP without Version',
    policy: { Statement: [{ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }] },
    policyType: 'scp',
    finds: ['version_required'],
  },
  {
    title: 'an RCP in the older language',
    policy: {
      Version: '2008-10-17',
      Statement: [{ Effect: 'Deny', ...everyone, Action: 's3:*', Resource: '*', Condition: unencrypted }],
    },
    policyType: 'rcp',
    finds: ['version_required'],
  },
  {
    title: 'an SCP that allows everything, as FullAWSAccess does',
    policy: policyOf({ Effect: 'Allow', Action: '*', Resource: '*' }),
    policyType: 'scp',
  },
  {
    title: 'an RCP for the principals of one account',
    policy: policyOf({ Effect: 'Deny', ...partner, Action: 's3:*', Resource: '*' }),
    policyType: 'rcp',
    finds: ['rcp_principal'],
  },
  {
    title: 'an RCP that allows what one bucket holds',
    policy: policyOf({ ...read, ...everyone }),
    policyType: 'rcp',
    finds: ['rcp_narrowed_allow'],
  },
  {
    title: 'an RCP that allows one service',
    policy: policyOf({ Effect: 'Allow', ...everyone, Action: 's3:*', Resource: '*' }),
    policyType: 'rcp',
    finds: ['rcp_allow'],
  },
  {
    title: 'an RCP for all but some actions',
    policy: policyOf({ Effect: 'Deny', ...everyone, NotAction: 's3:GetObject', Resource: '*', Condition: unencrypted }),
    policyType: 'rcp',
    finds: ['rcp_not_action'],
  },
  {
    title: 'an RCP for every action',
    policy: policyOf({ Effect: 'Deny', ...everyone, Action: '*', Resource: '*', Condition: unencrypted }),
    policyType: 'rcp',
    finds: ['rcp_every_action'],
  },
  {
    title: 'an RCP for a service that RCPs do not govern',
    policy: policyOf({ Effect: 'Deny', ...everyone, Action: ['s3:*', 'ec2:RunInstances', 'iam:*'], Resource: '*' }),
    policyType: 'rcp',
    finds: ['rcp_unsupported_service'],
  },
  {
    title: 'an RCP that asks for TLS',
    policy: policyOf({ Effect: 'Deny', ...everyone, Action: ['s3:*', 'sqs:*'], Resource: '*', Condition: unencrypted }),
    policyType: 'rcp',
  },
  {
    title: 'RCPFullAWSAccess, which AWS manages',
    policy: policyOf({ Effect: 'Allow', ...everyone, Action: '*', Resource: '*' }),
    policyType: 'rcp',
  },
  {
    title: 'an action of another service in a bucket policy',
    policy: policyOf({ Effect: 'Allow', ...partner, Action: ['s3:GetObject', 'kms:Decrypt'], Resource: object }),
    resourceType: 'AWS::S3::Bucket',
    finds: ['unsupported_action'],
  },
  {
    title: 'actions in a bucket policy that work on the account or on an access point',
    policy: policyOf({
      Effect: 'Allow',
      ...partner,
      Action: ['s3:List*', 's3:ListAllMy*', 's3:*AccessPoint'],
      Resource: object,
    }),
    resourceType: 'AWS::S3::Bucket',
    finds: ['unsupported_action'],
  },
  {
    title: 'the ARN of an access point in a bucket policy',
    policy: policyOf({
      Effect: 'Allow',
      ...partner,
      Action: 's3:GetObject',
      Resource: [object, 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*', 'arn:aws:s3:*:*:reports/*'],
    }),
    resourceType: 'AWS::S3::Bucket',
    finds: ['unsupported_resource'],
  },
  {
    title: 'a resource of another service in a bucket policy',
    policy: policyOf({
      Effect: 'Allow',
      ...partner,
      Action: 's3:GetObject',
      Resource: [object, 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    }),
    resourceType: 'AWS::S3::Bucket',
    finds: ['unsupported_resource'],
  },
  {
    title: 'a bucket policy of actions and resources of its own',
    policy: policyOf({ Effect: 'Deny', ...everyone, Action: 's3:*', Resource: ['arn:aws:s3:::reports', object] }),
    resourceType: 'AWS::S3::Bucket',
  },
  {
    title: 'the default key policy',
    policy: policyOf({
      Sid: 'Enable IAM User Permissions',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: 'kms:*',
      Resource: '*',
    }),
    resourceType: 'AWS::KMS::Key',
  },
];
