import { type Command, commonFlags, oneOf, parseFlags, StartError } from './parse-flags.js';

export { StartError } from './parse-flags.js';

const toolsetNames = ['full', 'core', 'read-only'] as const;
export type ToolsetName = (typeof toolsetNames)[number];

const transports = ['stdio', 'http', 'sse'] as const;

/** How the server was asked to run. */
export interface Flags {
  readonly config?: string;
  readonly instructions?: string;
  readonly instructionsFile?: string;
  readonly tools: ToolsetName;
  readonly transport: (typeof transports)[number];
  readonly host: string;
  readonly port: number;
  /** The name of the environment variable that holds the token. */
  readonly authTokenEnv?: string;
  readonly verbose: boolean;
}

/** Reads the command line. Throws `StartError`. */
export function readFlags(args: readonly string[]): Command<Flags> {
  const values = parseFlags(args, ownFlags);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (values.instructions !== undefined && values['instructions-file'] !== undefined) {
    throw new StartError('--instructions and --instructions-file cannot be given together');
  }
  const { config, instructions, 'instructions-file': instructionsFile, 'auth-token-env': authTokenEnv } = values;
  return {
    kind: 'serve',
    flags: {
      ...(config !== undefined && { config }),
      ...(instructions !== undefined && { instructions }),
      ...(instructionsFile !== undefined && { instructionsFile }),
      ...(authTokenEnv !== undefined && { authTokenEnv }),
      tools: oneOf('--tools', values.tools, toolsetNames),
      transport: oneOf('--transport', values.transport, transports),
      host: values.host,
      port: readPort(values.port),
      verbose: values.verbose,
    },
  };
}

const ownFlags = {
  ...commonFlags,
  config: { type: 'string' },
  instructions: { type: 'string' },
  'instructions-file': { type: 'string' },
  tools: { type: 'string', default: 'full' },
  transport: { type: 'string', default: 'stdio' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8000' },
  'auth-token-env': { type: 'string' },
} as const;

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new StartError(`--port is a number from 0 to 65535, not ${JSON.stringify(text)}`);
}
