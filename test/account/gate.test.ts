import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { call, confirmed, failure } from './call.js';
import { arn, startCompany } from './company.js';
import { clean, noDelete, trust } from './sample.js';
import { malformed } from './stand-in/fault.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
beforeEach(async () => {
  ({ standIn, context } = await startCompany('write'));
});

const allow = (fields: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...fields }] });
const trusting = (principal: unknown) => allow({ Principal: principal, Action: 'sts:AssumeRole' });

async function refusal(tool: string, input: object): Promise<OperationError> {
  const error = await call(context, tool, input).catch((one: unknown) => one);
  if (error instanceof OperationError) return error;
  throw new Error(`${tool} accepted ${JSON.stringify(input)}`);
}

const fingerprintsOf = ({ structured }: OperationError): readonly string[] =>
  Array.isArray(structured?.issues) ? structured.issues.map((issue) => issue.fingerprint) : [];

const writing: readonly (readonly [tool: string, input: object])[] = [
  ['put_user_policy', { user_name: 'never', policy_name: 'P' }],
  ['put_group_policy', { group_name: 'staff', policy_name: 'P' }],
  ['put_role_policy', { role_name: 'app', policy_name: 'P' }],
  ['create_policy', { policy_name: 'P' }],
  ['create_policy_version', { policy_arn: arn('policy/guardrails/Inert') }],
];

/** Among them what the reference server lets pass. */
const bad: readonly (readonly [title: string, document: unknown])[] = [
  ['everything', allow({ Action: '*', Resource: '*' })],
  ['*:*', allow({ Action: '*:*', Resource: '*' })],
  ['NotAction', allow({ NotAction: 's3:*', Resource: '*' })],
  ['NotResource', allow({ Action: '*', NotResource: 'arn:aws:s3:::x' })],
  ['a way up', allow({ Action: ['iam:Pass*', 'iam:Create*', 'iam:Put*', 'iam:Attach*'], Resource: '*' })],
  ['every role', allow({ Action: 'iam:*', Resource: 'arn:aws:iam::*:role/*' })],
  ['a misspelt action', allow({ Action: 's3:GetObjct', Resource: 'arn:aws:s3:::x/*' })],
  ['a principal', allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/*', Principal: '*' })],
  ['no statement of the kind', { Version: '2012-10-17', Statement: [] }],
  ['text', JSON.stringify(allow({ Action: '*', Resource: '*' }))],
];

describe('a document with findings', () => {
  describe.each(writing)('%s', (tool, input) => {
    it.each(bad)('%s is refused with fingerprints', async (_, document) => {
      const error = await refusal(tool, { ...input, policy_document: document });
      expect(error.message).toMatch(/^policy_refused: [\s\S]*fingerprint [0-9a-f]{16}: /);
      for (const fingerprint of fingerprintsOf(error)) expect(error.message).toContain(fingerprint);
      expect(standIn.changes()).toEqual([]);
    });
  });

  const trusts: readonly (readonly [title: string, document: unknown])[] = [
    ['everyone', trusting('*')],
    ['everyone of AWS', trusting({ AWS: '*' })],
    ['every provider', allow({ Principal: { Federated: '*' }, Action: 'sts:AssumeRoleWithWebIdentity' })],
    ['a resource', allow({ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole', Resource: '*' })],
    ['an identity policy', JSON.parse(clean)],
  ];
  it.each(trusts)('trust in %s is refused', async (_, document) => {
    for (const [tool, given] of [
      ['create_role', { role_name: 'new', assume_role_policy_document: document }],
      ['update_trust_policy', { role_name: 'app', policy_document: document }],
    ] as const) {
      expect((await refusal(tool, given)).message).toMatch(/^policy_refused: /);
    }
    expect(standIn.changes()).toEqual([]);
  });

  it('a trust policy is no identity policy', async () => {
    expect((await refusal('create_policy', { policy_name: 'P', policy_document: trust })).message).toMatch(
      /^policy_refused/,
    );
  });

  it.each([
    ['nothing readable', '{"Version": '],
    ['a list', [JSON.parse(clean)]],
    ['two', [JSON.parse(clean), JSON.parse(clean)]],
    ['a wrapper', { PolicyDocument: JSON.parse(clean) }],
    ['a text in a wrapper', { PolicyVersion: { Document: clean } }],
    ['a text in a text', JSON.stringify(clean)],
    ['a number', 5],
    ['null', null],
    ['nothing', ''],
    ['a comment', `// x\n${clean}`],
    ['a key twice', clean.replace('"Version"', '"Version": "2008-10-17", "Version"')],
    ['an absent one', undefined],
  ])('%s is no document', async (_, document) => {
    expect(await failure(context, 'create_policy', { policy_name: 'P', policy_document: document })).toMatch(
      /^invalid_arguments: policy_document/,
    );
    expect(standIn.changes()).toEqual([]);
  });

  it('what is sent is what was judged, whatever its form', async () => {
    await call(context, 'create_policy', { policy_name: 'A', policy_document: clean });
    await call(context, 'create_policy', { policy_name: 'B', policy_document: JSON.parse(clean) });
    await call(context, 'create_policy', {
      policy_name: 'C',
      policy_document:
        'Version: "2012-10-17"\nStatement:\n  Effect: Allow\n  Action: s3:GetObject\n  Resource: arn:aws:s3:::x/*\n',
    });
    const stored = ['A', 'B', 'C'].map((name) => standIn.state.policy(arn(`policy/${name}`)).versions[0]?.text ?? '');
    expect(stored[0]).toBe(JSON.stringify(JSON.parse(clean)));
    expect(stored[1]).toBe(stored[0]);
    expect(JSON.parse(stored[2] ?? '')).toMatchObject({ Statement: { Action: 's3:GetObject' } });
  });
});

describe('accept_findings', () => {
  const input = { user_name: 'never', policy_name: 'P', policy_document: bad[6]?.[1] };

  it('lets through what it names, and nothing else', async () => {
    const two = {
      ...input,
      policy_document: allow({ Action: ['s3:GetObjct', 's3:PutObjct'], Resource: 'arn:aws:s3:::x/*' }),
    };
    const all = fingerprintsOf(await refusal('put_user_policy', two));
    expect(all.length).toBeGreaterThan(1);
    const left = await refusal('put_user_policy', { ...two, accept_findings: all.slice(1) });
    expect(fingerprintsOf(left)).toEqual(all.slice(0, 1));
    expect(standIn.changes()).toEqual([]);
    const { structured } = await call(context, 'put_user_policy', { ...two, accept_findings: all });
    expect(structured).toMatchObject({
      status: 'done',
      issues: expect.arrayContaining([expect.objectContaining({ fingerprint: all[0] })]),
    });
  });

  it.each([['0123456789abcdef'], ['*'], ['all'], [''], ['ABCDEF0123456789']])('%j accepts nothing', async (one) => {
    const message = await failure(context, 'put_user_policy', { ...input, accept_findings: [one] });
    expect(message).toMatch(/^(?:policy_refused|invalid_arguments): /);
    expect(standIn.changes()).toEqual([]);
  });

  it('administration is asked for a second time', async () => {
    const admin = { user_name: 'never', policy_name: 'P', policy_document: bad[0]?.[1] };
    const accept_findings = fingerprintsOf(await refusal('put_user_policy', admin));
    const { structured } = await call(context, 'put_user_policy', { ...admin, accept_findings, confirmed: true });
    expect(structured).toMatchObject({
      status: 'confirmation_required',
      blast_radius: expect.arrayContaining([expect.stringContaining('take over the account')]),
    });
    expect(standIn.changes()).toEqual([]);
    await confirmed(context, 'put_user_policy', { ...admin, accept_findings });
    expect(standIn.changes()).toEqual(['PutUserPolicy']);
  });
});

describe('what is attached', () => {
  it('is judged by its document, whatever its name', async () => {
    const document = JSON.stringify(bad[0]?.[1]);
    const harmless = standIn.state.addPolicy('ReadOnly', document).arn;
    const scary = standIn.state.addPolicy('AdministratorAccess', clean, '/', 'aws').arn;
    for (const [tool, who] of [
      ['attach_user_policy', { user_name: 'never' }],
      ['attach_group_policy', { group_name: 'staff' }],
      ['attach_role_policy', { role_name: 'app' }],
    ] as const) {
      const error = await refusal(tool, { ...who, policy_arn: harmless });
      expect(error.message).toMatch(/^policy_refused: the document of arn:aws:iam::123456789012:policy\/ReadOnly /);
      expect((await call(context, tool, { ...who, policy_arn: scary })).structured.status).toBe('done');
      const accept_findings = fingerprintsOf(error);
      expect((await call(context, tool, { ...who, policy_arn: harmless, accept_findings })).structured.status).toBe(
        'confirmation_required',
      );
    }
  });

  it('is judged in the version in force', async () => {
    const policy = standIn.state.addPolicy('Two', clean);
    policy.versions.push({ id: 'v2', text: JSON.stringify(bad[0]?.[1]), created: new Date() });
    const input = { user_name: 'never', policy_arn: policy.arn };
    expect((await call(context, 'attach_user_policy', input)).structured.status).toBe('done');
    policy.inForce = 'v2';
    expect((await refusal('attach_user_policy', input)).code).toBe('policy_refused');
  });

  const groups: readonly (readonly [title: string, document: string, status: string])[] = [
    ['of administrators', JSON.stringify(bad[0]?.[1]), 'confirmation_required'],
    [
      'that may make keys',
      JSON.stringify(allow({ Action: 'iam:CreateAccessKey', Resource: '*' })),
      'confirmation_required',
    ],
    ['that reads', clean, 'done'],
    ['that may see IAM', JSON.stringify(allow({ Action: ['iam:List*', 'iam:Get*'], Resource: '*' })), 'done'],
    [
      'that is denied all',
      JSON.stringify({ ...JSON.parse(noDelete), Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }),
      'done',
    ],
    ['with something unreadable', '{', 'confirmation_required'],
  ];
  it.each(groups)('to join a group %s: %s', async (_, document, status) => {
    standIn.state.group('staff').inline.set('P', document);
    const input = { group_name: 'staff', user_name: 'never' };
    expect((await call(context, 'add_user_to_group', input)).structured.status).toBe(status);
  });
});

describe('changes', () => {
  const put = (policy_document: unknown) => ({ role_name: 'app', policy_name: 'Read', policy_document });
  beforeEach(() => {
    standIn.state.role('app').inline.set('Read', clean);
  });

  it('are shown line by line', async () => {
    const { structured, text } = await call(context, 'put_role_policy', put(clean.replace('"s3:GetObject", ', '')));
    expect(structured.diff).toContain('-         "s3:GetObject",');
    expect(structured.diff).not.toContain('ListIt');
    expect(text).toContain('-         "s3:GetObject",');
  });

  it('none is none', async () => {
    const { structured } = await call(context, 'put_role_policy', put(JSON.parse(clean)));
    expect(structured).not.toHaveProperty('diff');
  });

  it('hide nothing', async () => {
    standIn.state.role('app').inline.set('Read', clean.replace('reports/*', 'reports/\u202e*'));
    const { text } = await call(context, 'delete_role_policy', { role_name: 'app', policy_name: 'Read' });
    expect(text).toContain('reports/\\u202e*');
    expect(text).not.toContain('\u202e');
  });

  it('a plan of a trust policy says whether it gives more', async () => {
    const document = JSON.parse(trust);
    delete document.Statement[0].Condition;
    const { structured } = await call(context, 'update_trust_policy', { role_name: 'app', policy_document: document });
    expect(structured.blast_radius).toContain('It gives more than the document it replaces.');
  });

  it('large ones do not take long', async () => {
    const wide = allow({
      Action: 's3:GetObject',
      Resource: Array.from({ length: 5_000 }, (_, at) => `arn:aws:s3:::b${at}/*`),
    });
    const start = performance.now();
    await call(context, 'put_role_policy', put(wide)).catch(String);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

it('a document that AWS refuses all the same comes with what we say of it', async () => {
  standIn.fail('PutUserPolicy', malformed('The policy failed legacy parsing'));
  const document = { ...JSON.parse(clean), Version: '2008-10-17' };
  const message = await failure(context, 'put_user_policy', {
    user_name: 'never',
    policy_name: 'P',
    policy_document: document,
  });
  expect(message).toMatch(/^malformed_policy: The policy failed legacy parsing/);
  expect(message).toMatch(/^info: Version/m);
});
