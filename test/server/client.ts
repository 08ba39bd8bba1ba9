import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach } from 'vitest';

export const bundle = join(import.meta.dirname, '../../mcp/dist/server.mjs');

export interface Message {
  readonly id?: number | string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Options {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the bundled server with nothing of the tester's environment but the path. */
export function start({ args = [], cwd = '/', env = {}, node = [] }: Options = {}) {
  const child = spawn(process.execPath, [...node, bundle, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...env },
  });
  running.add(child);
  const read = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.err += text));
  child.stdin.on('error', () => {});
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  exit.then(() => running.delete(child));
  return { child, exit, out: () => read.out, err: () => read.err };
}

/** Runs it to its end with an input of lines, and gives what it answered. */
export async function converse(lines: readonly (string | object)[], options: Options = {}) {
  const { child, exit, out, err } = start(options);
  // A program that refuses its flags may be gone before it has read anything.
  child.stdin.on('error', () => {});
  child.stdin.end(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  const code = await exit;
  const messages: Message[] = out()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { code, err: err(), messages, of: (id: number | string) => messages.find((message) => message.id === id) };
}

export const initialize = (id: number | string = 0) => ({
  jsonrpc: '2.0',
  id,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } },
});

export const request = (id: number | string, method: string, params: object = {}) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});

export const toolCall = (id: number | string, name: string, args: unknown = {}) =>
  request(id, 'tools/call', { name, arguments: args });

export const textOf = (message: Message | undefined): string =>
  JSON.stringify(message?.result ?? message?.error ?? null);

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
