import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { type Explanation, explainPolicy } from '../../../mcp/core/explain/explain-policy.js';
import type { Access } from '../../../mcp/core/explain/fold-access.js';
import { defaultConfiguration } from '../../../mcp/core/findings/configuration.js';
import { readPolicyType } from '../../../mcp/core/policy/policy-types.js';
import { source } from '../../../mcp/core/text/source.js';
import { judge, readInput } from '../../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

/**
 * Whole policies in words. A file is called `<what it is>.<policy type>.json`; what is said of it stands beside it.
 * `npx vitest run test/core/explain -u` writes the texts anew; read them before committing.
 */
const folder = join(import.meta.dirname, '../../explain/ok');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

async function explain(file: string): Promise<Explanation> {
  const type = readPolicyType(file.split('.').at(-2) ?? '');
  if (!type) throw new Error(`${file} does not name its policy type`);
  const [document] = await readInput({ source: source(file, readFileSync(join(folder, file), 'utf8')) });
  if (!document) throw new Error(`${file} holds nothing`);
  const policyType = { type, source: 'given' as const };
  const report = judge(document, { catalog, configuration: defaultConfiguration, policyType });
  return explainPolicy(document, { policyType: type, catalog, report });
}

const printAccess = ({ services, excepted }: Access): string =>
  [
    ...Object.entries(services).map(([service, levels]) => `  ${service}: ${levels.join(', ')}`),
    ...(excepted.length > 0 ? [`  but not ${excepted.join(', ')}`] : []),
  ].join('\n');

const print = ({ summary, statements, allowed, denied, notes }: Explanation): string =>
  [
    summary,
    ...statements.map(({ index, sid, text }) => `${index} ${sid ?? '-'}: ${text}`),
    `allowed\n${printAccess(allowed)}`,
    `denied\n${printAccess(denied)}`,
    ...notes.map((note) => `note: ${note}`),
    '',
  ].join('\n');

describe('what is said of a policy', () => {
  it.each(files)('%s', async (file) => {
    await expect(print(await explain(file))).toMatchFileSnapshot(join(folder, file.replace(/json$/, 'txt')));
  });

  it('is said of every kind of policy', () => {
    expect(new Set(files.map((file) => file.split('.').at(-2))).size).toBe(8);
  });
});
