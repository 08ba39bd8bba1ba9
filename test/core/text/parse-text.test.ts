import { describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../../mcp/core/text/limits.js';
import { parseText } from '../../../mcp/core/text/parse-text.js';
import { source } from '../../../mcp/core/text/source.js';
import { plainValue } from '../../../mcp/core/text/tree.js';

async function readValue(text: string): Promise<unknown> {
  const { tree } = await parseText(source('test', text));
  return tree && plainValue(tree);
}

describe('parseText', () => {
  it('reads JSON, whatever stands before it', async () => {
    expect(await readValue(' \n {"a": 1}')).toEqual({ a: 1 });
    expect(await readValue('// why\n{"a": 1}')).toEqual({ a: 1 });
    expect(await readValue('\uFEFF{"a": 1}')).toEqual({ a: 1 });
  });

  it('reads YAML, also with quoted keys', async () => {
    expect(await readValue('a: 1')).toEqual({ a: 1 });
    expect(await readValue('"a": 1\n"b": 2')).toEqual({ a: 1, b: 2 });
  });

  it('leaves a URL-encoded document to whoever decodes it', async () => {
    expect(await readValue('%7B%22a%22%3A1%7D')).toBe('%7B%22a%22%3A1%7D');
    expect(await readValue('%0A%7B%22a%22%3A1%7D')).toBe('%0A%7B%22a%22%3A1%7D');
  });

  it.each(['', '  \n\t', '\uFEFF'])('finds nothing in %j', async (text) => {
    expect((await parseText(source('test', text))).problems).toMatchObject([{ code: 'empty' }]);
  });

  it('reads a text of 1 MiB and refuses a longer one', async () => {
    const fill = (length: number): string => `["${'x'.repeat(length - 4)}"]`;
    await expect(parseText(source('test', fill(1_048_576)))).resolves.toMatchObject({ problems: [] });
    await expect(parseText(source('test', fill(1_048_577)))).rejects.toThrow(/1 MiB/);
  });

  it('counts bytes, not characters', async () => {
    await expect(parseText(source('test', `["${'ü'.repeat(600_000)}"]`))).rejects.toThrow(LimitExceeded);
  });
});
