import * as z from 'zod';
import { defineOperation, readOnly } from './define-operation.js';

export const getCustomInstructions = defineOperation({
  name: 'get_custom_instructions',
  title: 'Custom instructions',
  description: "Shows the organization's own rules for policies, in full, and where they came from.",
  input: z.object({}),
  output: z.object({
    has_instructions: z.boolean(),
    instructions: z.string(),
    source: z.enum(['session', 'cli', 'config', 'env', 'none']),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run(_, { session: { instructions } }) {
    const { source, text } = instructions;
    return { has_instructions: source !== 'none', instructions: text, source };
  },
  text: ({ has_instructions, instructions, source }) =>
    has_instructions ? `From ${source}:\n${instructions}` : 'There are no custom instructions.',
});
