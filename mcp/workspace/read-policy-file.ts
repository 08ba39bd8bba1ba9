import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { mentionsPolicy } from '../core/policy/holds-policy.js';
import { limits } from '../core/text/limits.js';
import { reasonOf } from './fence.js';
import type { FileText } from './workspace.js';

/** What was a file a moment ago may be a link or a pipe by now: neither is followed, and neither is waited for. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The text of a file of at most 1 MiB of UTF-8. */
export async function readPolicyFile(path: string): Promise<FileText> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, flags);
    const facts = await handle.stat();
    if (!facts.isFile()) return unreadable('it is not a file', '');
    if (!(await isStillAt(path, facts))) return unreadable('it was moved while it was read', '');
    return readPolicyBytes(await readUpTo(handle, limits.textBytes + 1));
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error), mayHoldPolicy: true };
  } finally {
    await handle?.close();
  }
}

/** A folder on the way may have become a link since the path was followed, and the file be one outside. */
async function isStillAt(path: string, { ino, dev }: Stats): Promise<boolean> {
  const [real, there] = await Promise.all([realpath(path), lstat(path)]);
  return real === path && there.ino === ino && there.dev === dev;
}

/** The same for bytes that come from elsewhere, such as standard input. */
export function readPolicyBytes(bytes: Uint8Array): FileText {
  if (bytes.length > limits.textBytes) {
    return unreadable(`it is larger than the limit of 1 MiB (${limits.textBytes} bytes)`, decodeLoosely(bytes));
  }
  if (bytes.includes(0)) {
    return unreadable('it is not UTF-8 text: it has zero bytes, as UTF-16 has; save it as UTF-8', decodeLoosely(bytes));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? { kind: 'text', text: text.slice(1), mark: true } : { kind: 'text', text };
  } catch {
    return unreadable('it is not UTF-8 text; save it as UTF-8', decodeLoosely(bytes));
  }
}

const unreadable = (reason: string, text: string): FileText => ({
  kind: 'unreadable',
  reason,
  mayHoldPolicy: mentionsPolicy(text),
});

/** Good enough to find a word in it: UTF-16 without its zero bytes is Latin-1. */
const decodeLoosely = (bytes: Uint8Array): string => Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1');

async function readUpTo(handle: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(Math.min(most, (await handle.stat()).size + 1));
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
