import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const stepFunctionsExecution: Template = {
  name: 'step-functions-execution',
  description: 'Starts executions of one state machine, follows and stops them.',
  policyType: 'identity',
  variables: [
    {
      name: 'state_machine_name',
      kind: 'state_machine_name',
      description: 'The state machine',
      presence: 'required',
      example: 'order-workflow',
      alsoCalled: ['state_machine_arn'],
    },
    region,
    accountId,
    partition,
  ],
  statements: [
    {
      Sid: 'StartExecutions',
      Effect: 'Allow',
      Action: ['states:DescribeStateMachine', 'states:ListExecutions', 'states:StartExecution'],
      Resource: 'arn:{{partition}}:states:{{region}}:{{account_id}}:stateMachine:{{state_machine_name}}',
    },
    {
      Sid: 'FollowExecutions',
      Effect: 'Allow',
      Action: ['states:DescribeExecution', 'states:GetExecutionHistory', 'states:StopExecution'],
      Resource: 'arn:{{partition}}:states:{{region}}:{{account_id}}:execution:{{state_machine_name}}:*',
    },
  ],
  notes: [
    'For whoever starts the state machine. The role of the state machine itself needs what its steps call.',
    'Express workflows that are started and awaited need states:StartSyncExecution instead.',
  ],
  sources: ['https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html'],
};
