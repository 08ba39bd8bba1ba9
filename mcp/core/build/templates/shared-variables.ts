import type { TemplateVariable } from './template.js';

/** Where `partition` stands in a template, nothing else may say in which partition it is. */
export const partition: TemplateVariable = {
  name: 'partition',
  kind: 'partition',
  description: 'aws, aws-cn, aws-us-gov …; follows from Regions and ARNs where there are any',
  presence: 'optional',
  example: 'aws',
};

export const region: TemplateVariable = {
  name: 'region',
  kind: 'region',
  description: 'The Region',
  presence: 'required',
  example: 'us-east-1',
};

export const accountId: TemplateVariable = {
  name: 'account_id',
  kind: 'account_id',
  description: 'The account, twelve digits',
  presence: 'required',
  example: '111122223333',
};

export const bucketName: TemplateVariable = {
  name: 'bucket_name',
  kind: 'bucket_name',
  description: 'The bucket',
  presence: 'required',
  example: 'amzn-s3-demo-bucket',
  alsoCalled: ['bucket', 'bucket_arn'],
};

export const prefix: TemplateVariable = {
  name: 'prefix',
  kind: 'key_prefix',
  description: 'Only objects under this prefix',
  presence: 'optional',
  default: '',
  example: 'reports/',
};

export const bucketOwner: TemplateVariable = {
  name: 'bucket_owner',
  kind: 'account_id',
  description: 'The account that owns the bucket; else that of the caller',
  presence: 'optional',
  default: '${aws:PrincipalAccount}',
  example: '111122223333',
};

export const functionName: TemplateVariable = {
  name: 'function_name',
  kind: 'function_name',
  description: 'The function',
  presence: 'required',
  example: 'process-orders',
  alsoCalled: ['function_arn'],
};

export const kmsKeyId: TemplateVariable = {
  name: 'kms_key_id',
  kind: 'key_id',
  description: 'The customer managed key of its encryption',
  presence: 'optional',
  example: '1234abcd-12ab-34cd-56ef-1234567890ab',
  alsoCalled: ['kms_key_arn'],
};
