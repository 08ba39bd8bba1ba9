import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { ServerCapabilities } from '@modelcontextprotocol/sdk/types.js';
import { show } from '../core/findings/show.js';
import { version } from '../core/version.js';
import type { Operation } from '../operations/define-operation.js';
import type { Connection } from './connection.js';
import { ProtocolError } from './protocol-error.js';

/** What one program serves. `C` is the context its operations work in. */
export interface ServerOptions<C> {
  readonly title: string;
  readonly instructions: string;
  readonly capabilities: ServerCapabilities;
  /** Methods beside those for tools. */
  readonly methods: ReadonlyMap<string, Handler<C>>;
  tools(): Promise<readonly Operation<C>[]>;
  openContext(server: Server): Promise<C>;
  log(line: string): void;
}

type Params = Readonly<Record<string, unknown>>;
type Result = Readonly<Record<string, unknown>>;
export type Handler<C> = (params: Params, connection: Connection<C>) => Promise<Result>;

/** Each method loads what it needs: none of it may stand between a client and the answer to `initialize`. */
const toolMethods = {
  'tools/list': async <C>(_: Params, connection: Connection<C>) => (await import('./tools.js')).listTools(connection),
  'tools/call': async <C>(params: Params, connection: Connection<C>) =>
    (await import('./tools.js')).callTool(params, connection),
} as const;

/** One server for one client: it has a context of its own. */
export function makeServer<C>(options: ServerOptions<C>): Server {
  const { title, instructions, capabilities } = options;
  const server = new Server(
    { name: 'iamsmith', title, version },
    { capabilities, instructions, jsonSchemaValidator: { getValidator: refuseToCheck } },
  );
  let tools: Promise<readonly Operation<C>[]> | undefined;
  let context: Promise<C> | undefined;
  const connection: Connection<C> = {
    log: options.log,
    tools() {
      tools ??= options.tools();
      return tools;
    },
    context() {
      context ??= options.openContext(server);
      return context;
    },
  };
  const methods = new Map<string, Handler<C>>([...Object.entries(toolMethods), ...options.methods]);
  server.fallbackRequestHandler = ({ method, params = {} }) => answer(methods.get(method), method, params, connection);
  server.onerror = (error) => options.log(`protocol: ${error.message.slice(0, 500)}`);
  return server;
}

/** What the client cannot mend leaves without its cause, which may name paths of this machine. */
async function answer<C>(
  handler: Handler<C> | undefined,
  method: string,
  params: Params,
  connection: Connection<C>,
): Promise<Result> {
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

/** Of the answers of a person, which only `ask-person.ts` asks for and reads itself. */
function refuseToCheck(): never {
  throw new Error('answers are not checked here');
}
