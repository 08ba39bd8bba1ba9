import * as z from 'zod';
import { appliedFields, appliedFrom, configurationTextGiven, printApplied } from './configuration-given.js';
import { defineOperation, sessionSetter } from './define-operation.js';

export const loadOrganizationConfigFromYaml = defineOperation({
  name: 'load_organization_config_from_yaml',
  title: 'Set the configuration from YAML',
  description: 'set_organization_config for the YAML text of a configuration file; errors name line and column.',
  input: z.object({ yaml_content: z.string().describe('The text of the file, not its name') }),
  output: z.object(appliedFields),
  annotations: sessionSetter,
  toolsets: [],
  async run({ yaml_content: text }, { session }) {
    const state = await configurationTextGiven(text);
    session.configuration = state;
    return appliedFrom(state);
  },
  text: printApplied,
});
