import type { Check, Example } from '../../mcp/core/checks/define-check.js';
import { runChecks } from '../../mcp/core/checks/run-checks.js';
import { defaultCheckSettings, defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import type { Finding } from '../../mcp/core/findings/finding.js';
import { report } from '../../mcp/core/findings/report.js';
import { detectPolicyType } from '../../mcp/core/policy/detect-policy-type.js';
import { source } from '../../mcp/core/text/source.js';
import { readInput } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

/** The findings of one check alone on one of its examples. */
export async function judgeExample(check: Check, example: Example): Promise<readonly Finding[]> {
  const { policy, policyType: given, resourceType, options = {} } = example;
  const input = typeof policy === 'string' ? { source: source('example', policy) } : { value: policy };
  const catalog = await loadCatalog();
  const configuration = {
    ...defaultConfiguration,
    checks: new Map([[check.id, { ...defaultCheckSettings, options }]]),
  };
  return (await readInput(input)).flatMap((document) => {
    const detected = document.policy ? detectPolicyType(document.policy) : 'identity';
    const common = {
      configuration,
      policyType: given ?? detected,
      policyTypeSource: given ? ('given' as const) : ('detected' as const),
    };
    const run = { ...common, checks: [check], catalog, ...(resourceType !== undefined && { resourceType }) };
    return report(document, runChecks(document, run), common).findings;
  });
}
