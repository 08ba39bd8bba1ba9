import { runCommand } from './commands.js';
import { processIo } from './io.js';
import { exitCodes } from './verb.js';

/** Runs one command line in this process. */
export async function run(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnBrokenOutput);
  if (!hasWorkingDirectory()) return fail('the working directory is not there any more');
  process.exitCode = await runCommand(args, processIo());
}

/** A reader such as `head` may have enough and close the pipe; that is no error, and the verdict stays what it is. */
function endOnBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  fail(`the output could not be written (${error.code})`);
  process.exit();
}

function fail(reason: string): void {
  process.stderr.write(`iamsmith: ${reason}.\n`);
  process.exitCode = exitCodes.usage;
}

function hasWorkingDirectory(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}
