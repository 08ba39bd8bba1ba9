import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** The world around the program, as far as a verb may touch it. */
export interface Io {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: TextStream;
  readonly messages: TextStream;
  /** At most `most` bytes of standard input. */
  readInput(most: number): Promise<Uint8Array>;
  /** Replaces the file. */
  save(path: string, text: string): Promise<void>;
}

export interface TextStream {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Standard input, output and error of this process. */
export const processIo = (): Io => ({
  workingDirectory: process.cwd(),
  environment: process.env,
  output: streamOf(process.stdout),
  messages: streamOf(process.stderr),
  readInput(most) {
    if (process.stdin.isTTY) process.stderr.write('iamsmith: reading standard input; end it with Ctrl-D.\n');
    return readBytes(process.stdin, most);
  },
  save: (path, text) => writeFile(path, text),
});

const streamOf = (stream: NodeJS.WriteStream): TextStream => ({
  isTerminal: stream.isTTY === true,
  write(text) {
    stream.write(text);
  },
});

/** Stops as soon as it has enough: an endless stream must not fill the memory. */
export async function readBytes(stream: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** FORCE_COLOR before NO_COLOR before what the stream is, as Node itself decides. */
export function wantsColor({ environment }: Io, { isTerminal }: TextStream): boolean {
  const { FORCE_COLOR: force, NO_COLOR: never, TERM: terminal } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (never !== undefined && never !== '') return false;
  return isTerminal && terminal !== 'dumb';
}
