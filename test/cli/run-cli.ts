import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from '../../mcp/cli/commands.js';

/** The program as users have it; `npm run build` makes it. */
export const program = join(import.meta.dirname, '../../mcp/dist/cli.mjs');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Are the messages on a terminal? Only within this process. */
  readonly messagesTo?: 'terminal';
}

/** Runs the program in a folder, with nothing of the surrounding environment but the path. */
export const runCli = (args: readonly string[], options: RunOptions): Promise<Ended> =>
  run(process.execPath, [program, ...args], options);

export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.folder,
    env: { PATH: process.env.PATH ?? '', HOME: '/no/such/home', ...options.environment },
  });
  const output: Buffer[] = [];
  const messages: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
  child.stdin.on('error', () => {});
  // A program that refuses its flags may be gone before it has read anything.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, output: Buffer.concat(output).toString(), messages: Buffer.concat(messages).toString() }),
    );
  });
}

/** The same within this process, which is much quicker: for the many cases that differ in their arguments alone. */
export async function callCli(args: readonly string[], options: RunOptions) {
  const { folder, input = '', environment = {}, messagesTo } = options;
  const said = { output: '', messages: '' };
  const stream = (name: keyof typeof said) => ({
    isTerminal: name === 'messages' && messagesTo === 'terminal',
    write(text: string) {
      said[name] += text;
    },
  });
  const code = await runCommand(args, {
    workingDirectory: folder,
    environment,
    output: stream('output'),
    messages: stream('messages'),
    readInput: async (most) => Buffer.from(input).subarray(0, most),
    save: (path, text) => writeFile(resolve(folder, path), text),
  });
  return { code, ...said };
}
