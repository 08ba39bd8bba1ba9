import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { freePort } from '../server/client.js';
import { temporaryFolder } from '../temporary-folder.js';
import { call, confirmed, contextFor, failure, plantCredentials } from './call.js';
import { clean, noDelete, readBucket, trust } from './sample.js';

/**
 * A second opinion on the stand-in: another imitation of IAM, written by others. Known to differ (moto 5.2.1): ListUsers,
 * ListGroups and GetGroup ignore MaxItems; there is no simulator and there are no service-specific credentials.
 */
const probe = spawnSync('python3', ['-c', 'import moto.server'], { timeout: 60_000 });
const hasMoto = probe.status === 0;
if (!hasMoto) console.info('moto is not there for python3, so the account is tested against the stand-in alone');

describe.skipIf(!hasMoto)('against moto', () => {
  let server: ChildProcess;
  let context: AccountContext;
  let url = '';

  beforeAll(async () => {
    plantCredentials();
    const port = await freePort();
    server = spawn('python3', ['-m', 'moto.server', '-p', String(port)], { stdio: 'ignore' });
    url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100; tries++) {
      const isUp = await fetch(`${url}/moto-api/`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) break;
      await wait(200);
    }
    await fillMoto(contextFor(url, 'write'));
    context = contextFor(url);
  }, 60_000);
  afterAll(() => server?.kill());

  const rows: readonly (readonly [tool: string, input: object, result: object])[] = [
    ['whoami', {}, { account: '123456789012', mode: 'read' }],
    ['list_users', { path_prefix: '/dev/' }, { users: [{ user_name: 'alice' }], count: 1, is_truncated: false }],
    [
      'get_user',
      { user_name: 'alice' },
      { groups: ['staff'], attached_policies: [{ policy_name: 'ReadReports' }], access_keys: [{ status: 'Active' }] },
    ],
    ['list_roles', { max_items: 2 }, { count: 2, is_truncated: true, marker: expect.any(String) }],
    [
      'get_role',
      { role_name: 'app-1' },
      { role: { assume_role_policy_document: JSON.parse(trust) }, inline_policies: ['Read'] },
    ],
    ['list_groups', {}, { groups: [{ group_name: 'staff' }] }],
    [
      'get_group',
      { group_name: 'staff', include_member_policies: true },
      { users: ['alice'], members: [{ user_name: 'alice' }] },
    ],
    ['list_policies', {}, { policies: [{ policy_name: 'ReadReports', attachment_count: 1 }] }],
    [
      'get_managed_policy_document',
      { policy_arn: 'arn:aws:iam::123456789012:policy/ReadReports' },
      { document: JSON.parse(readBucket), version_id: 'v1' },
    ],
    ['list_user_policies', { user_name: 'alice' }, { policy_names: ['NoDelete'] }],
    ['get_user_policy', { user_name: 'alice', policy_name: 'NoDelete' }, { policy_document: JSON.parse(noDelete) }],
    ['list_role_policies', { role_name: 'app-1' }, { policy_names: ['Read'] }],
    ['get_role_policy', { role_name: 'app-1', policy_name: 'Read' }, { policy_document: JSON.parse(readBucket) }],
    ['list_group_policies', { group_name: 'staff' }, { policy_names: ['NoDelete'] }],
    ['get_group_policy', { group_name: 'staff', policy_name: 'NoDelete' }, { policy_document: JSON.parse(noDelete) }],
    ['list_access_keys', { user_name: 'alice' }, { count: 1, access_keys: [{ status: 'Active' }] }],
    ['get_account_summary', {}, { summary: { users: 1, roles: 3 } }],
    [
      'list_policies_using_condition_key',
      { condition_key: 'aws:MultiFactorAuthPresent' },
      { total: 3, policies: [{ kind: 'trust' }, {}, {}] },
    ],
  ];
  it.each(rows)('%s %j', async (tool, input, result) => {
    expect((await call(context, tool, input)).structured).toMatchObject(result);
  });

  it('all roles, page by page', async () => {
    const first = (await call(context, 'list_roles', { max_items: 2 })).structured;
    const second = (await call(context, 'list_roles', { max_items: 2, marker: first.marker })).structured;
    expect(second).toMatchObject({ count: 1, is_truncated: false });
  });

  it('refusals and calls that it does not have are told by our codes', async () => {
    expect(await failure(context, 'get_user', { user_name: 'nobody' })).toMatch(/^not_found: /);
    const input = { policy_source_arn: 'arn:aws:iam::123456789012:user/dev/alice', action_names: ['s3:GetObject'] };
    expect(await failure(context, 'simulate_principal_policy', input)).toMatch(
      /^(?:not_iam_endpoint|service_failure|aws_error): /,
    );
  });

  describe('what changes', () => {
    let writing: AccountContext;
    const act = async (tool: string, input: object): Promise<Readonly<Record<string, unknown>>> => {
      const { structured } = await call(writing, tool, input);
      if (structured.status === 'done') return structured;
      const token = { confirmation_token: structured.confirmation_token };
      return (await call(writing, tool, { ...input, ...token })).structured;
    };
    beforeEach(() => {
      process.env.XDG_DATA_HOME = temporaryFolder();
      writing = contextFor(url, 'write');
    });

    it('a user from the first day to the last', async () => {
      const user = { user_name: 'bob' };
      expect(await act('create_user', { ...user, path: '/dev/' })).toMatchObject({ user: { path: '/dev/' } });
      const { policy } = await act('create_policy', { policy_name: 'Clean', policy_document: clean });
      const { arn: policy_arn } = Object(policy);
      await act('create_group', { group_name: 'ops' });
      await act('add_user_to_group', { ...user, group_name: 'ops' });
      await act('attach_user_policy', { ...user, policy_arn });
      await act('attach_group_policy', { group_name: 'ops', policy_arn });
      await act('put_user_policy', { ...user, policy_name: 'Own', policy_document: clean });
      await act('put_group_policy', { group_name: 'ops', policy_name: 'Own', policy_document: clean });
      const { access_key_id } = await act('create_access_key', user);
      await act('update_access_key', { ...user, access_key_id, status: 'Inactive' });
      await act('create_access_key', user);
      await writing.account.iam('CreateLoginProfile', { UserName: 'bob', Password: 'pass-Word-1-long' });
      expect(
        await act('create_policy_version', { policy_arn, policy_document: clean.replaceAll('reports', 'other') }),
      ).toMatchObject({ version_id: 'v2', is_default_version: true });
      await expect(act('delete_user', user)).rejects.toThrow(/^delete_conflict: .*2 access keys.*password.*Clean/);
      const gone = await confirmed(writing, 'delete_user', { ...user, force: true });
      expect(gone.structured).toMatchObject({ status: 'done', backup_file: expect.any(String) });
      expect(await failure(writing, 'get_user', user)).toMatch(/^not_found/);
      expect(await act('delete_group', { group_name: 'ops', force: true })).toMatchObject({ status: 'done' });
      expect(await act('delete_policy', { policy_arn })).toMatchObject({ status: 'done' });
    });

    it('a role from the first day to the last', async () => {
      const role = { role_name: 'job' };
      await act('create_role', { ...role, assume_role_policy_document: trust });
      await act('put_role_policy', { ...role, policy_name: 'Own', policy_document: clean });
      const { policy } = await act('create_policy', { policy_name: 'Other', policy_document: clean });
      await act('attach_role_policy', { ...role, policy_arn: Object(policy).arn });
      const other = {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      };
      expect(await act('update_trust_policy', { ...role, policy_document: other })).toMatchObject({
        previous_document: JSON.parse(trust),
      });
      await act('detach_role_policy', { ...role, policy_arn: Object(policy).arn });
      await act('delete_role_policy', { ...role, policy_name: 'Own' });
      expect(await act('delete_role', role)).toMatchObject({ status: 'done' });
      expect(await failure(writing, 'get_role', role)).toMatch(/^not_found/);
    });
  });
});

async function fillMoto({ account }: AccountContext): Promise<void> {
  await account.iam('CreateUser', { UserName: 'alice', Path: '/dev/' });
  await account.iam('PutUserPolicy', { UserName: 'alice', PolicyName: 'NoDelete', PolicyDocument: noDelete });
  await account.iam('CreateAccessKey', { UserName: 'alice' });
  await account.iam('CreateGroup', { GroupName: 'staff' });
  await account.iam('PutGroupPolicy', { GroupName: 'staff', PolicyName: 'NoDelete', PolicyDocument: noDelete });
  await account.iam('AddUserToGroup', { GroupName: 'staff', UserName: 'alice' });
  const PolicyDocument = JSON.stringify(JSON.parse(readBucket));
  const { Policy } = await account.iam('CreatePolicy', { PolicyName: 'ReadReports', PolicyDocument });
  await account.iam('AttachUserPolicy', { UserName: 'alice', PolicyArn: Policy?.Arn });
  for (const RoleName of ['app-1', 'app-2', 'app-3'])
    await account.iam('CreateRole', { RoleName, AssumeRolePolicyDocument: trust });
  await account.iam('PutRolePolicy', { RoleName: 'app-1', PolicyName: 'Read', PolicyDocument });
}
