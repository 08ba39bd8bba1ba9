import type { Catalog } from '../../catalog/catalog.js';
import { findEscalations } from '../../escalation/find-escalations.js';
import { show, showList } from '../../findings/show.js';
import type { Policy } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import {
  allows,
  coversEveryResource,
  denies,
  everyAction,
  everyPrincipal,
  everyResource,
} from '../../policy/questions.js';
import { defineCheck } from '../define-check.js';
import { limitingKeys } from './limiting-keys.js';

type Whole = { action: string; resource: string };

/** The Denies of a policy, by their names, where they leave its holder no way to give itself what they deny. */
function denialsOfRights(policy: Policy, catalog: Catalog): readonly string[] {
  const denying = policy.statements.filter((one) => denies(one) && !one.condition);
  if (denying.length === 0) return [];
  const statements = policy.statements.filter((one) => !denies(one) || !one.condition);
  const isOpen = findEscalations([{ ...policy, statements }], catalog).some(({ severity }) => severity === 'critical');
  return isOpen ? [] : denying.map(({ sid, index }) => (sid ? `"${show(sid.value)}"` : `/Statement/${index}`));
}

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
    everyActionButDenied: {
      severity: 'high',
      message: ({ action, resource, denies }: Whole & { denies: readonly string[] }) =>
        `Allows every action ("${action}") on every resource ("${resource}") but for what is denied (${denies.slice(0, 3).join(', ')}).`,
      suggestion: () => 'Name the actions that are needed in the Allow, so that nothing hangs on the Deny.',
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
      title: 'everything, and the ways to more rights denied',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Sid: 'NoIdentities', Effect: 'Deny', Action: ['iam:*', 'sso:*', 'organizations:*'], Resource: '*' },
        ],
      },
      finds: ['every_action_but_denied'],
    },
    {
      title: 'everything, and a Deny that its holder can take away',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::amzn-secrets/*' },
        ],
      },
      finds: ['every_action_on_every_resource'],
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
  *statement(statement, { policy, policyType, catalog, found }) {
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
      const denies = keys.length === 0 ? denialsOfRights(policy, catalog) : [];
      if (keys.length > 0) yield found.everyActionUnderCondition(statement, { ...whole, keys });
      else if (denies.length > 0) yield found.everyActionButDenied(statement, { ...whole, denies });
      else yield found.everyActionOnEveryResource(statement, whole);
    }
  },
});
