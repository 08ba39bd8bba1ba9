import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand, said } from './run-command.js';

/** A Claude Code command line that the tests can drive, or the reason why there is none. */
export type Client =
  | { readonly label: string; readonly command: string; readonly version: string }
  | { readonly label: string; readonly notRun: string };

const packageName = '@anthropic-ai/claude-code';
/** The oldest client that is tested, and the newest there is. */
const wanted = ['2.1.197', 'latest'] as const;
const cache = path.join(os.tmpdir(), 'iamsmith-claude-code');

/** `$CLAUDE_BIN`, else the one in node_modules, else the one on the PATH, else both wanted versions from npm. */
export async function findClients(root: string): Promise<readonly Client[]> {
  const local = path.join(root, 'node_modules', '.bin', 'claude');
  const given = process.env.CLAUDE_BIN ?? (fs.existsSync(local) ? local : onPath('claude'));
  return given ? [await asClient(given)] : Promise.all(wanted.map(fetchClient));
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file));
}

async function asClient(command: string): Promise<Client> {
  const { code, stdout, stderr } = await runCommand(command, ['--version']).catch((error: Error) => ({
    code: -1,
    stdout: '',
    stderr: error.message,
  }));
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (code !== 0 || !version) return { label: command, notRun: `${command} --version failed: ${stdout}${stderr}` };
  return { label: version, command, version };
}

/** Installs one version into the cache under the temporary folder, once. */
async function fetchClient(tag: string): Promise<Client> {
  try {
    const version = await resolveTag(tag);
    const folder = path.join(cache, version);
    if (!fs.existsSync(folder)) await install(version, folder);
    return await asClient(path.join(folder, 'node_modules', packageName, 'bin', 'claude.exe'));
  } catch (error) {
    return { label: tag, notRun: error instanceof Error ? error.message : String(error) };
  }
}

/** Asked of npm by tag and then installed by number: without one, npm takes an older release on an older Node. */
async function resolveTag(tag: string): Promise<string> {
  if (tag !== 'latest') return tag;
  const answer = await npm(['view', `${packageName}@latest`, 'version'], os.tmpdir());
  return answer.trim();
}

async function install(version: string, folder: string): Promise<void> {
  fs.mkdirSync(cache, { recursive: true });
  const building = fs.mkdtempSync(path.join(cache, 'building-'));
  try {
    fs.writeFileSync(path.join(building, 'package.json'), '{"private": true}\n');
    await npm(['install', '--no-save', '--ignore-scripts', '--no-audit', `${packageName}@${version}`], building);
    // The script that puts the program in its place, named here so that npm's rules for scripts do not matter.
    const placed = await runCommand(process.execPath, ['install.cjs'], {
      cwd: path.join(building, 'node_modules', packageName),
    });
    if (placed.code !== 0) throw new Error(`the client's install script failed: ${said(placed)}`);
    fs.renameSync(building, folder);
  } finally {
    fs.rmSync(building, { recursive: true, force: true });
  }
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const finished = await runCommand('npm', [...args, '--fetch-retries=1'], { cwd, timeoutMs: 300_000 });
  if (finished.code === 0) return finished.stdout;
  const reasons = finished.stderr.match(/(?<=^npm error ).+/gm)?.slice(0, 4) ?? [said(finished)];
  throw new Error(`npm ${args.join(' ')}: ${reasons.join('; ')}`);
}
