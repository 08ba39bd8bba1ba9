import type { Example } from '../define-check.js';

const policy = (...Statement: readonly unknown[]): unknown => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, Condition?: unknown) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition !== undefined && { Condition }),
});
const getSecret = 'secretsmanager:GetSecretValue';
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'every secret of the account',
    policy: policy(allow(getSecret, '*')),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'every secret, said with the account',
    policy: policy(allow(getSecret, 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:*')),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'a prefix that reads the content of every bucket',
    policy: policy(allow(['s3:Get*', 's3:List*'], '*')),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'changing the policy of any bucket, among routine actions',
    policy: policy(allow(['s3:ListBucket', 's3:PutBucketPolicy', 'logs:PutLogEvents'], 'arn:aws:s3:::*')),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'deleting any table',
    policy: policy(allow(['dynamodb:DescribeTable', 'dynamodb:DeleteTable'], 'arn:aws:dynamodb:*:*:table/*')),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'TLS narrows nothing',
    policy: policy(allow(getSecret, '*', { Bool: { 'aws:SecureTransport': 'true' } })),
    finds: ['sensitive_on_everything'],
  },
  {
    title: 'leaving the organization',
    policy: policy(allow('organizations:LeaveOrganization', '*')),
    finds: ['sensitive_without_resources'],
  },
  {
    title: 'every secret, with MFA',
    policy: policy(allow(getSecret, '*', mfa)),
    finds: ['sensitive_under_condition'],
  },
  {
    title: 'every secret, denied without MFA',
    policy: policy(allow(getSecret, '*'), {
      Sid: 'NoMfa',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
    finds: ['sensitive_under_condition'],
  },
  {
    title: 'an action that the organization calls sensitive',
    policy: policy(allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders')),
    options: { sensitive_actions: ['sqs:Send*'] },
    finds: ['listed_by_configuration'],
  },
  {
    title: 'every secret of the account itself',
    policy: policy(allow(getSecret, '*', { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } })),
    finds: ['sensitive_under_condition'],
  },
  {
    title: 'one secret',
    policy: policy(allow(getSecret, 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-db-AbCdEf')),
  },
  {
    title: 'one bucket',
    policy: policy(allow(['s3:GetObject', 's3:DeleteObject'], 'arn:aws:s3:::amzn-reports/*')),
  },
  {
    title: 'secrets that bear the tag of the principal',
    policy: policy(
      allow(getSecret, '*', {
        StringEquals: { 'secretsmanager:ResourceTag/team': '${aws:PrincipalTag/team}' },
      }),
    ),
  },
  {
    title: 'every object, but only in buckets of the organization, which wildcard_resource weighs',
    policy: policy(
      allow('s3:GetObject', 'arn:aws:s3:::*', { StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    ),
  },
  {
    title: 'every secret, taken back',
    policy: policy(allow('secretsmanager:Get*', '*'), { Effect: 'Deny', Action: getSecret, Resource: '*' }),
  },
  {
    title: 'what every workload with containers needs',
    policy: policy(allow('ecr:GetAuthorizationToken', '*')),
  },
  {
    title: 'a step of an escalation path, which privilege_escalation judges',
    policy: policy(allow('iam:CreateAccessKey', '*')),
  },
  {
    title: 'a whole service, which service_wildcard reports',
    policy: policy(allow('secretsmanager:*', '*')),
  },
  {
    title: 'a category that nobody wants to hear of',
    policy: policy(allow(getSecret, '*')),
    options: { categories: ['priv_esc', 'data_access'] },
  },
  {
    title: 'an action that the organization calls sensitive, under a condition',
    policy: policy(allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders', mfa)),
    options: { sensitive_actions: ['sqs:Send*'] },
  },
  {
    title: 'what a permissions boundary caps',
    policy: policy(allow(getSecret, '*')),
    policyType: 'boundary',
  },
  {
    title: 'every secret, of which a Deny leaves those of one application',
    policy: policy(allow(getSecret, '*'), {
      Effect: 'Deny',
      Action: 'secretsmanager:*',
      NotResource: 'arn:aws:secretsmanager:*:111122223333:secret:app/*',
    }),
  },
];
