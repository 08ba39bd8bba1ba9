import { arnFormatsOf } from '../../catalog/arn-formats.js';
import type { Catalog } from '../../catalog/catalog.js';
import { breadthOver, readResourceEntry } from '../../catalog/resource-breadth.js';
import { standing } from '../../policy/denied.js';
import { allows, coversEveryResource, everyAction } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck } from '../define-check.js';
import { limitingKeys } from './limiting-keys.js';

export const wildcardAction = defineCheck({
  id: 'wildcard_action',
  severity: 'medium',
  appliesTo: ['identity', 'resource'],
  summary: 'An Allow statement grants every action, if only on some resources.',
  why: 'It takes in deleting the resource and changing who may use it, and every action that AWS adds later. Nobody who reads the policy can tell what is meant.',
  remediation: [
    'List the actions that are needed on these resources.',
    'Start from the read actions and add writes one by one.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  codes: {
    everyAction: {
      severity: ({ breadth, narrowed }: { breadth: string; narrowed: string }) =>
        narrowed ? 'low' : breadth ? 'high' : 'medium',
      message: ({
        action,
        resource,
        breadth,
      }: {
        action: string;
        resource: string;
        breadth: string;
        narrowed: string;
      }) =>
        breadth
          ? `Allows every action ("${action}") on "${resource}", which is all there is of that type.`
          : `Allows every action ("${action}") on "${resource}", deleting it and changing its permissions among them.`,
      suggestion: () => 'Name the actions that are needed on these resources.',
    },
  },
  examples: [
    {
      title: 'every action on one bucket',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::amzn-reports/*' }],
      },
      finds: ['every_action'],
    },
    {
      title: 'every action, whatever comes with it',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', '*'],
            Resource: ['arn:aws:s3:::amzn-reports/*', 'arn:aws:s3:::amzn-logs'],
          },
        ],
      },
      finds: ['every_action'],
    },
    {
      title: 'every action on all roles',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:iam::111122223333:role/*' }],
      },
      finds: ['every_action'],
    },
    {
      title: 'every action of a service',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::amzn-reports/*' }],
      },
    },
    {
      title: 'every action on everything, which is full_wildcard',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    },
    {
      title: 'a Deny of every action',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::amzn-secrets/*' }],
      },
    },
    {
      title: 'what a permissions boundary caps',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::amzn-reports/*' }],
      },
      policyType: 'boundary',
    },
  ],
  *statement(statement, { policy, policyType, catalog, found }) {
    if (!allows(statement) || !everyAction(statement) || statement.resource?.kind !== 'Resource') return;
    const left = standing(statement, policy);
    const entry = left.actions.find(({ value }) => value.kind === 'everything');
    const [first] = left.resources;
    if (!entry || !first || left.resources.some(coversEveryResource)) return;
    const whole = left.resources.find(({ value }) => isWholeType(value, catalog));
    yield found.everyAction(placeOf(entry), {
      action: entry.value.text,
      resource: (whole ?? first).value,
      breadth: whole ? 'type' : '',
      narrowed: limitingKeys(statement, policyType).length > 0 ? 'narrowed' : '',
    });
  },
});

/** `arn:aws:iam::111122223333:*`, `arn:aws:iam::*:role/*` */
function isWholeType(resource: string, catalog: Catalog): boolean {
  const entry = readResourceEntry(resource);
  const service = entry.pattern?.service ?? '';
  return arnFormatsOf(catalog, service).some((format) => breadthOver(entry, format) !== undefined);
}
