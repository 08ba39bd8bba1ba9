import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledPackages } from '../../mcp/generate/notices.js';

const root = join(import.meta.dirname, '../..');

it('the notices name what each of the programs bundles, the account’s among them, and nothing of the tests', async () => {
  const names = await bundledPackages(root);
  expect(names).toEqual(
    expect.arrayContaining(['@aws-sdk/client-iam', '@modelcontextprotocol/sdk', 'commander', 'yaml', 'zod']),
  );
  expect(names.filter((name) => ['vitest', 'typescript', 'fast-check', 'gray-matter'].includes(name))).toEqual([]);
}, 30_000);
