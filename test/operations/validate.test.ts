import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../mcp/operations/define-operation.js';
import { getPolicySummary } from '../../mcp/operations/get-policy-summary.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { quickValidate } from '../../mcp/operations/quick-validate.js';
import { noConfiguration, startSession } from '../../mcp/operations/session.js';
import { validateFiles } from '../../mcp/operations/validate-files.js';
import { validatePoliciesBatch } from '../../mcp/operations/validate-policies-batch.js';
import { validatePolicy } from '../../mcp/operations/validate-policy.js';
import { openWorkspace } from '../../mcp/workspace/workspace.js';
import { temporaryFolder } from '../temporary-folder.js';

const star = { Version: '2012-10-17', Statement: [{ Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }] };
const good = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports-bucket/2026/*' }],
};

/** The structured result, which must have the shape that the operation promises, and the text. */
async function call(operation: Operation, input: unknown, folder = '/no/such/folder') {
  const context = openContext(startSession(), openWorkspace({ workingDirectory: folder }));
  const { structured, text } = await operation.call(input, context);
  operation.output.strict().parse(structured);
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what a client reads
  return { result: structured as any, text };
}

const refused = (operation: Operation, input: unknown, folder?: string): Promise<unknown> =>
  call(operation, input, folder).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('validate_policy', () => {
  it('answers with every field, and a text that stands alone', async () => {
    const { result, text } = await call(validatePolicy, { policy: JSON.stringify(star, null, 2) });
    expect(result).toMatchObject({
      is_valid: false,
      policy_type: 'identity',
      policy_type_source: 'detected',
      summary: { text: 'Not valid: identity policy with 1 critical.', by_severity: { critical: 1 } },
      catalog_date: expect.stringMatching(/^\d{4}/),
      policy_file: 'inline-policy',
      config_source: 'none',
      config_effects: [],
    });
    expect(result.issues[0]).toMatchObject({
      check_id: 'full_wildcard',
      line: 4,
      column: 5,
      why: expect.any(String),
      remediation_steps: expect.any(Array),
      documentation_url: expect.stringMatching(/^https:/),
      risk_category: 'resource_exposure',
    });
    expect(text).toContain('Not valid');
    expect(text).toContain('full_wildcard/every_action_on_every_resource at /Statement/0 (line 4, Sid "All")');
  });

  it('leaves the long fields out when they are not wanted', async () => {
    const { result } = await call(validatePolicy, { policy: star, verbose: false });
    expect(result.issues[0]).not.toHaveProperty('why');
    expect(result).not.toHaveProperty('omitted');
  });

  it('gives the long fields of five findings and counts the others', async () => {
    const Statement = Array.from({ length: 8 }, (_, index) => ({ ...star.Statement[0], Sid: `S${index}` }));
    const { result } = await call(validatePolicy, { policy: { ...star, Statement } });
    const withWhy = result.issues.map((issue: object) => 'why' in issue);
    expect(withWhy.slice(0, 5)).toEqual([true, true, true, true, true]);
    expect(withWhy.slice(5)).not.toContain(true);
    expect(result.omitted).toBe(result.issues.length - 5);
  });

  it('is bounded on a monstrous policy, keeps the worst, and counts all', async () => {
    const junk = Array.from({ length: 2_000 }, (_, index) => ({
      Effect: 'Allow',
      Action: `s3:Nope${index}`,
      Resource: '*',
    }));
    const policy = { ...star, Statement: [...junk, ...star.Statement], ['k'.repeat(300_000)]: 1 };
    const { result, text } = await call(validatePolicy, { policy });
    expect(JSON.stringify(result).length).toBeLessThan(40_000);
    expect(text.length).toBeLessThan(12_000);
    const counted = Object.values<number>(result.summary.by_severity).reduce((sum, count) => sum + count, 0);
    expect(counted).toBeGreaterThanOrEqual(2_001);
    expect(result.issues_omitted).toBe(counted - result.issues.length);
    expect(text).toMatch(/\d+ more findings are not listed/);
  });

  it('reads any JSON value, and only an absent policy is an error', async () => {
    for (const policy of ['hello', '[]', '42', '', '{"Version": "2012-10-17", "Statement": [', 42, null, [], true]) {
      const { result } = await call(validatePolicy, { policy });
      expect(result.is_valid, JSON.stringify(policy)).toBe(false);
      expect(result.issues.map(({ check_id }: { check_id: string }) => check_id)).toContain('policy_structure');
    }
    expect(await refused(validatePolicy, {})).toMatch(/^invalid_arguments: policy: is required/);
  });

  it('judges every document of a list', async () => {
    const { result } = await call(validatePolicy, { policy: [good, star] });
    expect(result).toMatchObject({ is_valid: false, policies: 2 });
    expect(result.issues.at(-1).path).toBe('/1/Statement/0');
  });

  it('takes the caller’s word on the type, in any spelling', async () => {
    const { result } = await call(validatePolicy, { policy: good, policy_type: 'SERVICE_CONTROL_POLICY' });
    expect(result).toMatchObject({ policy_type: 'scp', policy_type_source: 'given' });
    expect(await refused(validatePolicy, { policy: good, policy_type: 'idenity' })).toMatch(
      /^unknown_policy_type: .*identity/,
    );
    expect(await refused(validatePolicy, { policy: good, resource_type: 'bucket' })).toMatch(
      /^invalid_arguments: .*AWS::S3/,
    );
  });

  it.each([
    ['a bucket policy without a principal', undefined, 'AWS::S3::Bucket', 'resource'],
    ['a trust policy by the name Access Analyzer has for it', undefined, 'AWS::IAM::AssumeRolePolicyDocument', 'trust'],
    ['a trust policy called a resource policy', 'resource', 'AWS::IAM::Role', 'trust'],
    ['an endpoint policy', undefined, 'AWS::EC2::VPCEndpoint', 'vpc_endpoint'],
    ['a type that was given', 'identity', 'AWS::S3::Bucket', 'identity'],
  ])('tells the type of %s', async (_, policy_type, resource_type, expected) => {
    const { result } = await call(validatePolicy, { policy: good, policy_type, resource_type });
    expect(result).toMatchObject({ policy_type: expected, policy_type_source: 'given' });
  });

  it('names its limits', async () => {
    expect(await refused(validatePolicy, { policy: ' '.repeat(1_048_577) })).toMatch(/^limit_exceeded: .*1 MiB/);
    const deep = '['.repeat(70) + ']'.repeat(70);
    expect(await refused(validatePolicy, { policy: deep })).toMatch(/^limit_exceeded: .*64/);
    expect(await refused(validatePolicy, { policy: JSON.parse(deep) })).toMatch(/^limit_exceeded: .*64/);
  });

  it('tells what the configuration takes away, and can do without it', async () => {
    const { configuration } = noConfiguration;
    const milder = { ...configuration, settings: { ...configuration.settings, failOnSeverity: ['error'] as const } };
    const session = startSession({ source: 'session', configuration: milder, warnings: [] });
    const context = openContext(session);
    const { structured, text } = await validatePolicy.call({ policy: star }, context);
    expect(structured).toMatchObject({
      is_valid: true,
      config_source: 'session',
      config_effects: [{ effect: 'tolerated' }],
    });
    expect(text).toContain('milder');
    const without = await validatePolicy.call({ policy: star, use_org_config: false }, context);
    expect(without.structured).toMatchObject({ is_valid: false, config_source: 'none', config_effects: [] });
  });
});

describe('quick_validate', () => {
  it('gives the gravest messages and the counts', async () => {
    expect((await call(quickValidate, { policy: star })).result).toMatchObject({
      is_valid: false,
      policy_type: 'identity',
      issue_count: 1,
      critical_issues: [expect.stringContaining('every action')],
      sensitive_actions_found: expect.any(Number),
      wildcards_detected: true,
    });
    const exact = { ...good, Statement: [{ ...good.Statement[0], Resource: 'arn:aws:s3:::reports-bucket/a' }] };
    expect((await call(quickValidate, { policy: exact })).result).toMatchObject({
      is_valid: true,
      wildcards_detected: false,
    });
    expect((await call(quickValidate, { policy: 'hello' })).result.is_valid).toBe(false);
  });
});

describe('validate_policies_batch', () => {
  it('lets a malformed entry fail alone', async () => {
    const policies = [good, 5, '{"a":', ' '.repeat(1_048_577), JSON.stringify(star)];
    const { result, text } = await call(validatePoliciesBatch, { policies, max_concurrency: 3 });
    expect(
      result.results.map(({ policy_index, is_valid }: { policy_index: number; is_valid: boolean }) => [
        policy_index,
        is_valid,
      ]),
    ).toEqual([
      [0, true],
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ]);
    expect(result.results[3]).toMatchObject({ policy_type: null, error: expect.stringContaining('1 MiB') });
    expect(result.summary).toMatchObject({ total: 5, valid: 1, invalid: 4 });
    expect(text).toContain('Policy 4 (identity): not valid.');
  });

  it('has a limit of 100 and stays readable below it', async () => {
    expect(await refused(validatePoliciesBatch, { policies: Array(101).fill(good) })).toMatch(/^limit_exceeded: .*100/);
    const { result } = await call(validatePoliciesBatch, { policies: Array(100).fill(star), verbose: true });
    expect(result.results).toHaveLength(100);
    expect(JSON.stringify(result).length).toBeLessThan(50_000);
    const listed = result.results.flatMap(({ issues }: { issues: object[] }) => issues);
    expect(listed.filter((issue: object) => 'why' in issue)).toHaveLength(5);
  });

  it('judges escalation over all of them where they apply to one principal', async () => {
    const policies = [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }] },
      good,
      {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'Run', Effect: 'Allow', Action: ['lambda:CreateFunction', 'lambda:InvokeFunction'], Resource: '*' },
        ],
      },
    ];
    const { result, text } = await call(validatePoliciesBatch, { policies, same_principal: true });
    const [first] = result.combined_issues;
    expect(first).toMatchObject({ check_id: 'privilege_escalation', policy_index: 0, path: '/Statement/0/Action' });
    expect(first.message).toContain('(policy 2, statement "Run")');
    expect(text).toContain('All of them together:');
    expect((await call(validatePoliciesBatch, { policies })).result).not.toHaveProperty('combined_issues');
    const apart = { policies: policies.slice(0, 2), same_principal: true };
    expect((await call(validatePoliciesBatch, apart)).result.combined_issues).toEqual([]);
  });

  it('refuses what is no list, and takes an empty one', async () => {
    expect(await refused(validatePoliciesBatch, { policies: 'x' })).toMatch(/^invalid_arguments: policies/);
    expect((await call(validatePoliciesBatch, { policies: [] })).result.summary.total).toBe(0);
  });
});

describe('validate_files', () => {
  const contents = {
    'policies/good.json': JSON.stringify(good),
    'policies/bad.yaml': 'Version: "2012-10-17"\nStatement: {Effect: Allow, Action: "*", Resource: "*"}\n',
    'package.json': '{}',
    'main.tf': 'resource "x" "y" {}',
  };

  it('gives results, what was not read, and the sums', async () => {
    const { result, text } = await call(
      validateFiles,
      { paths: ['.', 'main.tf', 'gone.json'] },
      temporaryFolder(contents),
    );
    expect(result).toMatchObject({
      results: [
        { file: 'policies/bad.yaml', policy_type: 'identity', is_valid: false },
        { file: 'policies/good.json', policy_type: 'identity', is_valid: true },
      ],
      unreadable: [{ file: 'gone.json' }, { file: 'main.tf', reason: expect.stringContaining('not read yet') }],
      summary: { files: 2, policies: 2, valid: 1, invalid: 1, skipped: 1 },
      total: 2,
      has_more: false,
    });
    expect(text).toContain('Not read: main.tf');
  });

  it('pages', async () => {
    const folder = temporaryFolder(contents);
    const { result } = await call(validateFiles, { paths: ['policies'], limit: 1, offset: 1 }, folder);
    expect(result).toMatchObject({ results: [{ file: 'policies/good.json' }], total: 2, has_more: false });
    expect(result.summary).toMatchObject({ policies: 2, invalid: 1 });
    expect((await call(validateFiles, { paths: ['policies'], limit: 1 }, folder)).result.has_more).toBe(true);
  });

  it('refuses what lies outside, whether or not it is there, and through links', async () => {
    const folder = temporaryFolder({
      ...contents,
      'repo/link.json': { to: '../policies/good.json' },
      'repo/up': { to: '..' },
    });
    const repo = join(folder, 'repo');
    for (const path of [
      '/etc/passwd',
      '/etc/nothing',
      '..',
      '../policies/good.json',
      'link.json',
      'up/policies/good.json',
      folder,
    ]) {
      expect(await refused(validateFiles, { paths: [path] }, repo)).toMatch(/^path_refused: /);
    }
    expect(await refused(validateFiles, { paths: [] }, repo)).toMatch(/^invalid_arguments: paths/);
    expect(await refused(validateFiles, { paths: [''] }, repo)).toMatch(/^invalid_arguments: paths/);
  });

  it('reads nothing where there is no workspace', async () => {
    const context = openContext(startSession());
    await expect(validateFiles.call({ paths: ['x'] }, context)).rejects.toThrow(/^path_refused/);
  });
});

describe('get_policy_summary', () => {
  it('counts', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject', 'S3:getobject', 'ec2:*'], Resource: '*' },
        {
          Effect: 'Deny',
          NotAction: ['iam:*', 'sts:*'],
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    };
    const { result, text } = await call(getPolicySummary, { policy });
    expect(result).toMatchObject({
      policy_type: 'identity',
      total_statements: 2,
      allow_statements: 1,
      deny_statements: 1,
      services_used: ['ec2', 's3'],
      actions_count: 2,
      not_actions_count: 2,
      has_wildcards: true,
      has_conditions: true,
      size: { characters: JSON.stringify(policy).length, limit: 6144 },
    });
    expect(text).toContain('2 statements (1 Allow, 1 Deny)');
  });

  it('says that an input is no policy', async () => {
    for (const policy of ['hello', '[]', 42, null, '', { name: 'x' }]) {
      const { result } = await call(getPolicySummary, { policy });
      expect(result).toMatchObject({ total_statements: 0, note: expect.stringContaining('no policy') });
    }
  });

  it.each([
    [{ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }, 5] }],
    [{ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', Condition: '${condition}' }] }],
    ['{"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}'],
  ])('says that it did not read all of %j', async (policy) => {
    const { result } = await call(getPolicySummary, { policy });
    expect(result).toMatchObject({ total_statements: 1, note: expect.stringContaining('Not all of it') });
  });
});
