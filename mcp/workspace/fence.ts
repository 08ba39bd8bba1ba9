import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isWithin } from './file-name.js';

/** Where a path leads once every link was followed. */
export type Target =
  | { readonly kind: 'file' | 'folder' | 'other'; readonly path: string }
  | { readonly kind: 'missing' | 'outside' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface Fence {
  /** Takes an absolute path. What lies outside is `outside` whether it exists or not. */
  follow(path: string): Promise<Target>;
}

export const outsideReason =
  'it lies outside the working directory, or a link leads there; name a file inside, or copy it there';

/** Lets through what lies in one of the folders, which have been followed themselves. */
export function fence(folders: readonly string[]): Fence {
  const holds = (path: string): boolean => folders.some((folder) => isWithin(folder, path));
  return {
    async follow(path) {
      // To look at a network path of Windows is to log in there.
      if (/^[\\/]{2}/.test(path) && !holds(resolve(path))) return { kind: 'outside' };
      try {
        const real = await realpath(path);
        return holds(real) ? await targetAt(real) : { kind: 'outside' };
      } catch (error) {
        const nearest = await nearestExisting(path);
        if (nearest === undefined || !holds(nearest)) return { kind: 'outside' };
        return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', reason: reasonOf(error) };
      }
    },
  };
}

async function targetAt(path: string): Promise<Target> {
  const facts = await stat(path);
  return { kind: facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other', path };
}

/** The deepest folder of a path that is there, links followed. */
async function nearestExisting(path: string): Promise<string | undefined> {
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined || at === dirname(at)) return real;
  }
}

export const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
};

/** A system error as a person reads it, without the path that the system knows it by. */
export const reasonOf = (error: unknown): string =>
  reasons[codeOf(error)] ?? `it could not be read${codeOf(error) && ` (${codeOf(error)})`}`;
