import { type Configuration, defaultConfiguration } from '../core/findings/configuration.js';

/** A configuration and where it came from. */
export interface ConfigurationState {
  readonly source: 'session' | 'file' | 'none';
  /** The file's path as found or named. */
  readonly file?: string;
  readonly configuration: Configuration;
  /** The document it was read from, for `get_organization_config`. */
  readonly document?: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

export interface InstructionsState {
  readonly source: 'session' | 'cli' | 'config' | 'env' | 'none';
  readonly text: string;
}

/** What one client has set, over what the process was started with. */
export interface Session {
  configuration: ConfigurationState;
  readonly startConfiguration: ConfigurationState;
  instructions: InstructionsState;
  readonly startInstructions: InstructionsState;
}

export const noConfiguration: ConfigurationState = {
  source: 'none',
  configuration: defaultConfiguration,
  warnings: [],
};
export const noInstructions: InstructionsState = { source: 'none', text: '' };

export function startSession(
  configuration: ConfigurationState = noConfiguration,
  instructions: InstructionsState = noInstructions,
): Session {
  return { configuration, startConfiguration: configuration, instructions, startInstructions: instructions };
}
