import * as z from 'zod';
import type { Annotations, Shape } from '../define-operation.js';
import type { AccountContext } from './context.js';
import { type AccountOperation, defineAccountOperation } from './define-account-operation.js';
import { outcomeFields, printOutcome } from './outcome.js';
import type { Plan } from './plan.js';
import { settle } from './settle.js';

/** Adds and takes nothing away. */
export const adds: Annotations = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: false,
  openWorldHint: true,
};

/** Adds, and a second time changes nothing more. */
export const addsOnce: Annotations = { ...adds, idempotentHint: true };

/** Takes away or overwrites; a second time changes nothing more. */
export const destroys: Annotations = { ...addsOnce, destructiveHint: true };

/** In Claude Code a person then sees each call, whatever the model was allowed. */
const meta = { 'anthropic/requiresUserInteraction': true } as const;

const confirmParameters = {
  confirmation_token: z
    .string()
    .max(100)
    .optional()
    .describe('From the plan that the first call returns; changes nothing until given'),
  confirmed: z.boolean().optional().describe('Not enough by itself'),
};

interface WriteDefinition<I extends z.ZodRawShape, R extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  /** What the done result says beyond the calls. */
  readonly result: R;
  readonly annotations: Annotations;
  readonly actions: readonly string[];
  /** Makes the plan. Reads, and changes nothing. */
  plan(input: z.output<z.ZodObject<I>>, context: AccountContext): Promise<Plan<z.output<z.ZodObject<R>>>>;
}

/** An operation that changes the account: planned, guarded, where need be confirmed, carried out, reported. */
export function defineWriteOperation<I extends z.ZodRawShape, R extends z.ZodRawShape>({
  plan,
  input,
  result,
  actions,
  ...facts
}: WriteDefinition<I, R>): AccountOperation {
  return defineAccountOperation<Shape, Shape>({
    ...facts,
    input: z.object({ ...input, ...confirmParameters }),
    output: z.object({ ...outcomeFields, ...z.object(result).partial().shape }),
    toolsets: [],
    meta,
    actions: [...actions, 'sts:GetCallerIdentity'],
    run: ({ confirmation_token: token, confirmed: _, ...given }, context) =>
      settle(
        {
          tool: facts.name,
          input: given,
          token: typeof token === 'string' ? token : undefined,
          // The schema of the operation is the one that `plan` was written for, with two parameters more.
          plan: () => plan(given as z.output<z.ZodObject<I>>, context),
        },
        context,
      ),
    text: (output) => printOutcome(z.looseObject(outcomeFields).parse(output)),
  });
}
