import { operations } from '../../mcp/operations/all.js';
import type { OperationContext } from '../../mcp/operations/context.js';
import type { Answer, Operation } from '../../mcp/operations/define-operation.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { startSession } from '../../mcp/operations/session.js';

export const newContext = (): OperationContext => openContext(startSession());

export function operationNamed(name: string): Operation {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`there is no operation ${name}`);
  return operation;
}

export const call = (name: string, input: unknown, context = newContext()): Promise<Answer> =>
  operationNamed(name).call(input, context);

/** The text of the error that a call must end with. */
export async function failure(name: string, input: unknown, context = newContext()): Promise<string> {
  try {
    await call(name, input, context);
  } catch (error) {
    if (error instanceof OperationError) return error.message;
    throw error;
  }
  throw new Error(`${name} accepted ${JSON.stringify(input)}`);
}
