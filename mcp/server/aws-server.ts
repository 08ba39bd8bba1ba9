import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Scrubber } from '../account/scrub.js';
import type { AccountContext } from '../operations/account/context.js';
import type { Operation } from '../operations/define-operation.js';
import type { AwsFlags } from './aws-flags.js';
import { awsInstructions } from './aws-instructions.js';
import { makeServer } from './make-server.js';

export interface AwsServerOptions {
  readonly flags: AwsFlags;
  readonly scrubber: Scrubber;
  log(line: string): void;
}

/** The server of the account, for one client. Where access is off it has no tools and looks at no credential. */
export const awsServer = ({ flags, scrubber, log }: AwsServerOptions): Server =>
  makeServer<AccountContext>({
    title: 'iamsmith: the AWS account',
    instructions: awsInstructions[flags.access],
    capabilities: { tools: {} },
    methods: new Map(),
    tools: () => toolsFor(flags),
    openContext: (server) => openContext(flags, scrubber, server),
    log,
  });

async function toolsFor({ access }: AwsFlags): Promise<readonly Operation<AccountContext>[]> {
  if (access === 'off') return [];
  const { accountOperations } = await import('../operations/account/all.js');
  return access === 'write'
    ? accountOperations
    : accountOperations.filter(({ toolsets }) => toolsets.includes('read-only'));
}

async function openContext(
  { access, unknownAccess: _, verbose: __, ...rest }: AwsFlags,
  scrubber: Scrubber,
  server: Server,
) {
  // Without tools nothing is called, so nothing asks for a context; were it asked for, it could not change anything.
  const settings = { access: access === 'write' ? access : ('read' as const), ...rest };
  const { openAccountContext } = await import('../operations/account/open-account-context.js');
  const surroundings = { environment: process.env, workingDirectory: process.cwd() };
  return openAccountContext({ settings, scrubber, ...surroundings }, async (question) =>
    (await import('./ask-person.js')).askPerson(server, question),
  );
}
