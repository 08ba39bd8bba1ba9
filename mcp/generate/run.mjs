// Runs generators: node mcp/generate/run.mjs <name>... [-- arguments]
// Each is mcp/generate/<name>.ts and exports generate(root, arguments).
// Node 20 cannot run TypeScript, so each one is bundled into node_modules/.cache first, packages left outside.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const cache = `${root}/node_modules/.cache/generate`;
const words = process.argv.slice(2);
const dashes = words.indexOf('--');
const names = dashes < 0 ? words : words.slice(0, dashes);
const rest = dashes < 0 ? [] : words.slice(dashes + 1);

if (names.length === 0 || names.some((name) => !/^[a-z][a-z-]*$/.test(name))) {
  console.error('usage: node mcp/generate/run.mjs <name>...   for example: catalog docs');
  process.exit(2);
}

await mkdir(cache, { recursive: true });
for (const name of names) {
  const outfile = `${cache}/${name}-${process.pid}.mjs`;
  try {
    await build({
      entryPoints: [`${root}/mcp/generate/${name}.ts`],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    const { generate } = await import(pathToFileURL(outfile).href);
    await generate(root, rest);
  } finally {
    await rm(outfile, { force: true });
  }
}
