import type { Example } from '../define-check.js';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'object actions on a bucket, beside an action that fits it',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::reports',
        },
      ],
    },
    finds: ['no_fitting_resource'],
  },
  {
    title: 'a bucket action on objects, in a Deny',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 's3:DeleteBucket', Resource: 'arn:aws:s3:::reports/*' }],
    },
    finds: ['no_fitting_resource'],
  },
  {
    title: 'a log group without its streams, and a table that is only there as an index',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'logs:PutLogEvents',
          Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/report',
        },
        {
          Effect: 'Allow',
          Action: ['dynamodb:Query', 'dynamodb:PutItem'],
          Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/Orders/index/*',
        },
      ],
    },
    finds: ['no_fitting_resource', 'no_fitting_resource'],
  },
  {
    title: 'a wildcard none of whose actions works on the resource',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sns:us-east-1:111122223333:orders' }],
    },
    finds: ['no_fitting_resource'],
  },
  {
    title: 'Describe actions of EC2 on one instance',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ec2:StartInstances', 'ec2:DescribeInstances', 'ec2:DescribeTags'],
          Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0',
        },
      ],
    },
    finds: ['only_star'],
  },
  {
    title: 'a listing of EC2 on all instances, which is not "*"',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ec2:StartInstances', 'ec2:DescribeInstances'],
          Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
        },
      ],
    },
    finds: ['only_star'],
  },
  {
    title: "the account's buckets in a bucket policy",
    policyType: 'resource',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: ['s3:ListAllMyBuckets', 's3:ListBucket'],
          Resource: 'arn:aws:s3:::reports',
        },
      ],
    },
    finds: ['only_star'],
  },
  {
    title: 'an action for which the reference has no resource',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'eks:CreateCluster',
          Resource: 'arn:aws:eks:us-east-1:111122223333:cluster/team-*',
        },
      ],
    },
    finds: ['perhaps_only_star'],
  },
  {
    title: 'a bucket that no action needs',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'] },
      ],
    },
    finds: ['unused_resource'],
  },
  {
    title: 'bucket and object actions with both ARNs',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetObject'],
          Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
        },
      ],
    },
  },
  {
    title: 'wildcards that reach both, and a wildcard action of which one fits',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetObject'], Resource: 'arn:aws:s3:::reports*' },
        { Effect: 'Allow', Action: 'ec2:*', Resource: 'arn:aws:ec2:*:111122223333:instance/*' },
        { Effect: 'Allow', Action: 'logs:CreateLogStream', Resource: 'arn:aws:logs:*:111122223333:log-group:/app:*' },
      ],
    },
  },
  {
    title: 'everything, placeholders that hide the type, and ARNs and actions that have findings of their own',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 'ec2:DescribeInstances'],
          Resource: ['*', 'arn:aws:s3:::reports'],
        },
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::${Bucket}' },
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['${BucketArn}', 'arn:aws:*:::x', 'arn:aws:s3::reports'],
        },
        { Effect: 'Allow', Action: 's3:GetObjekt', Resource: 'arn:aws:s3:::reports' },
        { Effect: 'Deny', NotAction: 's3:GetObject', Resource: 'arn:aws:s3:::reports' },
        { Effect: 'Deny', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::reports' },
      ],
    },
  },
  {
    title: 'listings that services authorize against all resources of a kind',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: 'arn:aws:s3:::*' },
        { Effect: 'Allow', Action: 'iam:ListRoles', Resource: 'arn:aws:iam::111122223333:role/*' },
        { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: 'arn:aws:logs:us-east-1:111122223333:*' },
      ],
    },
  },
  {
    title: 'tags of resources that the reference does not list for the action',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
          Resource: [
            'arn:aws:elasticloadbalancing:*:111122223333:loadbalancer/app/*/*',
            'arn:aws:elasticloadbalancing:*:111122223333:targetgroup/*/*',
          ],
        },
      ],
    },
  },
  {
    title: 'ARNs of another service than the action, and of access points',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/deploy' },
        {
          Effect: 'Allow',
          Action: 'ssm:SendCommand',
          Resource: 'arn:aws:ssm:us-east-1::document/AWS-RunShellScript',
        },
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: [
            'arn:aws:s3:us-east-1:111122223333:accesspoint/team/object/*',
            'arn:aws:s3::111122223333:accesspoint/example.mrap/object/*',
          ],
        },
      ],
    },
  },
];
