import { visible } from '../core/findings/show.js';
import { fullVersion } from '../core/version.js';
import { type Command, StartError } from './parse-flags.js';

/** Does what a command line asks of a program: print its help or version, or start. */
export async function runProgram<F>(
  readCommand: () => Command<F>,
  helpText: string,
  startServer: (flags: F) => Promise<void>,
): Promise<void> {
  try {
    const command = readCommand();
    if (command.kind === 'serve') await startServer(command.flags);
    else process.stdout.write(command.kind === 'help' ? helpText : `${fullVersion}\n`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`iamsmith: ${visible(error.message)}\n`);
    process.exitCode = 2;
  }
}

/** For people; nothing without `--verbose`. */
export const logTo = ({ verbose }: { readonly verbose: boolean }): ((line: string) => void) =>
  verbose ? (line) => process.stderr.write(`iamsmith: ${line}\n`) : () => {};
