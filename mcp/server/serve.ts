import { visible } from '../core/findings/show.js';
import { fullVersion } from '../core/version.js';
import { type Flags, readFlags, StartError } from './flags.js';
import { help } from './help.js';
import { makeServer, type ServerOptions } from './make-server.js';
import { prepareStart } from './start.js';
import { stdioTransport } from './stdio-transport.js';

/** Runs the server until its client goes away. What keeps it from starting is one line on stderr and exit code 2. */
export async function serve(args: readonly string[]): Promise<void> {
  try {
    const command = readFlags(args);
    if (command.kind === 'serve') await start(command.flags);
    else process.stdout.write(command.kind === 'help' ? help : `${fullVersion}\n`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`iamsmith: ${visible(error.message)}\n`);
    process.exitCode = 2;
  }
}

async function start(flags: Flags): Promise<void> {
  const { instructions, newSession } = await prepareStart(flags);
  const options: Omit<ServerOptions, 'caller'> = {
    toolset: flags.tools,
    customInstructions: instructions.text,
    newSession,
    log: flags.verbose ? (line) => process.stderr.write(`iamsmith: ${line}\n`) : () => {},
  };
  if (flags.transport !== 'stdio') {
    const { listen } = await import('./transports.js');
    return listen(flags, () => makeServer({ ...options, caller: 'remote' }), options.log);
  }
  options.log(`version ${fullVersion}, ${flags.tools} tools, on standard input and output`);
  await makeServer({ ...options, caller: 'local' }).connect(stdioTransport(process.stdin, process.stdout));
}
