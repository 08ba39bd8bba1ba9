import * as z from 'zod';
import { type ConfigurationReading, readConfiguration } from '../core/findings/read-configuration.js';
import { longestConfiguration, readConfigurationText } from '../core/findings/read-configuration-text.js';
import { treeOf } from '../core/text/tree.js';
import { withLimits } from './judge-policy.js';
import { listOf } from './list-of.js';
import { printProblems } from './load-configuration.js';
import { OperationError } from './operation-error.js';
import type { ConfigurationState } from './session.js';

/** A configuration in a call. What it holds is for the reader to judge, so only its absence is refused here. */
export const configurationParameter = z
  .unknown()
  .refine((value) => value !== undefined, { error: 'is required' })
  .meta({ type: 'object', description: 'As in a configuration file: {"settings": {…}, "<check id>": {…}}' });

/** What setting a configuration answers. */
export const appliedFields = {
  success: z.literal(true),
  applied_config: z.record(z.string(), z.unknown()).describe('What was understood'),
  warnings: listOf(z.string()).describe('What has no effect, and why'),
};

/** Reads the value of a configuration. Throws `invalid_config` with the first problem, and `limit_exceeded`. */
export const configurationGiven = (value: unknown): Promise<ConfigurationState> =>
  withLimits(async () => {
    if ((JSON.stringify(value) ?? '').length > longestConfiguration) {
      throw new OperationError('limit_exceeded', `the limit of a configuration is ${longestConfiguration} characters.`);
    }
    return sessionState(await readConfiguration(treeOf(value)));
  });

/** The same for YAML text, where problems have a line and a column. */
export const configurationTextGiven = (text: string): Promise<ConfigurationState> =>
  withLimits(async () => sessionState(await readConfigurationText(text, 'yaml')));

function sessionState({ configuration, document, warnings, problems }: ConfigurationReading): ConfigurationState {
  if (problems.length > 0)
    throw new OperationError('invalid_config', `${printProblems(problems)} Nothing was changed.`);
  const { customInstructions, ...rest } = configuration;
  const unheard = 'custom_instructions have no effect here; use set_custom_instructions.';
  return {
    source: 'session',
    configuration: rest,
    document: Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'custom_instructions')),
    warnings: customInstructions === undefined ? warnings : [...warnings, unheard],
  };
}

export const appliedFrom = ({ document = {}, warnings }: ConfigurationState) => ({
  success: true as const,
  applied_config: document,
  warnings,
});

export const printApplied = ({ applied_config: applied, warnings }: ReturnType<typeof appliedFrom>): string =>
  [`In force for this session: ${JSON.stringify(applied)}`, ...warnings.map((warning) => `Warning: ${warning}`)].join(
    '\n',
  );
