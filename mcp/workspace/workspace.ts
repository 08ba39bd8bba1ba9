import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { isGlob } from '../core/values/glob.js';
import { type Fence, fence, outsideReason } from './fence.js';
import { isWithin, nameOf } from './file-name.js';
import { findByGlob } from './find-by-glob.js';
import { readPolicyFile } from './read-policy-file.js';
import { walk } from './walk.js';

/**
 * The files a caller on this machine may name: those under the working directory and the client's roots, links
 * followed first. It reads and never writes.
 */
export interface Workspace {
  readonly workingDirectory: string;
  /** Every file that the paths name, each once; folders and globs are walked, in the same order every time. */
  find(paths: readonly string[]): Promise<FoundFiles>;
  /** The text of a file, or why there is none. Never throws. */
  read(file: WorkspaceFile): Promise<FileText>;
}

export interface FoundFiles {
  readonly files: readonly WorkspaceFile[];
  /** What was named and is not there, what a folder holds and no one may follow, and folders that are too large. */
  readonly unreadable: readonly UnreadableFile[];
  /** Paths outside, whether or not there is anything. */
  readonly refused: readonly UnreadableFile[];
}

export interface WorkspaceFile {
  /** Relative to the working directory where it lies inside, with forward slashes. */
  readonly name: string;
  /** After every link was followed. */
  readonly absolutePath: string;
  /** Named by the caller, or found in a folder? A file found in a folder may hold no policy; a named one must. */
  readonly origin: 'named' | 'found';
}

export interface UnreadableFile {
  readonly file: string;
  readonly reason: string;
}

export type FileText =
  /** `mark`: the file begins with a byte order mark, which is no part of the text. */
  | { readonly kind: 'text'; readonly text: string; readonly mark?: true }
  /** `mayHoldPolicy`: its first megabyte has the words of a policy. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly mayHoldPolicy: boolean };

export interface WorkspaceOptions {
  readonly workingDirectory: string;
  /** Other folders that may be read, asked for anew at each call: a client may change its roots. */
  readonly roots?: () => Promise<readonly string[]>;
}

export function openWorkspace({ workingDirectory, roots }: WorkspaceOptions): Workspace {
  return {
    workingDirectory,
    async find(paths) {
      const here = await followed(workingDirectory);
      const others = await Promise.all(((await roots?.()) ?? []).map(followed));
      const found = await findAll(paths, workingDirectory, fence([...project(here), ...others]));
      return { ...found, files: found.files.map((file) => named(file, here)) };
    },
    read: (file) => readPolicyFile(file.absolutePath),
  };
}

/** Some hosts start programs in the root of the file system. That is no project, and would open the whole disk. */
const project = (folder: string): readonly string[] => (dirname(folder) === folder ? [] : [folder]);

/** A root that does not exist holds nothing; it must not stop the others from being read. */
const followed = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

/** A walk from above the working directory comes back into it. */
const named = (file: WorkspaceFile, here: string): WorkspaceFile =>
  isAbsolute(file.name) && isWithin(here, file.absolutePath)
    ? { ...file, name: nameOf(file.absolutePath, here) }
    : file;

async function findAll(paths: readonly string[], workingDirectory: string, inside: Fence): Promise<FoundFiles> {
  const files = new Map<string, WorkspaceFile>();
  const unreadable: UnreadableFile[] = [];
  const refused: UnreadableFile[] = [];
  for (const path of paths) {
    const found = await findOne(path, workingDirectory, inside);
    for (const file of found.files) {
      const known = files.get(file.absolutePath);
      if (!known || (known.origin === 'found' && file.origin === 'named')) files.set(file.absolutePath, file);
    }
    unreadable.push(...found.unreadable);
    refused.push(...found.refused);
  }
  return { files: [...files.values()], unreadable, refused };
}

const nothing: FoundFiles = { files: [], unreadable: [], refused: [] };

async function findOne(path: string, workingDirectory: string, inside: Fence): Promise<FoundFiles> {
  const name = nameOf(path, workingDirectory);
  const target = await inside.follow(resolve(workingDirectory, path));
  switch (target.kind) {
    case 'outside':
      return { ...nothing, refused: [{ file: name, reason: outsideReason }] };
    case 'file':
      return { ...nothing, files: [{ name, absolutePath: target.path, origin: 'named' }] };
    case 'folder':
      return { ...nothing, ...(await walk({ name, path: target.path }, inside)) };
    case 'other':
      return { ...nothing, unreadable: [{ file: name, reason: 'it is neither a file nor a folder' }] };
    case 'unreadable':
      return { ...nothing, unreadable: [{ file: name, reason: target.reason }] };
    case 'missing':
      return isGlob(path)
        ? findByGlob(path, workingDirectory, inside)
        : { ...nothing, unreadable: [{ file: name, reason: 'there is no such file or folder' }] };
  }
}
