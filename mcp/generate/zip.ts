import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  /** With forward slashes, relative to the top of the archive. */
  readonly path: string;
  readonly data: Buffer;
  readonly kind?: 'plain' | 'program';
}

/** What a local header and the central directory both say of an entry. */
interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly facts: Buffer;
  readonly mode: number;
}

const modes = { plain: 0o100644, program: 0o100755 } as const;

/** Names are UTF-8. */
const flags = 0x0800;
/** 1980-01-01 00:00, the first moment the format knows: the same files make the same bytes on any day. */
const time = 0;
const date = 0x0021;

/**
 * A ZIP archive of the entries, in the order of their paths; equal input gives equal bytes. APPNOTE.TXT of PKWARE,
 * without extensions: fewer than 65,536 entries, less than 4 GiB.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const paths = entries.map(({ path }) => path);
  const wrong = paths.find((path, at) => !isSafe(path) || paths.indexOf(path) !== at);
  if (wrong !== undefined) throw new Error(`an archive cannot hold ${JSON.stringify(wrong)}, or not twice`);
  const packed = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1)).map(pack);
  const locals = packed.map(({ name, data, facts }) => Buffer.concat([bytes(4, 0x04034b50), facts, name, data]));
  const offsets = locals.map((_, at) => locals.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const directory = Buffer.concat(packed.map((one, at) => directoryEntry(one, offsets[at] ?? 0)));
  const start = locals.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...locals, directory, endOfDirectory(packed.length, directory.length, start)]);
}

const isSafe = (path: string): boolean =>
  path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');

function pack({ path, data, kind = 'plain' }: ZipEntry): Packed {
  const name = Buffer.from(path, 'utf8');
  const deflated = deflateRawSync(data, { level: constants.Z_BEST_COMPRESSION });
  const isSmaller = deflated.length < data.length;
  const stored = isSmaller ? deflated : data;
  const facts = Buffer.concat([
    bytes(2, 20, flags, isSmaller ? 8 : 0, time, date),
    bytes(4, crc32(data), stored.length, data.length),
    bytes(2, name.length, 0),
  ]);
  return { name, data: stored, facts, mode: modes[kind] };
}

/** Made on Unix (3), so that the mode counts. */
const directoryEntry = ({ name, facts, mode }: Packed, offset: number): Buffer =>
  Buffer.concat([
    bytes(4, 0x02014b50),
    bytes(2, (3 << 8) | 20),
    facts,
    bytes(2, 0, 0, 0),
    bytes(4, mode * 0x10000, offset),
    name,
  ]);

const endOfDirectory = (count: number, size: number, start: number): Buffer =>
  Buffer.concat([bytes(4, 0x06054b50), bytes(2, 0, 0, count, count), bytes(4, size, start), bytes(2, 0)]);

/** Whole numbers of that many bytes each, the lowest byte first. */
function bytes(width: 2 | 4, ...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(width * values.length);
  for (const [at, value] of values.entries()) buffer.writeUIntLE(value, at * width, width);
  return buffer;
}
