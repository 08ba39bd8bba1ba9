import { accountId, kmsKeyId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const secretsManagerRead: Template = {
  name: 'secrets-manager-read',
  description: 'Reads secrets whose names begin alike, and changes nothing.',
  policyType: 'identity',
  variables: [
    {
      name: 'secret_prefix',
      kind: 'secret_prefix',
      description: 'The name of the secret, or how the names begin',
      presence: 'required',
      example: 'prod/orders/',
      alsoCalled: ['secret_name', 'secret_arn'],
    },
    region,
    accountId,
    kmsKeyId,
    partition,
  ],
  statements: [
    {
      Sid: 'ReadSecrets',
      Effect: 'Allow',
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      Resource: 'arn:{{partition}}:secretsmanager:{{region}}:{{account_id}}:secret:{{secret_prefix}}*',
    },
    {
      Sid: 'DecryptSecrets',
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: 'arn:{{partition}}:kms:{{region}}:{{account_id}}:key/{{kms_key_id}}',
      Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.{{region}}.{{dns_suffix}}' } },
    },
  ],
  notes: [
    'Secrets Manager ends the ARN of a secret with six characters of its own, so a name needs the * after it. End the prefix with a slash, or give the whole ARN, so that no other name fits.',
  ],
  sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html'],
};
