import { accountId, kmsKeyId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const sqsConsumer: Template = {
  name: 'sqs-consumer',
  description: 'Receives messages of one SQS queue and deletes those that are done.',
  policyType: 'identity',
  variables: [
    {
      name: 'queue_name',
      kind: 'queue_name',
      description: 'The queue',
      presence: 'required',
      example: 'orders',
      alsoCalled: ['queue_url', 'queue_arn'],
    },
    region,
    accountId,
    kmsKeyId,
    partition,
  ],
  statements: [
    {
      Sid: 'ConsumeMessages',
      Effect: 'Allow',
      Action: [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
      ],
      Resource: 'arn:{{partition}}:sqs:{{region}}:{{account_id}}:{{queue_name}}',
    },
    {
      Sid: 'DecryptMessages',
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: 'arn:{{partition}}:kms:{{region}}:{{account_id}}:key/{{kms_key_id}}',
      Condition: { StringEquals: { 'kms:ViaService': 'sqs.{{region}}.{{dns_suffix}}' } },
    },
  ],
  notes: ['It does not send, purge or configure. A dead-letter queue that is read as well needs the same for itself.'],
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html',
  ],
};
