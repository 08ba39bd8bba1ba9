import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';
import type { Surroundings } from './settings.js';
import { homeFolder, liesInProject } from './working-directory.js';

/** A file that only its owner can read, open for writing. */
export interface PrivateFile {
  readonly path: string;
  readonly handle: FileHandle;
}

interface NewFile {
  readonly folder: 'backups' | 'access-keys';
  /** The first part of its name; what a file may not be called is replaced. */
  readonly stem: string;
  readonly ending: 'json' | 'ini';
}

const ownFolder = join('.local', 'share');

/** Mode 0600: the owner reads and writes, nobody else. */
const ownerOnly = 0o600;

/**
 * Makes a file in the data folder: the plugin's own, else XDG's. A folder in the project is passed over, for a
 * repository can set the environment, and what is written here is not for a repository. Throws `path_refused`.
 */
export async function newPrivateFile(
  surroundings: Surroundings,
  { folder, stem, ending }: NewFile,
): Promise<PrivateFile> {
  const name = `${stem.replaceAll(/[^\w@+=,-]+/g, '_').slice(0, 80)}-${randomBytes(6).toString('hex')}.${ending}`;
  for (const place of dataFolders(surroundings)) {
    const made = await makeIn(join(place, folder), name);
    if (made) return made;
  }
  throw new AccountError(
    'path_refused',
    'there is no folder outside of the project to write to. Set CLAUDE_PLUGIN_DATA or XDG_DATA_HOME to one. Nothing was changed.',
  );
}

/** Where it is tried, in order: the plugin's folder alone where there is one that will do. */
export function dataFolders({ environment, workingDirectory }: Surroundings): readonly string[] {
  const { CLAUDE_PLUGIN_DATA: plugin, XDG_DATA_HOME: data, HOME: home, USERPROFILE: profile } = environment;
  const isFit = (folder: string): boolean =>
    isAbsolute(folder) &&
    (folder === workingDirectory || !liesInProject(folder, workingDirectory, join(ownFolder, 'iamsmith')));
  if (plugin && isFit(plugin)) return [plugin];
  const homes = [home, profile, homeFolder()].flatMap((one) => (one ? join(one, ownFolder) : []));
  const shared = [data, ...homes].flatMap((one) => (one ? join(one, 'iamsmith') : []));
  return [...new Set(shared)].filter(isFit);
}

async function makeIn(folder: string, name: string): Promise<PrivateFile | undefined> {
  const path = join(folder, name);
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { path, handle: await open(path, flags, ownerOnly) };
  } catch {
    return undefined;
  }
}

/** Writes a text to its end and closes. Throws `path_refused`. */
export async function writeWhole({ path, handle }: PrivateFile, text: string): Promise<void> {
  try {
    await handle.chmod(ownerOnly);
    await handle.writeFile(text);
    await handle.sync();
  } catch {
    throw new AccountError('path_refused', `the file "${show(path)}" could not be written to its end.`);
  } finally {
    await handle.close().catch(() => {});
  }
}
