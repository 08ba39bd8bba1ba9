import { fullVersion } from '../core/version.js';
import { type Flags, readFlags } from './flags.js';
import { help } from './help.js';
import { iamServer } from './iam-server.js';
import { logTo, runProgram } from './run-program.js';
import { prepareStart } from './start.js';
import { stdioTransport } from './stdio-transport.js';
import { tuneEngine } from './tune-engine.js';

/** Runs the server until its client goes away. What keeps it from starting is one line on stderr and exit code 2. */
export const serve = (args: readonly string[]): Promise<void> => runProgram(() => readFlags(args), help, start);

async function start(flags: Flags): Promise<void> {
  tuneEngine();
  const from = await prepareStart(flags);
  const log = logTo(flags);
  if (flags.transport !== 'stdio') {
    const { listen } = await import('./transports.js');
    return listen(flags, () => iamServer({ ...from, toolset: flags.tools, caller: 'remote', log }), log);
  }
  log(`version ${fullVersion}, ${flags.tools} tools, on standard input and output`);
  await iamServer({ ...from, toolset: flags.tools, caller: 'local', log }).connect(
    stdioTransport(process.stdin, process.stdout),
  );
}
