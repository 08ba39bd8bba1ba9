import type { Example } from '../define-check.js';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'a bucket by its name, by its URI, and with a prefix in capitals',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['reports/*', 's3://reports/*', 'ARN:aws:s3:::reports/*'],
        },
      ],
    },
    finds: ['not_an_arn', 'not_an_arn', 'not_an_arn'],
  },
  {
    title: 'a colon too few, and an ARN cut short',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::reports/*' },
        {
          Effect: 'Deny',
          Action: 'ssm:GetParameter',
          NotResource: ['arn:aws:ssm:*', 'arn:aws::us-east-1:111122223333:x'],
        },
      ],
    },
    finds: ['missing_field', 'missing_field', 'missing_field'],
  },
  {
    title: 'partitions and services that AWS has not',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 'lambda:InvokeFunction', 'dynamodb:GetItem', 'deeplens:ListModels'],
          Resource: [
            'arn:amazon:s3:::reports/*',
            'arn:aws:S3:::reports/*',
            'arn:aws:lamda:us-east-1:111122223333:function:report',
            'arn:aws:dyn*:us-east-1:111122223333:table/Report',
            'arn:aws:deeplens:us-east-1:111122223333:model/1',
          ],
        },
      ],
    },
    finds: ['invalid_partition', 'service_case', 'unknown_service', 'wildcard_in_service', 'retired_service'],
  },
  {
    title: 'Regions',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['sqs:SendMessage', 'iam:GetRole'],
          Resource: [
            'arn:aws:sqs:us-east-1a:111122223333:orders',
            'arn:aws-cn:sqs:us-east-1:111122223333:orders',
            'arn:aws:sqs::111122223333:orders',
            'arn:aws:iam:us-east-1:111122223333:role/deploy',
          ],
        },
      ],
    },
    finds: ['invalid_region', 'invalid_region', 'missing_region', 'region_not_allowed'],
  },
  {
    title: 'accounts',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 'iam:GetRole', 'sqs:SendMessage'],
          Resource: [
            'arn:aws:s3::111122223333:reports/*',
            'arn:aws:iam:::role/deploy',
            'arn:aws:iam::1111-2222-3333:role/deploy',
            'arn:aws:sqs:us-east-1:account-id:orders',
          ],
        },
      ],
    },
    finds: ['account_not_allowed', 'missing_account', 'invalid_account', 'invalid_account'],
  },
  {
    title: 'kinds of resource that the service has not',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['iam:GetRole', 'dynamodb:GetItem', 'lambda:InvokeFunction'],
          Resource: [
            'arn:aws:iam::111122223333:Role/deploy',
            'arn:aws:dynamodb:us-east-1:111122223333:Report',
            'arn:aws:lambda:us-east-1:111122223333:function/report',
          ],
        },
      ],
    },
    finds: ['invalid_resource_part', 'invalid_resource_part', 'invalid_resource_part'],
  },
  {
    title: 'a colon and a slash too many before the bucket',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['arn:aws:s3::::reports/*', 'arn:aws:s3:::/reports/*'],
        },
      ],
    },
    finds: ['invalid_resource_part', 'invalid_resource_part'],
  },
  {
    title: 'an ARN that is too long, and too many wrong ones',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::reports/${'a'.repeat(2048)}` },
        { Effect: 'Allow', Action: 's3:GetObject', Resource: Array.from({ length: 22 }, (_, at) => `reports/${at}`) },
      ],
    },
    finds: ['too_long', 'more_invalid_resources', ...Array.from({ length: 20 }, () => 'not_an_arn')],
  },
  {
    title:
      'the ARNs of a bucket, its objects, a managed policy, a Lambda version and a task definition of any revision',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetObject', 'iam:GetPolicy', 'lambda:InvokeFunction', 'ecs:RunTask'],
          Resource: [
            'arn:aws:s3:::reports',
            'arn:aws:s3:::reports/*',
            'arn:aws:iam::aws:policy/ReadOnlyAccess',
            'arn:aws:lambda:us-east-1:111122223333:function:report:*',
            'arn:aws:ecs:*:111122223333:task-definition/report',
          ],
        },
      ],
    },
  },
  {
    title: 'wildcards in every field but the service',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'ec2:*', Resource: ['arn:*:ec2:us-*:*:instance/*', 'arn:aws*:ec2:*:1111*:*'] },
        { Effect: 'Deny', Action: 'iam:*', NotResource: ['*', 'arn:aws:iam::*:user/${aws:username}'] },
      ],
    },
  },
  {
    title: 'placeholders of tools',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: [
            '${BucketArn}/*',
            'arn:${AWS::Partition}:s3:::${Bucket}/*',
            'arn:aws:sqs:{{ region }}:<ACCOUNT>:orders',
            'arn:aws:${service}:us-east-1:111122223333:x',
            'arn:aws:lambda:${RegionAndAccount}:function:report',
          ],
        },
      ],
    },
  },
  {
    title: "ARNs whose service field is not the action's prefix, and the short form of API Gateway's own policies",
    policyType: 'resource',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: ['execute-api:Invoke', 'servicecatalog:ProvisionProduct'],
          Resource: ['execute-api:/prod/GET/*', 'arn:aws:catalog:us-east-1:111122223333:product/prod-1'],
        },
      ],
    },
  },
];
