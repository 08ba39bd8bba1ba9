import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command line asks of a program. */
export type Command<F> =
  | { readonly kind: 'serve'; readonly flags: F }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** What on the command line, in a file it names or in the environment keeps the server from starting. One line. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Every program has them. */
export const commonFlags = {
  verbose: { type: 'boolean', short: 'v', default: false },
  version: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The values of the flags. Throws `StartError` for one that there is not, and for a word that is no flag. */
export function parseFlags<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s|\n/)[0] : 'unreadable arguments';
    throw new StartError(`${reason}; --help lists the flags`);
  }
}

/** A value out of a list. Throws `StartError` for any other. */
export function oneOf<T extends string>(flag: string, value: string, values: readonly T[]): T {
  const known = values.find((one) => one === value);
  if (known !== undefined) return known;
  throw new StartError(`${flag} is one of ${values.join(', ')}, not ${JSON.stringify(value)}`);
}
