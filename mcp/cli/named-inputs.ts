import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { limits } from '../core/text/limits.js';
import type { TextFile } from '../operations/judge-files.js';
import { reasonOf } from '../workspace/fence.js';
import { nameOf } from '../workspace/file-name.js';
import { splitGlob } from '../workspace/find-by-glob.js';
import { readPolicyBytes } from '../workspace/read-policy-file.js';
import { type FileText, openWorkspace, type Workspace } from '../workspace/workspace.js';
import { type Io, readBytes } from './io.js';

/** What `-` is called in reports, unless the user says otherwise. */
const standardInput = 'stdin';

/** Other names of standard input, where the system has such files. */
const inputNames: readonly string[] = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

/** Standard input, and the pipe that a shell makes of `<(command)`. */
const isStream = (path: string): boolean => inputNames.includes(path) || /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);

export interface NamedInputs {
  /** The paths that are files or folders. */
  readonly paths: readonly string[];
  readonly streams: readonly TextFile[];
  readonly workspace: Workspace;
}

/** Sorts what the user named into files and streams, and reads the streams. */
export async function readNamedInputs(
  operands: readonly string[],
  name: string | undefined,
  io: Io,
): Promise<NamedInputs> {
  const paths = operands.filter((path) => !isStream(path));
  const named = [...new Set(operands.filter(isStream))];
  const streams: TextFile[] = [];
  for (const path of named) streams.push(await readStream(path, path === '-' ? (name ?? standardInput) : path, io));
  return { paths, streams, workspace: workspaceOf(paths, io) };
}

async function readStream(path: string, name: string, io: Io): Promise<TextFile> {
  return {
    name: nameOf(name, io.workingDirectory),
    absolutePath: resolve(io.workingDirectory, name),
    origin: 'named',
    content: await readContent(path, io),
  };
}

async function readContent(path: string, io: Io): Promise<FileText> {
  const most = limits.textBytes + 1;
  try {
    return readPolicyBytes(
      inputNames.includes(path) ? await io.readInput(most) : await readBytes(createReadStream(path), most),
    );
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error), mayHoldPolicy: true };
  }
}

/** Whoever types a path may read what is there; a link may still lead no further than the folder of what was typed. */
const workspaceOf = (paths: readonly string[], { workingDirectory }: Io): Workspace =>
  openWorkspace({
    workingDirectory,
    roots: () => Promise.all(paths.map((path) => folderOf(resolve(workingDirectory, splitGlob(path).base)))),
  });

async function folderOf(path: string): Promise<string> {
  const facts = await lstat(path).catch(() => undefined);
  return facts?.isDirectory() ? path : dirname(path);
}
