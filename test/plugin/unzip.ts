import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly data: Buffer;
  readonly mode: number;
  readonly date: number;
}

/** Reads an archive by its central directory, as unpackers do, and checks each entry against its checksum. */
export function unzip(archive: Buffer): ReadonlyMap<string, Unzipped> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Unzipped>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the directory at ${at}`);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    files.set(name, {
      data: dataOf(archive, at, name),
      mode: archive.readUInt32LE(at + 38) >>> 16,
      date: archive.readUInt32LE(at + 12),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (at !== end) throw new Error('the directory does not end where its end begins');
  return files;
}

function dataOf(archive: Buffer, entry: number, name: string): Buffer {
  const local = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} does not begin where the directory says`);
  // From the version to the length of the name, both headers tell the same.
  if (!archive.subarray(local + 4, local + 28).equals(archive.subarray(entry + 6, entry + 30))) {
    throw new Error(`${name} has two descriptions`);
  }
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const data = archive.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
  if (data.length !== archive.readUInt32LE(entry + 24)) throw new Error(`${name} has another length`);
  if (crc32(data) !== archive.readUInt32LE(entry + 16)) throw new Error(`${name} is damaged`);
  return data;
}
