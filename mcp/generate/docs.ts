import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksByCategory } from '../core/checks/all.generated.js';
import { checkPage, checksIndex } from './docs/check-page.js';

/** Writes docs/checks/: one page a check and their index. Pages of checks that are gone go too. */
export async function generate(root: string): Promise<void> {
  const folder = join(root, 'docs/checks');
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) await rm(join(folder, file));
  await writeFile(join(folder, 'README.md'), checksIndex(checksByCategory));
  for (const [category, checks] of checksByCategory) {
    for (const check of checks) await writeFile(join(folder, `${check.id}.md`), checkPage(check, category));
  }
}
