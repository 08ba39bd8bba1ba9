import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { initialize, type Message, request, toolCall } from '../server/client.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fill } from './sample.js';
import { Fault, html500 } from './stand-in/fault.js';
import { credentials, type StandIn, startStandIn } from './stand-in/stand-in.js';

const root = join(import.meta.dirname, '../..');
let folder = '';

const withoutAjv: Plugin = {
  name: 'without-ajv',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

const options: BuildOptions = {
  entryPoints: { aws: join(root, 'mcp/server/aws-main.ts') },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
  metafile: true,
  plugins: [withoutAjv],
  banner: { js: 'import{createRequire as __testRequire}from"module";const require=__testRequire(import.meta.url);' },
};

/** The files that the entry loads before anything is asked of it: static imports, and the one dynamic import of the entry. */
let loadedAtStart: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iamsmith-aws-'));
  const { metafile } = await build({ ...options, outdir: folder });
  for (const file of readdirSync(join(root, 'mcp/data'))) {
    if (file.endsWith('.json')) copyFileSync(join(root, 'mcp/data', file), join(folder, file));
  }
  const outputs = metafile?.outputs ?? {};
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const output = outputs[file];
    for (const { path, kind } of output?.imports ?? []) if (kind === 'import-statement' && outputs[path]) visit(path);
  };
  for (const file of Object.keys(outputs)) if (/(?:^|\/)(?:aws|serve-aws-\w+)\.mjs$/.test(file)) visit(file);
  loadedAtStart = [...seen].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  fill(standIn.state);
});

interface Conversation {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

async function converse(
  lines: readonly object[],
  { args = ['--endpoint-url', standIn.url], env = {}, cwd = '/' }: Conversation = {},
) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [join(folder, 'aws.mjs'), ...args], {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...credentials,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  // A program that refuses its flags may be gone before it has read anything.
  child.stdin.on('error', () => {});
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const messages: Message[] = out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return { code, out, err, of: (id: number) => messages.find((message) => message.id === id) };
}

const toolsOf = (message: Message | undefined): readonly { readonly name: string; readonly annotations: object }[] =>
  Array.isArray(message?.result?.tools) ? message.result.tools : [];

describe('the server of the account', () => {
  it('answers over standard input and output what the account holds', async () => {
    const { code, err, of } = await converse([
      initialize(),
      request(1, 'tools/list'),
      toolCall(2, 'whoami'),
      toolCall(3, 'get_user', { user_name: 'alice' }),
      toolCall(4, 'get_user', { user_name: 'nobody' }),
      toolCall(5, 'list_users', { max_itmes: 5 }),
      toolCall(6, 'delete_user', { user_name: 'alice' }),
      request(7, 'prompts/list'),
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(of(0)?.result).toMatchObject({
      capabilities: { tools: {} },
      instructions: expect.stringContaining('whoami'),
    });
    expect(String(of(0)?.result?.instructions).length).toBeLessThan(2_000);
    expect(of(2)?.result).toMatchObject({
      structuredContent: { account: '123456789012', endpoint: standIn.url, mode: 'read' },
    });
    expect(of(3)?.result).toMatchObject({ structuredContent: { groups: ['staff'] } });
    expect(of(4)?.result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/^not_found: /) }] });
    expect(of(5)?.result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^invalid_arguments: .*max_itmes/) }],
    });
    expect(of(6)?.error?.message).toContain('unknown_tool');
    expect(of(7)?.error?.code).toBe(-32601);
    expect(standIn.state.user('alice').name).toBe('alice');
  });

  it('lists what reads, briefly and with its hints', async () => {
    const { of } = await converse([initialize(), request(1, 'tools/list')]);
    expect(JSON.stringify(of(1)?.result).length).toBeLessThan(24 * 1024);
    const tools = toolsOf(of(1));
    expect(tools).toHaveLength(20);
    for (const { name, annotations } of tools) {
      expect(annotations).toEqual({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: true,
      });
      expect(`mcp__plugin_iamsmith_aws__${name}`.length).toBeLessThanOrEqual(64);
    }
    const { of: writing } = await converse([initialize(), request(1, 'tools/list')], { args: ['--allow-write'] });
    expect(toolsOf(writing(1)).length).toBeGreaterThanOrEqual(20);
    expect(JSON.stringify(writing(1)?.result).length).toBeLessThan(48 * 1024);
  });

  it('loads neither the SDK nor the operations before it is asked', () => {
    expect(loadedAtStart.length).toBeGreaterThan(5);
    expect(loadedAtStart.filter((file) => /@aws-sdk|@smithy|operations\/|data\/|ajv\//.test(file))).toEqual([]);
  });

  it('no secret leaves it, not even with --verbose and when everything fails', async () => {
    const poison = `${credentials.AWS_SECRET_ACCESS_KEY} ${credentials.AWS_SESSION_TOKEN}`;
    standIn.fail('GetRole', new Fault(400, 'Strange', poison));
    standIn.fail('GetGroup', new Fault(403, 'SignatureDoesNotMatch', `x-amz-security-token:${poison}`));
    standIn.fail('ListGroups', html500, 3);
    standIn.fail('GetPolicy', new Fault(404, 'NoSuchEntity', poison));
    const { out, err, of } = await converse(
      [
        initialize(),
        toolCall(1, 'get_role', { role_name: 'app' }),
        toolCall(2, 'get_group', { group_name: 'staff' }),
        toolCall(3, 'list_groups'),
        toolCall(4, 'get_managed_policy_document', { policy_arn: 'arn:aws:iam::123456789012:policy/x' }),
        toolCall(5, 'whoami'),
      ],
      { args: ['-v', '--endpoint-url', standIn.url] },
    );
    for (const id of [1, 2, 3, 4]) expect(of(id)?.result?.isError).toBe(true);
    expect(err).toContain('whoami');
    for (const secret of [credentials.AWS_SECRET_ACCESS_KEY, credentials.AWS_SESSION_TOKEN]) {
      expect(out).not.toContain(secret);
      expect(err).not.toContain(secret);
    }
  });
});

describe('access', () => {
  const levels: readonly (readonly [args: readonly string[], tools: 'none' | 'reading'])[] = [
    [['--access', 'off'], 'none'],
    [['--access', ''], 'none'],
    [['--access', 'Write'], 'none'],
    [['--access', '${user_config.account_access}'], 'none'],
    [['--access', 'read'], 'reading'],
    [['--readonly'], 'reading'],
    [['--readonly', '--access', 'read'], 'reading'],
    [[], 'reading'],
  ];
  it.each(levels)('%j: %s', async (args, tools) => {
    const { of } = await converse([initialize(), request(1, 'tools/list'), toolCall(2, 'list_users')], {
      args: [...args, '--endpoint-url', standIn.url],
    });
    expect(toolsOf(of(1)).length > 0).toBe(tools === 'reading');
    if (tools === 'reading') expect(of(2)?.result).toMatchObject({ structuredContent: { count: 100 } });
    else {
      expect(of(2)?.error?.message).toContain('unknown_tool');
      expect(of(0)?.result?.instructions ?? '').toBe('');
      expect(standIn.calls).toEqual([]);
    }
  });

  const refused: readonly (readonly string[])[] = [
    ['--readonly', '--allow-write'],
    ['--access', 'read', '--allow-write'],
    ['--access', 'off', '--allow-write'],
    ['--access', 'nonsense', '--allow-write'],
    ['--access', 'write', '--readonly'],
    ['--access', 'off', '--access', 'write'],
    ['--access'],
    ['--endpoint-url', 'ftp://x'],
    ['--endpoint-url', 'http://me:pw@x'],
    ['--region', 'evil.example/'],
    ['--profile', ''],
    ['--transport', 'http'],
    ['a-word'],
  ];
  it.each(refused.map((args) => [args.join(' '), args] as const))('%s: exit 2 and one line', async (_, args) => {
    const { code, out, err } = await converse([], { args });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^iamsmith: [^\n]+\n$/);
  });

  it('--help and --version', async () => {
    expect(await converse([], { args: ['--help'] })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('--access'),
    });
    expect(await converse([], { args: ['--version'] })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\+data\./),
    });
  });

  it("a project's environment cannot send calls away, run a program or open writing", async () => {
    const cwd = temporaryFolder({
      config: '[default]\ncredential_process = touch ran\n',
      'iamsmith.yaml': 'access: write\n',
    });
    const ask = [initialize(), request(1, 'tools/list'), toolCall(2, 'list_users')];
    const away = await converse(ask, { args: [], cwd, env: { AWS_ENDPOINT_URL_IAM: standIn.url } });
    expect(JSON.stringify(away.of(2))).toContain('endpoint_refused');
    const file = await converse(ask, { cwd, env: { AWS_CONFIG_FILE: 'config', AWS_ACCESS_KEY_ID: '' } });
    expect(JSON.stringify(file.of(2))).toContain('path_refused');
    expect(readdirSync(cwd)).not.toContain('ran');
    expect(standIn.calls).toEqual([]);
    expect(toolsOf(away.of(1))).toHaveLength(20);
  });
});

describe('with --allow-write', () => {
  const args = () => ['--allow-write', '-v', '--endpoint-url', standIn.url];
  const env = () => ({ XDG_DATA_HOME: temporaryFolder() });

  /** A client that answers: it sends what `next` makes of each message until that gives nothing more. */
  async function talk(capabilities: object, next: (message: Message) => object | undefined | 'end') {
    const child = spawn(process.execPath, [join(folder, 'aws.mjs'), ...args()], {
      cwd: '/',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: '/nonexistent',
        AWS_EC2_METADATA_DISABLED: 'true',
        ...credentials,
        ...env(),
      },
    });
    let [out, err, seen] = ['', '', 0];
    const send = (message: object): boolean => child.stdin.write(`${JSON.stringify(message)}\n`);
    child.stderr.on('data', (data) => (err += String(data)));
    child.stdout.on('data', (data) => {
      out += String(data);
      const lines = out.split('\n').slice(0, -1);
      for (const line of lines.slice(seen)) {
        const answer = next(JSON.parse(line));
        if (answer === 'end') child.stdin.end();
        else if (answer) send(answer);
      }
      seen = lines.length;
    });
    const { params, ...rest } = initialize();
    send({ ...rest, params: { ...params, capabilities } });
    await new Promise((resolve) => child.once('close', resolve));
    return { out, err };
  }

  const input = { user_name: 'alice', policy_arn: 'arn:aws:iam::123456789012:policy/team/ReadReports' };
  const tokenIn = ({ result }: Message): unknown => Object(result?.structuredContent).confirmation_token;

  /** Plans, redeems, and answers the question that comes between with `answer`. */
  const redeeming =
    (answer: object | undefined, said: Message[]) => (message: Message & { readonly method?: string }) => {
      said.push(message);
      if (message.method === 'elicitation/create') return answer && { jsonrpc: '2.0', id: message.id, ...answer };
      if (message.id === 0) return toolCall(1, 'detach_user_policy', input);
      if (message.id === 1)
        return toolCall(2, 'detach_user_policy', { ...input, confirmation_token: tokenIn(message) });
      return message.id === 2 ? 'end' : undefined;
    };

  it('every writing tool asks for a person, and instructions say how', async () => {
    const { of } = await converse([initialize(), request(1, 'tools/list')], { args: args() });
    const tools = toolsOf(of(1));
    expect(tools).toHaveLength(47);
    for (const tool of tools) {
      const asks = Object(Reflect.get(tool, '_meta'))['anthropic/requiresUserInteraction'];
      expect(asks, tool.name).toBe(Object(tool.annotations).readOnlyHint ? undefined : true);
      expect(`mcp__plugin_iamsmith_aws__${tool.name}`.length).toBeLessThanOrEqual(64);
    }
    expect(of(0)?.result?.instructions).toContain('confirmation_token');
  });

  it('two steps over the protocol, without a client that can ask', async () => {
    const said: Message[] = [];
    const { out, err } = await talk({}, redeeming(undefined, said));
    expect(said.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(said[2]?.result).toMatchObject({ structuredContent: { status: 'done' } });
    const token = String(said[1] && tokenIn(said[1]));
    expect(token).toMatch(/^confirm-/);
    expect(err).not.toContain(token);
    expect(out + err).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
    expect(standIn.state.user('alice').attached.size).toBe(0);
  });

  const answers: readonly (readonly [title: string, answer: object, isDone: boolean])[] = [
    ['yes', { result: { action: 'accept', content: { go_ahead: true } } }, true],
    ['a form with no', { result: { action: 'accept', content: { go_ahead: false } } }, false],
    ['a form that is not filled in', { result: { action: 'accept', content: {} } }, false],
    ['a form without content', { result: { action: 'accept' } }, false],
    ['a word for yes', { result: { action: 'accept', content: { go_ahead: 'true' } } }, false],
    ['decline', { result: { action: 'decline' } }, false],
    ['cancel', { result: { action: 'cancel' } }, false],
    ['nonsense', { result: { action: 'sure' } }, false],
    ['an error', { error: { code: -32601, message: 'no' } }, false],
  ];
  it.each(answers)('the person at the client is asked as well: %s', async (_, answer, isDone) => {
    const said: Message[] = [];
    await talk({ elicitation: {} }, redeeming(answer, said));
    const question = said.find((message) => Reflect.get(message, 'method') === 'elicitation/create');
    expect(JSON.stringify(question)).toContain('detaches arn:aws:iam::123456789012:policy/team/ReadReports');
    expect(standIn.state.user('alice').attached.size).toBe(isDone ? 0 : 1);
    const last = said.at(-1)?.result;
    if (isDone) expect(last).toMatchObject({ structuredContent: { status: 'done' } });
    else expect(last).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/^not_confirmed: /) }] });
  });

  it('an error half-way is an error with its facts beside the text', async () => {
    standIn.fail(
      'DeleteRolePolicy',
      new Fault(403, 'AccessDenied', 'User: x is not authorized to perform: iam:DeleteRolePolicy'),
    );
    const role = { role_name: 'app', force: true };
    standIn.state.role('app').attached.add(input.policy_arn);
    const said: Message[] = [];
    await talk({}, (message) => {
      said.push(message);
      if (message.id === 0) return toolCall(1, 'delete_role', role);
      if (message.id === 1) return toolCall(2, 'delete_role', { ...role, confirmation_token: tokenIn(message) });
      return 'end';
    });
    expect(said[2]?.result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^access_denied: [\s\S]*half-way/) }],
      structuredContent: { done: [{ call: 'iam:DetachRolePolicy' }], left: [{ call: 'iam:DeleteRolePolicy' }, {}, {}] },
    });
  });
});
