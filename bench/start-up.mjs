// Start-up and memory, as ratios within one run: the server against bare Node and against the one-tool floor.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { bareNode, median, residentMiB, row, start } from './client.mjs';

const rounds = 21;
const warmUp = 2;

export async function run(root) {
  const folder = mkdtempSync(join(tmpdir(), 'iamsmith-floor-'));
  const floor = join(folder, 'floor.mjs');
  const server = join(root, 'mcp/dist/server.mjs');
  try {
    await bundleFloor(root, floor);
    return [...(await startUp(server, floor)), ...(await memory(server, root)), ...(await sizes(server))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same bundler, the same Ajv stub, the same minifier as the product. */
const bundleFloor = (root, outfile) =>
  build({
    entryPoints: [join(root, 'bench/floor/one-tool-server.mjs')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'no-ajv',
        setup(builder) {
          builder.onResolve({ filter: /ajv-provider\.js$/ }, ({ path }) => ({ path, namespace: 'no-ajv' }));
          builder.onLoad({ filter: /.*/, namespace: 'no-ajv' }, () => ({
            contents: 'export class AjvJsonSchemaValidator { getValidator() { throw new Error("none"); } }',
          }));
        },
      },
    ],
    banner: {
      js: "import { createRequire as floorRequire } from 'node:module'; const require = floorRequire(import.meta.url);",
    },
  });

async function startUp(server, floor) {
  const times = { bare: [], floor: [], server: [] };
  for (let round = 0; round < rounds + warmUp; round++) {
    const bare = await bareNode();
    const measured = { bare };
    for (const [name, file] of [
      ['floor', floor],
      ['server', server],
    ]) {
      const session = await start(file);
      measured[name] = session.startedMs;
      await session.stop();
    }
    if (round >= warmUp) for (const [name, value] of Object.entries(measured)) times[name].push(value);
  }
  const [bare, least, ours] = [median(times.bare), median(times.floor), median(times.server)];
  row('bare `node -e 0`, median', bare, 'ms');
  row('one-tool server: spawn to initialize, median', least, 'ms');
  row('iam server: spawn to initialize, median', ours, 'ms');
  return [
    row('iam server / one-tool server', ours / least, '×', 1.15),
    row('iam server / bare node', ours / bare, '×', 3.8),
  ];
}

async function memory(server, root) {
  const [above, loaded] = [[], []];
  for (let round = 0; round < 5; round++) {
    const bare = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const session = await start(server);
    await wait(400);
    const [ours, theirs] = [residentMiB(session.pid), residentMiB(bare.pid)];
    if (ours === undefined || theirs === undefined) return [];
    above.push(ours - theirs);
    if (round === 0) loaded.push((await withEveryService(session, root)) - theirs);
    bare.kill();
    await session.stop();
  }
  return [
    row('resident memory after initialize, above bare node', median(above), 'MiB', 15),
    row('resident memory with every service loaded, above bare node', median(loaded), 'MiB', 60),
  ];
}

/** A policy over each service that there is, and the index of suggestions. */
async function withEveryService(session, root) {
  const { services } = JSON.parse(readFileSync(join(root, 'mcp/data/catalog.json'), 'utf8'));
  for (const { prefix } of services) {
    const Statement = [{ Effect: 'Allow', Action: `${prefix}:*`, Resource: '*' }];
    await session.call('validate_policy', { policy: { Version: '2012-10-17', Statement }, verbose: false });
  }
  await session.call('suggest_actions', { description: 'rotate database secrets' });
  await wait(800);
  return residentMiB(session.pid);
}

async function sizes(server) {
  const session = await start(server);
  const { result } = await session.request('tools/list');
  await session.stop();
  return [
    row('server entry', statSync(server).size / 1024, 'KB', 500),
    row(`tools/list, ${result.tools.length} tools`, Buffer.byteLength(JSON.stringify(result)) / 1024, 'KiB', 32),
  ];
}
