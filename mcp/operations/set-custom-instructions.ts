import * as z from 'zod';
import { longestInstructions } from '../core/findings/read-configuration.js';
import { defineOperation, sessionSetter } from './define-operation.js';
import { OperationError } from './operation-error.js';

const previewed = 200;

export const setCustomInstructions = defineOperation({
  name: 'set_custom_instructions',
  title: 'Set custom instructions',
  description: 'Keeps the rules of an organization for this session, to be read back with get_custom_instructions.',
  input: z.object({ instructions: z.string().describe('Plain text or Markdown') }),
  output: z.object({
    success: z.literal(true),
    instructions_preview: z.string(),
    previous_source: z.enum(['session', 'cli', 'config', 'env', 'none']),
  }),
  annotations: sessionSetter,
  toolsets: [],
  async run({ instructions }, { session }) {
    const text = instructions.trim();
    if (text === '')
      throw new OperationError('invalid_arguments', 'instructions: is empty; clear_custom_instructions clears them.');
    if (text.length > longestInstructions) {
      throw new OperationError('limit_exceeded', `the limit of instructions is ${longestInstructions} characters.`);
    }
    const { source } = session.instructions;
    session.instructions = { source: 'session', text };
    return { success: true as const, instructions_preview: text.slice(0, previewed), previous_source: source };
  },
  text: ({ instructions_preview: preview }) => `Kept for this session: ${preview}`,
});
