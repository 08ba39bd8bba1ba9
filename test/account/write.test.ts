import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountOperations } from '../../mcp/operations/account/all.js';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { call, confirmed, contextFor, failure, operationNamed } from './call.js';
import { arn, startCompany } from './company.js';
import { clean, noDelete, trust } from './sample.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
let data = '';
beforeEach(async () => {
  ({ standIn, context, data } = await startCompany('write'));
  standIn.state.user('alice').attached.add(standIn.state.addPolicy('Second', clean).arn);
  standIn.state.user('alice').inline.set('NoDelete', noDelete);
  standIn.state.role('app').inline.set('Read', clean);
});

const identity = JSON.parse(clean);

/** A call, the calls of AWS that change something, what its result holds, and whether it asks first. */
const rows: readonly (readonly [
  tool: string,
  input: object,
  made: readonly string[],
  result: object,
  asks: 'asks' | 'at once',
])[] = [
  [
    'create_user',
    { user_name: 'bob', path: '/dev/', permissions_boundary: arn('policy/Boundary') },
    ['CreateUser'],
    {
      user: {
        user_name: 'bob',
        arn: arn('user/dev/bob'),
        permissions_boundary: { permissions_boundary_arn: arn('policy/Boundary') },
      },
    },
    'at once',
  ],
  ['delete_user', { user_name: 'never' }, ['DeleteUser'], { user_name: 'never' }, 'asks'],
  [
    'create_role',
    { role_name: 'job', assume_role_policy_document: trust, description: 'a job' },
    ['CreateRole'],
    { role: { role_name: 'job', arn: arn('role/job'), description: 'a job', max_session_duration: 3600 } },
    'at once',
  ],
  [
    'create_role',
    { role_name: 'job', assume_role_policy_document: JSON.parse(trust), path: '/x/', max_session_duration: 7200 },
    ['CreateRole'],
    { role: { arn: arn('role/x/job'), assume_role_policy_document: JSON.parse(trust), max_session_duration: 7200 } },
    'at once',
  ],
  [
    'update_trust_policy',
    { role_name: 'app', policy_document: trust.replace(':root', ':user/dev/alice') },
    ['UpdateAssumeRolePolicy'],
    { role_name: 'app', previous_document: JSON.parse(trust), diff: expect.stringContaining('+ ') },
    'asks',
  ],
  [
    'create_group',
    { group_name: 'ops', path: '/all/' },
    ['CreateGroup'],
    { group: { group_name: 'ops', arn: arn('group/all/ops') } },
    'at once',
  ],
  [
    'add_user_to_group',
    { group_name: 'staff', user_name: 'never' },
    ['AddUserToGroup'],
    { group_name: 'staff', user_name: 'never' },
    'at once',
  ],
  [
    'remove_user_from_group',
    { group_name: 'staff', user_name: 'alice' },
    ['RemoveUserFromGroup'],
    { group_name: 'staff', user_name: 'alice' },
    'asks',
  ],
  [
    'attach_user_policy',
    { user_name: 'never', policy_arn: arn('policy/Second') },
    ['AttachUserPolicy'],
    { user_name: 'never', policy_arn: arn('policy/Second') },
    'at once',
  ],
  [
    'detach_user_policy',
    { user_name: 'alice', policy_arn: arn('policy/team/ReadReports') },
    ['DetachUserPolicy'],
    { user_name: 'alice' },
    'asks',
  ],
  [
    'attach_group_policy',
    { group_name: 'staff', policy_arn: arn('policy/Second') },
    ['AttachGroupPolicy'],
    { group_name: 'staff' },
    'at once',
  ],
  [
    'attach_role_policy',
    { role_name: 'app', policy_arn: arn('policy/Second') },
    ['AttachRolePolicy'],
    { role_name: 'app' },
    'at once',
  ],
  [
    'put_user_policy',
    { user_name: 'never', policy_name: 'Read', policy_document: clean },
    ['PutUserPolicy'],
    { user_name: 'never', policy_name: 'Read' },
    'at once',
  ],
  [
    'put_role_policy',
    {
      role_name: 'app',
      policy_name: 'Read',
      policy_document: { ...identity, Statement: identity.Statement.slice(0, 1) },
    },
    ['PutRolePolicy'],
    { role_name: 'app', previous_document: identity, diff: expect.stringContaining('-       "Sid": "ReadIt"') },
    'at once',
  ],
  [
    'put_group_policy',
    { group_name: 'staff', policy_name: 'Read', policy_document: identity },
    ['PutGroupPolicy'],
    { group_name: 'staff' },
    'at once',
  ],
  [
    'delete_user_policy',
    { user_name: 'alice', policy_name: 'NoDelete' },
    ['DeleteUserPolicy'],
    { user_name: 'alice', previous_document: JSON.parse(noDelete) },
    'asks',
  ],
  ['delete_role_policy', { role_name: 'app', policy_name: 'Read' }, ['DeleteRolePolicy'], { role_name: 'app' }, 'asks'],
  [
    'delete_group_policy',
    { group_name: 'staff', policy_name: 'NoDelete' },
    ['DeleteGroupPolicy'],
    { group_name: 'staff' },
    'asks',
  ],
  [
    'create_policy',
    { policy_name: 'New', policy_document: clean, path: '/team/', description: 'x' },
    ['CreatePolicy'],
    { policy: { arn: arn('policy/team/New'), default_version_id: 'v1' } },
    'at once',
  ],
  [
    'create_policy_version',
    { policy_arn: arn('policy/Second'), policy_document: clean.replaceAll('reports', 'other') },
    ['CreatePolicyVersion'],
    { version_id: 'v2', is_default_version: true, previous_document: identity },
    'at once',
  ],
  [
    'delete_policy',
    { policy_arn: arn('policy/guardrails/Inert') },
    ['DeletePolicy'],
    { policy_arn: arn('policy/guardrails/Inert'), backup_file: expect.any(String) },
    'asks',
  ],
  [
    'update_access_key',
    { user_name: 'alice', access_key_id: 'AKIAALICE0000000001', status: 'Inactive' },
    ['UpdateAccessKey'],
    { key_status: 'Inactive' },
    'at once',
  ],
  [
    'update_access_key',
    { user_name: 'alice', access_key_id: 'AKIAALICE0000000002', status: 'Active' },
    ['UpdateAccessKey'],
    { key_status: 'Active' },
    'asks',
  ],
  [
    'delete_access_key',
    { user_name: 'alice', access_key_id: 'AKIAALICE0000000002' },
    ['DeleteAccessKey'],
    { access_key_id: 'AKIAALICE0000000002' },
    'asks',
  ],
  [
    'create_access_key',
    { user_name: 'never' },
    ['CreateAccessKey'],
    { user_name: 'never', secret_file: expect.any(String) },
    'asks',
  ],
  ['delete_group', { group_name: 'empty' }, ['DeleteGroup'], { group_name: 'empty' }, 'asks'],
  ['delete_role', { role_name: 'bare' }, ['DeleteRole'], { role_name: 'bare' }, 'asks'],
  [
    'detach_group_policy',
    { group_name: 'empty', policy_arn: arn('policy/Second') },
    ['DetachGroupPolicy'],
    { group_name: 'empty' },
    'asks',
  ],
  [
    'detach_role_policy',
    { role_name: 'bare', policy_arn: arn('policy/Second') },
    ['DetachRolePolicy'],
    { role_name: 'bare' },
    'asks',
  ],
];

describe('what is changed', () => {
  beforeEach(() => {
    const [group, role] = [standIn.state.addGroup('empty'), standIn.state.addRole('bare', trust)];
    if (expect.getState().currentTestName?.includes('detach_')) {
      group.attached.add(arn('policy/Second'));
      role.attached.add(arn('policy/Second'));
    }
  });

  it.each(rows)('%s %j', async (tool, input, made, result, asks) => {
    const answer = asks === 'asks' ? await confirmed(context, tool, input) : await call(context, tool, input);
    expect(answer.structured).toMatchObject({ status: 'done', ...result });
    expect(standIn.changes()).toEqual(made);
    expect(answer.text.length).toBeLessThan(8_000);
    const { actions } = operationNamed(tool);
    expect(standIn.actions().filter((action) => !actions.includes(`iam:${action}`))).toEqual([]);
  });

  it.each(rows.filter(([, , , , asks]) => asks === 'asks'))('%s %j changes nothing before', async (tool, input) => {
    for (const more of [{}, { confirmed: true }]) {
      const { structured, text } = await call(context, tool, { ...input, ...more });
      expect(structured).toMatchObject({
        status: 'confirmation_required',
        plan: expect.arrayContaining([{ call: expect.stringMatching(/^iam:/), does: expect.any(String) }]),
        blast_radius: expect.arrayContaining([expect.any(String)]),
        confirmation_token: expect.any(String),
        expires_at: expect.stringMatching(/Z$/),
      });
      expect(text).toContain('Nothing has been changed');
      expect(text).toContain(String(structured.confirmation_token));
    }
    expect(standIn.changes()).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
  });

  it('every writing tool is among these', () => {
    const tested = new Set(rows.map(([tool]) => tool));
    const writing = accountOperations.filter(({ toolsets }) => !toolsets.includes('read-only'));
    expect(writing).toHaveLength(27);
    expect(writing.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });

  it('hints and what Claude Code is told', () => {
    for (const { name, annotations, meta, toolsets } of accountOperations) {
      if (toolsets.includes('read-only')) continue;
      expect(meta, name).toEqual({ 'anthropic/requiresUserInteraction': true });
      expect(annotations.readOnlyHint).toBe(false);
      if (/^(?:delete|detach|remove|put|update)_/.test(name)) expect(annotations.destructiveHint, name).toBe(true);
      if (/^(?:attach|add|create_(?:user|role|group|access_key|policy$))/.test(name))
        expect(annotations.destructiveHint, name).toBe(false);
    }
  });
});

it('a server for reading plans nothing', async () => {
  const reading = contextFor(standIn.url);
  for (const [tool, input] of rows) expect(await failure(reading, tool, input)).toMatch(/^write_refused: /);
  expect(standIn.calls).toEqual([]);
});

describe('what is not there', () => {
  const missing: readonly (readonly [tool: string, input: object])[] = [
    ['delete_user', { user_name: 'nobody' }],
    ['delete_role', { role_name: 'nobody' }],
    ['delete_group', { group_name: 'nobody' }],
    ['delete_policy', { policy_arn: arn('policy/Nothing') }],
    ['add_user_to_group', { group_name: 'staff', user_name: 'nobody' }],
    ['remove_user_from_group', { group_name: 'staff', user_name: 'never' }],
    ['attach_user_policy', { user_name: 'never', policy_arn: arn('policy/Nothing') }],
    ['detach_user_policy', { user_name: 'never', policy_arn: arn('policy/team/ReadReports') }],
    ['delete_user_policy', { user_name: 'never', policy_name: 'Read' }],
    ['delete_access_key', { user_name: 'never', access_key_id: 'AKIAALICE0000000001' }],
    ['update_access_key', { user_name: 'never', access_key_id: 'AKIAALICE0000000001', status: 'Inactive' }],
  ];
  it.each(missing)('%s %j', async (tool, input) => {
    expect(await failure(context, tool, input)).toMatch(/^not_found: /);
    expect(standIn.changes()).toEqual([]);
  });

  it('what is there already', async () => {
    expect(await failure(context, 'create_user', { user_name: 'alice' })).toMatch(/^already_exists: /);
    expect(await failure(context, 'create_access_key', { user_name: 'alice' })).toMatch(/^limit_exceeded: .*AKIAALICE/);
  });
});
