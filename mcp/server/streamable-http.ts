import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import { readJsonBody } from './http-guards.js';
import { type Route, refuse } from './http-route.js';
import { type HttpSession, HttpSessions } from './http-sessions.js';
import { protocolCodes } from './protocol-error.js';

interface Session extends HttpSession {
  readonly transport: StreamableHTTPServerTransport;
}

/** Streamable HTTP: one address, a session for each client that says `initialize`. */
export function streamableHttp(newServer: () => Server): Route {
  const sessions = new HttpSessions<Session>();
  return {
    paths: ['/mcp'],
    closeAll: () => sessions.closeAll(),
    async handle(request, response) {
      const body = request.method === 'POST' ? await readJsonBody(request) : { json: undefined };
      if (!('json' in body)) return refuse(response, body);
      if (Array.isArray(body.json) && body.json.length === 0) return refuse(response, emptyBatch);
      const session = await sessionFor(request, body.json);
      if (!session) return refuse(response, unknownSession(request));
      await pass(session, request, response, body.json);
    },
  };

  async function sessionFor(request: IncomingMessage, json: unknown): Promise<Session | undefined> {
    const id = request.headers['mcp-session-id'];
    if (typeof id === 'string') return sessions.get(id);
    return isInitializeRequest(json) ? open() : undefined;
  }

  async function open(): Promise<Session> {
    const server = newServer();
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => sessions.add(id, session),
    });
    const session: Session = { transport, open: 0, lastUsed: Date.now(), close: () => server.close() };
    // The SDK's class and interface disagree under exactOptionalPropertyTypes; they are the same at run time.
    await server.connect(transport as Parameters<Server['connect']>[0]);
    server.onclose = () => transport.sessionId !== undefined && sessions.remove(transport.sessionId);
    return session;
  }
}

async function pass(
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
  json: unknown,
): Promise<void> {
  session.open++;
  response.once('close', () => {
    session.open--;
    session.lastUsed = Date.now();
  });
  await session.transport.handleRequest(request, response, json);
}

const emptyBatch = { status: 400, message: 'Invalid request: the batch is empty', code: protocolCodes.invalidRequest };

const unknownSession = ({ headers }: IncomingMessage) =>
  headers['mcp-session-id'] === undefined
    ? { status: 400, message: 'Bad Request: begin with initialize, then send Mcp-Session-Id' }
    : { status: 404, message: 'Session not found: begin again with initialize' };
