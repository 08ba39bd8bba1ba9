import * as z from 'zod';
import { defineOperation, sessionSetter } from './define-operation.js';

export const clearOrganizationConfig = defineOperation({
  name: 'clear_organization_config',
  title: 'Clear the configuration',
  description: 'Takes back what this session set; the configuration file the server started with is in force again.',
  input: z.object({}),
  output: z.object({ status: z.enum(['cleared', 'no_config_set']) }),
  annotations: sessionSetter,
  toolsets: [],
  async run(_, { session }) {
    if (session.configuration.source !== 'session') return { status: 'no_config_set' as const };
    session.configuration = session.startConfiguration;
    return { status: 'cleared' as const };
  },
  text: ({ status }) =>
    status === 'cleared' ? 'The configuration of this session was cleared.' : 'This session had set no configuration.',
});
