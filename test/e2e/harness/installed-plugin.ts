import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Person, type Question, seatPerson } from './person.js';
import { startRecordingRegistry } from './recording-registry.js';
import { type Finished, type RunOptions, runCommand, said } from './run-command.js';
import { type ModelRequest, type Step, startStubModel } from './stub-model.js';

/** The plugin under test: this repository, or the folder that `$IAMSMITH_PLUGIN_ROOT` names. */
export const pluginRoot =
  process.env.IAMSMITH_PLUGIN_ROOT ?? fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** What the client reports when a session starts. */
export interface SessionStart {
  readonly mcp_servers: readonly { readonly name: string; readonly status: string }[];
  readonly slash_commands: readonly string[];
  readonly agents: readonly string[];
  readonly skills: readonly string[];
}

export interface Conversation {
  readonly start: SessionStart;
  readonly turns: readonly ModelRequest[];
  readonly unused: readonly Step[];
  /** What the person at the client was asked. */
  readonly asked: readonly Question[];
  /** The last text of the model, and the calls that the client refused. */
  readonly result: { readonly result: string; readonly permission_denials: readonly unknown[] };
}

export interface Prompt {
  readonly prompt: string;
  readonly script: readonly Step[];
  /** Tools that the user allows beside those that a command allows itself. */
  readonly allowedTools?: readonly string[];
  /** Written into the project first. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the user's shell has set when the client starts. */
  readonly shell?: Readonly<Record<string, string>>;
  /** What the person at the client says to whatever it asks; without it nobody is there. */
  readonly person?: Person;
}

/** The plugin as a user has it: a clone of what would be committed, in a home folder of its own. */
export interface InstalledPlugin {
  readonly project: string;
  /** The tree it was installed from. */
  readonly source: string;
  /** Requests that reached the package registry during the installation. */
  readonly registryRequests: readonly string[];
  readonly installMs: number;
  /** Runs the client with these arguments. */
  client(args: readonly string[], options?: RunOptions): Promise<Finished>;
  /** One prompt against a scripted model. */
  ask(prompt: Prompt): Promise<Conversation>;
  remove(): void;
}

/** An address that cannot exist; git maps it to the local clone, since the client takes no file address. */
const address = 'https://iamsmith.invalid/plugin.git';

/** Answers to what the plugin asks at its installation, by their keys. */
export type PluginOptions = Readonly<Record<string, string>>;

/** A change of the files that are installed, for what a test cannot reach otherwise. */
export type Adjustment = (source: string) => void;

export async function installPlugin(
  command: string,
  options: PluginOptions = {},
  adjust: Adjustment = () => {},
): Promise<InstalledPlugin> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'iamsmith-e2e-'));
  const home = path.join(folder, 'home');
  const project = path.join(folder, 'project');
  const source = path.join(folder, 'source');
  fs.mkdirSync(home);
  fs.mkdirSync(project);
  const registry = await startRecordingRegistry();
  const env = environment(home, source, registry.url);
  const client = (args: readonly string[], options: RunOptions = {}) =>
    runCommand(command, args, { cwd: project, env, ...options });
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    await commitCopy(source, env, adjust);
    await succeed(client(['plugin', 'marketplace', 'add', address]));
    const began = performance.now();
    const answers = Object.entries(options).flatMap(([key, value]) => ['--config', `${key}=${value}`]);
    await succeed(client(['plugin', 'install', 'iamsmith@iamsmith', ...answers]));
    const installMs = Math.round(performance.now() - began);
    const ask = (prompt: Prompt) => converse(client, env, project, prompt);
    return { project, source, registryRequests: registry.requests, installMs, client, ask, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    registry.close();
  }
}

async function succeed(running: Promise<Finished>): Promise<Finished> {
  const finished = await running;
  if (finished.code !== 0) throw new Error(said(finished));
  return finished;
}

/** Nothing of the caller's but the PATH and the locale, so that no credential and no setting leaks in. */
function environment(home: string, source: string, registry: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec', 'PATHEXT'];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    HOME: home,
    USERPROFILE: home,
    CLAUDE_CONFIG_DIR: path.join(home, '.claude'),
    ANTHROPIC_API_KEY: 'no-key-for-a-scripted-model',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_DISABLE_OFFICIAL_MARKETPLACE_AUTOINSTALL: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    // Every tool is offered at once, in every version, so that a script can call it by name.
    ENABLE_TOOL_SEARCH: 'false',
    CI: '1',
    npm_config_registry: registry,
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_CONFIG_SYSTEM: os.devNull,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${pathToFileURL(source).href}.insteadOf`,
    GIT_CONFIG_VALUE_0: address,
  };
}

/** A repository of the files that git would commit now, so that a forgotten file is missing here too. */
async function commitCopy(target: string, env: NodeJS.ProcessEnv, adjust: Adjustment): Promise<void> {
  const git = (cwd: string, ...args: string[]) => succeed(runCommand('git', args, { cwd, env }));
  const listed = await git(pluginRoot, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const name of listed.stdout.split('\0').filter(Boolean)) {
    const file = path.join(pluginRoot, name);
    if (fs.existsSync(file)) fs.cpSync(file, path.join(target, name), { recursive: true });
  }
  adjust(target);
  await git(target, 'init', '-q', '-b', 'main');
  await git(target, 'add', '-A');
  const author = ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.invalid', '-c', 'commit.gpgsign=false'];
  await git(target, ...author, 'commit', '-q', '-m', 'The plugin as it would be committed');
}

async function converse(
  client: InstalledPlugin['client'],
  env: NodeJS.ProcessEnv,
  project: string,
  { prompt, script, allowedTools = [], files = {}, shell = {}, person }: Prompt,
): Promise<Conversation> {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(project, name), text);
  const model = await startStubModel(script);
  try {
    const args = ['-p', '--output-format', 'stream-json', '--verbose', '--model', 'claude-sonnet-4-5'];
    if (allowedTools.length > 0) args.push(`--allowedTools=${allowedTools.join(',')}`);
    const seated = person && seatPerson(person, prompt);
    const finished = await client([...args, ...(seated?.args ?? [])], {
      env: { ...env, ...shell, ANTHROPIC_BASE_URL: model.url },
      ...(seated ? { answer: seated.answer, input: seated.input } : { input: prompt }),
    });
    const events = finished.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    const start = events.find(({ type, subtype }) => type === 'system' && subtype === 'init');
    const result = events.findLast(({ type }) => type === 'result');
    if (!start || !result) throw new Error(`the session did not run: ${said(finished)}`);
    return { start, result, turns: model.turns, unused: model.unused(), asked: seated?.asked ?? [] };
  } finally {
    await model.close();
  }
}
