import * as z from 'zod';
import { defineOperation, sessionSetter } from './define-operation.js';

export const clearCustomInstructions = defineOperation({
  name: 'clear_custom_instructions',
  title: 'Clear custom instructions',
  description: 'Takes back what this session set; the instructions the server started with hold again.',
  input: z.object({}),
  output: z.object({ status: z.enum(['cleared', 'no_instructions_set']) }),
  annotations: sessionSetter,
  toolsets: [],
  async run(_, { session }) {
    if (session.instructions.source !== 'session') return { status: 'no_instructions_set' as const };
    session.instructions = session.startInstructions;
    return { status: 'cleared' as const };
  },
  text: ({ status }) =>
    status === 'cleared' ? 'The instructions of this session were cleared.' : 'This session had set no instructions.',
});
