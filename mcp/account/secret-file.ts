import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';
import { newPrivateFile, type PrivateFile, writeWhole } from './private-file.js';
import type { Surroundings } from './settings.js';
import { homeFolder, liesInProject, real } from './working-directory.js';

export interface NewKey {
  readonly id: string;
  readonly secret: string;
}

/** A place that is ready to take a secret before there is one. */
export interface SecretPlace {
  readonly path: string;
  write(key: NewKey): Promise<void>;
  /** There will be no secret. */
  abandon(): Promise<void>;
}

/** A new file of the data folder, in the form of AWS's credentials file. Throws `path_refused`. */
export async function newSecretFile(surroundings: Surroundings, userName: string): Promise<SecretPlace> {
  const file = await newPrivateFile(surroundings, { folder: 'access-keys', stem: `key-of-${userName}`, ending: 'ini' });
  return {
    path: file.path,
    write: (key) => writeWhole(file, profileText('default', key)),
    async abandon() {
      await file.handle.close().catch(() => {});
      await rm(file.path, { force: true });
    },
  };
}

/** More than anyone's profiles. */
const mostBytes = 1_048_576;

/** The names that AWS's tools take without quotes. */
export const profileNames = /^[A-Za-z0-9_][A-Za-z0-9_.@+=,-]{0,63}$/;

/**
 * The AWS credentials file, for one more profile; those that are there stay as they are. Throws `path_refused`, and
 * `already_exists` for a profile that is there.
 */
export async function credentialsFile(surroundings: Surroundings, profile: string): Promise<SecretPlace> {
  const path = real(pathOf(surroundings));
  if (liesInProject(path, surroundings.workingDirectory, '.aws')) {
    throw refused(path, 'lies in the working directory or its repository');
  }
  const before = await textOf(path);
  if (profilesIn(before).includes(profile)) {
    throw new AccountError(
      'already_exists',
      `the credentials file has a profile "${show(profile)}". Choose another name; nothing was changed.`,
    );
  }
  const file = await openForMore(path);
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return {
    path,
    write: (key) => writeWhole(file, `${gap}${profileText(profile, key)}`),
    async abandon() {
      await file.handle.close().catch(() => {});
    },
  };
}

/** Where the SDK and the AWS CLI look for it. */
function pathOf({ environment, workingDirectory }: Surroundings): string {
  const named = environment.AWS_SHARED_CREDENTIALS_FILE;
  if (named !== undefined && named !== '') return resolve(workingDirectory, named);
  const home = environment.HOME || environment.USERPROFILE || homeFolder();
  if (home === undefined) throw refused('~/.aws/credentials', 'has no home folder');
  return join(resolve(workingDirectory, home), '.aws', 'credentials');
}

/** Empty where there is none. */
async function textOf(path: string): Promise<string> {
  try {
    // A device would be read for ever.
    const facts = await stat(path);
    if (facts.isFile() && facts.size <= mostBytes) return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  }
  throw refused(path, 'cannot be read');
}

async function openForMore(path: string): Promise<PrivateFile> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const handle = await open(path, 'a', 0o600);
    if ((await handle.stat()).isFile()) {
      await handle.chmod(0o600);
      return { path, handle };
    }
    await handle.close();
  } catch {
    throw refused(path, 'cannot be written');
  }
  throw refused(path, 'is no file');
}

const profilesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*\[\s*(?:profile\s+)?([^\]]+?)\s*\]/gm)].map(([, name = '']) => name);

const profileText = (profile: string, { id, secret }: NewKey): string =>
  `[${profile}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;

const refused = (path: string, why: string): AccountError =>
  new AccountError('path_refused', `"${show(path)}" ${why}, so no key was made.`);
