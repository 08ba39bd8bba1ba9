import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../mcp/core/catalog/catalog.js';
import { defaultConfiguration } from '../mcp/core/findings/configuration.js';
import type { Finding } from '../mcp/core/findings/finding.js';
import { isAtLeast } from '../mcp/core/findings/severity.js';
import { readPolicyType } from '../mcp/core/policy/policy-types.js';
import { source } from '../mcp/core/text/source.js';
import { validatePolicy } from '../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../mcp/data/load-catalog.js';

/** Whole policies through every check. A file is called `<what it is>.<policy type>.json`. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, 'policies', folder)).filter((file) => file.endsWith('.json'));

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

async function findingsOf(folder: string, file: string): Promise<readonly Finding[]> {
  const type = readPolicyType(file.split('.').at(-2) ?? '');
  if (!type) throw new Error(`${file} does not name its policy type`);
  const text = readFileSync(join(import.meta.dirname, 'policies', folder, file), 'utf8');
  const policyType = { type, source: 'given' as const };
  const input = { source: source(file, text) };
  const reports = await validatePolicy({ input, catalog, configuration: defaultConfiguration, policyType });
  return reports.flatMap(({ findings }) => findings);
}

describe('what AWS recommends draws nothing above low', () => {
  it.each(filesIn('ok'))('%s', async (file) => {
    const findings = await findingsOf('ok', file);
    const loud = findings.filter(({ severity }) => isAtLeast(severity, 'medium'));
    expect(loud.map(({ check_id, code, severity, message }) => `${severity} ${check_id}.${code}: ${message}`)).toEqual(
      [],
    );
  });
});

/** Policies that published documents recommend and that do not do what they are for. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  'action-that-never-was.identity.json': ['error action_validation.unknown_action 6:42'],
  'inert-agent-guardrail.identity.json': ['high agent_guardrail.compared_with_boolean 10:50'],
  'misspelt-operator.identity.json': ['error condition_operator.unknown_operator 10:9'],
};

describe('what published documents got wrong is found', () => {
  it.each(filesIn('err'))('%s', async (file) => {
    const findings = await findingsOf('err', file);
    const loud = findings.filter(({ severity }) => isAtLeast(severity, 'high'));
    const told = loud.map(
      ({ severity, check_id, code, line, column }) => `${severity} ${check_id}.${code} ${line}:${column}`,
    );
    expect(told).toEqual(wrong[file]);
  });
});
