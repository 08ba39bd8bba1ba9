import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const kmsEncryptDecrypt: Template = {
  name: 'kms-encrypt-decrypt',
  description: 'Encrypts and decrypts with one KMS key, directly or only through one service.',
  policyType: 'identity',
  variables: [
    {
      name: 'key_id',
      kind: 'key_id',
      description: 'The key, no alias',
      presence: 'required',
      example: '1234abcd-12ab-34cd-56ef-1234567890ab',
      alsoCalled: ['key_arn', 'kms_key_id'],
    },
    region,
    accountId,
    {
      name: 'via_service',
      kind: 'service_label',
      description: 'Only through this service: s3, dynamodb, sqs …',
      presence: 'optional',
      example: 's3',
    },
    partition,
  ],
  statements: [
    {
      Sid: 'EncryptAndDecrypt',
      Effect: 'Allow',
      Action: [
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      Resource: 'arn:{{partition}}:kms:{{region}}:{{account_id}}:key/{{key_id}}',
      Condition: { StringEquals: { 'kms:ViaService': '{{via_service}}.{{region}}.{{dns_suffix}}' } },
    },
    {
      Sid: 'DescribeKey',
      Effect: 'Allow',
      Action: 'kms:DescribeKey',
      Resource: 'arn:{{partition}}:kms:{{region}}:{{account_id}}:key/{{key_id}}',
    },
  ],
  notes: [
    'The policy of the key must let the account use IAM policies, or allow the same to the caller.',
    'Give via_service where only a service works with the key, as S3 does for objects.',
  ],
  sources: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service',
  ],
};
