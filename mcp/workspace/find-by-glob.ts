import { resolve, sep } from 'node:path';
import { compileGlob, isGlob } from '../core/values/glob.js';
import { type Fence, outsideReason } from './fence.js';
import { nameOf } from './file-name.js';
import { walk } from './walk.js';
import type { FoundFiles } from './workspace.js';

// The files that a glob names, for shells that do not expand one: `policies/**/*.json`. They count as named, so that a
// command means the same on every system.
export async function findByGlob(pattern: string, workingDirectory: string, inside: Fence): Promise<FoundFiles> {
  const { base, rest } = splitGlob(pattern.split(sep).join('/'));
  const name = nameOf(base, workingDirectory);
  const start = await inside.follow(resolve(workingDirectory, base));
  if (start.kind === 'outside')
    return { files: [], unreadable: [], refused: [{ file: pattern, reason: outsideReason }] };
  if (start.kind !== 'folder') return noMatch(pattern);
  const accepts = compileGlob(rest);
  const found = await walk({ name, path: start.path }, inside, { origin: 'named', accepts });
  return found.files.length + found.unreadable.length === 0 ? noMatch(pattern) : { ...found, refused: [] };
}

const noMatch = (pattern: string): FoundFiles => ({
  files: [],
  unreadable: [{ file: pattern, reason: 'no file has a name like this' }],
  refused: [],
});

/** The folders before the first wildcard, and the rest. */
export function splitGlob(pattern: string): { readonly base: string; readonly rest: string } {
  const names = pattern.split('/');
  const first = names.findIndex(isGlob);
  const base = names.slice(0, first).join('/');
  return { base: base === '' ? (pattern.startsWith('/') ? '/' : '.') : base, rest: names.slice(first).join('/') };
}
