import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verbs } from '../cli/verbs.js';
import { checks as allChecks, checksByCategory } from '../core/checks/all.generated.js';
import { operations } from '../operations/all.js';
import { accessAnalyzerPage } from './docs/access-analyzer-page.js';
import { checkPage, checksIndex } from './docs/check-page.js';
import { cliPage } from './docs/cli-page.js';
import { toolsPage } from './docs/tools-page.js';

/**
 * Writes docs/checks/ (a page a check and their index; pages of checks that are gone go too), docs/access-analyzer.md,
 * docs/tools.md and docs/cli.md.
 */
export async function generate(root: string): Promise<void> {
  await writeFile(join(root, 'docs/tools.md'), toolsPage(operations));
  await writeFile(join(root, 'docs/cli.md'), cliPage(verbs));
  await writeFile(join(root, 'docs/access-analyzer.md'), accessAnalyzerPage(allChecks));
  const folder = join(root, 'docs/checks');
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) await rm(join(folder, file));
  await writeFile(join(folder, 'README.md'), checksIndex(checksByCategory));
  for (const [category, checks] of checksByCategory) {
    for (const check of checks) await writeFile(join(folder, `${check.id}.md`), checkPage(check, category));
  }
}
