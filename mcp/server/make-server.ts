import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { show } from '../core/findings/show.js';
import { version } from '../core/version.js';
import type { OperationContext } from '../operations/context.js';
import type { Session } from '../operations/session.js';
import type { Connection } from './connection.js';
import type { ToolsetName } from './flags.js';
import { serverInstructions } from './instructions.js';
import { ProtocolError } from './protocol-error.js';

export interface ServerOptions {
  readonly toolset: ToolsetName;
  readonly caller: Connection['caller'];
  readonly customInstructions: string;
  newSession(): Promise<Session>;
  log(line: string): void;
}

type Params = Readonly<Record<string, unknown>>;
type Result = Readonly<Record<string, unknown>>;
type Handler = (params: Params, connection: Connection) => Promise<Result>;

/** Each method loads what it needs: none of it may stand between a client and the answer to `initialize`. */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['tools/list', async (_, connection) => (await import('./tools.js')).listTools(connection)],
  ['tools/call', async (params, connection) => (await import('./tools.js')).callTool(params, connection)],
  ['resources/list', async () => (await import('./resources.js')).listResources()],
  ['resources/templates/list', async () => (await import('./resources.js')).listResourceTemplates()],
  ['resources/read', async (params, connection) => (await import('./resources.js')).readResource(params, connection)],
  ['prompts/list', async () => (await import('./prompts.js')).listPrompts()],
  ['prompts/get', async (params) => (await import('./prompts.js')).getPrompt(params)],
]);

/** One server for one client: it has a session of its own. */
export function makeServer(options: ServerOptions): Server {
  const server = new Server(
    { name: 'iamsmith', title: 'iamsmith: AWS IAM policies', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: serverInstructions(options.customInstructions),
      jsonSchemaValidator: { getValidator: refuseElicitation },
    },
  );
  let context: Promise<OperationContext> | undefined;
  const connection: Connection = {
    ...options,
    context() {
      context ??= openContext(options, server);
      return context;
    },
  };
  server.fallbackRequestHandler = ({ method, params = {} }) => answer(method, params, connection);
  server.onerror = (error) => options.log(`protocol: ${error.message.slice(0, 500)}`);
  return server;
}

/** What the client cannot mend leaves without its cause, which may name paths of this machine. */
async function answer(method: string, params: Params, connection: Connection): Promise<Result> {
  const handler = handlers.get(method);
  if (!handler) throw new ProtocolError('methodNotFound', `Method not found: ${show(method)}`);
  try {
    return await handler(params, connection);
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    connection.log(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    throw new ProtocolError(
      'internalError',
      'internal_error: iamsmith failed on this request; --verbose logs the cause.',
    );
  }
}

/** This server never asks its user for anything, so there is no answer to check. */
function refuseElicitation(): never {
  throw new Error('this server does not elicit');
}

async function openContext({ caller, newSession }: ServerOptions, server: Server): Promise<OperationContext> {
  const [operations, session] = await Promise.all([import('../operations/open-context.js'), newSession()]);
  if (caller === 'remote') return operations.openContext(session);
  const [{ openWorkspace }, { clientRoots }] = await Promise.all([
    import('../workspace/workspace.js'),
    import('./client-roots.js'),
  ]);
  const workspace = openWorkspace({ workingDirectory: process.cwd(), roots: () => clientRoots(server) });
  return operations.openContext(session, workspace);
}
