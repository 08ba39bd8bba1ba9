import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from './http-guards.js';

/** One way of speaking the protocol over HTTP. */
export interface Route {
  readonly paths: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  closeAll(): Promise<void>;
}

const drainMs = 2_000;

/** In JSON-RPC's form, for clients that read nothing else. What the caller still sends is thrown away, for a moment. */
export function refuse(response: ServerResponse, { status, message, headers, code = -32000 }: Refusal): void {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null });
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers }).end(body);
  response.req.resume();
  setTimeout(() => response.req.destroy(), drainMs).unref();
}
