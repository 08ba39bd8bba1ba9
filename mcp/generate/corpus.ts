import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfiguration } from '../core/findings/configuration.js';
import type { Finding } from '../core/findings/finding.js';
import { judge, readInput } from '../core/validate/validate-policy.js';
import { corpusPage } from './docs/corpus-page.js';
import { readCatalog } from './read-catalog.js';
import { readManagedPolicies } from './read-managed-policies.js';

/** Writes docs/corpus.md: every AWS managed policy through every check. */
export async function generate(root: string): Promise<void> {
  const policies = Object.values((await readManagedPolicies(root)).policies);
  const catalog = await readCatalog(root);
  const findings: Finding[] = [];
  let clean = 0;
  for (const { versions, latestVersionId } of policies) {
    const documents = await readInput({ value: versions[latestVersionId]?.document });
    const found = documents.flatMap((one) => judge(one, { catalog, configuration: defaultConfiguration }).findings);
    findings.push(...found);
    if (found.length === 0) clean++;
  }
  await writeFile(join(root, 'docs/corpus.md'), corpusPage({ policies: policies.length, clean, findings }));
}
