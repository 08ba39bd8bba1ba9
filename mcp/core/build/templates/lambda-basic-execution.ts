import { accountId, functionName, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const lambdaBasicExecution: Template = {
  name: 'lambda-basic-execution',
  description: 'What the execution role of a Lambda function needs at least: to write its own log.',
  policyType: 'identity',
  variables: [functionName, region, accountId, partition],
  statements: [
    {
      Sid: 'CreateOwnLog',
      Effect: 'Allow',
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream'],
      Resource: [
        'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:/aws/lambda/{{function_name}}',
        'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:/aws/lambda/{{function_name}}:*',
      ],
    },
    {
      Sid: 'WriteOwnLog',
      Effect: 'Allow',
      Action: 'logs:PutLogEvents',
      Resource: 'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:/aws/lambda/{{function_name}}:log-stream:*',
    },
  ],
  notes: [
    'The role needs a trust policy for Lambda beside it (template lambda-execution-role-trust).',
    'It does not let the function call itself or others, and a function in a VPC needs rights for network interfaces as well.',
  ],
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
};
