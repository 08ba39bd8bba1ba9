import type { Example } from '../define-check.js';

const policy = (...Statement: readonly unknown[]): unknown => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, Condition?: unknown) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition !== undefined && { Condition }),
});
const role = 'arn:aws:iam::111122223333:role/app';
const reports = 'arn:aws:s3:::amzn-reports/*';
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

/** MFA, and a known network besides, for whatever removes users. */
const removal = {
  action_condition_requirements: [
    {
      actions: ['iam:DeleteUser', 'iam:DeleteRole'],
      required_conditions: {
        all_of: [{ condition_key: 'aws:MultiFactorAuthPresent', expected_value: ['true'] }],
        any_of: [{ condition_key: 'aws:SourceIp' }, { condition_key: 'aws:SourceVpce' }],
      },
    },
  ],
};

const plainText = {
  action_condition_requirements: [
    {
      actions: ['s3:*Object'],
      required_conditions: { none_of: [{ condition_key: 'aws:SecureTransport', expected_value: ['false'] }] },
    },
  ],
};

const forbidden = { action_condition_requirements: [{ actions: { none_of: ['iam:DeleteUser', 's3:DeleteBucket'] } }] };
const together = {
  action_condition_requirements: [{ actions: { all_of: ['iam:CreateAccessKey', 'iam:UpdateAccessKey'] } }],
};
const tagged = {
  action_condition_requirements: [
    {
      actions: ['ec2:RunInstances'],
      required_conditions: [
        {
          condition_key: 'aws:RequestTag/team',
          operator: 'StringEquals',
          expected_value: ['${aws:PrincipalTag/team}'],
        },
        { condition_key: 'aws:RequestedRegion', expected_value: ['eu-west-1', 'eu-central-1'] },
      ],
    },
  ],
};

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'a role that may be passed to every service it trusts',
    policy: policy(allow('iam:PassRole', role)),
    finds: ['missing_required_condition'],
  },
  {
    title: 'a condition that admits every service',
    policy: policy(allow('iam:PassRole', role, { StringLike: { 'iam:PassedToService': '*' } })),
    finds: ['missing_required_condition'],
  },
  {
    title: 'buckets of a name that a stranger may take',
    policy: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::amzn-app-*/*')),
    finds: ['missing_required_condition_any_of'],
  },
  {
    title: 'neither MFA nor a network, where both are required',
    policy: policy(allow('iam:Delete*', 'arn:aws:iam::111122223333:user/app-*')),
    options: removal,
    finds: ['missing_required_condition', 'missing_required_condition_any_of'],
  },
  {
    title: 'tags as required, and a Region beyond them',
    policy: policy(
      allow('ec2:RunInstances', 'arn:aws:ec2:*:111122223333:instance/*', {
        StringEquals: {
          'aws:RequestTag/team': '${aws:PrincipalTag/team}',
          'aws:RequestedRegion': ['eu-west-1', 'us-east-1'],
        },
      }),
    ),
    options: tagged,
    finds: ['missing_required_condition'],
  },
  {
    title: 'a condition that allows plain text',
    policy: policy(allow('s3:GetObject', reports, { Bool: { 'aws:SecureTransport': 'false' } })),
    options: plainText,
    finds: ['forbidden_condition_present'],
  },
  {
    title: 'an action that no policy may allow',
    policy: policy(allow(['s3:ListBucket', 's3:DeleteBucket'], 'arn:aws:s3:::amzn-reports', mfa)),
    options: forbidden,
    finds: ['action_detected'],
  },
  {
    title: 'two actions that no statement may hold together',
    policy: policy(allow('iam:*AccessKey', 'arn:aws:iam::*:user/${aws:username}')),
    options: together,
    finds: ['action_detected'],
  },
  {
    title: 'a role for one service',
    policy: policy(allow('iam:PassRole', role, { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } })),
  },
  {
    title: 'a wildcard that is compared letter by letter, so that nothing is passed',
    policy: policy(allow('iam:PassRole', role, { StringEquals: { 'iam:PassedToService': '*.amazonaws.com' } })),
  },
  {
    title: 'a role that a Deny keeps from other services',
    policy: policy(allow('iam:PassRole', role), {
      Effect: 'Deny',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { StringNotEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    }),
  },
  {
    title: 'one bucket, which has one owner',
    policy: policy(allow(['s3:GetObject', 's3:PutObject'], reports)),
  },
  {
    title: 'buckets of a name, but only those of the account',
    policy: policy(
      allow('s3:GetObject', 'arn:aws:s3:::amzn-app-*/*', {
        StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' },
      }),
    ),
  },
  {
    title: 'removal with MFA through an endpoint',
    policy: policy(allow('iam:DeleteUser', '*', { ...mfa, StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })),
    options: removal,
  },
  {
    title: 'MFA demanded by a Deny over everything',
    policy: policy(allow('iam:DeleteUser', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), {
      Effect: 'Deny',
      NotAction: 'iam:ListMFADevices',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
    options: removal,
  },
  {
    title: 'one of two actions that must not stand together',
    policy: policy(allow('iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}')),
    options: together,
  },
  {
    title: 'what a Deny takes back',
    policy: policy(allow('s3:DeleteBucket', '*'), { Effect: 'Deny', Action: 's3:Delete*', Resource: '*' }),
    options: forbidden,
  },
  {
    title: 'a requirement of the organization instead of the one that ships',
    policy: policy(allow('iam:PassRole', role, mfa)),
    options: {
      action_condition_requirements: [
        { actions: ['iam:PassRole'], required_conditions: [{ condition_key: 'aws:MultiFactorAuthPresent' }] },
      ],
    },
  },
];
