import type { Example } from '../define-check.js';

const policy = (statement: object): object => ({ Version: '2012-10-17', Statement: [statement] });
const withoutMfa = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'all but IAM',
    policy: policy({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' }),
    finds: ['not_action_allow_no_condition'],
  },
  {
    title: 'all but one action on one bucket, which is medium',
    policy: policy({ Effect: 'Allow', NotAction: 's3:DeleteObject', Resource: 'arn:aws:s3:::amzn-reports/*' }),
    finds: ['not_action_allow_no_condition'],
  },
  {
    title: 'all but IAM with MFA',
    policy: policy({
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: '*',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    }),
    finds: ['not_action_allow'],
  },
  {
    title: 'a condition that limits nothing',
    policy: policy({
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    }),
    finds: ['not_action_allow_no_condition'],
  },
  {
    title: 'every bucket but one',
    policy: policy({ Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::amzn-secrets/*' }),
    finds: ['not_resource_broad'],
  },
  {
    title: 'nearly everything on nearly everything',
    policy: policy({ Effect: 'Allow', NotAction: 'iam:*', NotResource: 'arn:aws:s3:::amzn-secrets/*' }),
    finds: ['combined_not_action_not_resource'],
  },
  {
    title: 'a guardrail that spares every action',
    policy: policy({ Effect: 'Deny', NotAction: ['iam:*', '*'], Resource: '*' }),
    policyType: 'scp',
    finds: ['not_action_deny_ineffective'],
  },
  {
    title: 'a guardrail that spares every resource',
    policy: policy({ Effect: 'Deny', Action: 's3:*', NotResource: ['arn:aws:s3:::amzn-public/*', '*'] }),
    finds: ['not_resource_deny_ineffective'],
  },
  {
    title: 'an allow-list written as a Deny',
    policy: policy({ Effect: 'Deny', NotAction: ['s3:*', 'sqs:*'], Resource: '*' }),
    finds: ['not_action_deny_review'],
  },
  {
    title: 'everything outside one bucket denied',
    policy: policy({ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::amzn-public/*' }),
    finds: ['not_resource_deny_review'],
  },
  {
    title: 'everything denied without MFA but what MFA needs',
    policy: policy({
      Effect: 'Deny',
      NotAction: ['iam:ListMFADevices', 'iam:EnableMFADevice', 'sts:GetSessionToken'],
      Resource: '*',
      Condition: withoutMfa,
    }),
  },
  {
    title: 'Regions denied by an SCP',
    policy: policy({
      Effect: 'Deny',
      NotAction: ['iam:*', 'organizations:*', 'sts:*', 'support:*'],
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
    }),
    policyType: 'scp',
  },
  {
    title: 'an SCP that allows all but one service',
    policy: policy({ Effect: 'Allow', NotAction: 'gamelift:*', Resource: '*' }),
    policyType: 'scp',
  },
  {
    title: 'an Allow of nothing',
    policy: policy({ Effect: 'Allow', NotAction: '*', Resource: '*' }),
  },
  {
    title: 'all but IAM, taken back by the same policy',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
        { Effect: 'Deny', NotAction: 'iam:Get*', Resource: '*' },
      ],
    },
    finds: ['not_action_deny_review'],
  },
  { title: 'actions and resources named', policy: policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }) },
];
