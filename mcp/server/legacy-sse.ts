import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { readJsonBody } from './http-guards.js';
import { type Route, refuse } from './http-route.js';
import { type HttpSession, HttpSessions } from './http-sessions.js';

interface Session extends HttpSession {
  readonly transport: Transport;
}

const messages = '/messages';
const keepAliveMs = 15_000;

/**
 * HTTP with Server-Sent Events as of protocol 2024-11-05: answers come over one long response, requests go to an
 * address that it names. Deprecated; kept for clients that know nothing newer.
 */
export function legacySse(newServer: () => Server): Route {
  const sessions = new HttpSessions<Session>();
  return {
    paths: ['/sse', messages],
    closeAll: () => sessions.closeAll(),
    async handle(request, response, { pathname, searchParams }) {
      if (pathname === messages) return receive(searchParams.get('sessionId') ?? '', request, response);
      if (request.method !== 'GET')
        return refuse(response, { status: 405, message: 'Method not allowed: GET opens a stream' });
      await open(response);
    },
  };

  async function open(response: ServerResponse): Promise<void> {
    const id = randomUUID();
    const server = newServer();
    const transport = eventStream(response, `${messages}?sessionId=${id}`);
    sessions.add(id, { transport, open: 1, lastUsed: Date.now(), close: () => server.close() });
    server.onclose = () => sessions.remove(id);
    await server.connect(transport);
  }

  async function receive(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = sessions.get(id);
    if (request.method !== 'POST')
      return refuse(response, { status: 405, message: 'Method not allowed: POST a message' });
    if (!session) return refuse(response, { status: 404, message: 'Session not found: open /sse again' });
    const body = await readJsonBody(request);
    if (!('json' in body)) return refuse(response, body);
    const message = JSONRPCMessageSchema.safeParse(body.json);
    if (!message.success)
      return refuse(response, { status: 400, message: 'Invalid request: not a JSON-RPC 2.0 message' });
    session.lastUsed = Date.now();
    session.transport.onmessage?.(message.data);
    response.writeHead(202).end();
  }
}

function eventStream(response: ServerResponse, endpoint: string): Transport {
  const transport: Transport = {
    async start() {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' });
      response.write(`event: endpoint\ndata: ${endpoint}\n\n`);
      const timer = setInterval(() => response.write(': keepalive\n\n'), keepAliveMs).unref();
      response.once('close', () => {
        clearInterval(timer);
        transport.onclose?.();
      });
    },
    async send(message) {
      response.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
    },
    async close() {
      response.end();
    },
  };
  return transport;
}
