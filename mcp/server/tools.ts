import * as z from 'zod';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { didYouMean, show } from '../core/findings/show.js';
import { LimitExceeded } from '../core/text/limits.js';
import { rememberOf } from '../core/text/remember.js';
import type { Operation } from '../operations/define-operation.js';
import { OperationError } from '../operations/operation-error.js';
import type { Connection } from './connection.js';
import { ProtocolError } from './protocol-error.js';

/** `tools/list`. Output schemas are left out: no model sees them, and they double the list. */
export async function listTools<C>(connection: Connection<C>) {
  return { tools: (await connection.tools()).map(describe) };
}

/** `tools/call`. What the caller can mend is a result with `isError`, so that the model reads it. */
export async function callTool<C>(
  { name, arguments: args }: Readonly<Record<string, unknown>>,
  connection: Connection<C>,
) {
  const operation = operationNamed(name, await connection.tools());
  const start = performance.now();
  try {
    const { structured, text } = await operation.call(args, await connection.context());
    connection.log(`${operation.name}: ${Math.round(performance.now() - start)} ms`);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  } catch (error) {
    connection.log(`${operation.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const structured = error instanceof OperationError ? error.structured : undefined;
    const text = explain(error);
    return { content: [{ type: 'text', text }], isError: true, ...(structured && { structuredContent: structured }) };
  }
}

type Described = Pick<Operation<never>, 'name' | 'title' | 'description' | 'input' | 'annotations' | 'meta'>;

const describe = rememberOf(({ name, title, description, input, annotations, meta }: Described): object => {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
  return { name, title, description, inputSchema, annotations, ...(meta && { _meta: meta }) };
});

function operationNamed<C>(name: unknown, there: readonly Operation<C>[]): Operation<C> {
  const operation = there.find((one) => one.name === name);
  if (operation) return operation;
  const text = typeof name === 'string' ? name : '';
  const near = didYouMean(
    nearestNames(
      text,
      there.map((one) => one.name),
    ),
  );
  throw new ProtocolError('invalidParams', `unknown_tool: there is no tool "${show(text)}". ${near}`.trim());
}

/** Neither a stack nor a path: whoever is on the other side need not know where this program lies. */
function explain(error: unknown): string {
  if (error instanceof OperationError) return error.message;
  if (error instanceof LimitExceeded) return `limit_exceeded: ${error.message}`;
  return 'internal_error: iamsmith failed on this call, which is a defect of iamsmith. Please report the tool and its arguments; --verbose logs the cause.';
}
