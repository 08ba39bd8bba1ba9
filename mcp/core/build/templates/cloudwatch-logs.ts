import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const cloudwatchLogs: Template = {
  name: 'cloudwatch-logs',
  description: 'Creates log groups and streams whose names begin alike, and writes to them.',
  policyType: 'identity',
  variables: [
    {
      name: 'log_group_prefix',
      kind: 'log_group_prefix',
      description: 'How the names of the log groups begin',
      presence: 'required',
      example: '/app/orders',
      alsoCalled: ['log_group', 'log_group_name'],
    },
    region,
    accountId,
    partition,
  ],
  statements: [
    {
      Sid: 'CreateLogs',
      Effect: 'Allow',
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams'],
      Resource: 'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:{{log_group_prefix}}*',
    },
    {
      Sid: 'WriteLogs',
      Effect: 'Allow',
      Action: 'logs:PutLogEvents',
      Resource: 'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:{{log_group_prefix}}*:log-stream:*',
    },
    {
      Sid: 'FindLogGroups',
      Effect: 'Allow',
      Action: 'logs:DescribeLogGroups',
      Resource: '*',
    },
  ],
  notes: [
    'logs:DescribeLogGroups shows the names of all log groups of the account; leave the statement out if nothing looks for them.',
    'The prefix ends wherever you end it: /app/orders also fits /app/orders-archive.',
  ],
  sources: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/permissions-reference-cwl.html'],
};
