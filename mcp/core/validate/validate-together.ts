import type { Catalog } from '../catalog/catalog.js';
import { checks } from '../checks/all.generated.js';
import { runChecks } from '../checks/run-checks.js';
import type { Configuration } from '../findings/configuration.js';
import type { Finding } from '../findings/finding.js';
import { report } from '../findings/report.js';
import type { PolicyDocument } from '../policy/document.js';
import { readPolicy } from '../policy/read-policy.js';
import { plainValue, treeOf } from '../text/tree.js';

/** What several policies of one principal allow that none of them has to allow alone. */
const judgedTogether = 'privilege_escalation';

/** Is there a check that looks at several policies at once? */
export const canValidateTogether = (): boolean => checks.some(({ id }) => id === judgedTogether);

/** A finding over several policies; `path` and `statement_index` count within the policy of that index. */
export interface CombinedFinding extends Finding {
  readonly policy_index: number;
}

export interface NumberedDocument {
  readonly policyIndex: number;
  readonly document: PolicyDocument;
}

/** Judges escalation over the statements of all documents as if one policy held them. */
export function validateTogether(
  documents: readonly NumberedDocument[],
  options: { readonly catalog: Catalog; readonly configuration: Configuration },
): readonly CombinedFinding[] {
  const origins = documents.flatMap(({ policyIndex, document }) =>
    (document.policy?.statements ?? []).map((statement) => ({ policyIndex, statement })),
  );
  const node = treeOf({ Version: '2012-10-17', Statement: origins.map(({ statement }) => plainValue(statement.node)) });
  if (node.kind !== 'object') return [];
  const combined: PolicyDocument = { syntax: [], node, policy: readPolicy(node), wrappers: [] };
  const common = { ...options, policyType: 'identity', policyTypeSource: 'given' } as const;
  const judgement = runChecks(combined, { ...common, checks: checks.filter(({ id }) => id === judgedTogether) });
  return report(combined, judgement, common).findings.map((finding) => {
    const origin = finding.statement_index === null ? undefined : origins[finding.statement_index];
    if (!origin) return { ...finding, policy_index: origins[0]?.policyIndex ?? 0 };
    const { index } = origin.statement;
    const path = finding.path.replace(/^\/Statement\/\d+/, `/Statement/${index}`);
    return { ...finding, path, statement_index: index, policy_index: origin.policyIndex };
  });
}
