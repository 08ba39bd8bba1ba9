import { beforeEach, describe, expect, it } from 'vitest';
import { accountOperations } from '../../mcp/operations/account/all.js';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { call, contextFor, failure, operationNamed } from './call.js';
import { arn, startCompany } from './company.js';
import { credentials, type StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
beforeEach(async () => {
  ({ standIn, context } = await startCompany('read'));
});

const structured = async (name: string, input: object = {}) => (await call(context, name, input)).structured;

/** A call, and what its result must hold. */
const rows: readonly (readonly [tool: string, input: object, result: object])[] = [
  [
    'whoami',
    {},
    { arn: arn('user/ops/tester'), account: '123456789012', partition: 'aws', mode: 'read', region: 'us-east-1' },
  ],
  [
    'list_users',
    { path_prefix: '/dev/' },
    { users: [{ user_name: 'alice', path: '/dev/' }], count: 1, is_truncated: false },
  ],
  ['list_users', { path_prefix: '/nobody/' }, { users: [], count: 0, is_truncated: false }],
  [
    'get_user',
    { user_name: 'alice' },
    {
      user: {
        user_name: 'alice',
        arn: arn('user/dev/alice'),
        create_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
        permissions_boundary: { permissions_boundary_arn: arn('policy/Boundary') },
        tags: [{ key: 'team', value: 'a & <b>' }],
      },
      attached_policies: [{ policy_name: 'ReadReports', policy_arn: arn('policy/team/ReadReports') }],
      inline_policies: [],
      groups: ['staff'],
      access_keys: [
        { access_key_id: 'AKIAALICE0000000001', status: 'Active' },
        { access_key_id: 'AKIAALICE0000000002', status: 'Inactive' },
      ],
    },
  ],
  [
    'list_roles',
    { path_prefix: '/service/' },
    {
      roles: [{ role_name: 'app', max_session_duration: 3600, assume_role_policy_document: { Version: '2012-10-17' } }],
    },
  ],
  [
    'get_role',
    { role_name: 'app' },
    {
      role: { role_name: 'app', role_last_used: { region: 'eu-west-1' } },
      inline_policies: ['Read'],
      attached_policies: [],
      instance_profiles: ['app-profile'],
    },
  ],
  ['list_groups', {}, { groups: [{ group_name: 'staff', path: '/all/' }], count: 1 }],
  [
    'get_group',
    { group_name: 'staff' },
    { group: { group_name: 'staff' }, user_count: 151, inline_policies: ['NoDelete'] },
  ],
  ['list_policies', {}, { count: 7, is_truncated: false }],
  ['list_policies', { scope: 'AWS' }, { policies: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] }],
  [
    'list_policies',
    { only_attached: true },
    { policies: [{ policy_name: 'ReadReports', attachment_count: 1, default_version_id: 'v1' }] },
  ],
  [
    'get_managed_policy_document',
    { policy_arn: arn('policy/team/ReadReports') },
    {
      policy_name: 'ReadReports',
      version_id: 'v1',
      is_default_version: true,
      document: { Statement: [{ Sid: 'ListIt' }, { Sid: 'Read+100%' }] },
    },
  ],
  ['list_user_policies', { user_name: 'alice' }, { policy_names: [], count: 0 }],
  ['list_role_policies', { role_name: 'app' }, { policy_names: ['Read'], role_name: 'app' }],
  ['get_role_policy', { role_name: 'app', policy_name: 'Read' }, { policy_document: { Version: '2012-10-17' } }],
  ['list_group_policies', { group_name: 'staff' }, { policy_names: ['NoDelete'] }],
  [
    'get_group_policy',
    { group_name: 'staff', policy_name: 'NoDelete' },
    { group_name: 'staff', policy_document: { Statement: { Sid: 'NoDelete' } } },
  ],
  [
    'list_access_keys',
    { user_name: 'alice' },
    {
      count: 2,
      access_keys: [
        { access_key_id: 'AKIAALICE0000000001', last_used_service: 's3' },
        { access_key_id: 'AKIAALICE0000000002', status: 'Inactive' },
      ],
    },
  ],
  ['list_access_keys', {}, { access_keys: [], count: 0 }],
  [
    'get_account_summary',
    {},
    { account_aliases: ['example-corp'], summary: { users: 154, account_mfa_enabled: 1, mfa_devices_in_use: 0 } },
  ],
];

describe('what the account holds', () => {
  it.each(rows)('%s %j', async (tool, input, result) => {
    const answer = await call(context, tool, input);
    expect(answer.structured).toMatchObject(result);
    expect(answer.text.length).toBeGreaterThan(5);
    expect(answer.text.length).toBeLessThan(8_000);
  });

  it('every tool is among these or has a test of its own', () => {
    const own = [
      'simulate_principal_policy',
      'find_unused_identities',
      'list_policies_using_condition_key',
      'get_user_policy',
    ];
    const tested = new Set([...rows.map(([tool]) => tool), ...own]);
    const reading = accountOperations.filter(({ toolsets }) => toolsets.includes('read-only'));
    expect(reading.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });

  it('a document with percent and plus signs comes back as it is stored', async () => {
    standIn.state.user('alice').inline.set('Odd', '{"Version":"2012-10-17","Id":"a+b %41 ü","Statement":[]}');
    expect(await structured('get_user_policy', { user_name: 'alice', policy_name: 'Odd' })).toEqual({
      user_name: 'alice',
      policy_name: 'Odd',
      policy_document: { Version: '2012-10-17', Id: 'a+b %41 ü', Statement: [] },
    });
  });

  it('what was never used says so', async () => {
    const { access_keys: keys } = await structured('list_access_keys', { user_name: 'alice' });
    expect(keys).toEqual([
      expect.objectContaining({ last_used_region: 'us-east-1' }),
      expect.not.objectContaining({ last_used_date: expect.anything() }),
    ]);
    expect(JSON.stringify(keys)).not.toContain('N/A');
  });

  it('calls need no more than what the tools declare, and what they declare are read actions', async () => {
    for (const [tool, input] of rows) {
      standIn.calls.length = 0;
      await call(context, tool, input);
      const { actions } = operationNamed(tool);
      expect(standIn.actions().filter((action) => !actions.includes(`iam:${action}`))).toEqual([]);
      expect(actions.every((action) => /^(?:iam:(?:Get|List|Simulate)|sts:GetCallerIdentity$)/.test(action))).toBe(
        true,
      );
    }
  });

  it('requests say that they are ours', async () => {
    await call(context, 'list_groups');
    expect(standIn.calls[0]?.userAgent).toContain('iamsmith');
  });
});

describe('pages', () => {
  it('a page has the size asked for, and the marker leads to the rest', async () => {
    const names = new Set<string>();
    const sizes: number[] = [];
    let marker: unknown;
    do {
      const page = await structured('list_users', { max_items: 70, ...(marker !== undefined && { marker }) });
      const users = page.users;
      if (!Array.isArray(users)) throw new Error('no list');
      sizes.push(users.length);
      for (const user of users) names.add(user.user_name);
      expect(page.is_truncated).toBe(page.marker !== undefined);
      marker = page.marker;
    } while (marker !== undefined);
    expect(sizes).toEqual([70, 70, 14]);
    expect(names.size).toBe(154);
  });

  it('the default is 100, and the text says that there is more', async () => {
    const { structured: page, text } = await call(context, 'list_users');
    expect(page).toMatchObject({ count: 100, is_truncated: true });
    expect(text).toContain('marker');
  });

  it('1,000 at once is possible, 0 and 1,001 are not', async () => {
    expect(await structured('list_users', { max_items: 1000 })).toMatchObject({ count: 154, is_truncated: false });
    for (const size of [0, 1001, 1.5]) {
      expect(await failure(context, 'list_users', { max_items: size })).toMatch(/^invalid_arguments: max_items/);
    }
  });

  it('a group lists all members, with their policies when asked', async () => {
    const { users } = await structured('get_group', { group_name: 'staff' });
    expect(users).toHaveLength(151);
    const { members } = await structured('get_group', { group_name: 'staff', include_member_policies: true });
    expect(members).toHaveLength(151);
    expect(members).toContainEqual({
      user_name: 'alice',
      attached_policies: [{ policy_name: 'ReadReports', policy_arn: arn('policy/team/ReadReports') }],
      inline_policies: [],
    });
  });

  it("a marker that is not IAM's is the caller's mistake", async () => {
    expect(await failure(context, 'list_users', { marker: 'garbage' })).toMatch(/^invalid_arguments: /);
  });
});

describe('reading only', () => {
  it('no call that changes something leaves', async () => {
    await expect(context.account.iam('DeleteUser', { UserName: 'alice' })).rejects.toMatchObject({
      code: 'write_refused',
    });
    await expect(context.account.iam('CreateAccessKey', { UserName: 'alice' })).rejects.toMatchObject({
      code: 'write_refused',
    });
    expect(standIn.calls).toEqual([]);
    expect(standIn.state.user('alice').keys).toHaveLength(2);
  });

  it('with write it does', async () => {
    await contextFor(standIn.url, 'write').account.iam('CreateGroup', { GroupName: 'new' });
    expect(standIn.state.group('new').path).toBe('/');
  });
});

describe('secrets', () => {
  it('are in no result', async () => {
    const texts = await Promise.all(
      rows.map(async ([tool, input]) => {
        const { structured: result, text } = await call(context, tool, input);
        return JSON.stringify(result) + text;
      }),
    );
    const all = texts.join('\n');
    expect(all).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
    expect(all).not.toContain(credentials.AWS_SESSION_TOKEN);
    expect(all).not.toContain(credentials.AWS_ACCESS_KEY_ID);
  });
});
