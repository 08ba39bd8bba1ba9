import type { ConditionEntry, Located, Statement } from '../../policy/ast.js';
import { conditionEntries, coversEveryResource, denies, everyAction, isOneOf } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { defineCheck } from '../define-check.js';
import { looseEntry } from './perimeter-entries.js';
import { boundaryKeys, carveOutKeys } from './perimeter-keys.table.js';
import { scpExamples } from './scp-validation.examples.js';

type Keyed = { conditionKey: string };

export const scpValidation = defineCheck({
  id: 'scp_validation',
  severity: 'warning',
  appliesTo: ['scp'],
  summary: 'A Deny of a service control policy stops nobody, or stops what AWS services do for your people.',
  why: 'A service control policy holds for the principals of the organization alone. A Deny of outsiders is idle there, and one of resources or networks outside hits what services do in the name of a caller, such as CloudFormation or Athena.',
  remediation: [
    'Put a Deny of principals outside the organization into a resource control policy.',
    'Beside a boundary of resources or networks write "BoolIfExists": {"aws:ViaAWSService": "false"}.',
    'Where Regions are denied, use NotAction for the services that live in one Region only.',
  ],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
  codes: {
    boundaryStopsServices: {
      severity: 'medium',
      message: ({ conditionKey }: Keyed) =>
        `The Deny by "${conditionKey}" also stops what AWS services do in the name of your principals.`,
      suggestion: () => 'Add "BoolIfExists": {"aws:ViaAWSService": "false"}.',
    },
    callersAlwaysInside: {
      message: ({ conditionKey }: Keyed) =>
        `A service control policy only holds for principals of the organization, so a Deny of others by "${conditionKey}" never applies.`,
      suggestion: () => 'Deny outsiders in a resource control policy.',
    },
    everyoneSpared: {
      severity: 'high',
      message: ({ conditionKey, value }: Keyed & { value: string }) =>
        `"${value}" in "${conditionKey}" fits every principal, and the Deny spares those that fit, so it stops nobody.`,
      suggestion: () => 'Name the roles that may be spared, such as "arn:aws:iam::*:role/break-glass".',
    },
    regionsStopGlobalServices: {
      severity: 'medium',
      message: () =>
        'The Deny covers every action outside the listed Regions, and IAM, Organizations, Route 53, CloudFront and others only live in us-east-1.',
      suggestion: () => 'Write NotAction with these services, as "iam:*", "organizations:*", "route53:*", "support:*".',
    },
  },
  examples: scpExamples,
  *statement(statement, { found }) {
    if (!denies(statement)) return;
    const entries = conditionEntries(statement);
    const boundary = looseEntry(statement, boundaryKeys);
    if (boundary && !entries.some((entry) => isOneOf(carveOutKeys, entry)) && !sparesServices(statement, boundary)) {
      yield found.boundaryStopsServices(placeOf(boundary.key), { conditionKey: boundary.key.value });
    }
    for (const entry of entries) {
      if (!entry.parsed?.negated) continue;
      const conditionKey = entry.key.value;
      if (is(entry, 'aws:principalorgid')) yield found.callersAlwaysInside(placeOf(entry.key), { conditionKey });
      const everyone = is(entry, 'aws:principalarn')
        ? entry.values.find(({ value }) => isEveryone(value.text))
        : undefined;
      if (everyone) yield found.everyoneSpared(placeOf(everyone), { conditionKey, value: everyone.value.text });
      if (is(entry, 'aws:requestedregion') && stopsGlobalServices(statement, entry)) {
        yield found.regionsStopGlobalServices(placeOf(entry.key));
      }
    }
  },
});

/**
 * Resources of AWS, which services need, are left out by name with NotResource, or are not among the few that are named.
 * Source: https://github.com/aws-samples/data-perimeter-policy-examples, resource_perimeter_scp.json
 */
const sparesServices = ({ resource }: Statement, { key }: ConditionEntry): boolean =>
  /^aws:resource/i.test(key.value) &&
  resource !== undefined &&
  (resource.kind === 'NotResource' || resource.values.every((one) => !startsOpen(one)));

const startsOpen = (one: Located<string>): boolean =>
  coversEveryResource(one) || /^[*?]/.test(readArn(one.value)?.resource ?? one.value);

const is = ({ key }: ConditionEntry, name: string): boolean => key.value.toLowerCase() === name;

/** `arn:aws:iam::*:*` and the like; a value without any fixed letters is condition_value's. */
function isEveryone(text: string): boolean {
  const arn = readArn(text);
  return arn !== undefined && /^\*+$/.test(arn.resource) && /^\*+$/.test(arn.account);
}

/** The Region in which services without Regions are asked for. */
const homeOfGlobalServices = 'us-east-1';

const stopsGlobalServices = (statement: Statement, { values }: ConditionEntry): boolean =>
  everyAction(statement) &&
  conditionEntries(statement).length === 1 &&
  values.length > 0 &&
  values.every(({ value }) => /^[a-z]{2}-[a-z]+-\d$/.test(value.text) && value.text !== homeOfGlobalServices);
