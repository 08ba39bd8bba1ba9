import { runCommand } from './commands.js';
import { processIo } from './io.js';

/** Runs one command line in this process. */
export async function run(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnClosedPipe);
  process.exitCode = await runCommand(args, processIo());
}

/** A reader such as `head` may have enough and close the pipe; that is no error of ours. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
