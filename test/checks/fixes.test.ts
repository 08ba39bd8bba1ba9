import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../mcp/core/checks/all.generated.js';
import type { Check, Example } from '../../mcp/core/checks/define-check.js';
import { comparePolicies } from '../../mcp/core/compare/compare-policies.js';
import { defaultCheckSettings, defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import { isAtLeast } from '../../mcp/core/findings/severity.js';
import { type FixedPolicy, fixPolicy } from '../../mcp/core/fixes/fix-policy.js';
import { safeties } from '../../mcp/core/fixes/repair.js';
import { source } from '../../mcp/core/text/source.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

const catalog = await loadCatalog();

const inputOf = (policy: unknown) =>
  typeof policy === 'string' ? { source: source('example', policy) } : { value: policy };

function fix(
  policy: unknown,
  level: 'safe' | 'suggested',
  example: Partial<Example> = {},
  check?: Check,
): Promise<FixedPolicy> {
  const { policyType, resourceType, options } = example;
  const settings = check && options ? new Map([[check.id, { ...defaultCheckSettings, options }]]) : new Map();
  return fixPolicy({
    input: inputOf(policy),
    catalog,
    configuration: { ...defaultConfiguration, checks: settings },
    level,
    ...(policyType && { policyType: { type: policyType, source: 'given' as const } }),
    ...(resourceType !== undefined && { resourceType }),
  });
}

const findingsOf = (fixed: FixedPolicy['after']) => fixed.flatMap(({ report }) => report.findings);
const outputOf = ({ text, value }: FixedPolicy): unknown => text ?? value;

/** Repaired until nothing is left that a repair is known for, and then the same whatever is done. */
for (const check of checks) {
  describe(check.id, () => {
    for (const example of check.examples) {
      for (const level of safeties) {
        it(`${example.title}, ${level}`, async () => {
          const fixed = await fix(example.policy, level, example, check);
          const left = findingsOf(fixed.after);
          const wanted = level === 'safe' ? ['safe'] : ['safe', 'suggested'];
          expect(
            left.filter((one) => wanted.includes(one.fix ?? '')).map(({ code, path }) => `${code} ${path}`),
          ).toEqual([]);
          const again = await fix(outputOf(fixed), level, example, check);
          expect(outputOf(again)).toEqual(outputOf(fixed));
          expect(again.applied).toEqual([]);
          const hadSyntax = findingsOf(fixed.before).some(({ code }) => code === 'syntax');
          if (!hadSyntax) expect(left.filter(({ code }) => code === 'syntax')).toEqual([]);
          if (level === 'safe') expect(fixed.applied.every(({ safety }) => safety === 'safe')).toBe(true);
        });
      }
    }

    for (const example of check.examples.filter(({ fixed }) => fixed !== undefined)) {
      it(`repairs: ${example.title}`, async () => {
        const { text, value } = await fix(example.policy, 'suggested', example, check);
        expect(typeof example.fixed === 'string' ? text : value).toEqual(example.fixed);
      });
    }
  });
}

const bucket = 'arn:aws:s3:::reports';
const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucket}/*` };
const policyOf = (changed: object, base: object = statement) => ({
  Version: '2012-10-17',
  Statement: [JSON.parse(JSON.stringify({ ...base, ...changed }))],
});

interface Case {
  readonly title: string;
  readonly policy: unknown;
  readonly policyType?: Example['policyType'];
  /** Of the first statement, or of the text. */
  readonly safe: unknown;
  /** Where it differs. */
  readonly suggested?: unknown;
}

const condition = (value: object, effect = 'Allow') => policyOf({ Effect: effect, Condition: value });

/** What is repaired, and near misses that are not. */
const cases: readonly Case[] = [
  {
    title: 'a list around Effect',
    policy: policyOf({ Effect: ['Allow'] }),
    safe: { Effect: ['Allow'] },
    suggested: { Effect: 'Allow' },
  },
  { title: 'a number as Sid', policy: policyOf({ Sid: 7 }), safe: { Sid: '7' } },
  {
    title: 'a key twice with one value',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}',
    safe: { Effect: 'Allow' },
  },
  { title: 'an empty Condition of a Deny', policy: condition({}, 'Deny'), safe: { Condition: undefined } },
  { title: 'an empty Condition of an Allow, which stays', policy: condition({}), safe: { Condition: {} } },
  {
    title: 'an empty operator of a Deny',
    policy: condition({ Bool: {}, StringEquals: { 'aws:PrincipalTag/team': 'x' } }, 'Deny'),
    safe: { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'x' } } },
  },
  {
    title: 'IfExists on a key that keeps others out',
    policy: condition({ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } }),
    safe: { Condition: { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } } },
    suggested: { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } } },
  },
  {
    title: 'IfExists on a key that is always there',
    policy: condition({ BoolIfExists: { 'aws:SecureTransport': 'true' } }),
    safe: { Condition: { BoolIfExists: { 'aws:SecureTransport': 'true' } } },
    suggested: { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
  },
  {
    title: 'a wildcard that an Allow must not have, read as one',
    policy: condition({ StringNotEquals: { 'aws:PrincipalTag/team': 'x-*' } }),
    safe: { Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'x-*' } } },
    suggested: { Condition: { StringNotLike: { 'aws:PrincipalTag/team': 'x-*' } } },
  },
  {
    title: 'a wildcard that would make an Allow broader',
    policy: condition({ StringEquals: { 'aws:PrincipalTag/team': 'x-*' } }),
    safe: { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'x-*' } } },
  },
  { title: 'a wildcard action one letter off', policy: policyOf({ Action: 's3:Gte*' }), safe: { Action: 's3:Gte*' } },
  {
    title: 'Principal "*" in an identity policy',
    policy: policyOf({ Principal: '*' }),
    policyType: 'identity',
    safe: { Principal: '*' },
    suggested: { Principal: undefined },
  },
  {
    title: 'a Principal that names somebody, in an identity policy',
    policy: policyOf({ Principal: { AWS: '111122223333' } }),
    policyType: 'identity',
    safe: { Principal: { AWS: '111122223333' } },
  },
  {
    title: 'everyone in an RCP, in the long form',
    policy: policyOf({ Effect: 'Deny', Principal: { AWS: '*' }, Action: 's3:*', Resource: '*' }),
    policyType: 'rcp',
    safe: { Principal: { AWS: '*' } },
    suggested: { Principal: '*' },
  },
  {
    title: 'an MCP key under ForAllValues in an Allow',
    policy: condition({ 'ForAllValues:StringEquals': { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } }),
    safe: { Condition: { 'ForAllValues:StringEquals': { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } } },
    suggested: { Condition: { StringEquals: { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } } },
  },
  {
    title: 'the same in a Deny, which would stop less',
    policy: condition({ 'ForAllValues:StringEquals': { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } }, 'Deny'),
    safe: { Condition: { 'ForAllValues:StringEquals': { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } } },
  },
  {
    title: 'an MCP key with IfExists in an Allow',
    policy: condition({ BoolIfExists: { 'aws:ViaAWSMCPService': 'true' } }),
    safe: { Condition: { BoolIfExists: { 'aws:ViaAWSMCPService': 'true' } } },
    suggested: { Condition: { Bool: { 'aws:ViaAWSMCPService': 'true' } } },
  },
  {
    title: 'the MCP key with "true", in a Deny',
    policy: condition({ StringEquals: { 'aws:CalledViaAWSMCP': 'true' } }, 'Deny'),
    safe: { Condition: { StringEquals: { 'aws:CalledViaAWSMCP': 'true' } } },
    suggested: { Condition: { Bool: { 'aws:ViaAWSMCPService': 'true' } } },
  },
  {
    title: 'a list below another folder, which is not given away',
    policy: policyOf({ Action: 's3:ListBucket', Resource: `${bucket}/2026/*` }),
    safe: { Resource: `${bucket}/2026/*` },
  },
  {
    title: 'two misspelt operators that mean one, of which neither is lost',
    policy: condition({ StringEqual: { 'aws:username': 'x' }, StringEquls: { 'aws:PrincipalTag/team': 'y' } }),
    safe: { Condition: { StringEqual: { 'aws:username': 'x' }, StringEquls: { 'aws:PrincipalTag/team': 'y' } } },
    suggested: { Condition: { StringEquals: { 'aws:username': 'x', 'aws:PrincipalTag/team': 'y' } } },
  },
  {
    title: 'two misspelt operators with one key, which stays twice',
    policy: condition({ StringEqual: { 'aws:username': 'x' }, StringEquls: { 'aws:username': 'y' } }),
    safe: { Condition: { StringEqual: { 'aws:username': 'x' }, StringEquls: { 'aws:username': 'y' } } },
    suggested: { Condition: { StringEquals: { 'aws:username': 'x' }, StringEquls: { 'aws:username': 'y' } } },
  },
  {
    title: 'two misspelt keys that mean one, of which neither is lost',
    policy: condition({ StringEquals: { 'aws:usrid': 'x', 'aws:userd': 'y' } }),
    safe: { Condition: { StringEquals: { 'aws:usrid': 'x', 'aws:userd': 'y' } } },
    suggested: { Condition: { StringEquals: { 'aws:usrid': 'x', 'aws:userid': 'y' } } },
  },
  {
    title: 'one operator in two spellings',
    policy: condition({ StringEquals: { 'aws:username': 'x' }, stringequals: { 'aws:PrincipalTag/team': 'y' } }),
    safe: { Condition: { StringEquals: { 'aws:username': 'x', 'aws:PrincipalTag/team': 'y' } } },
  },
  {
    title: 'condition keys without an operator',
    policy: condition({ 'aws:SecureTransport': 'true', 'aws:username': 'x', 'aws:userid': 'y' }),
    safe: { Condition: { 'aws:SecureTransport': 'true', 'aws:username': 'x', 'aws:userid': 'y' } },
    suggested: {
      Condition: { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:username': 'x', 'aws:userid': 'y' } },
    },
  },
  {
    title: 'a date without an operator, of which nobody knows before or after',
    policy: condition({ 'aws:CurrentTime': '2026-12-31T00:00:00Z' }),
    safe: { Condition: { 'aws:CurrentTime': '2026-12-31T00:00:00Z' } },
  },
  {
    title: 'two actions in one string of a list',
    policy: policyOf({ Action: ['s3:GetObjectAcl', 's3:GetObject,s3:PutObject'] }),
    safe: { Action: ['s3:GetObjectAcl', 's3:GetObject,s3:PutObject'] },
    suggested: { Action: ['s3:GetObjectAcl', 's3:GetObject', 's3:PutObject'] },
  },
  {
    title: 'a principal without its key',
    policy: policyOf({ Principal: 'arn:aws:iam::111122223333:role/app' }),
    safe: { Principal: 'arn:aws:iam::111122223333:role/app' },
    suggested: { Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } },
  },
  {
    title: 'principals under the wrong key',
    policy: policyOf({ Principal: { AWS: ['ec2.amazonaws.com', '111122223333', 'lambda.amazonaws.com'] } }),
    safe: { Principal: { AWS: ['ec2.amazonaws.com', '111122223333', 'lambda.amazonaws.com'] } },
    suggested: { Principal: { AWS: ['111122223333'], Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] } },
  },
  {
    title: 'an account under the key of services',
    policy: policyOf({ Principal: { Service: '111122223333' } }),
    safe: { Principal: { Service: '111122223333' } },
    suggested: { Principal: { AWS: '111122223333' } },
  },
  {
    title: 'accounts that have lost their quotes or their form',
    policy: policyOf({ Principal: { AWS: [111122223333, '4444-5555-6666'] } }),
    safe: { Principal: { AWS: [111122223333, '4444-5555-6666'] } },
    suggested: { Principal: { AWS: ['111122223333', '444455556666'] } },
  },
  {
    title: 'a service in capitals',
    policy: policyOf({ Principal: { Service: 'EC2.amazonaws.com' } }),
    safe: { Principal: { Service: 'EC2.amazonaws.com' } },
    suggested: { Principal: { Service: 'ec2.amazonaws.com' } },
  },
  {
    title: 'an identity provider with its scheme',
    policy: policyOf({
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/https://id.example.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Resource: undefined,
    }),
    policyType: 'trust',
    safe: { Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/https://id.example.com' } },
    suggested: { Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/id.example.com' } },
  },
  {
    title: 'keys that differ',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}',
    safe: { Effect: 'Allow' },
  },
];

/** Only a text keeps its comments, order, indentation and line ends. */
const layouts: readonly {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly level?: 'suggested';
}[] = [
  {
    title: 'JSON, tabs and Windows line ends',
    before:
      '{\r\n\t"Statement": [\r\n\t\t{"Sid": "a-b", "Effect": "Allow",  "Action": ["S3:GetObject"], "Resource": "arn:aws:s3:::reports/*"}\r\n\t]\r\n}\r\n',
    after:
      '{\r\n\t"Version": "2012-10-17",\r\n\t"Statement": [\r\n\t\t{"Sid": "ab", "Effect": "Allow",  "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::reports/*"}\r\n\t]\r\n}\r\n',
  },
  {
    title: 'JSON on one line',
    before:
      '{"Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:getobject"],"Resource":"arn:aws:s3:::reports/*"}]}',
    after:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::reports/*"}]}',
  },
  {
    title: 'JSON whose comments stay with what they speak of',
    before:
      '{\n  "Version": "2012-10-17",\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": [\n      "s3:GetObject", // read\n      "s3:getobject", // again\n      // write\n      "s3:PutObject"\n    ],\n    "Resource": "arn:aws:s3:::reports/*"\n  }]\n}\n',
    after:
      '{\n  "Version": "2012-10-17",\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": [\n      "s3:GetObject", // read\n      // write\n      "s3:PutObject"\n    ],\n    "Resource": "arn:aws:s3:::reports/*"\n  }]\n}\n',
  },
  {
    title: 'YAML with comments',
    before:
      '# the reports\nStatement:\n  - Sid: read-it # why\n    Effect: Allow\n    Action:\n      - S3:GetObject # read\n      # twice\n      - s3:getobject\n      # write\n      - "s3:PutObject"\n    Resource: arn:aws:s3:::reports/*\n',
    after:
      '# the reports\nVersion: "2012-10-17"\nStatement:\n  - Sid: readit # why\n    Effect: Allow\n    Action:\n      - s3:GetObject # read\n      # twice\n      # write\n      - "s3:PutObject"\n    Resource: arn:aws:s3:::reports/*\n',
  },
  {
    title: 'YAML without a line end, an empty Sid first',
    before:
      "Version: '2012-10-17'\nStatement:\n- Sid: ''\n  Effect: 'Allow'\n  Action: 's3:getObject'\n  Resource: arn:aws:s3:::reports/*",
    after:
      "Version: '2012-10-17'\nStatement:\n- Effect: 'Allow'\n  Action: 's3:GetObject'\n  Resource: arn:aws:s3:::reports/*",
  },
  {
    title: 'YAML whose last entry moves to an operator of its own',
    level: 'suggested',
    before:
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: arn:aws:s3:::reports/*\n    Condition:\n      StringLike:\n        aws:PrincipalTag/team: x # who\n        # from where\n        aws:PrincipalArn: arn:aws:iam::*:role/app-*\n',
    after:
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: arn:aws:s3:::reports/*\n    Condition:\n      StringLike:\n        aws:PrincipalTag/team: x # who\n        # from where\n      ArnLike:\n        aws:PrincipalArn: arn:aws:iam::*:role/app-*\n',
  },
  {
    title: 'YAML split into two statements',
    level: 'suggested',
    before:
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action:\n      - s3:ListBucket\n      - s3:GetObject # objects\n    Resource: arn:aws:s3:::reports\n',
    after:
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action:\n      - s3:ListBucket\n    Resource: arn:aws:s3:::reports\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: arn:aws:s3:::reports/*\n',
  },
  {
    title: 'a policy as JSON in a string',
    before:
      '{"PolicyVersion": {"Document": "{\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"S3:GetObject\\",\\"Resource\\":\\"arn:aws:s3:::reports/*\\"}}"}}',
    after:
      '{"PolicyVersion": {"Document": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"s3:GetObject\\",\\"Resource\\":\\"arn:aws:s3:::reports/*\\"}}"}}',
  },
];

describe('layout', () => {
  for (const { title, before, after, level = 'safe' } of layouts) {
    it(title, async () => expect((await fix(before, level)).text).toBe(after));
  }

  it('survives percent encoding', async () => {
    const policy = '{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}}';
    const { text = '' } = await fix(encodeURIComponent(policy), 'safe');
    expect(decodeURIComponent(text)).toBe(`{"Version":"2012-10-17",${policy.slice(1)}`);
  });

  it('leaves what an alias of YAML shares', async () => {
    const before =
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: &read [S3:GetObject]\n    Resource: arn:aws:s3:::a/*\n  - Effect: Deny\n    NotAction: *read\n    Resource: arn:aws:s3:::b/*\n';
    expect((await fix(before, 'safe')).text).toBe(before);
  });
});

describe('a case', () => {
  for (const { title, policy, policyType, safe, suggested = safe } of cases) {
    it.each([
      ['safe', safe],
      ['suggested', suggested],
    ] as const)(`${title}, %s`, async (level, expected) => {
      const fixed = await fix(policy, level, policyType ? { policyType } : {});
      const first = firstStatement(fixed.value);
      for (const [key, value] of Object.entries(Object(expected))) expect(first[key]).toEqual(value);
    });
  }
});

const firstStatement = (value: unknown): Readonly<Record<string, unknown>> => Object(Object(value).Statement[0]);

describe('a safe repair', () => {
  it('is none that switches variables on, in whatever form Version stands', async () => {
    const variables = policyOf({ Resource: `${bucket}/\${aws:username}/*` });
    for (const version of [undefined, ['2012-10-17'], '2012-10-18', '2008-10-17']) {
      const policy = JSON.parse(JSON.stringify({ ...variables, Version: version }));
      expect((await fix(policy, 'safe')).applied).toEqual([]);
      expect((await fix(policy, 'suggested')).value).toEqual(variables);
    }
  });

  it('keeps the meaning, as comparing both policies proves', async () => {
    let compared = 0;
    for (const check of checks) {
      for (const example of check.examples) {
        const { before, after, applied } = await fix(example.policy, 'safe', example, check);
        const [a, b] = [before[0]?.document.policy, after[0]?.document.policy];
        if (applied.length === 0 || !a || !b) continue;
        const { verdict } = comparePolicies(a, b, { catalog });
        // A policy that AWS refuses, or with placeholders in it, cannot be compared.
        expect(['equivalent', 'undecided'], `${check.id}: ${example.title}`).toContain(verdict);
        if (verdict === 'equivalent') compared++;
      }
    }
    expect(compared).toBeGreaterThan(30);
  }, 60_000);

  it('comes to an end on a mebibyte', async () => {
    const statements = Array.from({ length: 5000 }, (_, at) => ({
      ...statement,
      Sid: `a-${at}`,
      Action: 'S3:GetObject',
    }));
    const start = performance.now();
    const { applied } = await fix(JSON.stringify({ Statement: statements }), 'safe');
    expect(applied.length).toBeGreaterThan(5000);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});

describe('a repair', () => {
  it('is tried by some example wherever a code declares one', async () => {
    const tried = new Set<string>();
    for (const check of checks) {
      for (const example of check.examples) {
        for (const { check_id: id, code } of (await fix(example.policy, 'suggested', example, check)).applied)
          tried.add(`${id}/${code}`);
      }
    }
    for (const { policy, policyType } of cases) {
      const { applied } = await fix(policy, 'suggested', policyType ? { policyType } : {});
      for (const { check_id: id, code } of applied) tried.add(`${id}/${code}`);
    }
    const declared = checks.flatMap(({ id, codes }) =>
      [...codes].flatMap(([code, { fix: has }]) => (has ? [`${id}/${code}`] : [])),
    );
    expect(declared.filter((name) => !tried.has(name))).toEqual([]);
  }, 60_000);

  it('leaves nothing above medium in policies that are known to be wrong', async () => {
    const folder = 'test/policies/err';
    for (const name of readdirSync(folder)) {
      const fixed = await fix(readFileSync(`${folder}/${name}`, 'utf8'), 'suggested');
      const left = findingsOf(fixed.after).filter(
        ({ severity, fix: repair }) => isAtLeast(severity, 'high') && repair !== null,
      );
      expect(left, name).toEqual([]);
    }
  });
});
