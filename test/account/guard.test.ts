import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { temporaryFolder } from '../temporary-folder.js';
import { call, failure } from './call.js';
import { arn, startCompany } from './company.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
let home = '';
beforeEach(async () => {
  ({ standIn, context } = await startCompany('write'));
  home = temporaryFolder();
  process.env.HOME = home;
});

function guard(text: string | Uint8Array, folder = join(home, '.config')): void {
  const file = join(folder, 'iamsmith', 'guard.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const input = { user_name: 'new' };

describe('the guard file', () => {
  it('is not needed', async () => {
    expect((await call(context, 'create_user', input)).structured.status).toBe('done');
  });

  it('denies tools by pattern, before anything is asked of AWS', async () => {
    guard('deny:\n  tools: [delete_*, create_user]\n');
    for (const tool of ['create_user', 'delete_user']) {
      expect(await failure(context, tool, input)).toMatch(/^guard_refused: .*denies the tool/);
    }
    expect(standIn.calls).toEqual([]);
    expect((await call(context, 'create_group', { group_name: 'new' })).structured.status).toBe('done');
  });

  const touched: readonly (readonly [pattern: string, tool: string, input: object])[] = [
    [arn('user/dev/*'), 'delete_user', { user_name: 'alice', force: true }],
    [arn('USER/DEV/ALICE'), 'add_user_to_group', { group_name: 'staff', user_name: 'alice' }],
    ['*:group/*', 'delete_user', { user_name: 'alice', force: true }],
    [arn('user/people/person-150'), 'delete_group', { group_name: 'staff', force: true }],
    ['arn:aws:iam::*:user/prod/*', 'create_user', { user_name: 'x', path: '/prod/' }],
    [arn('role/service/app'), 'delete_role', { role_name: 'app', force: true }],
    [arn('instance-profile/app-profile'), 'delete_role', { role_name: 'app', force: true }],
    [
      arn('policy/team/ReadReports'),
      'detach_user_policy',
      { user_name: 'alice', policy_arn: arn('policy/team/ReadReports') },
    ],
    [arn('user/dev/alice'), 'delete_policy', { policy_arn: arn('policy/team/ReadReports'), force: true }],
    [arn('user/dev/alice'), 'create_access_key', { user_name: 'ALICE' }],
    [
      arn('user/dev/alice'),
      'update_access_key',
      { user_name: 'alice', access_key_id: 'AKIAALICE0000000001', status: 'Inactive' },
    ],
    ['*', 'create_group', { group_name: 'x' }],
  ];
  it.each(touched)('denies changes of %s: %s %j', async (pattern, tool, given) => {
    if (tool === 'create_access_key') standIn.state.user('alice').keys.pop();
    guard(JSON.stringify({ deny: { arns: [pattern] } }));
    expect(await failure(context, tool, given)).toMatch(/^guard_refused: .*denies changes of/);
    expect(standIn.changes()).toEqual([]);
  });

  it('does not deny what its patterns do not name', async () => {
    guard(`deny:\n  tools: [delete_user]\n  arns: ["${arn('user/prod/*')}"]\n`);
    expect((await call(context, 'create_user', input)).structured.status).toBe('done');
  });

  const unusable: readonly (readonly [title: string, text: string | Uint8Array])[] = [
    ['empty', ''],
    ['only a comment', '# deny: nothing\n'],
    ['YAML that does not parse', 'deny: [\n'],
    ['a misspelt key', 'denied:\n  tools: []\n'],
    ['a misspelt key below', 'deny:\n  tool: [delete_*]\n'],
    ['a key besides', 'deny: {}\nallow: {}\n'],
    ['no map', '- delete_*\n'],
    ['a text for a list', 'deny:\n  tools: delete_*\n'],
    ['a number in a list', 'deny:\n  tools: [5]\n'],
    ['an empty pattern', 'deny:\n  tools: [""]\n'],
    ['a key twice', 'deny:\n  tools: [delete_*]\ndeny:\n  tools: []\n'],
    ['too large', `# ${'x'.repeat(70_000)}\ndeny: {}\n`],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ];
  it.each(unusable)('%s: nothing is changed', async (_, text) => {
    guard(text);
    expect(await failure(context, 'create_user', input)).toMatch(/^guard_refused: .*cannot be used/);
    expect(standIn.calls).toEqual([]);
  });

  it('a folder in its place: nothing is changed, but reading goes on', async () => {
    mkdirSync(join(home, '.config/iamsmith/guard.yaml'), { recursive: true });
    expect(await failure(context, 'create_user', input)).toMatch(/^guard_refused: /);
    expect((await call(context, 'list_groups')).structured.count).toBe(1);
  });

  it('cannot be hidden by the environment', async () => {
    guard('deny:\n  tools: [create_user]\n');
    process.env.XDG_CONFIG_HOME = temporaryFolder();
    expect(await failure(context, 'create_user', input)).toMatch(/^guard_refused: /);
    guard('deny:\n  tools: [create_group]\n', process.env.XDG_CONFIG_HOME);
    expect(await failure(context, 'create_user', input)).toMatch(/^guard_refused: /);
    expect(await failure(context, 'create_group', { group_name: 'x' })).toMatch(/^guard_refused: /);
  });

  it('counts also between plan and token', async () => {
    const { structured } = await call(context, 'delete_user', { user_name: 'never' });
    guard('deny:\n  tools: [delete_user]\n');
    const given = { user_name: 'never', confirmation_token: structured.confirmation_token };
    expect(await failure(context, 'delete_user', given)).toMatch(/^guard_refused: /);
    expect(standIn.changes()).toEqual([]);
  });
});
