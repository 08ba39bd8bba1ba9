import { accountId, kmsKeyId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const snsPublisher: Template = {
  name: 'sns-publisher',
  description: 'Publishes to one SNS topic.',
  policyType: 'identity',
  variables: [
    {
      name: 'topic_name',
      kind: 'topic_name',
      description: 'The topic',
      presence: 'required',
      example: 'notifications',
      alsoCalled: ['topic_arn'],
    },
    region,
    accountId,
    kmsKeyId,
    partition,
  ],
  statements: [
    {
      Sid: 'Publish',
      Effect: 'Allow',
      Action: 'sns:Publish',
      Resource: 'arn:{{partition}}:sns:{{region}}:{{account_id}}:{{topic_name}}',
    },
    {
      Sid: 'EncryptMessages',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: 'arn:{{partition}}:kms:{{region}}:{{account_id}}:key/{{kms_key_id}}',
      Condition: { StringEquals: { 'kms:ViaService': 'sns.{{region}}.{{dns_suffix}}' } },
    },
  ],
  notes: ['It does not send text messages to telephone numbers: that is allowed on * alone.'],
  sources: ['https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html'],
};
