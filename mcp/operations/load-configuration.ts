import type { Configuration } from '../core/findings/configuration.js';
import { type ConfigurationProblem, printProblem } from '../core/findings/configuration-log.js';
import type { ConfigurationReading } from '../core/findings/read-configuration.js';
import { readConfigurationText } from '../core/findings/read-configuration-text.js';
import { visible } from '../core/findings/show.js';
import { LimitExceeded } from '../core/text/limits.js';
import { findConfiguration } from '../workspace/find-configuration.js';
import { readNamedFile } from '../workspace/read-named-file.js';
import { type ConfigurationState, noConfiguration } from './session.js';

/** A configuration file that was named and cannot be used. One line, with the file and, where known, the position. */
export class ConfigurationFileError extends Error {
  override readonly name = 'ConfigurationFileError';
}

/** Reads the file that `--config` names. Throws `ConfigurationFileError`. */
export async function loadNamedConfiguration(file: string): Promise<ConfigurationState> {
  const loaded = await load(file, file);
  if (typeof loaded === 'string') throw new ConfigurationFileError(loaded);
  const { configuration, document, warnings } = loaded;
  return { source: 'file', file, configuration, document, warnings };
}

/**
 * Reads the configuration of the repository around a folder. A repository is not the user's own word: its file must
 * not keep a server from starting, nor speak to the model. One that cannot be used leaves the defaults in force.
 */
export async function loadFoundConfiguration(folder: string): Promise<ConfigurationState> {
  const found = await readFound(folder);
  if (!('problem' in found)) return found;
  const { file, problem } = found;
  return { ...noConfiguration, file, warnings: [`${problem} The file was not applied; the defaults are in force.`] };
}

/** The same, but throws `ConfigurationFileError` for one that cannot be used. */
export async function requireFoundConfiguration(folder: string): Promise<ConfigurationState> {
  const found = await readFound(folder);
  if ('problem' in found) throw new ConfigurationFileError(found.problem);
  return found;
}

async function readFound(
  folder: string,
): Promise<ConfigurationState | { readonly file: string; readonly problem: string }> {
  const found = await findConfiguration(folder);
  if (!found) return noConfiguration;
  const { file } = found;
  const loaded = found.kind === 'file' ? await load(file, found.path) : `${visible(file)}: ${found.reason}.`;
  if (typeof loaded === 'string') return { file, problem: loaded };
  const { document, warnings } = loaded;
  const { customInstructions, ...configuration }: Configuration = loaded.configuration;
  if (customInstructions === undefined) return { source: 'file', file, configuration, document, warnings };
  const { custom_instructions: _, ...rest } = document;
  const unheard = `${file}: custom_instructions are not applied, since the file was found and not named with --config.`;
  return { source: 'file', file, configuration, document: rest, warnings: [...warnings, unheard] };
}

/** The reading, or one line on why there is none. */
async function load(file: string, path: string): Promise<ConfigurationReading | string> {
  const read = await readNamedFile(path);
  if ('reason' in read) return `${visible(file)}: ${read.reason}.`;
  try {
    const reading = await readConfigurationText(read.text, /\.json$/i.test(file) ? 'json' : 'yaml');
    return reading.problems.length === 0 ? reading : printProblems(reading.problems, file);
  } catch (error) {
    if (error instanceof LimitExceeded) return `${file}: ${error.message}`;
    throw error;
  }
}

/** The first one in full, for it must fit on a line. */
export function printProblems(problems: readonly ConfigurationProblem[], file?: string): string {
  const [first] = problems;
  if (!first) return '';
  const more = problems.length === 1 ? '' : ` (${problems.length - 1} more)`;
  return printProblem(first, file).replace(/\s+/g, ' ') + more;
}
