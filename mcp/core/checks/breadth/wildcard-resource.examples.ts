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
  { title: 'read every table', policy: allow('dynamodb:Get*', '*'), finds: ['every_resource'] },
  {
    title: 'write objects of every bucket',
    policy: allow(['s3:GetObject', 's3:PutObject'], '*'),
    finds: ['every_resource'],
  },
  {
    title: 'every object, as an ARN',
    policy: allow('s3:GetObject', 'arn:aws:s3:::*'),
    finds: ['every_resource_of_service'],
  },
  {
    title: 'every role of every account',
    policy: allow('iam:UpdateRole', 'arn:aws:iam::*:role/*'),
    finds: ['every_resource_of_type'],
  },
  {
    title: 'every table of one account and Region',
    policy: allow('dynamodb:PutItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/*'),
    finds: ['every_resource_of_type'],
  },
  {
    title: 'a broad entry among exact ones',
    policy: allow('s3:DeleteObject', ['arn:aws:s3:::amzn-reports/*', 'arn:aws:s3:::*/*']),
    finds: ['every_resource_of_type'],
  },
  {
    title: 'a tag that the action knows, which makes it low',
    policy: allow('ec2:StopInstances', '*', {
      Condition: { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } },
    }),
    finds: ['every_resource'],
  },
  {
    title: 'a log group that does not exist yet, which is low',
    policy: allow(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], '*'),
    finds: ['every_resource'],
  },
  { title: 'what can only be granted on everything', policy: allow(['ec2:Describe*', 's3:ListAllMyBuckets'], '*') },
  {
    title: 'tags of the sessions of one role',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'sts:TagSession', Resource: '*' },
        { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/deploy' },
      ],
    },
  },
  { title: 'lists and metadata', policy: allow(['iam:Get*', 'iam:List*', 'lambda:GetPolicy', 'kms:DescribeKey'], '*') },
  {
    title: 'one bucket',
    policy: allow(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::amzn-reports', 'arn:aws:s3:::amzn-reports/*']),
  },
  { title: 'a named prefix', policy: allow('s3:PutObject', 'arn:aws:s3:::amzn-app-*/*') },
  { title: 'a folder of each user', policy: allow('s3:PutObject', 'arn:aws:s3:::amzn-home/${aws:username}/*') },
  {
    title: 'a name that a tool fills in',
    policy: allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/${TableName}'),
  },
  { title: 'log groups of functions', policy: allow('logs:PutLogEvents', 'arn:aws:logs:*:*:log-group:/aws/lambda/*') },
  {
    title: 'a Deny',
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }] },
  },
  {
    title: 'taken back by the same policy',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:PutObject'], Resource: '*' },
        { Effect: 'Deny', Action: 's3:Put*', Resource: '*' },
      ],
    },
  },
  {
    title: 'taken back but for one table',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: '*' },
        { Effect: 'Deny', Action: 'dynamodb:*', NotResource: 'arn:aws:dynamodb:*:111122223333:table/orders' },
      ],
    },
  },
  {
    title: 'a key policy, where * is the key',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'kms:Decrypt',
          Resource: '*',
        },
      ],
    },
  },
];
