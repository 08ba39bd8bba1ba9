import { realpath } from 'node:fs/promises';
import { reasonOf } from './fence.js';
import { readPolicyFile } from './read-policy-file.js';

/** The text of a file that the user named on the command line, wherever it lies, or why there is none. */
export async function readNamedFile(file: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  const path = await realpath(file).catch((error: unknown) => ({ reason: reasonOf(error) }));
  return typeof path === 'string' ? readPolicyFile(path) : path;
}
