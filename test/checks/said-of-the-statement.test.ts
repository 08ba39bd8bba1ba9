import { expect, it } from 'vitest';
import { serviceWildcard } from '../../mcp/core/checks/breadth/service-wildcard.js';
import { wildcardResource } from '../../mcp/core/checks/breadth/wildcard-resource.js';
import type { Check } from '../../mcp/core/checks/define-check.js';
import { principalValidation } from '../../mcp/core/checks/principals/principal-validation.js';
import { sensitiveAction } from '../../mcp/core/checks/sensitivity/sensitive-action.js';
import { judgeExample } from './judge.js';

const account = 'arn:aws:iam::111122223333';
const role = { Effect: 'Allow', Resource: [`${account}:role/*`, `${account}:policy/*`] };
const open = (Condition: object): object => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
  Condition,
});

/** A message says of a statement what is true of this one. */
const cases: readonly (readonly [string, Check, object, string])[] = [
  [
    'each action is named beside a resource it works on',
    wildcardResource,
    { ...role, Action: ['iam:TagRole', 'iam:CreatePolicy'] },
    `allowed on "${account}:policy/*" and "${account}:role/*", which take in every resource of a type.`,
  ],
  [
    'so is each sensitive one',
    sensitiveAction,
    { ...role, Action: ['iam:DeleteRole', 'iam:DeletePolicy'] },
    `all resources of the kind ("${account}:policy/*" and "${account}:role/*")`,
  ],
  [
    'a service without permissions management changes no permissions',
    serviceWildcard,
    { Effect: 'Allow', Action: 'cognito-sync:*', Resource: '*' },
    'on every resource, deleting among them.',
  ],
  [
    'a service with it does',
    serviceWildcard,
    { Effect: 'Allow', Action: 'sqs:*', Resource: '*' },
    'on every resource, deleting and changing permissions among them.',
  ],
  [
    'what a Deny spares is not every resource',
    serviceWildcard,
    [
      { Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Effect: 'Deny', Action: 's3:*', NotResource: ['arn:aws:s3:::amzn-team', 'arn:aws:s3:::amzn-team/*'] },
    ],
    'on the resources that a Deny spares',
  ],
  [
    'nobody without an account has tags',
    principalValidation,
    open({ StringEquals: { 'aws:PrincipalTag/team': 'blue' } }),
    'to everyone who has an AWS account:',
  ],
  [
    'services are no people',
    principalValidation,
    open({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
    'to every AWS service, whoever it acts for:',
  ],
  [
    'TLS needs no account',
    principalValidation,
    open({ Bool: { 'aws:SecureTransport': 'true' } }),
    'to everyone, people without an AWS account among them:',
  ],
];

for (const [title, check, Statement, said] of cases) {
  it(title, async () => {
    const found = await judgeExample(check, { title, policy: { Version: '2012-10-17', Statement } });
    expect(found.map(({ message }) => message).join('\n')).toContain(said);
  });
}
