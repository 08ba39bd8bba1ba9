import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { protocolCodes } from './protocol-error.js';

/** A hundred policies of a megabyte fit; what is longer is no message that could be answered. */
const longestLine = 128 * 1024 * 1024;

/**
 * One message a line. The end of the input closes nothing: what was asked is still answered, and then nothing keeps
 * the process alive. The SDK's own transport closes for good on a line of 10 MB and leaves malformed lines without an
 * answer; a client of this one learns what was wrong, and the next line is read.
 */
export function stdioTransport(input: Readable, output: Writable): Transport {
  const transport: Transport = {
    async start() {
      const lines = lineReader(receive, () =>
        refuse('invalidRequest', undefined, 'limit_exceeded: the message is longer than 128 MiB'),
      );
      input.on('data', lines);
      input.on('error', (error) => transport.onerror?.(error));
      output.on('error', () => transport.close());
    },
    async send(message) {
      output.write(`${JSON.stringify(message)}\n`);
    },
    async close() {
      input.removeAllListeners('data');
      input.pause();
      transport.onclose?.();
    },
  };

  function receive(line: string): void {
    if (line.trim() === '') return;
    const value = parse(line);
    const message = JSONRPCMessageSchema.safeParse(value);
    if (message.success) transport.onmessage?.(message.data);
    else if (value === undefined) refuse('parseError', undefined, 'Parse error: the line is not JSON');
    else refuse('invalidRequest', idOf(value), 'Invalid request: not a JSON-RPC 2.0 message');
  }

  function refuse(kind: keyof typeof protocolCodes, id: string | number | undefined, message: string): void {
    const error = { code: protocolCodes[kind], message };
    const answer: JSONRPCMessage = { jsonrpc: '2.0', ...(id !== undefined && { id }), error };
    void transport.send(answer);
  }

  return transport;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Only a request waits for an answer. */
function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('method' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
}

/** Cuts a stream of bytes at line feeds. A line that is too long is thrown away as it comes. */
function lineReader(take: (line: string) => void, overflow: () => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  const finish = (): void => {
    const line = length <= longestLine ? Buffer.concat(parts).toString('utf8') : undefined;
    parts = [];
    length = 0;
    if (line === undefined) overflow();
    else take(line);
  };
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      finish();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  };
}
