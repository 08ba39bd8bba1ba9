import { describe, expect, it } from 'vitest';
import { operations } from '../../mcp/operations/all.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { newContext } from './call.js';

const hostile: readonly unknown[] = [
  JSON.parse('{"__proto__": {"limit": 5}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  { toString: 1, hasOwnProperty: 2, valueOf: 3 },
  null,
  undefined,
  [],
  42,
  'text',
];

/** Text that has broken other programs. */
const strings: readonly string[] = [
  '',
  '__proto__',
  'constructor:toString',
  's3:__proto__',
  'x'.repeat(1_000_000),
  `s3:${'*a'.repeat(20_000)}b`,
  '\u0000\u202e\ud800',
  '${'.repeat(50_000),
  '../../etc/passwd',
  ']]>--></script>`$(id)`',
];

/** Each parameter that takes a text gets one, the others what they need. */
function inputsOf(names: readonly string[], text: string): readonly object[] {
  const lists = new Set(['actions', 'policies', 'paths']);
  return names.map((name) => ({ [name]: lists.has(name) ? [text] : text }));
}

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  const attempt = async (input: unknown): Promise<string> => {
    try {
      const { structured, text } = await operation.call(input, newContext());
      return JSON.stringify(structured) + text;
    } catch (error) {
      if (error instanceof OperationError) return error.message;
      throw error;
    }
  };

  it('answers arguments of the wrong shape with a coded error or a result, and pollutes nothing', async () => {
    for (const input of hostile) await attempt(input);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).limit).toBeUndefined();
  });

  it('answers hostile texts soon and briefly', async () => {
    const required = Object.keys(operation.input.shape).filter((name) => name !== 'paths');
    const start = performance.now();
    for (const text of strings) {
      for (const input of inputsOf(required, text)) {
        const filled = { ...fillers(operation.name), ...input };
        expect((await attempt(filled)).length).toBeLessThan(
          200_000 + (givesBack.has(operation.name) ? 3 * text.length : 0),
        );
      }
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

/** Its result is the policy that it was given, as text and as value. */
const givesBack: ReadonlySet<string> = new Set(['fix_policy_issues']);

/** What a tool needs beside the parameter under attack. */
function fillers(name: string): object {
  if (name.startsWith('query_condition') || name.startsWith('query_arn')) return { service: 's3' };
  if (name === 'validate_with_config') return { policy: {}, config: {} };
  return name.startsWith('validate') || name.startsWith('quick') ? { policy: {} } : {};
}
