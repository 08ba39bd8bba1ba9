import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { OperationContext } from '../operations/context.js';
import type { Operation } from '../operations/define-operation.js';
import type { ToolsetName } from './flags.js';
import { serverInstructions } from './instructions.js';
import { type Handler, makeServer } from './make-server.js';
import type { Start } from './start.js';

export interface IamServerOptions extends Start {
  readonly toolset: ToolsetName;
  /** Where the caller is: only one on this machine may name files. */
  readonly caller: 'local' | 'remote';
  log(line: string): void;
}

const methods: ReadonlyMap<string, Handler<OperationContext>> = new Map<string, Handler<OperationContext>>([
  ['resources/list', async () => (await import('./resources.js')).listResources()],
  ['resources/templates/list', async () => (await import('./resources.js')).listResourceTemplates()],
  ['resources/read', async (params, connection) => (await import('./resources.js')).readResource(params, connection)],
  ['prompts/list', async () => (await import('./prompts.js')).listPrompts()],
  ['prompts/get', async (params, connection) => (await import('./prompts.js')).getPrompt(params, connection)],
]);

/** The offline server, for one client: it has a session of its own. */
export const iamServer = (options: IamServerOptions): Server =>
  makeServer({
    title: 'iamsmith: AWS IAM policies',
    instructions: serverInstructions(options.instructions.text),
    capabilities: { tools: {}, resources: {}, prompts: {} },
    methods,
    tools: () => toolsFor(options),
    openContext: (server) => openContext(options, server),
    log: options.log,
  });

async function toolsFor({ toolset, caller }: IamServerOptions): Promise<readonly Operation[]> {
  const { operations } = await import('../operations/all.js');
  return operations.filter(
    ({ toolsets, needsWorkspace }) =>
      (toolset === 'full' || toolsets.includes(toolset)) && !(needsWorkspace && caller === 'remote'),
  );
}

async function openContext({ caller, newSession }: IamServerOptions, server: Server): Promise<OperationContext> {
  const [operations, session] = await Promise.all([import('../operations/open-context.js'), newSession()]);
  if (caller === 'remote') return operations.openContext(session);
  const [{ openWorkspace }, { clientRoots }] = await Promise.all([
    import('../workspace/workspace.js'),
    import('./client-roots.js'),
  ]);
  const workspace = openWorkspace({ workingDirectory: process.cwd(), roots: () => clientRoots(server) });
  return operations.openContext(session, workspace);
}
