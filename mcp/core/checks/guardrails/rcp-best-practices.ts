import type { Catalog } from '../../catalog/catalog.js';
import { showList } from '../../findings/show.js';
import type { Statement } from '../../policy/ast.js';
import { speaksOf } from '../../policy/named-action.js';
import { conditionEntries, denies, failsWithoutKey, isOneOf } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type Example } from '../define-check.js';
import { looseEntry, serviceEntry } from './perimeter-entries.js';
import { federatedActions, keysWithoutFederation, principalKeys, serviceSourceKeys } from './perimeter-keys.table.js';

type Keyed = { conditionKey: string };

/** The actions of a sign-in that the statement speaks of. */
const signInsIn = (statement: Statement, catalog: Catalog): readonly string[] =>
  federatedActions
    .filter(({ name }) => {
      const action = catalog.action('sts', name);
      return action !== undefined && speaksOf(statement, action);
    })
    .map(({ name }) => `sts:${name}`);

const isAboutSignInsAlone = ({ action }: Statement): boolean =>
  action?.kind === 'Action' &&
  action.values.every(({ value }) =>
    federatedActions.some(({ name }) => value.text.toLowerCase() === `sts:${name.toLowerCase()}`),
  );

const policy = (Condition?: object, Action = ['s3:*', 'sqs:*']): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action, Resource: '*', ...(Condition && { Condition }) }],
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
    stopsFederation: {
      severity: 'warning',
      message: ({ conditionKey, actions }: Keyed & { actions: readonly string[] }) =>
        `A sign-in with SAML or OpenID Connect has no "${conditionKey}", so this Deny stops ${showList(actions)} for everyone.`,
      suggestion: () =>
        'Name the other actions of STS instead, and hold sign-ins to claims of your providers in a statement of their own.',
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
    {
      title: 'outsiders, and with them everyone who signs in by a provider',
      policy: policy({ ...outsiders, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }, ['s3:*', 'sts:*']),
      policyType: 'rcp',
      finds: ['stops_federation'],
    },
    {
      title: 'outsiders who assume a role',
      policy: policy({ ...outsiders, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }, ['sts:AssumeRole']),
      policyType: 'rcp',
    },
    rcp('plain HTTP', { BoolIfExists: { 'aws:SecureTransport': 'false' } }),
    rcp('one account', { StringEquals: { 'aws:PrincipalAccount': '444455556666' } }),
  ],
  *statement(statement, { catalog, found }) {
    if (!denies(statement)) return;
    if (!statement.condition) {
      yield found.blanketDeny(placeOf(statement));
      return;
    }
    const entry = looseEntry(statement, principalKeys);
    if (!entry) return;
    const signIns = signInsIn(statement, catalog);
    const org = looseEntry(statement, keysWithoutFederation);
    if (org && signIns.length > 0 && !conditionEntries(statement).some(failsWithoutKey)) {
      yield found.stopsFederation(placeOf(org.key), { conditionKey: org.key.value, actions: signIns });
    }
    // No service signs in that way.
    if (isAboutSignInsAlone(statement)) return;
    const carveOut = serviceEntry(statement, 'false');
    const aboutServices = serviceEntry(statement, 'true');
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
