import { grantingTypes } from '../../policy/policy-types.js';
import { allows, everyAction, everyResource } from '../../policy/questions.js';
import { defineCheck } from '../define-check.js';

export const fullWildcard = defineCheck({
  id: 'full_wildcard',
  severity: 'critical',
  appliesTo: grantingTypes,
  summary: 'An Allow statement grants every action on every resource.',
  why: 'Whoever holds this policy controls the whole account: data, credentials, billing and the policies themselves. One leaked key or one hijacked session is then enough to lose everything.',
  remediation: [
    'List what the principal really has to do, and name those actions.',
    'Name the resources by their ARNs.',
    'Where a person needs full access for a short time, use a role with MFA and a date condition.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
  ],
  supersedes: [
    'wildcard_action',
    'wildcard_resource',
    'service_wildcard',
    'action_resource_matching',
    'sensitive_action',
    'privilege_escalation',
    'pass_role',
    'action_condition_enforcement',
  ],
  codes: {
    everyActionOnEveryResource: {
      message: () => 'Allows every action ("*") on every resource ("*"): full control of the account.',
      suggestion: () =>
        'Name the actions and the resources that are needed, or attach the managed policy of a job role.',
    },
  },
  examples: [
    {
      title: 'everything on everything',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      finds: ['every_action_on_every_resource'],
    },
    {
      title: 'every action on one bucket',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::reports' }],
      },
    },
    {
      title: 'a Deny of everything',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
    },
  ],
  *statement(statement, { found }) {
    if (!allows(statement) || !everyAction(statement) || !everyResource(statement)) return;
    yield found.everyActionOnEveryResource(statement);
  },
});
