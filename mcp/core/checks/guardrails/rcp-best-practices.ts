import { conditionEntries, denies } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type Example } from '../define-check.js';
import { isOneOf, looseEntry, serviceEntry } from './perimeter-entries.js';
import { principalKeys, serviceSourceKeys } from './perimeter-keys.table.js';

type Keyed = { conditionKey: string };

const policy = (Condition?: object): object => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*'], Resource: '*', ...(Condition && { Condition }) },
  ],
});
const rcp = (title: string, Condition: object | undefined, ...finds: readonly string[]): Example => ({
  title,
  policy: policy(Condition),
  policyType: 'rcp',
  ...(finds.length > 0 && { finds }),
});

const outsiders = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };

export const rcpBestPractices = defineCheck({
  id: 'rcp_best_practices',
  severity: 'medium',
  appliesTo: ['rcp'],
  summary: 'A resource control policy denies more than outsiders, or forgets some of them.',
  why: 'A resource control policy holds for everyone who calls, people without an account and the services of AWS among them. A Deny that is written for outsiders stops CloudTrail, backups and replication as well unless it leaves services out.',
  remediation: [
    'Put a condition on every Deny.',
    'Beside a key of the principal write "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}.',
  ],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes: {
    blanketDeny: {
      severity: 'low',
      message: () =>
        'The Deny has no condition, so it stops everyone, your own roles and the services of AWS among them.',
      suggestion: () => 'Add the condition that tells whom it is meant to stop.',
    },
    missingServiceCarveout: {
      severity: 'warning',
      accessAnalyzer: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
      message: ({ conditionKey }: Keyed) =>
        `A call by an AWS service has no "${conditionKey}", so this Deny stops services that work for you.`,
      suggestion: () => 'Add "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}.',
    },
    carveoutReversed: {
      severity: 'warning',
      accessAnalyzer: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
      message: ({ conditionKey }: Keyed) =>
        `With "aws:PrincipalIsAWSService" true the Deny stops services of AWS, none of which has "${conditionKey}", and not the outsiders that sign their requests.`,
      suggestion: () => 'Write "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}.',
    },
    carveoutMissingIfexists: {
      message: ({ operator }: { operator: string }) =>
        `A request without a signature has no "aws:PrincipalIsAWSService", so with "${operator}" this Deny does not stop anonymous callers.`,
      suggestion: () => 'Write "BoolIfExists".',
    },
  },
  examples: [
    rcp('no condition', undefined, 'blanket_deny'),
    rcp('outsiders and services', outsiders, 'missing_service_carveout'),
    rcp(
      'roles by their ARN',
      { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } },
      'missing_service_carveout',
    ),
    rcp(
      'outsiders who sign',
      { ...outsiders, Bool: { 'aws:PrincipalIsAWSService': 'false' } },
      'carveout_missing_ifexists',
    ),
    rcp('outsiders', { ...outsiders, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }),
    rcp(
      'services alone, where outsiders are meant',
      { ...outsiders, BoolIfExists: { 'aws:PrincipalIsAWSService': 'true' } },
      'carveout_reversed',
    ),
    rcp('services that work for outsiders', {
      StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      Null: { 'aws:SourceAccount': 'false' },
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
    }),
    rcp('plain HTTP', { BoolIfExists: { 'aws:SecureTransport': 'false' } }),
    rcp('one account', { StringEquals: { 'aws:PrincipalAccount': '444455556666' } }),
  ],
  *statement(statement, { found }) {
    if (!denies(statement)) return;
    if (!statement.condition) {
      yield found.blanketDeny(placeOf(statement));
      return;
    }
    const entry = looseEntry(statement, principalKeys);
    if (!entry) return;
    const carveOut = serviceEntry(statement, false);
    const aboutServices = serviceEntry(statement, true);
    // One that is about services alone is judged by what it says of their source.
    if (!carveOut && !aboutServices) {
      yield found.missingServiceCarveout(placeOf(entry.key), { conditionKey: entry.key.value });
    } else if (aboutServices && !conditionEntries(statement).some((one) => isOneOf(serviceSourceKeys, one))) {
      yield found.carveoutReversed(placeOf(aboutServices.key), { conditionKey: entry.key.value });
    } else if (carveOut?.parsed?.ifExists === false) {
      yield found.carveoutMissingIfexists(placeOf(carveOut.operator), { operator: carveOut.operator.value });
    }
  },
});
