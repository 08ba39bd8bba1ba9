import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataFolders } from '../../mcp/account/private-file.js';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { temporaryFolder } from '../temporary-folder.js';
import { call, confirmed, failure, undeclared } from './call.js';
import { arn, startCompany } from './company.js';
import { noDelete, readBucket } from './sample.js';
import { denied, serviceFailure } from './stand-in/fault.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
let data = '';
beforeEach(async () => {
  ({ standIn, context, data } = await startCompany('write'));
});

/** Alice with everything that a user can have. */
function loadAlice(): void {
  const alice = standIn.state.user('alice');
  alice.mfa.push('arn:aws:iam::123456789012:mfa/alice', 'GAHT12345678', 'arn:aws:iam::123456789012:u2f/user/alice/key');
  alice.sshKeys.push({ id: 'APKA0000000000000001', status: 'Active' });
  alice.certificates.push({ id: 'CERT0000000000000000000001', status: 'Active' });
  alice.serviceCredentials.push({ id: 'ACCA0000000000000001', status: 'Active' });
  alice.inline.set('NoDelete', noDelete).set('Read', readBucket);
  alice.attached.add(standIn.state.addPolicy('Denies', noDelete).arn);
  standIn.state.addGroup('second');
  alice.groups.add('second');
}

const aliceInOrder = [
  'UpdateAccessKey',
  'UpdateSSHPublicKey',
  'UpdateSigningCertificate',
  'UpdateServiceSpecificCredential',
  'DeleteLoginProfile',
  'DeleteAccessKey',
  'DeleteAccessKey',
  'DeactivateMFADevice',
  'DeleteVirtualMFADevice',
  'DeactivateMFADevice',
  'DeactivateMFADevice',
  'DeleteSSHPublicKey',
  'DeleteSigningCertificate',
  'DeleteServiceSpecificCredential',
  'RemoveUserFromGroup',
  'RemoveUserFromGroup',
  'DetachUserPolicy',
  'DeleteUserPolicy',
  'DetachUserPolicy',
  'DeleteUserPolicy',
  'DeleteUser',
];

describe('with force', () => {
  it('a user: what disables comes first, what denies goes last, and the boundary is left alone', async () => {
    loadAlice();
    const { structured: planned } = await call(context, 'delete_user', { user_name: 'alice', force: true });
    expect(planned.plan).toEqual(aliceInOrder.map((call) => ({ call: `iam:${call}`, does: expect.any(String) })));
    const { structured, text } = await confirmed(context, 'delete_user', { user_name: 'alice', force: true });
    expect(standIn.changes()).toEqual(aliceInOrder);
    expect(undeclared(standIn, 'delete_user')).toEqual([]);
    expect(structured).toMatchObject({ status: 'done', user_name: 'alice', backup_file: expect.any(String) });
    expect(text).toContain(String(structured.backup_file));
    expect(standIn.state.users.has('alice')).toBe(false);
    const [, , denying] = standIn.calls.filter(({ action }) => /^D\w+UserPolicy$/.test(action));
    expect(denying?.parameters.PolicyArn).toBe(arn('policy/Denies'));
    expect(standIn.actions()).not.toContain('DeleteUserPermissionsBoundary');
  });

  it('a group of 151 members, all pages', async () => {
    standIn.state.group('staff').attached.add(arn('policy/team/ReadReports'));
    const { structured, text } = await confirmed(context, 'delete_group', { group_name: 'staff', force: true });
    expect(structured).toMatchObject({ status: 'done', group_name: 'staff' });
    expect(text.length).toBeLessThan(8_000);
    expect(standIn.changes()).toEqual([
      ...Array.from({ length: 151 }, () => 'RemoveUserFromGroup'),
      'DetachGroupPolicy',
      'DeleteGroupPolicy',
      'DeleteGroup',
    ]);
    expect(standIn.state.groups.has('staff')).toBe(false);
    expect(undeclared(standIn, 'delete_group')).toEqual([]);
  });

  it('a role', async () => {
    standIn.state.role('app').attached.add(arn('policy/team/ReadReports'));
    standIn.state.role('app').boundary = arn('policy/Boundary');
    await confirmed(context, 'delete_role', { role_name: 'app', force: true });
    expect(standIn.changes()).toEqual([
      'DetachRolePolicy',
      'DeleteRolePolicy',
      'RemoveRoleFromInstanceProfile',
      'DeleteRole',
    ]);
    expect(standIn.state.roles.has('app')).toBe(false);
    expect(undeclared(standIn, 'delete_role')).toEqual([]);
  });

  it('a managed policy with versions, from all who have it', async () => {
    const policy = standIn.state.policy(arn('policy/team/ReadReports'));
    policy.versions.push(
      { id: 'v2', text: noDelete, created: new Date() },
      { id: 'v3', text: noDelete, created: new Date() },
    );
    standIn.state.group('staff').attached.add(policy.arn);
    standIn.state.role('app').attached.add(policy.arn);
    const { structured } = await confirmed(context, 'delete_policy', { policy_arn: policy.arn, force: true });
    expect(standIn.changes()).toEqual([
      'DetachUserPolicy',
      'DetachGroupPolicy',
      'DetachRolePolicy',
      'DeletePolicyVersion',
      'DeletePolicyVersion',
      'DeletePolicy',
    ]);
    expect(standIn.state.policies.has(policy.arn)).toBe(false);
    expect(undeclared(standIn, 'delete_policy')).toEqual([]);
    const backup = JSON.parse(readFileSync(String(structured.backup_file), 'utf8'));
    expect(backup.holdings.versions.map(({ id }: { id: string }) => id).sort()).toEqual(['v1', 'v2', 'v3']);
  });

  it('the backup is whole, private, and written before the first change', async () => {
    loadAlice();
    standIn.fail('UpdateAccessKey', denied('User: x is not authorized to perform: iam:UpdateAccessKey'));
    const text = await confirmed(context, 'delete_user', { user_name: 'alice', force: true }).catch(String);
    const [name = ''] = readdirSync(join(data, 'iamsmith/backups'));
    expect(name).toMatch(/^user-alice-\d{8}T\d{6}Z-[0-9a-f]{12}\.json$/);
    const path = join(data, 'iamsmith/backups', name);
    expect(text).toContain(path);
    expect(standIn.changes()).toEqual(['UpdateAccessKey']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      account: '123456789012',
      kind: 'user',
      name: 'alice',
      holdings: {
        boundary: arn('policy/Boundary'),
        groups: [{ name: 'staff' }, { name: 'second' }],
        attached: [{ name: 'ReadReports', text: readBucket }, { name: 'Denies' }],
        inline: [
          { name: 'NoDelete', text: noDelete },
          { name: 'Read', text: readBucket },
        ],
        accessKeys: [{ id: 'AKIAALICE0000000001', status: 'Active' }, { status: 'Inactive' }],
      },
    });
  });

  it('nothing is changed where no backup can be written', async () => {
    process.env.CLAUDE_PLUGIN_DATA = `${temporaryFolder({ file: '' })}/file`;
    expect(await confirmed(context, 'delete_role', { role_name: 'app', force: true }).catch(String)).toContain(
      'path_refused: ',
    );
    expect(standIn.changes()).toEqual([]);
  });

  const folders: readonly (readonly [
    title: string,
    environment: Record<string, string>,
    own: readonly string[],
    inside: string,
  ])[] = [
    [
      'the plugin has one',
      { CLAUDE_PLUGIN_DATA: '/data/plugin', XDG_DATA_HOME: '/data/xdg', HOME: '/h' },
      ['/data/plugin'],
      '',
    ],
    [
      'XDG, then home',
      { XDG_DATA_HOME: '/data/xdg', HOME: '/h' },
      ['/data/xdg/iamsmith', '/h/.local/share/iamsmith'],
      '',
    ],
    ['never in the project', { CLAUDE_PLUGIN_DATA: '@/a', XDG_DATA_HOME: '@/b', HOME: '@' }, [], ''],
    ['nor in the repository around it', { CLAUDE_PLUGIN_DATA: '@/a', XDG_DATA_HOME: '@/b', HOME: '@' }, [], '/sub'],
    ['nor by a link', { CLAUDE_PLUGIN_DATA: '@@/link/a', XDG_DATA_HOME: '@@/link', HOME: '@@/link' }, [], ''],
    ['nor at a relative path', { CLAUDE_PLUGIN_DATA: 'a', XDG_DATA_HOME: '../b', HOME: '.' }, [], ''],
    ['unless the project is it', { CLAUDE_PLUGIN_DATA: '@', HOME: '/h' }, ['@'], ''],
  ];
  it.each(folders)('where it is kept: %s', (_, environment, own, inside) => {
    const project = temporaryFolder({ '.git/HEAD': '', 'sub/x': '' });
    const beside = temporaryFolder({ link: { to: project } });
    const placed = (text: string): string => text.replace('@@', beside).replace('@', project);
    const named = Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, placed(text)]));
    const workingDirectory = project + inside;
    const found = dataFolders({ environment: named, workingDirectory });
    const ownHome = join(userInfo().homedir, '.local/share/iamsmith');
    expect(found.filter((one) => one !== ownHome)).toEqual(own.map(placed));
  });
});

describe('a failure half-way', () => {
  it('says what was done and what is left, and the next plan goes on from there', async () => {
    loadAlice();
    const alice = standIn.state.user('alice');
    standIn.fail('RemoveUserFromGroup', serviceFailure, 3);
    const input = { user_name: 'alice', force: true };
    const error = await confirmed(context, 'delete_user', input).catch((one: unknown) => one);
    if (!(error instanceof OperationError)) throw new Error('it did not fail');
    expect(error.message).toMatch(
      /^service_failure: [\s\S]*half-way[\s\S]*DeleteServiceSpecificCredential[\s\S]*Left[\s\S]*1\. iam:RemoveUserFromGroup/,
    );
    const made = aliceInOrder.indexOf('RemoveUserFromGroup');
    expect(error.structured).toMatchObject({
      status: 'failed',
      error: { code: 'service_failure' },
      backup_file: expect.any(String),
    });
    expect(error.structured?.done).toHaveLength(made);
    expect(error.structured?.left).toHaveLength(aliceInOrder.length - made);
    // Not freer than before: no credential works, the policies and the boundary are in place.
    expect([alice.keys, alice.loginProfile, alice.mfa]).toEqual([[], undefined, []]);
    expect(alice.boundary).toBe(arn('policy/Boundary'));
    expect(alice.inline.size + alice.attached.size).toBe(4);
    standIn.calls.length = 0;
    const { structured: rest } = await call(context, 'delete_user', input);
    expect(rest.plan).toHaveLength(aliceInOrder.length - made);
    expect(
      (await call(context, 'delete_user', { ...input, confirmation_token: rest.confirmation_token })).structured.status,
    ).toBe('done');
    expect(standIn.changes()).toEqual(aliceInOrder.slice(made));
    expect(readdirSync(join(data, 'iamsmith/backups'))).toHaveLength(2);
  });

  it.each(aliceInOrder.map((call, at) => [at, call] as const))(
    'at call %i, %s: resumed to the end',
    async (at, action) => {
      loadAlice();
      const before = aliceInOrder.slice(0, at).filter((one) => one === action).length;
      if (before === 0) standIn.fail(action, denied(`User: x is not authorized to perform: iam:${action}`));
      const input = { user_name: 'alice', force: true };
      if (before === 0) {
        await expect(confirmed(context, 'delete_user', input)).rejects.toThrow(/^access_denied/);
        expect(standIn.state.user('alice').boundary).toBe(arn('policy/Boundary'));
      }
      expect((await confirmed(context, 'delete_user', input)).structured.status).toBe('done');
      expect(standIn.state.users.has('alice')).toBe(false);
    },
  );

  it('what somebody else took away meanwhile is no failure', async () => {
    const input = { role_name: 'app', force: true };
    const { structured } = await call(context, 'delete_role', input);
    const role = standIn.state.role('app');
    const attempt = call(context, 'delete_role', { ...input, confirmation_token: structured.confirmation_token });
    const waiting = setInterval(() => {
      if (standIn.changes().length > 0) role.profiles.clear();
    }, 0);
    expect((await attempt).structured.status).toBe('done');
    clearInterval(waiting);
    expect(standIn.state.roles.has('app')).toBe(false);
  });
});

describe('without force', () => {
  const conflicts: readonly (readonly [tool: string, input: object, load: () => void, named: RegExp])[] = [
    [
      'delete_user',
      { user_name: 'never' },
      () => (standIn.state.user('never').loginProfile = new Date()),
      /a console password/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () =>
        standIn.state.user('never').keys.push({ id: 'AKIANEVER00000000001', status: 'Inactive', created: new Date() }),
      /1 access key \("AKIANEVER00000000001, Inactive"\)/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').mfa.push('GAHT1'),
      /1 MFA device \("GAHT1"\)/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').sshKeys.push({ id: 'APKA1', status: 'Active' }),
      /1 SSH key/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').certificates.push({ id: 'C', status: 'Active' }),
      /1 signing certificate/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').serviceCredentials.push({ id: 'S', status: 'Active' }),
      /1 service-specific credential/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').groups.add('staff'),
      /1 group membership \("staff"\)/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').attached.add(arn('policy/Boundary')),
      /1 attached policy \("Boundary"\)/,
    ],
    [
      'delete_user',
      { user_name: 'never' },
      () => standIn.state.user('never').inline.set('A', noDelete).set('B', noDelete),
      /2 inline policies \("A" and "B"\)|2 inline policies \("A", "B"\)/,
    ],
    ['delete_group', { group_name: 'staff' }, () => {}, /151 members .*1 inline policy \("NoDelete"\)/],
    ['delete_role', { role_name: 'app' }, () => {}, /1 inline policy \("Read"\), 1 instance profile \("app-profile"\)/],
    ['delete_policy', { policy_arn: arn('policy/team/ReadReports') }, () => {}, /1 attachment \("user alice"\)/],
  ];
  it.each(conflicts)('%s %j: %#', async (tool, input, load, named) => {
    load();
    const message = await failure(context, tool, input);
    expect(message).toMatch(/^delete_conflict: /);
    expect(message).toMatch(named);
    expect(standIn.changes()).toEqual([]);
  });

  it('versions go with their policy', async () => {
    const policy = standIn.state.policy(arn('policy/guardrails/Inert'));
    policy.versions.push({ id: 'v2', text: noDelete, created: new Date() });
    await confirmed(context, 'delete_policy', { policy_arn: policy.arn });
    expect(standIn.changes()).toEqual(['DeletePolicyVersion', 'DeletePolicy']);
  });
});

describe('what is protected', () => {
  it('a boundary, also with force', async () => {
    const input = { policy_arn: arn('policy/Boundary'), force: true };
    expect(await failure(context, 'delete_policy', input)).toMatch(
      /^delete_conflict: .*permissions boundary of "user alice"/,
    );
  });

  it('whoever calls', async () => {
    expect(await failure(context, 'delete_user', { user_name: 'tester', force: true })).toMatch(/^protected: /);
    standIn.state.callerArn = 'arn:aws:sts::123456789012:assumed-role/app/session';
    expect(await failure(context, 'delete_role', { role_name: 'app', force: true })).toMatch(/^protected: /);
  });

  const ofAws: readonly (readonly [tool: string, input: object])[] = [
    ['delete_role', { role_name: 'AWSServiceRoleForSupport', force: true }],
    ['put_role_policy', { role_name: 'AWSServiceRoleForSupport', policy_name: 'X', policy_document: noDelete }],
    ['attach_role_policy', { role_name: 'AWSServiceRoleForSupport', policy_arn: arn('policy/guardrails/Inert') }],
    ['delete_policy', { policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    ['create_policy_version', { policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', policy_document: noDelete }],
  ];
  it.each(ofAws)('what belongs to AWS: %s', async (tool, input) => {
    expect(await failure(context, tool, input)).toMatch(/^protected: /);
  });

  it('versions: as many as IAM keeps, then the oldest goes when it is said so', async () => {
    const policy = standIn.state.policy(arn('policy/guardrails/Inert'));
    for (const id of ['v2', 'v10', 'v3', 'v4']) policy.versions.push({ id, text: noDelete, created: new Date() });
    policy.newest = 10;
    const input = { policy_arn: policy.arn, policy_document: noDelete };
    expect(await failure(context, 'create_policy_version', input)).toMatch(/^limit_exceeded: .*replace_oldest .*v2/);
    const { structured } = await confirmed(context, 'create_policy_version', { ...input, replace_oldest: true });
    expect(structured).toMatchObject({ version_id: 'v11', is_default_version: true });
    expect(standIn.changes()).toEqual(['DeletePolicyVersion', 'CreatePolicyVersion']);
    const backup = JSON.parse(readFileSync(String(structured.backup_file), 'utf8'));
    expect(backup.holdings.versions).toContainEqual({ id: 'v2', isDefault: false, text: noDelete });
    expect(policy.versions.map(({ id }) => id)).toEqual(['v1', 'v10', 'v3', 'v4', 'v11']);
  });
});
