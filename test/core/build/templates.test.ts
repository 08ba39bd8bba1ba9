import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateNamed, templates } from '../../../mcp/core/build/templates/all.js';
import { type Fault, type Filled, fillTemplate } from '../../../mcp/core/build/templates/fill-template.js';
import { fillStatement, fillText, holesIn } from '../../../mcp/core/build/templates/holes.js';
import { derivedHoles, type Template } from '../../../mcp/core/build/templates/template.js';
import { variableKinds } from '../../../mcp/core/build/templates/variable-kinds.js';
import { defaultConfiguration } from '../../../mcp/core/findings/configuration.js';
import { rankOf, type Severity } from '../../../mcp/core/findings/severity.js';
import { judge, readInput } from '../../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const catalog = await loadCatalog();

const named = (name: string): Template => {
  const template = templateNamed(name);
  if (!template) throw new Error(`there is no template ${name}`);
  return template;
};
type Values = Readonly<Record<string, unknown>>;
const fill = (template: Template, values: Values) => fillTemplate(template, new Map(Object.entries(values)));

function filled(template: Template, values: Values): Filled {
  const result = fill(template, values);
  if ('policy' in result) return result;
  throw new Error(result.map(({ message }) => message).join(' '));
}

function faultsOf(template: Template, values: Values): readonly Fault[] {
  const result = fill(template, values);
  return 'policy' in result ? [] : result;
}

/** Its examples: of all variables, or of those it cannot do without. */
const examples = (template: Template, which: 'all' | 'required'): Values =>
  Object.fromEntries(
    template.variables
      .filter(({ presence }) => which === 'all' || presence === 'required')
      .map(({ name, example }) => [name, example]),
  );

async function findingsOf({ policyType }: Template, policy: unknown) {
  const documents = await readInput({ value: policy });
  return documents.flatMap(
    (document) =>
      judge(document, {
        catalog,
        configuration: defaultConfiguration,
        policyType: { type: policyType, source: 'given' },
      }).findings,
  );
}

/** Administration of identities opens ways up even within one path; a template that is for that says so in its notes. */
const isGrave = ({ name }: Template, severity: Severity): boolean =>
  rankOf(severity) < rankOf(name === 'iamsmith-live-write' ? 'medium' : 'low');

describe('every template', () => {
  it('is there under the names that are promised, once', () => {
    const names = templates.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [
      's3-read-only s3-read-write lambda-basic-execution lambda-s3-trigger dynamodb-crud cloudwatch-logs',
      'secrets-manager-read kms-encrypt-decrypt ec2-describe ecs-task-execution sqs-consumer sns-publisher',
      'step-functions-execution api-gateway-invoke cross-account-assume-role cross-account-assume-role-caller',
      'lambda-execution-role-trust ec2-trust ecs-task-trust eks-irsa-trust eks-pod-identity-trust',
      'github-actions-oidc-trust gitlab-oidc-trust read-only-auditor region-restriction-scp require-mfa',
      'deny-leaving-organization-scp data-perimeter-rcp s3-bucket-tls-only permissions-boundary-delegated-admin',
      'agent-guardrail agent-read-only',
    ].flatMap((line) => line.split(' '))) {
      expect(names).toContain(name);
    }
  });

  it.each(templates)('$name uses its variables and no others, and says what they are', (template) => {
    const holes = new Set(holesIn(JSON.stringify(template.statements)));
    const variables = template.variables.map(({ name }) => name);
    expect([...holes].filter((hole) => !variables.includes(hole) && !derivedHoles.some((one) => one === hole))).toEqual(
      [],
    );
    expect(variables.filter((name) => name !== 'partition' && !holes.has(name))).toEqual([]);
    expect(variables.includes('partition')).toBe(holes.has('partition') || holes.has('ec2_principal'));
    expect(template.notes.length).toBeGreaterThan(0);
    expect(template.sources.length).toBeGreaterThan(0);
    const asked = template.variables.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  for (const which of ['all', 'required'] as const) {
    it.each(templates)(`$name passes its own validator, ${which} variables given`, async (template) => {
      const { policy } = filled(template, examples(template, which));
      expect(JSON.stringify(policy)).not.toContain('{{');
      const grave = (await findingsOf(template, policy)).filter(({ severity }) => isGrave(template, severity));
      expect(grave).toEqual([]);
    });
  }

  const inChina: Values = { partition: 'aws-cn' };
  it.each(templates.filter(({ variables }) => variables.some(({ name }) => name === 'partition')))(
    '$name is of one partition throughout',
    async (template) => {
      const values = { ...examples(template, 'required'), ...inChina };
      const isRegional = template.variables.some(({ name }) => name === 'region');
      const oidc = 'https://oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
      const { policy } = filled(template, {
        ...values,
        ...(isRegional && { region: 'cn-north-1' }),
        ...(template.name === 'eks-irsa-trust' && { oidc_provider: oidc }),
      });
      expect(JSON.stringify(policy)).not.toMatch(/arn:aws:|us-east-1/);
      const grave = (await findingsOf(template, policy)).filter(({ severity }) => isGrave(template, severity));
      expect(grave).toEqual([]);
    },
  );
});

describe('least privilege in fact', () => {
  const actionsOf = (name: string): readonly string[] =>
    named(name).statements.flatMap(({ Effect, Action }) => (Effect === 'Allow' ? [Action ?? []].flat() : []));

  it.each<[string, RegExp]>([
    ['s3-read-only', /^s3:(?:Put|Delete|\*)/],
    ['s3-read-write', /Acl$|Bucket(?:Policy|Acl)/],
    ['lambda-basic-execution', /^lambda:/],
    ['secrets-manager-read', /\*|Put|Create|Delete|Update/],
    ['read-only-auditor', /\*|GetSecretValue|GetObject$|GetItem|Scan|Query|GetLogEvents|Put|Create|Delete|Update/],
    ['agent-read-only', /\*|GetSecretValue|GetObject$|GetItem|Scan|Query|GetLogEvents|Put|Create|Delete|Update/],
  ])('%s allows nothing like %s', (name, forbidden) => {
    expect(actionsOf(name).filter((action) => forbidden.test(action))).toEqual([]);
  });

  it('a bucket is listed under the prefix only', () => {
    for (const name of ['s3-read-only', 's3-read-write']) {
      const narrow = filled(named(name), { bucket_name: 'reports', prefix: '2026' }).policy;
      expect(narrow.Statement[1]?.Condition?.StringLike).toEqual({ 's3:prefix': '2026/*' });
      expect(narrow.Statement[2]?.Resource).toBe('arn:aws:s3:::reports/2026/*');
      const whole = filled(named(name), { bucket_name: 'reports', prefix: '' }).policy;
      expect(whole.Statement[1]?.Condition).not.toHaveProperty('StringLike');
      expect(whole.Statement[2]?.Resource).toBe('arn:aws:s3:::reports/*');
    }
  });

  it('log groups are described in a statement of its own', () => {
    const { Statement } = filled(named('cloudwatch-logs'), examples(named('cloudwatch-logs'), 'all')).policy;
    const onAll = Statement.filter(({ Resource }) => Resource === '*');
    expect(onAll.map(({ Action }) => Action)).toEqual(['logs:DescribeLogGroups']);
  });

  it('another account comes with an external id and a second factor', () => {
    const template = named('cross-account-assume-role');
    const given = { trusted_account_id: '444455556666', external_id: 'abc-123' };
    expect(filled(template, given).policy.Statement[0]?.Condition).toEqual({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      StringEquals: { 'sts:ExternalId': 'abc-123' },
    });
    expect(filled(template, { ...given, require_mfa: false }).policy.Statement[0]?.Condition).toEqual({
      StringEquals: { 'sts:ExternalId': 'abc-123' },
    });
  });

  it('another account is limited by organization and addresses where they are given', () => {
    const template = named('cross-account-assume-role');
    const given = { trusted_account_id: '444455556666', external_id: 'abc-123' };
    const { policy } = filled(template, {
      ...given,
      organization_id: 'o-a1b2c3d4e5',
      source_ip: '203.0.113.7/24, 198.51.100.4',
    });
    expect(policy.Statement[0]?.Condition).toEqual({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.4/32'] },
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': 'abc-123' },
    });
    for (const [range, why] of [
      ['10.0.0.0/8', /is private: .*aws:VpcSourceIp/],
      ['0.0.0.0/0', /every address/],
      ['office', /no address/],
    ] as const) {
      const [fault, ...more] = faultsOf(template, { ...given, source_ip_ranges: range });
      expect(more).toEqual([]);
      expect(fault?.message).toMatch(why);
    }
  });

  it('what hangs on a variable alone goes with it', () => {
    const guardrail = named('agent-guardrail');
    expect(filled(guardrail, {}).policy.Statement.map(({ Sid }) => Sid)).not.toContain('DenyMcpServers');
    expect(filled(guardrail, { denied_mcp_servers: 'eks' }).policy.Statement.at(-1)).toMatchObject({
      Action: '*',
      Condition: { StringEquals: { 'aws:CalledViaAWSMCP': 'eks-mcp.amazonaws.com' } },
    });
    const boundary = named('permissions-boundary-delegated-admin');
    const required = filled(boundary, examples(boundary, 'required')).policy;
    expect(JSON.stringify(required)).not.toContain('iam:PassRole');
  });
});

describe('what people paste', () => {
  it.each<[string, Values, string]>([
    ['s3-read-only', { bucket_name: 'arn:aws:s3:::reports' }, 'arn:aws:s3:::reports'],
    ['s3-read-only', { bucket: 'arn:aws-cn:s3:::reports/*' }, 'arn:aws-cn:s3:::reports/*'],
    ['s3-read-only', { bucket_name: 's3://reports/' }, 'arn:aws:s3:::reports/*'],
    ['s3-read-only', { bucket_name: 'https://reports.s3.eu-west-1.amazonaws.com' }, 'arn:aws:s3:::reports'],
    ['s3-read-only', { bucket_name: 'https://s3.cn-north-1.amazonaws.com.cn/reports/' }, 'arn:aws-cn:s3:::reports'],
    ['s3-read-only', { bucket_name: 'reports', partition: 'aws-us-gov' }, 'arn:aws-us-gov:s3:::reports'],
    ['s3-read-only', { bucket_name: 'reports', prefix: '/a b/é/' }, 'arn:aws:s3:::reports/a b/é/*'],
    ['s3-read-only', { bucket_name: '"reports"', prefix: "'2026/*'" }, 'arn:aws:s3:::reports/2026/*'],
    [
      'secrets-manager-read',
      { secret_prefix: 'prod/app/*', region: 'eu-west-1', account_id: '123456789012' },
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/app/*',
    ],
    [
      'sqs-consumer',
      { queue_name: 'https://sqs.us-east-1.amazonaws.com/123456789012/my-queue' },
      'arn:aws:sqs:us-east-1:123456789012:my-queue',
    ],
    [
      'sqs-consumer',
      { queue_url: 'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/jobs.fifo' },
      'arn:aws-cn:sqs:cn-north-1:123456789012:jobs.fifo',
    ],
    [
      'sqs-consumer',
      { queue_name: 'https://eu-west-1.queue.amazonaws.com/123456789012/jobs', account_id: 123456789012 },
      'arn:aws:sqs:eu-west-1:123456789012:jobs',
    ],
    [
      'sns-publisher',
      { topic_name: 'arn:aws:sns:us-east-1:123456789012:notifications' },
      'arn:aws:sns:us-east-1:123456789012:notifications',
    ],
    [
      'step-functions-execution',
      { state_machine_name: 'arn:aws-us-gov:states:us-gov-west-1:123456789012:stateMachine:Flow' },
      'arn:aws-us-gov:states:us-gov-west-1:123456789012:execution:Flow:*',
    ],
    [
      'kms-encrypt-decrypt',
      { key_id: 'arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab' },
      'arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab',
    ],
    [
      'dynamodb-crud',
      { table_name: 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/by-date' },
      'arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/*',
    ],
    [
      'lambda-basic-execution',
      { function_name: 'arn:aws:lambda:eu-west-1:123456789012:function:resize:PROD' },
      'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/resize:*',
    ],
    [
      'cloudwatch-logs',
      { log_group_prefix: 'arn:aws:logs:eu-west-1:123456789012:log-group:/app/x:*' },
      'arn:aws:logs:eu-west-1:123456789012:log-group:/app/x*',
    ],
    [
      'secrets-manager-read',
      { secret_arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-a1b2c3' },
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-a1b2c3*',
    ],
    [
      'ecs-task-execution',
      { account_id: '1234-5678-9012', region: 'EU-WEST-1', parameter_path: '/app/x/' },
      'arn:aws:ssm:eu-west-1:123456789012:parameter/app/x/*',
    ],
    [
      'ecs-task-execution',
      { repository_names: '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app:1.2' },
      'arn:aws-cn:ecr:cn-north-1:123456789012:repository/team/app',
    ],
    [
      'api-gateway-invoke',
      {
        api_id: 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod',
        stage: 'prod',
        account_id: '123456789012',
      },
      'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/*',
    ],
    [
      'eks-irsa-trust',
      {
        oidc_provider: 'arn:aws-cn:iam::123456789012:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/ABC123',
        namespace: 'a',
        service_account: 'b',
      },
      'oidc.eks.cn-north-1.amazonaws.com.cn/id/ABC123:sub',
    ],
    [
      'github-actions-oidc-trust',
      { repository: 'https://github.com/octo-org/octo-repo.git', ref: 'environment:prod', account_id: '123456789012' },
      'repo:octo-org/octo-repo:environment:prod',
    ],
    [
      'github-actions-oidc-trust',
      { repository: 'octo-org@123456/octo-repo@456789', account_id: '123456789012' },
      'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
    ],
    [
      'gitlab-oidc-trust',
      { project_path: 'git@gitlab.com:a/b/c.git', ref: 'refs/tags/v1', ref_type: 'TAG', account_id: '123456789012' },
      'project_path:a/b/c:ref_type:tag:ref:v1',
    ],
    [
      'cross-account-assume-role',
      { trusted_principal: 'arn:aws-us-gov:iam::444455556666:role/ci', external_id: 'abc' },
      'arn:aws-us-gov:iam::444455556666:role/ci',
    ],
    ['ec2-trust', { partition: 'aws-cn' }, 'ec2.amazonaws.com.cn'],
    ['ec2-trust', { partition: 'aws-eusc' }, 'ec2.amazonaws.com'],
    ['region-restriction-scp', { regions: ['eu-west-1', 'eu-central-1'] }, 'eu-central-1'],
    ['data-perimeter-rcp', { org_id: 'arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5' }, 'o-a1b2c3d4e5'],
  ])('%s %j', (name, values, text) => {
    expect(JSON.stringify(filled(named(name), values).policy)).toContain(`"${text}"`);
  });

  it.each<[string, Values, RegExp]>([
    ['s3-read-only', {}, /bucket_name is missing \(The bucket\)/],
    ['s3-read-only', { bucket_name: '  ' }, /bucket_name is missing/],
    ['s3-read-only', { bucket_name: 's3://reports/2026/x' }, /names the key "2026\/x"/],
    ['s3-read-only', { bucket_name: 'Reports' }, /lower-case/],
    ['s3-read-only', { bucket_name: 'arn:aws:sqs:us-east-1:123456789012:x' }, /ARN of sqs/],
    ['s3-read-only', { bucket_name: 'reports', prefix: 's3://reports/2026/' }, /names a bucket/],
    ['s3-read-only', { bucket_name: 'reports', prefx: 'a' }, /no variable "prefx".*"prefix"/],
    ['s3-read-only', { bucket_name: 'reports', bucket: 'other' }, /given twice/],
    ['s3-read-only', { bucket_name: 'arn:aws-cn:s3:::reports', partition: 'aws' }, /partition is aws-cn.*says aws/],
    ['s3-read-only', { bucket_name: null }, /not a text/],
    ['s3-read-only', { bucket_name: ['a-bucket', 'b-bucket'] }, /not a text/],
    ['sqs-consumer', { queue_name: 'https://example.com/123456789012/q' }, /not the URL of a queue/],
    [
      'sqs-consumer',
      { queue_name: 'arn:aws:sqs:us-east-1:123456789012:q', region: 'eu-west-1' },
      /Region is us-east-1.*eu-west-1/,
    ],
    ['sqs-consumer', { queue_name: 'arn:aws:sqs:cn-north-1:123456789012:q' }, /in aws-cn/],
    ['sqs-consumer', { queue_name: 'q', region: 'us-east-1a', account_id: '123456789012' }, /"us-east-1"/],
    ['sqs-consumer', { queue_name: 'q', region: 'us-east-1', account_id: 12345678901 }, /twelve digits/],
    ['kms-encrypt-decrypt', { key_id: 'alias/x', region: 'us-east-1', account_id: '123456789012' }, /alias/],
    [
      'cross-account-assume-role',
      { trusted_account_id: '111122223333', trusted_principal: 'arn:aws:iam::444455556666:role/x', external_id: 'abc' },
      /must be the same/,
    ],
    [
      'permissions-boundary-delegated-admin',
      { services: 's3, iam', boundary_policy: 'b', role_path: '/x/', account_id: '123456789012' },
      /in charge of identities/,
    ],
    ...['octo-org@123456/octo-repo', 'octo-org/octo-repo@456789', 'octo-org@*/octo-repo@*'].map(
      (repository): [string, Values, RegExp] => ['github-actions-oidc-trust', { repository }, /OWNER@ID|wildcard/],
    ),
    ['agent-guardrail', { denied_mcp_servers: 'true' }, /aws-mcp\.amazonaws\.com/],
    ['region-restriction-scp', { regions: 'eu-west-1, mars-1' }, /"mars-1" is no Region/],
    ['lambda-execution-role-trust', { account_id: '1' }, /It has no variables/],
  ])('%s %j is refused', (name, values, message) => {
    expect(
      faultsOf(named(name), values)
        .map((one) => one.message)
        .join('\n'),
    ).toMatch(message);
  });

  it('names all faults at once', () => {
    const faults = faultsOf(named('sqs-consumer'), { queue_name: '*', region: 'x', colour: 'red' });
    expect(faults.map(({ kind, variable }) => `${kind} ${variable}`)).toEqual([
      'unknown colour',
      'invalid queue_name',
      'invalid region',
      'missing account_id',
    ]);
  });
});

describe('values are data', () => {
  const hostile = [
    '"',
    'x","Effect":"Allow',
    'a"}]}',
    '\\',
    'a\nb',
    'a\u0000b',
    '${aws:username}',
    'a${*}b',
    '$' + '{',
    '{{region}}',
    '{{partition}}',
    '*',
    'a*',
    '?',
    'reports/*',
    '../..',
    'é',
    '\u202eevil',
    '＊',
    '__proto__',
    "'; DROP",
    'arn:aws:iam::*:*',
    'x'.repeat(5000),
  ];

  /** The document with every text that came from a hole taken out, so that what is left is the template's own. */
  const shapeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shapeOf);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key.replace(/^.*:(aud|sub)$/, '$1'), shapeOf(one)]),
    );
  };
  const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

  const checkValue = (template: Template, name: string, text: string): void => {
    const plain = filled(template, examples(template, 'all')).policy;
    const result = fill(template, { ...examples(template, 'all'), [name]: text });
    if (!('policy' in result)) return;
    const printed = JSON.stringify(result.policy);
    expect(result.policy.Statement.map(({ Effect }) => Effect).length).toBeLessThanOrEqual(plain.Statement.length);
    expect(count(printed, /\$\{/g)).toBeLessThanOrEqual(
      count(JSON.stringify(filled(template, examples(template, 'required')).policy), /\$\{/g),
    );
    const variable = template.variables.find((one) => one.name === name);
    if (variable?.wildcards === undefined && text !== variable?.default) {
      expect(count(printed, /[*?]/g)).toBeLessThanOrEqual(count(JSON.stringify(plain), /[*?]/g));
    }
    const isText = variable && variableKinds[variable.kind].holds === 'one' && variable.kind !== 'switch';
    // Nothing within quotes is nothing, and an optional variable may be left out.
    const isGiven = !/^\s*(["'`]?)\s*\1\s*$/.test(text);
    if (isText && isGiven && variable.kind !== 'key_prefix') expect(shapeOf(result.policy)).toEqual(shapeOf(plain));
  };

  it.each(templates.filter(({ variables }) => variables.length > 0))('$name with hostile texts', (template) => {
    for (const { name } of template.variables) for (const text of hostile) checkValue(template, name, text);
  });

  it('any text whatever', () => {
    const pairs = templates.flatMap((template) => template.variables.map(({ name }) => ({ template, name })));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-z0-9:/.*?${}"-]{1,40}$/),
      fc.constantFrom(...hostile),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), text, ({ template, name }, value) => checkValue(template, name, value)),
      { numRuns: 1500 },
    );
  });

  it('a value is never read for holes again', () => {
    const values = new Map([
      ['a', '{{b}}'],
      ['b', '$& $1 {{a}}'],
    ]);
    expect(fillText('{{a}}-{{b}}', values)).toEqual(['{{b}}-$& $1 {{a}}']);
    expect(fillText('{{c?}}x', values)).toEqual(['x']);
    expect(fillText('{{c}}x', values)).toEqual([]);
  });

  it('a statement without one of its elements is left out', () => {
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '{{a}}' } as const;
    expect(fillStatement(statement, new Map())).toBeUndefined();
    expect(fillStatement(statement, new Map([['a', ['x', 'y']]]))?.Resource).toEqual(['x', 'y']);
  });
});
