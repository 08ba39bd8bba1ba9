import { nearestNames } from '../core/catalog/nearest-name.js';
import { didYouMean, show } from '../core/findings/show.js';
import { instructionNotes } from '../operations/written-policy.js';
import type { Connection } from './connection.js';
import { fixPolicyIssuesWorkflow } from './prompts/fix-policy-issues-workflow.js';
import { generateSecurePolicy } from './prompts/generate-secure-policy.js';
import { reviewPolicySecurity } from './prompts/review-policy-security.js';
import { ProtocolError } from './protocol-error.js';

/** A message a user may start a conversation with. Its arguments are texts. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  text(values: ReadonlyMap<string, string>): string;
}

export interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

const prompts: readonly Prompt[] = [generateSecurePolicy, fixPolicyIssuesWorkflow, reviewPolicySecurity];

export const listPrompts = async () => ({ prompts: prompts.map(({ text: _, ...facts }) => facts) });

/** The organization's instructions follow the prompt: they may have been set after the client read the server's own. */
export async function getPrompt({ name, arguments: given }: Readonly<Record<string, unknown>>, connection: Connection) {
  const prompt = promptNamed(name);
  const values = readArguments(prompt, given);
  const notes = instructionNotes(await connection.context());
  return {
    description: prompt.description,
    messages: [{ role: 'user', content: { type: 'text', text: [prompt.text(values), ...notes].join('\n\n') } }],
  };
}

function promptNamed(name: unknown): Prompt {
  const prompt = prompts.find((one) => one.name === name);
  if (prompt) return prompt;
  const text = typeof name === 'string' ? name : '';
  const near = didYouMean(
    nearestNames(
      text,
      prompts.map((one) => one.name),
    ),
  );
  throw new ProtocolError('invalidParams', `There is no prompt "${show(text)}". ${near}`.trim());
}

function readArguments(prompt: Prompt, given: unknown): ReadonlyMap<string, string> {
  const values = new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
  const texts = new Map<string, string>();
  for (const { name, required } of prompt.arguments) {
    const value: unknown = values.get(name);
    if (typeof value === 'string') texts.set(name, value);
    else if (value !== undefined || required) {
      throw new ProtocolError('invalidParams', `${name}: ${value === undefined ? 'is required' : 'expected a string'}`);
    }
  }
  return texts;
}
