import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { temporaryFolder } from '../temporary-folder.js';
import { call, confirmed, contextFor, failure } from './call.js';
import { startCompany } from './company.js';
import { plantedSecret } from './stand-in/credentials.js';
import { denied, Fault } from './stand-in/fault.js';
import { credentials, type StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
let data = '';
let home = '';
beforeEach(async () => {
  ({ standIn, context, data } = await startCompany('write'));
  home = temporaryFolder();
  process.env.HOME = home;
});

const tool = 'create_access_key';
const input = { user_name: 'never' };
const secrets = [plantedSecret, credentials.AWS_SECRET_ACCESS_KEY, credentials.AWS_SESSION_TOKEN];
const keysOf = (name: string) => standIn.state.user(name).keys;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the secret of a new key', () => {
  it('is in a new file that only its owner reads, and nowhere else', async () => {
    const { structured, text } = await confirmed(context, tool, input);
    const [file = '', ...others] = filesIn(data);
    expect(others).toEqual([]);
    expect(structured).toMatchObject({ status: 'done', access_key_id: keysOf('never')[0]?.id, secret_file: file });
    expect(text).toContain('creates an access key');
    expect(text).toContain(`access_key_id: ${keysOf('never')[0]?.id}`);
    expect(text).toContain(`secret_file: ${file}`);
    for (const secret of secrets) expect(JSON.stringify(structured) + text).not.toContain(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, 'utf8')).toBe(
      `[default]\naws_access_key_id = ${keysOf('never')[0]?.id}\naws_secret_access_key = ${plantedSecret}\n`,
    );
    expect(filesIn(home)).toEqual([]);
  });

  it('is scrubbed from what AWS says later', async () => {
    await confirmed(context, tool, input);
    standIn.fail('ListUsers', new Fault(400, 'Strange', `key ${plantedSecret}, ${credentials.AWS_SECRET_ACCESS_KEY}`));
    const message = await failure(context, 'list_users');
    expect(message).toContain('[secret]');
    for (const secret of secrets) expect(message).not.toContain(secret);
  });

  it('a name cannot lead out of the folder', async () => {
    standIn.state.addUser('../../etc/..=x');
    const { structured } = await confirmed(context, tool, { user_name: '../../etc/..=x' });
    expect(String(structured.secret_file).startsWith(`${data}/iamsmith/access-keys/key-of-`)).toBe(true);
    expect(filesIn(data)).toHaveLength(1);
  });

  it('a call that AWS refuses leaves no file', async () => {
    standIn.fail('CreateAccessKey', denied('User: x is not authorized to perform: iam:CreateAccessKey'));
    await expect(confirmed(context, tool, input)).rejects.toThrow(/^access_denied/);
    expect(filesIn(data)).toEqual([]);
  });

  it('no place for it: no key', async () => {
    process.env.CLAUDE_PLUGIN_DATA = `${temporaryFolder({ file: '' })}/file`;
    await expect(confirmed(context, tool, input)).rejects.toThrow(/^path_refused/);
    expect(keysOf('never')).toEqual([]);
  });
});

describe('as a profile of the credentials file', () => {
  const withProfile = { ...input, profile: 'never-key' };
  const file = () => join(home, '.aws', 'credentials');
  const added = () =>
    `[never-key]\naws_access_key_id = ${keysOf('never')[0]?.id}\naws_secret_access_key = ${plantedSecret}\n`;

  it('of a home without one', async () => {
    const { structured, text } = await confirmed(context, tool, withProfile);
    expect(structured).toMatchObject({ status: 'done', secret_file: file(), profile: 'never-key' });
    for (const secret of secrets) expect(JSON.stringify(structured) + text).not.toContain(secret);
    expect(readFileSync(file(), 'utf8')).toBe(added());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(filesIn(data)).toEqual([]);
  });

  it('appended, and what is there stays as it is', async () => {
    const other = temporaryFolder({ mine: '# mine\n[default]\naws_access_key_id = AKIAX' });
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(other, 'mine');
    await confirmed(context, tool, withProfile);
    expect(readFileSync(join(other, 'mine'), 'utf8')).toBe(`# mine\n[default]\naws_access_key_id = AKIAX\n${added()}`);
    expect(statSync(join(other, 'mine')).mode & 0o777).toBe(0o600);
  });

  it.each(['[never-key]', '  [ never-key ]  # x', '[profile never-key]'])(
    'never over one that is there: %s',
    async (line) => {
      const other = temporaryFolder();
      process.env.AWS_SHARED_CREDENTIALS_FILE = join(other, 'mine');
      writeFileSync(join(other, 'mine'), `${line}\naws_access_key_id = AKIAX\n`);
      await expect(confirmed(context, tool, withProfile)).rejects.toThrow(/^already_exists/);
      expect(keysOf('never')).toEqual([]);
      expect(readFileSync(join(other, 'mine'), 'utf8')).toBe(`${line}\naws_access_key_id = AKIAX\n`);
    },
  );

  it('never in the project', async () => {
    const project = temporaryFolder({ '.git/HEAD': '' });
    const environment = { ...process.env, HOME: project };
    const inProject = contextFor(standIn.url, 'write', { workingDirectory: project, environment });
    await expect(confirmed(inProject, tool, withProfile)).rejects.toThrow(/path_refused/);
    expect(keysOf('never')).toEqual([]);
    expect(filesIn(project)).toHaveLength(1);
  });

  it.each(['default', '', 'a]\n[default', 'a b', '../x', '-x', 'a\u0000', 'x'.repeat(65)])(
    '%j is no name for it',
    async (profile) => {
      expect(await failure(context, tool, { ...input, profile })).toMatch(/^invalid_arguments: profile/);
    },
  );
});

it.each(['/dev/null', '/dev/zero', '/'])('what is no file takes no secret: %s', async (path) => {
  process.env.AWS_SHARED_CREDENTIALS_FILE = path;
  await expect(confirmed(context, tool, { ...input, profile: 'x' })).rejects.toThrow(/^path_refused/);
  expect(keysOf('never')).toEqual([]);
});

it('the planted secrets are in no plan, result, error or file of any writing tool', async () => {
  const poison = new Fault(400, 'Strange', secrets.join(' '));
  const said: string[] = [];
  for (const [name, given, fails] of [
    ['delete_user', { user_name: 'alice', force: true }, 'DeleteLoginProfile'],
    ['delete_role', { role_name: 'app', force: true }, 'DeleteRolePolicy'],
    ['create_access_key', input, 'CreateAccessKey'],
    ['create_user', { user_name: 'x' }, 'CreateUser'],
  ] as const) {
    standIn.fail(fails, poison);
    const { structured, text } = await call(context, name, given).catch((error: unknown) => ({
      structured: Object(error),
      text: String(error),
    }));
    said.push(JSON.stringify(structured), text);
    const token = { confirmation_token: structured.confirmation_token };
    const end = await call(context, name, { ...given, ...token }).catch((error: unknown) => error);
    said.push(String(end), JSON.stringify(end), JSON.stringify(Object(end).structured ?? ''));
  }
  said.push(...filesIn(data).map((file) => readFileSync(file, 'utf8')));
  expect(said.join('\n')).toContain('[secret]');
  for (const secret of secrets) expect(said.join('\n')).not.toContain(secret);
});
