import { bucketName, bucketOwner, partition, prefix } from './shared-variables.js';
import type { Template } from './template.js';

export const s3ReadOnly: Template = {
  name: 's3-read-only',
  description: 'Lists a bucket and reads its objects, all of them or those under a prefix.',
  policyType: 'identity',
  variables: [bucketName, prefix, bucketOwner, partition],
  statements: [
    {
      Sid: 'FindBucket',
      Effect: 'Allow',
      Action: 's3:GetBucketLocation',
      Resource: 'arn:{{partition}}:s3:::{{bucket_name}}',
      Condition: { StringEquals: { 'aws:ResourceAccount': '{{bucket_owner}}' } },
    },
    {
      Sid: 'ListObjects',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:{{partition}}:s3:::{{bucket_name}}',
      Condition: {
        StringEquals: { 'aws:ResourceAccount': '{{bucket_owner}}' },
        StringLike: { 's3:prefix': '{{prefix}}*' },
      },
    },
    {
      Sid: 'ReadObjects',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:{{partition}}:s3:::{{bucket_name}}/{{prefix?}}*',
      Condition: {
        Bool: { 'aws:SecureTransport': 'true' },
        StringEquals: { 'aws:ResourceAccount': '{{bucket_owner}}' },
      },
    },
  ],
  notes: [
    'aws:ResourceAccount keeps the policy from reaching a bucket of the same name in an account of somebody else.',
    'Older versions of objects need s3:GetObjectVersion; objects encrypted with a customer managed key need kms:Decrypt on it (template kms-encrypt-decrypt).',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount',
  ],
};
