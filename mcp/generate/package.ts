import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { desktopBundle } from './package/desktop-bundle.js';
import type { Package } from './package/package.js';
import { skillArchive } from './package/skill-archive.js';

/** Where the packages are written: in no commit, made anew each time. */
const folder = 'build';

/**
 * Writes what a release offers beside the repository: a ZIP of each skill for claude.ai, the bundle for Claude Desktop, and
 * their checksums. The programs inside are those of mcp/dist, as they are.
 */
export async function generate(root: string): Promise<void> {
  const packages = await makePackages(root);
  await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(join(root, folder), { recursive: true });
  for (const { name, bytes } of packages) await writeFile(join(root, folder, name), bytes);
  await writeFile(join(root, folder, 'SHA256SUMS'), checksums(packages));
  for (const { name, bytes } of packages) console.log(`${folder}/${name}: ${Math.ceil(bytes.length / 1024)} KiB`);
}

export async function makePackages(root: string): Promise<readonly Package[]> {
  const found = await readdir(join(root, 'skills'), { withFileTypes: true });
  const skills = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all([...skills.sort().map((skill) => skillArchive(root, skill)), desktopBundle(root)]);
}

/** As `sha256sum --check` reads them. */
export const checksums = (packages: readonly Package[]): string =>
  packages.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');
