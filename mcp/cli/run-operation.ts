import { show, visibleJson } from '../core/findings/show.js';
import type { Operation } from '../operations/define-operation.js';
import type { Io } from './io.js';
import { type Given, textOption, UsageError } from './verb.js';

/** Calls an operation and prints its answer in the format asked for. Answers with the structured result. */
export async function runOperation(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  given: Given,
  io: Io,
): Promise<Readonly<Record<string, unknown>>> {
  const [{ openContext }, { startSession }] = await Promise.all([
    import('../operations/open-context.js'),
    import('../operations/session.js'),
  ]);
  const { structured, text } = await operation.call(input, openContext(startSession()));
  const isJson = textOption(given, 'format') === 'json';
  io.output.write(isJson ? `${visibleJson(structured)}\n` : `${text}\n`);
  return structured;
}

/** The whole number of an option, or its default. */
export function numberOption(given: Given, name: string, fallback: number): number {
  const text = textOption(given, name);
  if (text === undefined) return fallback;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} takes a whole number, not "${show(text)}".`);
}
