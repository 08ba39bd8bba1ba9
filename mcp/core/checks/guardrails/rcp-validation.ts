import { denies } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type Example } from '../define-check.js';
import { demandsOneOf, looseEntry, serviceEntry } from './perimeter-entries.js';
import { serviceSourceKeys } from './perimeter-keys.table.js';

type Keyed = { conditionKey: string };

const rcp = (title: string, Condition: object, ...finds: readonly string[]): Example => ({
  title,
  policy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*'], Resource: '*', Condition }],
  },
  policyType: 'rcp',
  ...(finds.length > 0 && { finds }),
});

const foreign = { StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } };
const told = { Null: { 'aws:SourceAccount': 'false' } };
const service = { Bool: { 'aws:PrincipalIsAWSService': 'true' } };

export const rcpValidation = defineCheck({
  id: 'rcp_validation',
  severity: 'warning',
  appliesTo: ['rcp'],
  summary: 'A resource control policy compares for whom a service calls, and stops callers that say nothing of it.',
  why: 'Only services say for which resource, account or organization they call, and not all of them do in every case. A Deny that compares this is true for your own users, who have no such key, and for services that do not send it.',
  remediation: [
    'Add "BoolIfExists": {"aws:PrincipalIsAWSService": "true"}, so that the Deny is about services alone.',
    'Add "Null": {"aws:SourceAccount": "false"} or "Null": {"aws:SourceArn": "false"}, so that it is about those that tell.',
  ],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes: {
    ownCallersToo: {
      accessAnalyzer: 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
      message: ({ conditionKey }: Keyed) =>
        `Requests of your own users and roles have no "${conditionKey}", so this Deny stops them as well.`,
      suggestion: () => 'Add "BoolIfExists": {"aws:PrincipalIsAWSService": "true"}.',
    },
    silentServicesToo: {
      accessAnalyzer: 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
      message: ({ conditionKey }: Keyed) =>
        `Some calls of services have no "${conditionKey}", and this Deny stops them whatever they are for.`,
      suggestion: () => 'Add "Null": {"aws:SourceAccount": "false"}.',
    },
  },
  examples: [
    rcp('a source, and nothing else', foreign, 'own_callers_too', 'silent_services_too'),
    rcp('a source of those that tell it', { ...foreign, ...told }, 'own_callers_too'),
    rcp('a source of services', { ...foreign, ...service }, 'silent_services_too'),
    rcp('a source of services that tell it', { ...foreign, ...told, ...service }),
    rcp('a source ARN that is denied', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::other-*' } }),
    rcp('outsiders', {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
  ],
  *conditional(statement, { found }) {
    const entry = denies(statement) ? looseEntry(statement, serviceSourceKeys) : undefined;
    if (!entry) return;
    const args = { conditionKey: entry.key.value };
    if (!serviceEntry(statement, 'true')) yield found.ownCallersToo(placeOf(entry.key), args);
    if (!demandsOneOf(statement, ['aws:sourceaccount', 'aws:sourcearn'])) {
      yield found.silentServicesToo(placeOf(entry.key), args);
    }
  },
});
