import * as z from 'zod';
import { configurationEffects } from '../core/findings/configuration-effects.js';
import { visible } from '../core/findings/show.js';
import { listOf } from './list-of.js';
import type { ConfigurationState } from './session.js';

/** What every verdict says of the configuration it was reached under. */
export const configurationFields = {
  config_source: z.enum(['session', 'file', 'none']).describe('Where the configuration in force came from'),
  config_file: z.string().exactOptional(),
  config_effects: listOf(
    z.object({ check_id: z.string().nullable(), effect: z.string(), detail: z.string() }),
  ).describe('Where the configuration makes the verdict milder than the defaults'),
  config_warnings: listOf(z.string()).exactOptional(),
};

export const describeConfiguration = ({ source, file, configuration, warnings }: ConfigurationState) => ({
  config_source: source,
  ...(file !== undefined && { config_file: file }),
  config_effects: configurationEffects(configuration),
  ...(warnings.length > 0 && { config_warnings: warnings }),
});

type ConfigurationFields = z.output<z.ZodObject<typeof configurationFields>>;

/** The same as lines of a text, which stands alone. */
export const printConfiguration = (fields: ConfigurationFields): readonly string[] => [
  ...(fields.config_source === 'none' ? [] : [`Configuration: ${visible(fields.config_file ?? "the session's")}`]),
  ...printEffects(fields),
];

/** What the configuration makes milder, and what of it has no effect. */
export const printEffects = (
  fields: Pick<ConfigurationFields, 'config_effects' | 'config_warnings'>,
): readonly string[] => [
  ...(fields.config_effects.length === 0 ? [] : ['The configuration makes this verdict milder:']),
  ...fields.config_effects.map(({ detail }) => `- ${detail}`),
  ...(fields.config_warnings ?? []).map((warning) => `Warning: ${visible(warning)}`),
];
