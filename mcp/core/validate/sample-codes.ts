import type { Catalog } from '../catalog/catalog.js';
import type { Check, Example } from '../checks/define-check.js';
import { runChecks } from '../checks/run-checks.js';
import { defaultCheckSettings, defaultConfiguration } from '../findings/configuration.js';
import type { Finding } from '../findings/finding.js';
import { report } from '../findings/report.js';
import { detectPolicyType } from '../policy/detect-policy-type.js';
import { source } from '../text/source.js';
import { readInput } from './validate-policy.js';

/**
 * One finding for each code of a check, as its own examples draw it. What a code says and how grave it is can hang on
 * the policy, so it is shown at work instead of described.
 */
export async function sampleCodes(check: Check, catalog: Catalog): Promise<ReadonlyMap<string, Finding>> {
  const samples = new Map<string, Finding>();
  for (const example of check.examples) {
    if (!example.finds?.some((code) => !samples.has(code))) continue;
    for (const finding of await findingsOf(check, example, catalog)) {
      if (!samples.has(finding.code)) samples.set(finding.code, finding);
    }
  }
  return samples;
}

async function findingsOf(check: Check, example: Example, catalog: Catalog): Promise<readonly Finding[]> {
  const { policy, policyType: given, resourceType, options = {} } = example;
  const documents = await readInput(
    typeof policy === 'string' ? { source: source('example', policy) } : { value: policy },
  );
  const checks = new Map([[check.id, { ...defaultCheckSettings, options }]]);
  return documents.flatMap((document) => {
    const common = {
      configuration: { ...defaultConfiguration, checks },
      policyType: given ?? (document.policy ? detectPolicyType(document.policy) : 'identity'),
      policyTypeSource: given ? ('given' as const) : ('detected' as const),
    };
    const run = { ...common, checks: [check], catalog, resourceType };
    return report(document, runChecks(document, run), common).findings;
  });
}
