import * as z from 'zod';
import {
  appliedFields,
  appliedFrom,
  configurationGiven,
  configurationParameter,
  printApplied,
} from './configuration-given.js';
import { defineOperation, sessionSetter } from './define-operation.js';

export const setOrganizationConfig = defineOperation({
  name: 'set_organization_config',
  title: 'Set the configuration',
  description:
    'Sets for this session how policies are judged: severities that fail, checks switched off or changed. Replaces the configuration in force; refused as a whole if anything in it is wrong.',
  input: z.object({ config: configurationParameter }),
  output: z.object(appliedFields),
  annotations: sessionSetter,
  toolsets: [],
  async run({ config }, { session }) {
    const state = await configurationGiven(config);
    session.configuration = state;
    return appliedFrom(state);
  },
  text: printApplied,
});
