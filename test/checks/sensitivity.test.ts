import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import type { Finding } from '../../mcp/core/findings/finding.js';
import { readConfiguration } from '../../mcp/core/findings/read-configuration.js';
import { treeOf } from '../../mcp/core/text/tree.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

async function findingsOf(Statement: unknown, config: unknown = {}, file?: string): Promise<readonly Finding[]> {
  const reading = await readConfiguration(treeOf(config));
  expect(reading.problems).toEqual([]);
  const [report] = await validatePolicy({
    input: { value: { Version: '2012-10-17', Statement } },
    catalog: await loadCatalog(),
    configuration: { ...defaultConfiguration, ...reading.configuration },
    ...(file !== undefined && { file }),
  });
  return report?.findings ?? [];
}

const allow = (Action: unknown, Resource: unknown, Condition?: unknown) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition !== undefined && { Condition }),
});
const role = 'arn:aws:iam::111122223333:role/app';

/** All checks together: one root cause, one finding. */
describe('a sensitive action', () => {
  it.each([
    ['secrets on everything', 'secretsmanager:GetSecretValue', '*', ['sensitive_action critical']],
    ['reads on everything', ['s3:GetObject', 'dynamodb:Scan'], '*', ['sensitive_action high']],
    [
      'secrets among other things',
      ['s3:PutObject', 'secretsmanager:GetSecretValue'],
      '*',
      ['sensitive_action critical', 'wildcard_resource medium'],
    ],
    ['another write on everything', 'dynamodb:PutItem', '*', ['wildcard_resource medium']],
    ['decryption by every key', 'kms:Decrypt', '*', ['wildcard_resource medium']],
    ['a whole service', 'secretsmanager:*', '*', ['service_wildcard high']],
    ['everything', '*', '*', ['full_wildcard critical']],
    ['a step of an escalation', 'iam:CreateAccessKey', '*', ['privilege_escalation high', 'wildcard_resource medium']],
    ['any role', 'iam:PassRole', '*', ['pass_role high']],
    [
      'one secret',
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf',
      [],
    ],
    ['one bucket', 's3:GetObject', 'arn:aws:s3:::amzn-reports/*', []],
    ['one key', 'kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', []],
    ['one role without its service', 'iam:PassRole', role, ['action_condition_enforcement low']],
  ])('%s', async (_, action, resource, expected) => {
    const findings = await findingsOf([allow(action, resource)]);
    const said = findings.filter(({ severity }) => severity !== 'info');
    expect(said.map(({ check_id, severity }) => `${check_id} ${severity}`).sort()).toEqual(expected.toSorted());
  });

  it('is graded as the configuration says', async () => {
    const config = { sensitive_action: { category_severities: { data_access: 'low' }, categories: ['data_access'] } };
    const findings = await findingsOf([allow(['s3:GetObject', 'secretsmanager:GetSecretValue'], '*')], config);
    const said = findings.map(({ check_id, severity }) => `${check_id} ${severity}`).sort();
    expect(said).toEqual(['sensitive_action low', 'wildcard_resource medium']);
  });
});

describe('a requirement of the configuration', () => {
  const requirement = (more: object = {}) => ({
    action_condition_enforcement: {
      action_condition_requirements: [
        { actions: ['s3:Put*'], required_conditions: [{ condition_key: 'aws:SourceVpce' }], ...more },
      ],
    },
  });
  const put = [allow('s3:PutObject', 'arn:aws:s3:::amzn-reports/*')];

  it('is said beside what other checks say', async () => {
    const findings = await findingsOf([allow('s3:PutObject', '*')], requirement());
    expect(findings.map(({ check_id }) => check_id).sort()).toEqual([
      'action_condition_enforcement',
      'wildcard_resource',
    ]);
  });

  it('has ignore patterns of its own', async () => {
    const config = requirement({ ignore_patterns: [{ filepath: '^legacy/' }] });
    expect(await findingsOf(put, config, 'legacy/a.json')).toEqual([]);
    expect(await findingsOf(put, config, 'new/a.json')).toHaveLength(1);
  });

  it('speaks of bucket policies too', async () => {
    const statement = { ...put[0], Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } };
    expect(await findingsOf([statement], requirement())).toMatchObject([
      { check_id: 'action_condition_enforcement', severity: 'high', condition_key: 'aws:SourceVpce' },
    ]);
  });

  it('replaces what ships for the same action, adds to it or stands alone', async () => {
    const pass = [allow('iam:PassRole', role)];
    const own = { actions: ['iam:Pass*'], required_conditions: [{ condition_key: 'aws:SourceVpce' }] };
    const keys = async (strategy: string) => {
      const config = {
        action_condition_enforcement: { merge_strategy: strategy, action_condition_requirements: [own] },
      };
      return (await findingsOf(pass, config)).map(({ condition_key: key }) => key).sort();
    };
    expect(await keys('per_action_override')).toEqual(['aws:SourceVpce']);
    expect(await keys('append')).toEqual(['aws:SourceVpce', 'iam:PassedToService']);
    expect(await keys('user_only')).toEqual(['aws:SourceVpce']);
    expect(await keys('defaults_only')).toEqual(['iam:PassedToService']);
  });
});

describe('a Deny beside an Allow', () => {
  const actions = fc.subarray(
    ['s3:GetObject', 's3:Get*', 's3:PutObject', 'secretsmanager:GetSecretValue', 'kms:PutKeyPolicy', 'iam:PassRole'],
    { minLength: 1 },
  );
  const resources = fc.subarray(['*', 'arn:aws:s3:::*', 'arn:aws:s3:::amzn-reports/*', role], { minLength: 1 });
  const conditions = fc.constantFrom(
    {},
    { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } },
    { Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } },
    { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  );
  const allows = fc.record({ Action: actions, Resource: resources });
  const denies = fc.tuple(allows, conditions).map(([one, condition]) => ({ Effect: 'Deny', ...one, ...condition }));

  it('adds no finding of breadth or sensitivity, whichever of them speaks', async () => {
    const ids = ['sensitive_action', 'action_condition_enforcement', 'wildcard_resource', 'service_wildcard'];
    const checksOf = async (...Statement: readonly unknown[]) => {
      const found = await findingsOf(Statement);
      return found.filter((one) => one.statement_index === 0 && ids.includes(one.check_id)).map((one) => one.check_id);
    };
    await fc.assert(
      fc.asyncProperty(allows, fc.array(denies, { minLength: 1, maxLength: 2 }), async (one, others) => {
        const before = await checksOf({ Effect: 'Allow', ...one });
        for (const id of await checksOf({ Effect: 'Allow', ...one }, ...others)) expect(before).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});
