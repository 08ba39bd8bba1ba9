import { bucketName, partition } from './shared-variables.js';
import type { Template } from './template.js';

export const s3BucketTlsOnly: Template = {
  name: 's3-bucket-tls-only',
  description: 'Bucket policy: refuses requests without TLS, or with an older version of it.',
  policyType: 'resource',
  variables: [
    bucketName,
    {
      name: 'minimum_tls_version',
      kind: 'tls_version',
      description: 'The oldest version that may be used',
      presence: 'optional',
      default: '1.2',
      example: '1.2',
    },
    partition,
  ],
  statements: [
    {
      Sid: 'DenyPlainHttp',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:{{partition}}:s3:::{{bucket_name}}', 'arn:{{partition}}:s3:::{{bucket_name}}/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'DenyOldTls',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:{{partition}}:s3:::{{bucket_name}}', 'arn:{{partition}}:s3:::{{bucket_name}}/*'],
      Condition: { NumericLessThan: { 's3:TlsVersion': '{{minimum_tls_version}}' } },
    },
  ],
  notes: ['It allows nothing to anybody. A bucket has one policy: put the statements into the one that there is.'],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html#example-object-tls-version',
  ],
};
