import { describe, expect, it } from 'vitest';
import { explainPolicy } from '../../mcp/operations/explain-policy.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { startSession } from '../../mcp/operations/session.js';
import { validatePolicy } from '../../mcp/operations/validate-policy.js';

/** The structured result, which must have the shape that the operation promises, and the text. */
async function explain(policy: unknown, rest: Readonly<Record<string, unknown>> = {}) {
  const { structured, text } = await explainPolicy.call({ policy, ...rest }, openContext(startSession()));
  explainPolicy.output.strict().parse(structured);
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what a client reads
  return { result: structured as any, text };
}

const policy = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown = '*', rest = {}) => ({ Effect: 'Allow', Action, Resource, ...rest });
const deny = (Action: unknown, Resource: unknown = '*', rest = {}) => ({ Effect: 'Deny', Action, Resource, ...rest });
const insecure = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const every = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];
const bucket = (Principal: unknown, rest: object) => ({ ...rest, Principal });
const objects = 'arn:aws:s3:::reports/*';

describe('what is allowed after Deny', () => {
  const cases: readonly (readonly [
    title: string,
    policy: unknown,
    accessed: unknown,
    denied: unknown,
    type?: string,
  ])[] = [
    ['an Allow', policy(allow('s3:GetObject', objects)), { s3: ['Read'] }, {}],
    ['a Deny without Allow', policy(deny('s3:DeleteObject')), {}, { s3: ['Write'] }],
    ['taken back', policy(allow('s3:*'), deny('S3:*')), {}, { s3: every }],
    [
      'taken back of one level',
      policy(allow(['s3:GetObject', 's3:PutObject']), deny('s3:Put*')),
      { s3: ['Read'] },
      { s3: ['Write', 'Tagging', 'Permissions management'] },
    ],
    [
      'kept under a condition',
      policy(allow('s3:GetObject'), deny('s3:GetObject', '*', insecure)),
      { s3: ['Read'] },
      { s3: ['Read'] },
    ],
    [
      'kept on other resources',
      policy(allow('s3:GetObject'), deny('s3:GetObject', objects)),
      { s3: ['Read'] },
      { s3: ['Read'] },
    ],
    [
      'an empty condition is none',
      policy(allow('s3:GetObject'), deny('s3:GetObject', '*', { Condition: {} })),
      {},
      { s3: ['Read'] },
    ],
    ['everything', policy(allow('*')), { '*': every }, {}],
    [
      'everything on a queue',
      policy(allow('*', 'arn:aws:sqs:eu-west-1:111122223333:orders')),
      { sqs: every.slice(1) },
      {},
    ],
    ['everything but what is denied', policy(allow('*'), deny('iam:*')), { '*': every }, { iam: every }],
    ['nothing', policy(allow('*'), deny('*')), {}, { '*': every }],
    ['NotAction of everything', policy({ Effect: 'Allow', NotAction: '*', Resource: '*' }), {}, {}],
    ['an action that is not used on the resource', policy(allow('s3:ListAllMyBuckets', objects)), {}, {}],
    ['an unknown action', policy(allow(['s3:GetObjct', 'foo:Bar'])), {}, {}],
    ['a scalar Statement', { Version: '2012-10-17', Statement: allow('sqs:SendMessage') }, { sqs: ['Write'] }, {}],
    [
      'a Deny of somebody else',
      policy(
        bucket({ AWS: '111122223333' }, allow('s3:GetObject', objects)),
        bucket({ AWS: '444455556666' }, deny('s3:GetObject', objects)),
      ),
      { s3: ['Read'] },
      { s3: ['Read'] },
    ],
    [
      'a Deny of everyone',
      policy(bucket({ AWS: '111122223333' }, allow('s3:GetObject', objects)), bucket('*', deny('s3:*', objects))),
      {},
      expect.anything(),
    ],
    [
      'a trust policy',
      policy(bucket({ Service: 'ec2.amazonaws.com' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })),
      { sts: ['Write'] },
      {},
    ],
    ['no principal where one is needed', policy(allow('s3:*')), {}, {}, 'resource'],
  ];
  it.each(cases)('%s', async (_, document, accessed, denied, policy_type) => {
    const { result } = await explain(document, policy_type === undefined ? {} : { policy_type });
    expect(result.services_accessed).toEqual(accessed);
    expect(result.services_denied).toEqual(denied);
  });

  it('names what every service leaves out', async () => {
    const { result, text } = await explain(policy(allow('*'), deny(['iam:*', 'organizations:*'])));
    expect(result.services_excepted).toEqual(['iam', 'organizations']);
    expect(text).toContain('left out: iam, organizations');
  });

  it('notes what a Deny takes under a condition, and only that', async () => {
    const { result } = await explain(
      policy(allow(['s3:GetObject', 'sqs:SendMessage']), deny('s3:*', '*', { Sid: 'Tls', ...insecure })),
    );
    expect(result.notes).toEqual(['Allowed, but denied in part or whole under a condition ("Tls"): s3.']);
    expect((await explain(policy(allow('s3:GetObject'), deny('sqs:*')))).result.notes).toEqual([]);
  });
});

describe('what an Allow means', () => {
  const says: readonly (readonly [type: string, means: RegExp])[] = [
    ['identity', /Whoever has this policy may do everything in Amazon S3/],
    ['scp', /It grants nothing.*\n[\s\S]*may, where another policy grants it, do everything/],
    ['boundary', /It grants nothing.*\n[\s\S]*may, where another policy grants it, do everything/],
    ['session', /It grants nothing.*\n[\s\S]*The session may, where the policies of its role or user grant it too/],
  ];
  it.each(says)('%s', async (policy_type, means) => {
    expect((await explain(policy(allow('s3:*')), { policy_type })).text).toMatch(means);
  });

  it('says when the kind was only read off the document', async () => {
    expect((await explain(policy(allow('s3:*')))).result.summary).toContain('read off the document');
    expect((await explain(policy(allow('s3:*')), { policy_type: 'identity' })).result.summary).not.toContain(
      'read off',
    );
  });
});

describe('concerns', () => {
  it('are the validator’s, the worst first', async () => {
    const document = policy({ Sid: 'a b', ...allow('*') }, allow('s3:GetObjct'));
    const { result } = await explain(document);
    const { structured } = await validatePolicy.call({ policy: document }, openContext(startSession()));
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what a client reads
    const issues = (structured as any).issues.filter((one: any) =>
      ['error', 'critical', 'high', 'medium'].includes(one.severity),
    );
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what a client reads
    expect(result.security_concerns.toSorted()).toEqual([...new Set(issues.map((one: any) => one.message))].sort());
    expect(result.recommendations.length).toBeGreaterThan(0);
  });

  it('are none for a policy in order', async () => {
    const { result } = await explain(policy(allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders')));
    expect(result).toMatchObject({
      security_concerns: [],
      recommendations: [],
      has_wildcards: false,
      has_conditions: false,
    });
  });
});

describe('what is no policy', () => {
  it.each([5, null, [], 'hello', {}, { Version: '2012-10-17' }, ''])('%j', async (document) => {
    const { result } = await explain(document);
    expect(result).toMatchObject({ statements: [], services_accessed: {}, services_denied: {}, statement_count: 0 });
    expect(result.summary).toMatch(/no policy document|no statement/);
    expect(result.security_concerns.length).toBeGreaterThan(0);
  });

  it('text that does not parse is said to be so', async () => {
    const { result } = await explain('{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",');
    expect(result.summary).toMatch(/^The text does not parse/);
    expect(result.security_concerns[0]).toContain('not valid JSON');
  });

  it('a Condition that cannot be read is not passed over', async () => {
    const { result } = await explain(policy(allow('s3:GetObject', '*', { Condition: 'x' })));
    expect(result.statements[0].text).toContain('Left out, since AWS could not read it: "Condition".');
  });

  it('of Action and NotAction the one that is not explained is left out', async () => {
    const { result } = await explain(policy(allow('s3:GetObject', '*', { NotAction: 'iam:*' })));
    expect(result.statements[0].text).toMatch(
      /may read objects .* Left out, since AWS could not read it: "NotAction"\.$/,
    );
  });
});

describe('several and large', () => {
  it('explains each of several policies by itself', async () => {
    const { result, text } = await explain([
      policy(allow('s3:GetObject')),
      policy(deny('s3:*'), allow('sqs:SendMessage')),
    ]);
    expect(result.statements.map(({ document, index }: Record<string, number>) => [document, index])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(result.services_accessed).toEqual({ s3: ['Read'], sqs: ['Write'] });
    expect(text).toContain('The input holds 2 policies');
  });

  it('explains a policy in an answer of AWS', async () => {
    const { result } = await explain({ PolicyVersion: { Document: JSON.stringify(policy(allow('s3:GetObject'))) } });
    expect(result.statement_count).toBe(1);
  });

  it('is bounded, and says how many more there are', async () => {
    const many = policy(
      ...Array.from({ length: 3_000 }, (_, index) => allow('s3:GetObject', `arn:aws:s3:::b${index}/*`)),
    );
    const { result, text } = await explain(many);
    expect(result.statement_count).toBe(3_000);
    expect(result.statements.length + result.statements_omitted).toBe(3_000);
    expect(JSON.stringify(result).length).toBeLessThan(8_000);
    expect(text.length).toBeLessThan(8_000);
  });

  it('hides nothing of a hostile value, and keeps to its line', async () => {
    const { text } = await explain(
      policy({ Sid: 'a\n- x\u202e', ...allow('s3:GetObject', 'arn:aws:s3:::x\n\u001b[31m/*') }),
    );
    for (const character of ['\u202e', '\u001b']) expect(text).not.toContain(character);
    expect(text).toContain('\\u{a}');
  });

  it('is the same each time, and describes actions with verbose', async () => {
    const document = policy(allow('s3:Get*'));
    expect((await explain(document)).text).toBe((await explain(document)).text);
    const { result } = await explain(document, { verbose: true });
    expect(result.statements[0].actions).toHaveLength(20);
    expect(result.statements[0].actions[0]).toMatchObject({
      access_level: 'Read',
      description: expect.stringMatching(/\w/),
    });
    expect((await explain(document)).result.statements[0].actions).toBeUndefined();
  });
});
