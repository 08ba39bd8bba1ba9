import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zip } from '../zip.js';
import { folderEntries, type Package, programEntries } from './package.js';

/** What claude.ai takes: one folder, at most so many files, at most so many bytes unpacked. */
export const uploadLimits = { files: 200, bytes: 30_000_000 } as const;

/** What a skill that runs the command line calls it, from its own folder. */
export const skillProgram = 'scripts/cli.mjs';

/** The ZIP of one skill for claude.ai. A skill whose text runs the command line carries it. */
export async function skillArchive(root: string, skill: string): Promise<Package> {
  const text = await readFile(join(root, 'skills', skill, 'SKILL.md'), 'utf8');
  const entries = [
    ...(await folderEntries(join(root, 'skills', skill), skill)),
    ...(text.includes(skillProgram) ? await programEntries(root, 'cli.mjs', `${skill}/scripts`) : []),
  ];
  const size = entries.reduce((sum, { data }) => sum + data.length, 0);
  if (entries.length > uploadLimits.files || size > uploadLimits.bytes) {
    throw new Error(`${skill}: ${entries.length} files and ${size} bytes are more than claude.ai takes`);
  }
  return { name: `${skill}.zip`, bytes: zip(entries) };
}
