// A plain stdio client: starts a server, sends requests, reads memory from /proc where there is one.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;

/** Starts `node file` and performs the handshake; `startedMs` is spawn → answer to `initialize`. */
export async function start(file, cwd = process.cwd()) {
  const begin = performance.now();
  const child = spawn(process.execPath, [file], { cwd, env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let id = 0;
  const request = (method, params = {}) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve);
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    });
  await request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'bench', version: '0.0.0' },
  });
  const startedMs = performance.now() - begin;
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  const call = async (name, input) => (await request('tools/call', { name, arguments: input })).result;
  const stop = () => new Promise((resolve) => child.once('exit', resolve) && child.kill());
  return { startedMs, request, call, stop, pid: child.pid };
}

/** Milliseconds of `node -e 0`. */
export function bareNode() {
  const begin = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { env: environment, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', () => resolve(performance.now() - begin)));
}

/** Resident memory in MiB, now and at its highest, or undefined where the system does not tell. */
export const residentMiB = (pid) => memoryOf(pid, /VmRSS:\s+(\d+)/);
export const peakMiB = (pid) => memoryOf(pid, /VmHWM:\s+(\d+)/);

function memoryOf(pid, field) {
  try {
    return Number(field.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
export const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)];

/** One row of the table; `bound` undefined means reported only. Returns whether the bound held. */
export function row(what, value, unit, bound) {
  const held = bound === undefined || value <= bound;
  const mark = bound === undefined ? '      ' : held ? 'ok    ' : 'OVER  ';
  console.log(
    `${mark}${what.padEnd(64)}${value.toFixed(2).padStart(9)} ${unit}${bound === undefined ? '' : `  (bound ${bound})`}`,
  );
  return held;
}
