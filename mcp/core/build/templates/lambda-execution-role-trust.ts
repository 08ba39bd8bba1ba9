import type { Template } from './template.js';

export const lambdaExecutionRoleTrust: Template = {
  name: 'lambda-execution-role-trust',
  description: 'Trust policy of the execution role of Lambda functions.',
  policyType: 'trust',
  variables: [],
  statements: [
    { Sid: 'TrustLambda', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
  notes: [
    'Whoever gives the role to a function needs iam:PassRole on it, with iam:PassedToService lambda.amazonaws.com. That decides who can use the role.',
  ],
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
};
