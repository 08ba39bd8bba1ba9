import * as z from 'zod';
import { show } from '../core/findings/show.js';
import { type ActionFacts, actionFacts, factsOf, printActionFacts } from './action-facts.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { lookUpAction, type Unknown } from './look-up.js';

/** Facts are long, so no more different actions than these are answered at once. */
const mostActions = 50;

export const queryActionsBatch = defineOperation({
  name: 'query_actions_batch',
  title: 'Facts of several actions',
  description: `The facts of query_action_details for up to ${mostActions} actions at once; unknown ones come with suggestions.`,
  input: z.object({ actions: z.array(z.string()).describe('s3:GetObject, ec2:RunInstances, …') }),
  output: z.object({
    results: z.record(z.string(), actionFacts.nullable()).describe('By the name that was asked for'),
    not_found: listOf(z.object({ action: z.string(), error: z.string(), did_you_mean: listOf(z.string()) })),
    omitted: z.int().describe('Different actions beyond the limit, which were not looked up'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ actions }, { catalog, descriptions }) {
    const [known, texts] = [await catalog(), await descriptions()];
    const asked = [...new Set(actions)];
    const results: [string, ActionFacts | null][] = [];
    const missing: [string, Unknown][] = [];
    for (const action of asked.slice(0, mostActions)) {
      const found = lookUpAction(known, action);
      results.push([show(action), 'error' in found ? null : factsOf(found, texts)]);
      if ('error' in found) missing.push([action, found]);
    }
    return {
      results: Object.fromEntries(results),
      not_found: missing.map(([action, { error, didYouMean }]) => ({
        action: show(action),
        error,
        did_you_mean: didYouMean,
      })),
      omitted: Math.max(0, asked.length - mostActions),
    };
  },
  text({ results, not_found: missing, omitted }) {
    const found = Object.values(results).flatMap((facts) => (facts === null ? [] : printActionFacts(facts)));
    const lines = missing.map(({ action, error, did_you_mean: names }) =>
      [`${action}: ${error}`, ...(names.length === 0 ? [] : [`Perhaps ${names.join(', ')}.`])].join(' '),
    );
    const rest = omitted === 0 ? [] : [`${omitted} more actions were not looked up: ask for them apart.`];
    return [...found, ...lines, ...rest].join('\n\n') || 'No actions were given.';
  },
});
