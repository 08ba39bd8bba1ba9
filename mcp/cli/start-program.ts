import { existsSync } from 'node:fs';
import { type ExitCode, exitCodes, UsageError } from './verb.js';

/** Starts the program `entry`, which stands beside this one and reads its flags from the process. */
export async function startProgram(entry: string): Promise<ExitCode> {
  const program = new URL(entry, import.meta.url);
  // The ZIP of a skill carries this program alone.
  if (!existsSync(program))
    throw new UsageError(`${entry} is not part of this package; install the whole of iamsmith.`);
  process.argv.splice(2, 1);
  await import(program.href);
  return exitCodes.clean;
}
