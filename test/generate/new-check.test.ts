import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../mcp/core/checks/define-check.js';
import { generate } from '../../mcp/generate/new-check.js';
import { judgeExample } from '../checks/judge.js';
import { temporaryFolder } from '../temporary-folder.js';

const folder = join(import.meta.dirname, '../../mcp/core/checks/breadth');

/** The skeleton as it would be in the folder of its category, where its imports lead somewhere. */
async function load(contents: string): Promise<Readonly<Record<string, Check>>> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: folder },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

describe('a new check', () => {
  it('is a check, and its examples draw what they promise', async () => {
    const root = temporaryFolder({ 'mcp/core/checks/breadth': null });
    await generate(root, ['breadth/my-check']);
    const { myCheck } = await load(readFileSync(join(root, 'mcp/core/checks/breadth/my-check.ts'), 'utf8'));
    if (!myCheck) throw new Error('it exports no myCheck');
    expect(myCheck.id).toBe('my_check');
    for (const example of myCheck.examples) {
      const findings = await judgeExample(myCheck, example);
      expect(findings.map(({ code }) => code)).toEqual(example.finds ?? []);
    }
  });

  it('takes the place of no other one', async () => {
    const root = temporaryFolder({ 'mcp/core/checks/breadth/my-check.ts': 'mine' });
    await expect(generate(root, ['breadth/my-check'])).rejects.toThrow(/EEXIST/);
  });

  it.each(['', 'my-check', 'breadth/MyCheck', 'breadth/../../my-check', 'bredth/my-check'])(
    'is not made for "%s"',
    async (path) => {
      const root = temporaryFolder({ 'mcp/core/checks/breadth': null });
      await expect(generate(root, [path])).rejects.toThrow(
        /^(?:usage: |there is no category "bredth"; there are breadth)/,
      );
    },
  );
});
