import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import type { Finding } from '../../mcp/core/findings/finding.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { managedPolicies } from '../managed-policies.js';

const documents = [...managedPolicies()];

/** AWS's own policies: what is said of them has to be rare, and right. */
describe('AWS managed policies', () => {
  const findings: (Finding & { readonly policy: string })[] = [];
  beforeAll(async () => {
    const catalog = await loadCatalog();
    for (const [policy, value] of documents) {
      const reports = await validatePolicy({ input: { value }, catalog, configuration: defaultConfiguration });
      findings.push(...reports.flatMap((report) => report.findings.map((finding) => ({ ...finding, policy }))));
    }
  }, 60_000);

  it('are all there', () => {
    expect(documents.length).toBe(1594);
  });

  it('break no check', () => {
    expect(findings.filter(({ check_id }) => check_id === 'internal_error')).toEqual([]);
  });

  it('name no unknown action but in 0.25 % of entries', () => {
    const entries = JSON.stringify(documents).match(/"[a-z0-9-]+:[A-Za-z*?]+"/g)?.length ?? 0;
    const unknown = findings.filter(
      ({ check_id, severity }) => check_id === 'action_validation' && severity === 'error',
    );
    expect(unknown.length / entries).toBeLessThanOrEqual(0.0025);
  });

  it('draw an error in at most 3 % of policies', () => {
    const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ policy }) => policy));
    expect(wrong.size / documents.length).toBeLessThanOrEqual(0.03);
  });
});
