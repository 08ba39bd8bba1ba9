import * as z from 'zod';
import { configurationFields, describeConfiguration, printEffects } from './configuration-fields.js';
import { defineOperation, readOnly } from './define-operation.js';

export const getOrganizationConfig = defineOperation({
  name: 'get_organization_config',
  title: 'Configuration in force',
  description: 'Shows the configuration that policies are judged by, where it came from and what it makes milder.',
  input: z.object({}),
  output: z.object({
    has_config: z.boolean(),
    config: z.record(z.string(), z.unknown()).nullable(),
    source: z.enum(['session', 'file', 'none']),
    ...configurationFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run(_, { session: { configuration } }) {
    const { source, document } = configuration;
    return {
      has_config: source !== 'none',
      config: source === 'none' ? null : (document ?? {}),
      source,
      ...describeConfiguration(configuration),
    };
  },
  text: ({ has_config, config, source, config_file: file, ...rest }) =>
    [
      has_config
        ? `Configuration (${file ?? source}): ${JSON.stringify(config)}`
        : 'No configuration: the defaults are in force.',
      ...printEffects(rest),
    ].join('\n'),
});
