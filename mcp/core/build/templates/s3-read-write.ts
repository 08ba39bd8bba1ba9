import { bucketName, bucketOwner, partition, prefix } from './shared-variables.js';
import type { Template } from './template.js';

export const s3ReadWrite: Template = {
  name: 's3-read-write',
  description: 'Lists a bucket and reads, writes and deletes its objects, all of them or those under a prefix.',
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
      Sid: 'ReadAndWriteObjects',
      Effect: 'Allow',
      Action: [
        's3:AbortMultipartUpload',
        's3:DeleteObject',
        's3:GetObject',
        's3:ListMultipartUploadParts',
        's3:PutObject',
      ],
      Resource: 'arn:{{partition}}:s3:::{{bucket_name}}/{{prefix?}}*',
      Condition: {
        Bool: { 'aws:SecureTransport': 'true' },
        StringEquals: { 'aws:ResourceAccount': '{{bucket_owner}}' },
      },
    },
  ],
  notes: [
    'aws:ResourceAccount keeps data from being written to a bucket of the same name in an account of somebody else.',
    'Access control lists, object tags and older versions are left out. In a bucket with versioning a deleted object can be brought back.',
    'Objects encrypted with a customer managed key need rights on it as well (template kms-encrypt-decrypt).',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions',
  ],
};
