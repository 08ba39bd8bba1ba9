import { visible } from '../core/findings/show.js';
import {
  type ConfigurationState,
  type InstructionsState,
  noInstructions,
  type Session,
  startSession,
} from '../operations/session.js';
import { type Flags, StartError } from './flags.js';

/** What every session of this process begins with. */
export interface Start {
  readonly instructions: InstructionsState;
  /** A new session. The first one looks for the repository's configuration, where none was named. */
  newSession(): Promise<Session>;
}

/** Longer instructions are cut: no model reads more, and each session holds them. */
const mostInstructions = 20_000;

/** Reads what the flags name, and nothing else: a client waits for the first answer. Throws `StartError`. */
export async function prepareStart(flags: Flags): Promise<Start> {
  const named = flags.config === undefined ? undefined : await loadNamed(flags.config);
  const instructions = await chooseInstructions(flags, named);
  let configuration: Promise<ConfigurationState> | undefined;
  return {
    instructions,
    async newSession() {
      configuration ??= named ? Promise.resolve(named) : loadFound();
      return startSession(await configuration, instructions);
    },
  };
}

async function loadNamed(file: string): Promise<ConfigurationState> {
  const { loadNamedConfiguration, ConfigurationFileError } = await import('../operations/load-configuration.js');
  try {
    return await loadNamedConfiguration(file);
  } catch (error) {
    if (error instanceof ConfigurationFileError) throw new StartError(error.message);
    throw error;
  }
}

/** One that cannot be used changes nothing; whoever started the server is told, and every verdict carries a warning. */
async function loadFound(): Promise<ConfigurationState> {
  const { loadFoundConfiguration } = await import('../operations/load-configuration.js');
  const state = await loadFoundConfiguration(process.cwd());
  if (state.source === 'none')
    for (const warning of state.warnings) process.stderr.write(`iamsmith: ${visible(warning)}\n`);
  return state;
}

/** The flag goes before the named configuration, that before the environment. */
async function chooseInstructions(flags: Flags, named: ConfigurationState | undefined): Promise<InstructionsState> {
  const flag = flags.instructionsFile === undefined ? flags.instructions : await readFile(flags.instructionsFile);
  const { IAMSMITH_INSTRUCTIONS: own, IAM_VALIDATOR_MCP_INSTRUCTIONS: shared } = process.env;
  const sources = [
    { source: 'cli', text: flag },
    { source: 'config', text: named?.configuration.customInstructions },
    { source: 'env', text: own },
    { source: 'env', text: shared },
  ] as const;
  for (const { source, text } of sources) {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '') return { source, text: cut(trimmed) };
  }
  return noInstructions;
}

const cut = (text: string): string =>
  text.length <= mostInstructions
    ? text
    : `${text.slice(0, mostInstructions)}\n[cut at ${mostInstructions} characters]`;

async function readFile(file: string): Promise<string> {
  const { readNamedFile } = await import('../workspace/read-named-file.js');
  const read = await readNamedFile(file);
  if ('reason' in read) throw new StartError(`${file}: ${read.reason}`);
  return read.text;
}
