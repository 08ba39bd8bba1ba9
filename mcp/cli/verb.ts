import type { Io } from './io.js';

/** What a verb ends with. `unreadable` goes before `findings`, and both before `clean`. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A thing the program can be told to do. The help, the documentation and the parser are made from it. */
export interface Verb {
  readonly name: string;
  /** One line, without a period. */
  readonly summary: string;
  /** What the help adds: what is read, what the result means. */
  readonly description?: string;
  readonly operands: readonly Operand[];
  readonly options: readonly VerbOption[];
  readonly examples: readonly [VerbExample, ...VerbExample[]];
  /** All arguments go to another program, `--help` among them. */
  readonly passesThrough?: true;
  /** Throws `OperationError` or `UsageError` for what the user can mend. Loads what it needs when it is called. */
  run(given: Given, io: Io): Promise<ExitCode>;
}

/** Verbs under one word, such as `query`. */
export interface VerbGroup {
  readonly name: string;
  readonly summary: string;
  readonly verbs: readonly Verb[];
}

export interface Operand {
  /** As commander writes it: `<path...>`, `[id]`. */
  readonly name: string;
  readonly description: string;
}

export interface VerbOption {
  /** As commander writes it: `--policy-type <type>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

export interface VerbExample {
  /** Without the program's name. */
  readonly command: string;
  readonly says: string;
}

/** What the user typed, as the parser read it. */
export interface Given {
  readonly operands: readonly string[];
  /** By the option's name in camel case. A flag without a value is `true`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A wrong use of the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option's text, or undefined. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every verb has it. */
export const formatOption: VerbOption = {
  flags: '--format <format>',
  description: 'how to print the result; json is what the tool of the MCP server answers',
  choices: ['text', 'json'],
  default: 'text',
};

/** A summary as the help and the documentation print it. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
