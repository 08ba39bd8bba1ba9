import type { Example } from '../define-check.js';

const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[],
  rest: object = {},
): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...rest }],
});

export const examples: readonly [Example, ...Example[]] = [
  { title: 'all of S3 on everything', policy: allow('s3:*', '*'), finds: ['every_action_of_service'] },
  {
    title: 'all of S3 on one bucket',
    policy: allow('s3:*', ['arn:aws:s3:::amzn-reports', 'arn:aws:s3:::amzn-reports/*']),
    finds: ['every_action_of_service'],
  },
  {
    title: 'three services in one statement',
    policy: allow(['s3:*', 'sqs:SendMessage', 'DynamoDB:*', 'lambda:*'], '*'),
    finds: ['every_action_of_service'],
  },
  { title: 'all of S3 but for the looks', policy: allow('s3:?*', '*'), finds: ['nearly_every_action_of_service'] },
  {
    title: 'all of IAM, letter by letter',
    policy: allow(['iam:*e*', 'iam:*a*', 'iam:*o*'], '*'),
    finds: ['nearly_every_action_of_service'],
  },
  {
    title: 'all of EC2 on what bears the own tag, which is low',
    policy: allow('ec2:*', '*', {
      Condition: { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } },
    }),
    finds: ['every_action_of_service'],
  },
  {
    title: "all of S3 in one's own folder, which is low",
    policy: allow('s3:*', [
      'arn:aws:s3:::amzn-home/home/${aws:username}',
      'arn:aws:s3:::amzn-home/home/${aws:username}/*',
    ]),
    finds: ['every_action_of_service'],
  },
  {
    title: 'all of S3 on nothing, for NotResource leaves out everything',
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', NotResource: '*' }] },
  },
  { title: 'all log groups', policy: allow('logs:*', '*'), finds: ['every_action_of_service'] },
  {
    title: 'a key policy that gives a role everything',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    },
    finds: ['every_action_of_service'],
  },
  {
    title: 'all of S3 on a bucket for the organization, which is low',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:*',
          Resource: 'arn:aws:s3:::amzn-shared/*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      ],
    },
    finds: ['every_action_of_service'],
  },
  { title: 'reading S3', policy: allow(['s3:Get*', 's3:List*'], 'arn:aws:s3:::amzn-reports/*') },
  { title: 'a service that another check reports as unknown', policy: allow('s4:*', '*') },
  {
    title: 'one log group, which the defaults allow',
    policy: allow('logs:*', 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/app:*'),
  },
  {
    title: 'the default key policy',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Enable IAM User Permissions',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    },
  },
  {
    title: 'the same in a template',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' },
      ],
    },
  },
  {
    title: "a queue's own account",
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'SQS:*',
          Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
        },
      ],
    },
  },
  {
    title: 'taken back by the same policy',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:*', 'sqs:SendMessage'], Resource: '*' },
        { Effect: 'Deny', Action: 's3:*', Resource: '*' },
      ],
    },
  },
  { title: 'a permissions boundary', policy: allow(['s3:*', 'ec2:*'], '*'), policyType: 'boundary' },
];
