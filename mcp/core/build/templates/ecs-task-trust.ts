import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const ecsTaskTrust: Template = {
  name: 'ecs-task-trust',
  description: 'Trust policy of a task role or task execution role of ECS, for tasks of one account and Region.',
  policyType: 'trust',
  variables: [accountId, region, partition],
  statements: [
    {
      Sid: 'TrustTasks',
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:{{partition}}:ecs:{{region}}:{{account_id}}:*' },
        StringEquals: { 'aws:SourceAccount': '{{account_id}}' },
      },
    },
  ],
  notes: ['Whoever registers task definitions with the role needs iam:PassRole on it.'],
  sources: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html'],
};
