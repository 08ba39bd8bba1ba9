import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../mcp/core/findings/configuration.js';
import { rankOf, type Severity } from '../mcp/core/findings/severity.js';
import { source } from '../mcp/core/text/source.js';
import { validatePolicy } from '../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../mcp/data/load-catalog.js';

const folder = join(import.meta.dirname, '../examples');

/** What the examples' README promises. */
const promises: Readonly<Record<string, { readonly type: string; readonly finds: readonly string[] }>> = {
  'read-one-bucket.json': { type: 'identity', finds: [] },
  'misspelt-and-too-broad.json': {
    type: 'identity',
    finds: ['action_validation', 'sensitive_action', 'service_wildcard'],
  },
  'github-actions-trust.json': { type: 'trust', finds: [] },
  'queue-consumer.yaml': { type: 'identity', finds: [] },
};

const worthMention: Severity = 'medium';

describe('examples', () => {
  it('are all here', () => {
    const files = readdirSync(folder).filter((name) => !['README.md', 'library.mjs'].includes(name));
    expect(files.sort()).toEqual(Object.keys(promises).sort());
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const file of files) expect(readme).toContain(`(${file})`);
  });

  for (const [file, { type, finds }] of Object.entries(promises)) {
    it(file, async () => {
      const [report] = await validatePolicy({
        input: { source: source(file, readFileSync(join(folder, file), 'utf8')) },
        catalog: await loadCatalog(),
        configuration: defaultConfiguration,
      });
      expect(report).toMatchObject({ policyType: type, isValid: finds.length === 0 });
      const grave = report?.findings.filter(({ severity }) => rankOf(severity) <= rankOf(worthMention)) ?? [];
      const found = [...new Set(grave.map(({ check_id }) => check_id))];
      expect(found).toEqual(finds.length === 0 ? [] : expect.arrayContaining([...finds]));
    });
  }
});
