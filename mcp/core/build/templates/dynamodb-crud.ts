import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const dynamodbCrud: Template = {
  name: 'dynamodb-crud',
  description: 'Reads, writes and deletes items of a DynamoDB table and queries its indexes.',
  policyType: 'identity',
  variables: [
    {
      name: 'table_name',
      kind: 'table_name',
      description: 'The table',
      presence: 'required',
      example: 'orders',
      alsoCalled: ['table_arn'],
    },
    region,
    accountId,
    partition,
  ],
  statements: [
    {
      Sid: 'ReadAndWriteItems',
      Effect: 'Allow',
      Action: [
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      Resource: 'arn:{{partition}}:dynamodb:{{region}}:{{account_id}}:table/{{table_name}}',
    },
    {
      Sid: 'QueryIndexes',
      Effect: 'Allow',
      Action: 'dynamodb:Query',
      Resource: 'arn:{{partition}}:dynamodb:{{region}}:{{account_id}}:table/{{table_name}}/index/*',
    },
  ],
  notes: [
    'dynamodb:Scan is left out: it reads the whole table. Add it, on the table and its indexes, where the program cannot do without.',
    'dynamodb:LeadingKeys with dynamodb:Attributes narrows the access to items of the caller.',
  ],
  sources: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html'],
};
