import type { Example } from '../define-check.js';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'a letter wrong',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObjekt', Resource: 'arn:aws:s3:::reports/*' }],
    },
    finds: ['unknown_action'],
  },
  {
    title: 'an API operation that another action authorizes',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['lambda:Invoke', 's3:ListObjectsV2'],
          Resource: 'arn:aws:lambda:us-east-1:111122223333:function:report',
        },
      ],
    },
    finds: ['unknown_action', 'unknown_action'],
  },
  {
    title: 'an action that the Deny was to keep out, misspelled',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: ['iam:DeleteRole', 'iam:CreateUsers'], Resource: '*' }],
    },
    finds: ['unknown_action'],
  },
  {
    title: 'wildcards that match nothing',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', NotAction: ['s3:Fetch*', 'ec2:*Instanzes'], Resource: '*' }],
    },
    finds: ['wildcard_without_match', 'wildcard_without_match'],
  },
  {
    title: 'SDK names of services',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['cloudwatchlogs:PutLogEvents', 'dynamo:GetItem', 'ess3:Get*'], Resource: '*' },
      ],
    },
    finds: ['unknown_service', 'unknown_service', 'unknown_service'],
  },
  {
    title: 'not actions at all',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['GetObject', '', 'arn:aws:s3:::reports', 's3:GetObject ', 's3:GetObject,s3:PutObject', '*:Get*'],
          Resource: '*',
        },
      ],
    },
    finds: [
      'malformed_action',
      'malformed_action',
      'malformed_action',
      'malformed_action',
      'malformed_action',
      'wildcard_in_prefix',
    ],
  },
  {
    title: 'a service that is gone, and an action that is',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['iot1click:ListDevices', 'iot1click:Describe*', 'cloudhsm:CreateHapg'],
          Resource: '*',
        },
      ],
    },
    finds: ['retired_action', 'retired_action'],
  },
  {
    title: 'more than twenty of them',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: Array.from({ length: 25 }, (_, number) => `s3:GetNothing${number}`),
          Resource: '*',
        },
      ],
    },
    finds: ['more_invalid_actions', ...Array.from({ length: 20 }, () => 'unknown_action')],
  },
  {
    title: 'unusual letters, which IAM takes',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['S3:GetObject', 's3:getobjectacl', 's3:LIST*', 's3:PutObject'],
          Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
        },
      ],
    },
    finds: ['unusual_spelling'],
  },
  {
    title: 'every action, wildcards anywhere, and a placeholder',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Action: ['s3:Get*', 'iam:*AccessKey*', 'ec2:?escribe*', 's3:${Verb}Object'],
          Resource: '*',
        },
      ],
    },
  },
  {
    title: 'an action in lower case by design, and one with a hyphen',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['cloudsearch:search', 'vpc-lattice:AssociateViaAWSService-EventsAndStates', 'execute-api:Invoke'],
          Resource: '*',
        },
      ],
    },
  },
  {
    title: 'a trust policy',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'ec2.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
        },
      ],
    },
  },
];
