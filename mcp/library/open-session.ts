import { operations } from '../operations/all.js';
import { openContext } from '../operations/open-context.js';
import { startSession } from '../operations/session.js';
import { openWorkspace } from '../workspace/workspace.js';
import type { Functions, SessionOptions } from './declarations.generated.js';

/**
 * Every operation as a function, with an organization configuration and instructions of its own. Functions of one
 * session see what its setters have set; those of another do not.
 */
export function openSession({ folder = process.cwd() }: SessionOptions = {}): Functions {
  const context = openContext(startSession(), openWorkspace({ workingDirectory: folder }));
  const functions = operations.map((operation) => {
    const call = async (input?: unknown) => (await operation.call(input, context)).structured;
    return [functionName(operation.name), call] as const;
  });
  // The declarations are made of the same list, which TypeScript cannot follow through a map.
  return Object.fromEntries(functions) as unknown as Functions;
}

/** `validate_policy` is the function `validatePolicy`. */
export const functionName = (tool: string): string =>
  tool.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
