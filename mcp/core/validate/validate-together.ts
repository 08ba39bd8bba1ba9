import type { Catalog } from '../catalog/catalog.js';
import { privilegeEscalation } from '../checks/escalation/privilege-escalation.js';
import { type Judged, judgedBy } from '../checks/run-checks.js';
import { escalationsAcross } from '../escalation/escalations-across.js';
import type { Escalation } from '../escalation/find-escalations.js';
import { isLimited } from '../escalation/take-step.js';
import { nameOfStatement, tellEscalation } from '../escalation/tell-escalation.js';
import { type Configuration, settingsOf } from '../findings/configuration.js';
import type { Finding } from '../findings/finding.js';
import { report } from '../findings/report.js';
import type { PolicyDocument } from '../policy/document.js';
import type { PlacedStatement } from '../policy/statements-on.js';
import { placeOf } from '../text/tree.js';

/** A policy among those of one principal. */
export interface NumberedDocument {
  /** Where the caller has it. */
  readonly policyIndex: number;
  /** As a message names it: `policy 2`, or a file. */
  readonly label: string;
  readonly file?: string;
  readonly document: PolicyDocument;
}

/** A finding over several policies. It stands where the first of its actions is given, in the policy of that index. */
export interface CombinedFinding extends Finding {
  readonly policy_index: number;
}

interface TogetherOptions {
  readonly catalog: Catalog;
  readonly configuration: Configuration;
}

/** The escalation that the policies of one principal allow together and none of them alone. */
export function validateTogether(
  documents: readonly NumberedDocument[],
  { catalog, configuration }: TogetherOptions,
): readonly CombinedFinding[] {
  if (!settingsOf(configuration, privilegeEscalation.id).enabled) return [];
  const readable = documents.flatMap((one) => (one.document.policy ? { ...one, policy: one.document.policy } : []));
  const across = escalationsAcross(
    readable.map(({ policy }) => policy),
    catalog,
  );
  return readable.flatMap(({ document, policyIndex, file }, index) => {
    const judged = across
      .filter(({ given: [first] }) => first.grant.policy === index)
      .map((escalation) => judgedFrom(escalation, readable));
    const options = { configuration, policyType: 'identity', policyTypeSource: 'given' } as const;
    const { findings } = report(document, { judged, broken: [] }, { ...options, ...(file !== undefined && { file }) });
    return findings.map((finding) => ({ ...finding, policy_index: policyIndex }));
  });
}

/** What the check would have found, had one policy held all statements. */
function judgedFrom(escalation: Escalation, documents: readonly NumberedDocument[]): Judged {
  const { actions, ...told } = tellEscalation(escalation, (placed) => nameWithin(documents, placed));
  return judgedBy(privilegeEscalation, {
    code: escalation.given.some(isLimited) ? 'conditional_escalation_path' : 'escalation_path',
    at: placeOf(escalation.given[0].grant.entry),
    args: { ...told, actions },
  });
}

function nameWithin(documents: readonly NumberedDocument[], placed: PlacedStatement): string {
  const home = documents[placed.policy];
  return home ? `${home.label}, ${nameOfStatement(placed)}` : nameOfStatement(placed);
}
