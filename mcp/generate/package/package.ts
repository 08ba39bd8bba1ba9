import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ZipEntry } from '../zip.js';

/** A file that a release offers. */
export interface Package {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of a folder, under another name. */
export async function folderEntries(folder: string, under: string): Promise<readonly ZipEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && entry.name !== '.DS_Store');
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: under + path.slice(folder.length).split(sep).join('/'), data: await readFile(path) };
    }),
  );
}

/** One of the built programs with the modules and tables that it may load, and the terms they come under. */
export async function programEntries(root: string, program: string, under: string): Promise<readonly ZipEntry[]> {
  const dist = join(root, 'mcp/dist');
  if (!existsSync(join(dist, program))) throw new Error(`there is no mcp/dist/${program}; run \`npm run build\` first`);
  const files = new Map<string, Buffer>();
  await collect(dist, program, files);
  const terms = ['LICENSE', 'THIRD-PARTY-NOTICES.md'];
  return [
    ...[...files].map(([name, data]) => ({ path: `${under}/${name}`, data, kind: kindOf(name, program) })),
    ...(await Promise.all(
      terms.map(async (name) => ({ path: `${under}/${name}`, data: await readFile(join(root, name)) })),
    )),
  ];
}

const kindOf = (name: string, program: string): 'plain' | 'program' => (name === program ? 'program' : 'plain');

/** The bundler names what a module loads as `"./name"`, whether at once, later, or as a table beside it. */
async function collect(dist: string, name: string, files: Map<string, Buffer>): Promise<void> {
  if (files.has(name) || !existsSync(join(dist, name))) return;
  const data = await readFile(join(dist, name));
  files.set(name, data);
  if (!name.endsWith('.mjs')) return;
  const loaded = [...data.toString('utf8').matchAll(/["'`]\.\/([\w.-]+\.(?:mjs|json))["'`]/g)];
  for (const [, next = ''] of loaded) await collect(dist, next, files);
}
