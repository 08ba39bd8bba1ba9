import { Argument, Command, CommanderError, Option } from 'commander';
import { visible } from '../core/findings/show.js';
import { fullVersion } from '../core/version.js';
import type { Io } from './io.js';
import { type ExitCode, exitCodes, sentence, type Verb, type VerbGroup } from './verb.js';
import { verbs } from './verbs.js';

/** Reads the arguments, runs the verb they name, and answers with the exit code. */
export async function runCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const finish = (ended: ExitCode): void => {
    code = ended;
  };
  try {
    await program(io, finish).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    io.messages.write(`${name}: ${messageOf(error)}\n`);
    return error instanceof Error && 'holdsNoPolicy' in error ? exitCodes.unreadable : exitCodes.usage;
  }
}

const name = 'iamsmith';

function program(io: Io, finish: (code: ExitCode) => void): Command {
  const root = configure(new Command(name), io)
    .description('Write, check, mend and explain AWS IAM policies, offline.')
    .version(fullVersion, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', `\nExit codes: ${exitCodeText}\nHelp of a command, with examples: ${name} <command> --help`);
  for (const verb of verbs) root.addCommand('verbs' in verb ? group(verb, io, finish) : command(verb, [], io, finish));
  return root;
}

const exitCodeText =
  '0 nothing at the threshold, 1 findings at it, 2 wrong usage or configuration,\n3 something named could not be read or held no policy.';

/** Errors come back as exceptions, so that the exit code is ours. */
const configure = (made: Command, io: Io): Command =>
  made.exitOverride().configureOutput({
    writeOut: (text) => io.output.write(text),
    writeErr: (text) => io.messages.write(visibleLines(text)),
  });

function group({ name: word, summary, verbs: members }: VerbGroup, io: Io, finish: (code: ExitCode) => void): Command {
  const made = configure(new Command(word), io).description(sentence(summary)).summary(summary);
  for (const verb of members) made.addCommand(command(verb, [word], io, finish));
  return made;
}

function command(verb: Verb, path: readonly string[], io: Io, finish: (code: ExitCode) => void): Command {
  const made = configure(new Command(verb.name), io)
    .summary(verb.summary)
    .description(sentence(verb.summary) + (verb.description === undefined ? '' : `\n${verb.description}`))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\n${exampleText(verb, [name, ...path].join(' '))}`);
  for (const { name: operand, description } of verb.operands) made.addArgument(new Argument(operand, description));
  for (const option of verb.options) made.addOption(optionOf(option));
  if (verb.passesThrough) made.allowUnknownOption().allowExcessArguments().helpOption(false);
  return made.action(async () => finish(await verb.run({ operands: made.args, options: made.opts() }, io)));
}

function optionOf({ flags, description, choices, default: preset }: Verb['options'][number]): Option {
  const option = new Option(flags, description);
  if (choices) option.choices([...choices]);
  return preset === undefined ? option : option.default(preset);
}

const exampleText = ({ examples }: Verb, prefix: string): string =>
  ['Examples:', ...examples.map(({ command: typed, says }) => `  ${prefix} ${typed}\n      ${says}`)].join('\n');

/** Arguments may be names of files that somebody else chose. */
const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** Errors that the user can mend. They are known by name, so that none of their modules has to be loaded. */
const mendable = ['UsageError', 'OperationError', 'ConfigurationFileError'];

function messageOf(error: unknown): string {
  if (error instanceof Error && mendable.includes(error.name)) return visibleLines(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return `internal_error: ${visible(reason)}. This is a defect of ${name}; please report it.`;
}
