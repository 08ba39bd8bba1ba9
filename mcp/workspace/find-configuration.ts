import { lstat, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fence, outsideReason } from './fence.js';

export type FoundConfiguration =
  /** `path` is `file` after every link was followed. */
  | { readonly kind: 'file'; readonly file: string; readonly path: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string };

/** In the order of their rank within one folder. */
const names: readonly string[] = [
  ...['iamsmith', '.iamsmith'].flatMap((stem) => ['yaml', 'yml', 'json'].map((ending) => `${stem}.${ending}`)),
  ...['iam-validator', '.iam-validator'].flatMap((stem) => ['yaml', 'yml'].map((ending) => `${stem}.${ending}`)),
];

/**
 * The configuration of the repository around a folder: the nearest one from there up to the folder that holds `.git`;
 * outside of a repository, that of the folder alone. Never one in the home folder or above, and never a file that a
 * link takes out of the repository.
 */
export async function findConfiguration(start: string, home = homeFolder()): Promise<FoundConfiguration | undefined> {
  const folders = await foldersToSearch(resolve(start));
  const top = folders.at(-1) ?? start;
  const inside = fence([await realpath(top).catch(() => top)]);
  const homes = home === undefined ? [] : [home, await realpath(home).catch(() => home)];
  for (const folder of folders) {
    if (homes.includes(folder)) return undefined;
    for (const name of names) {
      const file = join(folder, name);
      const target = await inside.follow(file);
      if (target.kind === 'file') return { kind: 'file', file, path: target.path };
      if (target.kind === 'unreadable') return { kind: 'refused', file, reason: target.reason };
      if (target.kind === 'outside') return { kind: 'refused', file, reason: outsideReason };
    }
  }
  return undefined;
}

/** From the folder up to the root of its repository, the nearest first. */
async function foldersToSearch(start: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (folder === dirname(folder)) return [start];
  }
}

/** A file in a worktree or submodule, a folder elsewhere. */
const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** A user without a home folder has none that needs protection. */
function homeFolder(): string | undefined {
  try {
    return resolve(homedir());
  } catch {
    return undefined;
  }
}
