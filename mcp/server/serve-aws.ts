import { scrubberFor } from '../account/scrub.js';
import { fullVersion } from '../core/version.js';
import { type AwsFlags, readAwsFlags } from './aws-flags.js';
import { awsHelp } from './aws-help.js';
import { awsServer } from './aws-server.js';
import { logTo, runProgram } from './run-program.js';
import { stdioTransport } from './stdio-transport.js';

/** Runs the server of the account until its client goes away. */
export const serveAws = (args: readonly string[]): Promise<void> =>
  runProgram(() => readAwsFlags(args), awsHelp, start);

async function start(flags: AwsFlags): Promise<void> {
  const scrubber = scrubberFor(process.env);
  const write = logTo(flags);
  const log = (line: string): void => write(scrubber.scrub(line));
  if (flags.unknownAccess !== undefined) {
    process.stderr.write('iamsmith: --access is none of off, read, write, so the account stays off\n');
  }
  log(`version ${fullVersion}, account access ${flags.access}, on standard input and output`);
  await awsServer({ flags, scrubber, log }).connect(stdioTransport(process.stdin, process.stdout));
}
