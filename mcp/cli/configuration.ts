import { loadNamedConfiguration, requireFoundConfiguration } from '../operations/load-configuration.js';
import type { ConfigurationState } from '../operations/session.js';
import type { Io } from './io.js';
import { type Given, textOption } from './verb.js';

/**
 * The configuration that `--config` names, else that of the repository. Throws `ConfigurationFileError` for one that
 * cannot be used, found or named: a verdict under laxer rules than the repository asks for must not pass a build.
 */
export function configurationFor(given: Given, io: Io): Promise<ConfigurationState> {
  const file = textOption(given, 'config');
  return file === undefined ? requireFoundConfiguration(io.workingDirectory) : loadNamedConfiguration(file);
}
