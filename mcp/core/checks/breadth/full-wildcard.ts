import { showList } from '../../findings/show.js';
import { standing } from '../../policy/denied.js';
import { allows, coversEveryResource, everyAction, everyPrincipal, everyResource } from '../../policy/questions.js';
import { defineCheck } from '../define-check.js';
import { limitingKeys } from './limiting-keys.js';

type Whole = { action: string; resource: string };

export const fullWildcard = defineCheck({
  id: 'full_wildcard',
  severity: 'critical',
  appliesTo: ['identity', 'resource'],
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
      message: ({ action, resource }: Whole) =>
        `Allows every action ("${action}") on every resource ("${resource}"): full control of the account.`,
      suggestion: () =>
        'Name the actions and the resources that are needed, or attach the managed policy of a job role.',
    },
    everyActionUnderCondition: {
      severity: 'high',
      message: ({ action, resource, keys }: Whole & { keys: readonly string[] }) =>
        `Allows every action ("${action}") on every resource ("${resource}"), limited only by the condition on ${showList(keys, 3)}.`,
      suggestion: () => 'Name the actions and the resources that are needed; keep the condition beside them.',
    },
    everyActionOnThisResource: {
      severity: ({ open }: Whole & { open: string }) => (open ? 'critical' : 'high'),
      message: ({ action, open }: Whole & { open: string }) =>
        `Allows ${open ? 'everyone ' : ''}every action ("${action}") on the resource that the policy belongs to, the change of this policy among them.`,
      suggestion: () => 'Name the actions that these principals need.',
    },
  },
  examples: [
    {
      title: 'everything on everything',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      finds: ['every_action_on_every_resource'],
    },
    {
      title: 'everything among other entries, and everything in an account spelled out',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['s3:GetObject', '*:*'], Resource: ['arn:aws:s3:::amzn-reports/*', '*'] },
          { Effect: 'Allow', Action: '*', Resource: 'arn:aws:*:*:111122223333:*' },
        ],
      },
      finds: ['every_action_on_every_resource', 'every_action_on_every_resource'],
    },
    {
      title: 'a condition that limits nothing',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
        ],
      },
      finds: ['every_action_on_every_resource'],
    },
    {
      title: 'everything with MFA',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: '*',
            Resource: '*',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ],
      },
      finds: ['every_action_under_condition'],
    },
    {
      title: 'everything on a secret for another account',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: '*', Resource: '*' }],
      },
      finds: ['every_action_on_this_resource'],
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
    {
      title: 'everything, taken back by the same policy',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: '*', Resource: '*' },
        ],
      },
    },
    {
      title: "AWS's own FullAWSAccess",
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      policyType: 'scp',
    },
  ],
  *statement(statement, { policy, policyType, found }) {
    if (!allows(statement) || !everyAction(statement) || !everyResource(statement)) return;
    const left = standing(statement, policy);
    const action = left.actions.find(({ value }) => value.kind === 'everything')?.value.text;
    const resource = left.resources.find(coversEveryResource)?.value;
    if (action === undefined || resource === undefined) return;
    const keys = limitingKeys(statement, policyType);
    const whole = { action, resource };
    if (policyType === 'resource') {
      const open = everyPrincipal(statement) && keys.length === 0 ? 'open' : '';
      yield found.everyActionOnThisResource(statement, { ...whole, open });
    } else {
      yield keys.length === 0
        ? found.everyActionOnEveryResource(statement, whole)
        : found.everyActionUnderCondition(statement, { ...whole, keys });
    }
  },
});
