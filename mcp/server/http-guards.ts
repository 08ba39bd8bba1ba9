import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { protocolCodes } from './protocol-error.js';

/** Why a request is turned away. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** Of JSON-RPC, where it has one for this; else that of a server's own errors. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bytes of one request body. */
const mostBodyBytes = 4 * 1024 * 1024;

const loopbackNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/i;

export const isLoopback = (host: string): boolean => loopbackNames.test(host);

/**
 * Who may ask at all. A page on any web site can make a browser send requests here, under a name of its own that it
 * points at this machine (DNS rebinding): so the name must be this machine's, and a page must come from it too.
 */
export function checkCaller(request: IncomingMessage, host: string, token: string | undefined): Refusal | undefined {
  const { host: asked, origin, authorization } = request.headers;
  const name = hostName(`http://${asked ?? ''}`);
  if (name === undefined || !(isLoopback(host) ? isLoopback(name) : true)) {
    return { status: 403, message: 'Forbidden: this Host is not served' };
  }
  if (origin !== undefined && !isSameSite(hostName(origin), name)) {
    return { status: 403, message: 'Forbidden: pages of this Origin may not ask' };
  }
  if (token !== undefined && !isSameText(/^Bearer +(.*)$/i.exec(authorization ?? '')?.[1] ?? '', token)) {
    return {
      status: 401,
      message: 'Unauthorized: a bearer token is needed',
      headers: { 'www-authenticate': 'Bearer' },
    };
  }
  return undefined;
}

const isSameSite = (origin: string | undefined, name: string): boolean =>
  origin !== undefined && (origin === name || (isLoopback(origin) && isLoopback(name)));

/** The name without its port; undefined for what is no http address, such as the Origin `null`. */
function hostName(address: string): string | undefined {
  try {
    const { protocol, hostname, username, pathname } = new URL(address);
    const plain = (protocol === 'http:' || protocol === 'https:') && username === '' && pathname === '/';
    return plain && hostname !== '' ? hostname : undefined;
  } catch {
    return undefined;
  }
}

/** In constant time, whatever the lengths. */
function isSameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The JSON of a request's body. */
export async function readJsonBody(request: IncomingMessage): Promise<{ readonly json: unknown } | Refusal> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415, message: 'Unsupported Media Type: send application/json' };
  const bytes = await readBytes(request);
  if (bytes === undefined) return { status: 413, message: `Payload Too Large: the limit is ${mostBodyBytes} bytes` };
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { status: 400, message: 'Parse error: the body is not JSON in UTF-8', code: protocolCodes.parseError };
  }
}

/** Undefined where there is more than the limit; the rest of it is then left unread. */
async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > mostBodyBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
