import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { type Flags, StartError } from './flags.js';
import { checkCaller, isLoopback, type Refusal } from './http-guards.js';
import { type Route, refuse } from './http-route.js';
import { legacySse } from './legacy-sse.js';
import { streamableHttp } from './streamable-http.js';

/** Serves on the network until it is told to stop. Throws `StartError` for a bind that is not safe. */
export async function listen(flags: Flags, newServer: () => Server, log: (line: string) => void): Promise<void> {
  const { host, port, transport } = flags;
  const token = tokenOf(flags);
  const route = transport === 'http' ? streamableHttp(newServer) : legacySse(newServer);
  const server = createServer((request, response) => {
    answer(request, response, route, checkCaller(request, host, token)).catch((error: unknown) => {
      log(`http: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!response.headersSent) refuse(response, { status: 500, message: 'Internal error' });
      else response.destroy();
    });
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(`iamsmith: cannot listen on ${host} port ${port}: ${reasonOf(error)}\n`);
    process.exitCode = 1;
  });
  server.listen(port, host, () => log(`listening on ${host} port ${port}, ${route.paths[0]}`));
  stopOnSignal(server, route);
}

/** Anyone in the network could ask, so a token is the price of listening there. */
function tokenOf({ host, authTokenEnv }: Flags): string | undefined {
  const token = authTokenEnv === undefined ? undefined : process.env[authTokenEnv];
  if (authTokenEnv !== undefined && (token === undefined || token === '')) {
    throw new StartError(`--auth-token-env: the environment variable ${authTokenEnv} is not set`);
  }
  if (token === undefined && !isLoopback(host)) {
    throw new StartError(`--host ${host} can be reached from elsewhere; name a token with --auth-token-env`);
  }
  return token;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  refusal: Refusal | undefined,
): Promise<void> {
  if (refusal) return refuse(response, refusal);
  const url = urlOf(request);
  if (!url || !route.paths.includes(url.pathname)) {
    return refuse(response, { status: 404, message: `Not found: the address is ${route.paths[0]}` });
  }
  await route.handle(request, response, url);
}

function urlOf({ url }: IncomingMessage): URL | undefined {
  try {
    return new URL(url ?? '', 'http://localhost');
  } catch {
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; choose another with --port',
  EACCES: 'permission was denied',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'the name is not known',
};

const reasonOf = ({ code = '' }: NodeJS.ErrnoException): string => reasons[code] ?? `the system refused (${code})`;

function stopOnSignal(server: HttpServer, route: Route): void {
  const stop = async (): Promise<void> => {
    server.close();
    await route.closeAll();
    server.closeAllConnections();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
