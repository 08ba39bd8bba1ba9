import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext, PersonsAnswer } from '../../mcp/operations/account/context.js';
import { call, contextFor, failure } from './call.js';
import { arn, startCompany } from './company.js';
import { noDelete, readBucket } from './sample.js';
import { denied } from './stand-in/fault.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
let time = Date.parse('2026-01-01T00:00:00Z');
const now = (): number => time;

beforeEach(async () => {
  time = Date.parse('2026-01-01T00:00:00Z');
  ({ standIn, context } = await startCompany('write', { now }));
});

const tool = 'detach_user_policy';
const input = { user_name: 'alice', policy_arn: arn('policy/team/ReadReports') };

const tokenFor = async (name: string, given: object): Promise<string> => {
  const { structured } = await call(context, name, given);
  expect(structured.status).toBe('confirmation_required');
  return String(structured.confirmation_token);
};

describe('a token', () => {
  it('is good for the call it was given for, once', async () => {
    const token = await tokenFor(tool, input);
    const { structured } = await call(context, tool, { ...input, confirmation_token: token });
    expect(structured).toMatchObject({ status: 'done', done: [{ call: 'iam:DetachUserPolicy' }] });
    standIn.state.user('alice').attached.add(arn('policy/team/ReadReports'));
    expect(await failure(context, tool, { ...input, confirmation_token: token })).toMatch(/^confirmation_refused: /);
    expect(standIn.changes()).toEqual(['DetachUserPolicy']);
  });

  it('is good once also when it is shown twice at the same time', async () => {
    const given = {
      user_name: 'never',
      confirmation_token: await tokenFor('create_access_key', { user_name: 'never' }),
    };
    const results = await Promise.allSettled([
      call(context, 'create_access_key', given),
      call(context, 'create_access_key', given),
      call(context, 'create_access_key', given),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(standIn.changes()).toEqual(['CreateAccessKey']);
    expect(standIn.state.user('never').keys).toHaveLength(1);
  });

  const last = 600_000 - 1;
  it('lasts ten minutes', async () => {
    expect((await call(context, tool, input)).structured.expires_at).toBe('2026-01-01T00:10:00.000Z');
    const late = await tokenFor(tool, input);
    time += last + 1;
    const { structured, text } = await call(context, tool, { ...input, confirmation_token: late });
    expect(structured).toMatchObject({
      status: 'confirmation_required',
      refused: expect.stringContaining('expired'),
      expires_at: '2026-01-01T00:20:00.000Z',
    });
    expect(text).toContain('expired');
    expect(structured.confirmation_token).not.toBe(late);
    expect(standIn.changes()).toEqual([]);
    time += last;
    const fresh = { ...input, confirmation_token: structured.confirmation_token };
    expect((await call(context, tool, fresh)).structured.status).toBe('done');
  });

  const others: readonly (readonly [title: string, name: string, given: object])[] = [
    ['another policy', tool, { ...input, policy_arn: arn('policy/Boundary') }],
    ['another user', tool, { ...input, user_name: 'old.contractor' }],
    ['another case of the name', tool, { ...input, user_name: 'ALICE' }],
    ['another tool', 'delete_user', { user_name: 'never' }],
    ['another tool, same words', 'detach_group_policy', { group_name: 'staff', policy_arn: input.policy_arn }],
  ];
  it.each(others)('is not good for %s, and stays good for its own', async (_, name, given) => {
    for (const who of ['alice', 'old.contractor'] as const)
      for (const one of [input.policy_arn, arn('policy/Boundary')]) standIn.state.user(who).attached.add(one);
    standIn.state.group('staff').attached.add(input.policy_arn);
    const token = await tokenFor(tool, input);
    for (const more of [{}, { confirmed: true }]) {
      expect(await failure(context, name, { ...given, ...more, confirmation_token: token })).toMatch(
        /^confirmation_refused: .*another (?:tool|arguments)|^confirmation_refused: .*other arguments/,
      );
    }
    expect(standIn.changes()).toEqual([]);
    expect((await call(context, tool, { ...input, confirmation_token: token })).structured.status).toBe('done');
  });

  it('is not widened: force, another document, another finding', async () => {
    const token = await tokenFor('delete_user', { user_name: 'never' });
    standIn.state.user('never').inline.set('X', noDelete);
    expect(
      await failure(context, 'delete_user', { user_name: 'never', force: true, confirmation_token: token }),
    ).toMatch(/^confirmation_refused: .*other arguments/);
    expect(await failure(context, 'delete_user', { user_name: 'never', confirmation_token: token })).toMatch(
      /^delete_conflict: .*inline policy/,
    );
    expect(standIn.changes()).toEqual([]);
  });

  it('a default that is spelled out is the same argument', async () => {
    const token = await tokenFor('delete_user', { user_name: 'never', force: false });
    const { structured } = await call(context, 'delete_user', {
      user_name: 'never',
      confirmation_token: token,
      confirmed: true,
    });
    expect(structured.status).toBe('done');
  });

  it('is bound to who calls', async () => {
    const token = await tokenFor(tool, input);
    standIn.state.callerArn = arn('user/ops/mallory');
    expect(await failure(context, tool, { ...input, confirmation_token: token })).toMatch(
      /^confirmation_refused: .*another AWS identity/,
    );
    expect(standIn.changes()).toEqual([]);
  });

  it('is bound to the session', async () => {
    const token = await tokenFor(tool, input);
    const other = contextFor(standIn.url, 'write');
    expect(await failure(other, tool, { ...input, confirmation_token: token })).toMatch(/^confirmation_refused: /);
    expect(standIn.changes()).toEqual([]);
  });

  it.each(['', 'x', 'confirm-', `confirm-${'0'.repeat(32)}`, 'true'])('%j is none', async (token) => {
    expect(await failure(context, tool, { ...input, confirmation_token: token })).toMatch(/^confirmation_refused: /);
    expect(standIn.changes()).toEqual([]);
  });

  it('does not come from `confirmed`', async () => {
    for (const confirmed of [true, false]) {
      const { structured } = await call(context, tool, { ...input, confirmed });
      expect(structured.status).toBe('confirmation_required');
    }
    expect(await failure(context, tool, { ...input, confirmed: 'yes' })).toMatch(/^invalid_arguments: confirmed/);
    expect(standIn.changes()).toEqual([]);
  });
});

describe('a plan on a state that is gone', () => {
  const drifts: readonly (readonly [title: string, name: string, given: object, drift: () => void])[] = [
    [
      'the document of the policy changed',
      tool,
      input,
      () => {
        const policy = standIn.state.policy(input.policy_arn);
        policy.versions.push({ id: 'v2', text: noDelete, created: new Date() });
        policy.inForce = 'v2';
      },
    ],
    [
      'another policy was attached',
      tool,
      input,
      () => standIn.state.user('alice').attached.add(arn('policy/Boundary')),
    ],
    [
      'the user has one more key',
      'delete_user',
      { user_name: 'alice', force: true },
      () =>
        standIn.state.user('alice').keys.push({ id: 'AKIANEW0000000000000', status: 'Active', created: new Date() }),
    ],
    [
      'the user is another one of that name',
      'delete_user',
      { user_name: 'never' },
      () => {
        standIn.state.users.delete('never');
        standIn.state.addUser('never');
      },
    ],
    [
      'the group has one more member',
      'delete_group',
      { group_name: 'staff', force: true },
      () => standIn.state.user('never').groups.add('staff'),
    ],
    [
      'somebody else wrote the trust policy',
      'update_trust_policy',
      {
        role_name: 'app',
        policy_document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
      () => {
        standIn.state.role('app').trust = standIn.state.role('app').trust.replace(':root', ':user/dev/alice');
      },
    ],
    [
      'the inline policy says something else',
      'delete_role_policy',
      { role_name: 'app', policy_name: 'Read' },
      () => standIn.state.role('app').inline.set('Read', noDelete),
    ],
    [
      'the policy has one more version',
      'delete_policy',
      { policy_arn: arn('policy/guardrails/Inert') },
      () =>
        standIn.state
          .policy(arn('policy/guardrails/Inert'))
          .versions.push({ id: 'v7', text: readBucket, created: new Date() }),
    ],
  ];
  it.each(drifts)('%s: refused with a fresh plan, which is good', async (_, name, given, drift) => {
    const token = await tokenFor(name, given);
    drift();
    const { structured } = await call(context, name, { ...given, confirmation_token: token });
    expect(structured).toMatchObject({
      status: 'confirmation_required',
      refused: expect.stringContaining('has changed'),
      confirmation_token: expect.not.stringContaining(token),
    });
    expect(standIn.changes()).toEqual([]);
    expect(await failure(context, name, { ...given, confirmation_token: token })).toMatch(/^confirmation_refused: /);
    const again = await call(context, name, { ...given, confirmation_token: structured.confirmation_token });
    expect(again.structured.status).toBe('done');
  });
});

describe('a Deny that is overwritten', () => {
  const harmless = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }],
  };
  const says = expect.arrayContaining([expect.stringContaining('denies something')]);

  it('as an inline policy asks first, as its deletion does', async () => {
    const given = { group_name: 'staff', policy_name: 'NoDelete', policy_document: harmless };
    const { structured } = await call(context, 'put_group_policy', given);
    expect(structured).toMatchObject({ status: 'confirmation_required', blast_radius: says });
    expect(standIn.changes()).toEqual([]);
  });

  it('by a version that is put in force asks first', async () => {
    const given = { policy_arn: arn('policy/guardrails/Working'), policy_document: harmless };
    const { structured } = await call(context, 'create_policy_version', given);
    expect(structured).toMatchObject({ status: 'confirmation_required', blast_radius: says });
    expect(standIn.changes()).toEqual([]);
    const later = await call(context, 'create_policy_version', { ...given, set_as_default: false });
    expect(later.structured.status).toBe('done');
  });

  it('the same document, an Allow and a new policy do not', async () => {
    standIn.state.user('alice').inline.set('Read', JSON.stringify(harmless));
    const smaller = JSON.parse(JSON.stringify(harmless).replace('reports/*', 'reports/one'));
    for (const [tool, given] of [
      ['put_group_policy', { group_name: 'staff', policy_name: 'NoDelete', policy_document: noDelete }],
      ['put_group_policy', { group_name: 'staff', policy_name: 'Another', policy_document: harmless }],
      ['put_user_policy', { user_name: 'alice', policy_name: 'Read', policy_document: smaller }],
    ] as const) {
      expect((await call(context, tool, given)).structured.status).toBe('done');
    }
  });
});

describe('the person at the client', () => {
  const asked: string[] = [];
  const withAnswer = (answer: PersonsAnswer, meanwhile: () => void = () => {}): AccountContext =>
    contextFor(standIn.url, 'write', {
      now,
      askPerson: async (question) => {
        asked.push(question);
        meanwhile();
        return answer;
      },
    });
  beforeEach(() => {
    asked.length = 0;
  });

  it('is shown the plan and agrees', async () => {
    context = withAnswer('agrees');
    const token = await tokenFor(tool, input);
    expect(asked).toEqual([]);
    expect((await call(context, tool, { ...input, confirmation_token: token })).structured.status).toBe('done');
    expect(asked).toEqual([expect.stringContaining('detaches arn:aws:iam::123456789012:policy/team/ReadReports')]);
    expect(asked[0]).toContain('account 123456789012, as arn:aws:iam::123456789012:user/ops/tester');
  });

  it('declines, and the token is spent', async () => {
    context = withAnswer('declines');
    const given = { ...input, confirmation_token: await tokenFor(tool, input) };
    expect(await failure(context, tool, given)).toMatch(/^not_confirmed: /);
    expect(await failure(context, tool, given)).toMatch(/^confirmation_refused: /);
    expect(standIn.changes()).toEqual([]);
  });

  it('takes so long that the account changes', async () => {
    context = withAnswer('agrees', () => standIn.state.user('alice').attached.add(arn('policy/Boundary')));
    const token = await tokenFor(tool, input);
    const { structured } = await call(context, tool, { ...input, confirmation_token: token });
    expect(structured).toMatchObject({
      status: 'confirmation_required',
      refused: expect.stringContaining('has changed'),
    });
    expect(standIn.changes()).toEqual([]);
  });

  it('agrees, and the credentials are another identity by then', async () => {
    context = withAnswer('agrees', () => {
      standIn.state.callerArn = arn('user/somebody-else');
    });
    const token = await tokenFor(tool, input);
    const { structured } = await call(context, tool, { ...input, confirmation_token: token });
    expect(structured).toMatchObject({
      status: 'confirmation_required',
      refused: expect.stringContaining('another AWS identity'),
      blast_radius: expect.arrayContaining([expect.stringContaining('somebody-else')]),
    });
    expect(standIn.changes()).toEqual([]);
  });

  it('is not asked what needs no confirmation', async () => {
    context = withAnswer('declines');
    expect((await call(context, 'create_group', { group_name: 'new' })).structured.status).toBe('done');
    expect(asked).toEqual([]);
  });
});

it('what cannot be read cannot be planned', async () => {
  standIn.fail('ListGroupsForUser', denied('User: x is not authorized to perform: iam:ListGroupsForUser'));
  expect(await failure(context, 'delete_user', { user_name: 'never' })).toMatch(
    /^access_denied: .*iam:ListGroupsForUser/,
  );
  expect(standIn.changes()).toEqual([]);
});
