import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const ecsTaskExecution: Template = {
  name: 'ecs-task-execution',
  description:
    'The task execution role of ECS: pulls images, writes the log, and fetches secrets where they are named.',
  policyType: 'identity',
  variables: [
    accountId,
    region,
    {
      name: 'repository_names',
      kind: 'repository_names',
      description: 'Repositories of the images, of this account and Region',
      presence: 'optional',
      default: 'ecs/*',
      example: 'orders-api',
      alsoCalled: ['repository_name', 'repositories'],
      wildcards: 'allowed',
    },
    {
      name: 'log_group_prefix',
      kind: 'log_group_prefix',
      description: 'How the names of the log groups begin',
      presence: 'optional',
      default: '/ecs/',
      example: '/ecs/orders',
    },
    {
      name: 'secret_prefix',
      kind: 'secret_prefix',
      description: 'Secrets Manager secrets for the containers: how their names begin',
      presence: 'optional',
      example: 'ecs/orders/',
    },
    {
      name: 'parameter_path',
      kind: 'parameter_path',
      description: 'Systems Manager parameters for the containers: how their names begin',
      presence: 'optional',
      example: '/ecs/orders/',
    },
    partition,
  ],
  statements: [
    { Sid: 'SignInToRegistry', Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    {
      Sid: 'PullImages',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: 'arn:{{partition}}:ecr:{{region}}:{{account_id}}:repository/{{repository_names}}',
    },
    {
      Sid: 'WriteLogs',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: 'arn:{{partition}}:logs:{{region}}:{{account_id}}:log-group:{{log_group_prefix}}*:log-stream:*',
    },
    {
      Sid: 'FetchSecrets',
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: 'arn:{{partition}}:secretsmanager:{{region}}:{{account_id}}:secret:{{secret_prefix}}*',
    },
    {
      Sid: 'FetchParameters',
      Effect: 'Allow',
      Action: 'ssm:GetParameters',
      Resource: 'arn:{{partition}}:ssm:{{region}}:{{account_id}}:parameter/{{parameter_path}}*',
    },
  ],
  notes: [
    'Images are pulled from the repositories under ecs/ unless repository_names says otherwise.',
    'The log group must exist; the awslogs-create-group option needs logs:CreateLogGroup. Secrets under a customer managed key need kms:Decrypt.',
    'The role needs a trust policy beside it (template ecs-task-trust).',
  ],
  sources: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html'],
};
