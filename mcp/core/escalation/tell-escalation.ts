import { type EscalationKind, escalationPaths } from '../checks/escalation/privilege-escalation.table.js';
import type { Severity } from '../findings/severity.js';
import { showList } from '../findings/show.js';
import type { Statement } from '../policy/ast.js';
import { type Escalation, type GivenAction, isLimited } from './find-escalations.js';

/** An escalation as names and words, to make sentences of; the lists of actions and statements go side by side. */
export interface ToldEscalation {
  readonly pathId: string;
  readonly severity: Severity;
  readonly actions: readonly string[];
  readonly statements: readonly string[];
  readonly limits: readonly string[];
  readonly also: readonly string[];
}

/** `nameOf` says where a grant or a Deny stands, such as `statement "Deploy"`. */
export function tellEscalation(
  { path, severity, given, also }: Escalation,
  nameOf: (statement: Statement, given: GivenAction) => string,
): ToldEscalation {
  const limits = given
    .filter(isLimited)
    .flatMap((one) => [
      ...one.limits.keys.map(({ key }) => key),
      ...one.limits.denials.map((deny) => `the Deny of ${nameOf(deny, one)}`),
    ]);
  return {
    pathId: path.id,
    severity,
    actions: given.map(({ action }) => action),
    statements: given.map((one) => nameOf(one.grant.statement, one)),
    limits: [...new Set(limits)].toSorted(),
    also,
  };
}

/** `statement "Deploy"`, or the pointer to one without a Sid. */
export const nameOfStatement = ({ sid, index }: Statement): string =>
  sid ? `statement "${sid.value}"` : `/Statement/${index}`;

export function escalationMessage({ pathId, actions, statements, limits, also }: ToldEscalation): string {
  const row = rowOf(pathId);
  const gain = row ? gainOf[row.kind] : 'can gain rights';
  const service = row?.passedTo?.[0];
  const whose = service ? ` that trusts ${service}` : '';
  const limited = limits.length > 0 ? `, limited only by ${limits.slice(0, 5).join(', ')}` : '';
  const longer = also.length > 0 ? ` (it is part of ${also.join(', ')} too)` : '';
  return `Opens escalation path ${pathId}${longer}: with ${showGiven(actions, statements)} its holder ${gain}${whose}${limited}.`;
}

export function escalationSuggestion({ pathId }: Pick<ToldEscalation, 'pathId'>): string | undefined {
  const row = rowOf(pathId);
  return row && `Close it with ${row.closedBy} (${row.source}).`;
}

const rows = new Map(escalationPaths.map((row) => [row.id, row]));
const rowOf = (id: string) => rows.get(id);

/** What its holder can do, by kind. */
export const gainOf: Readonly<Record<EscalationKind, string>> = {
  'own-rights': 'can give itself any rights',
  'target-rights': 'can take on rights that a group, a policy version or a permission set holds ready',
  'lifted-limit': 'can take away a boundary or a Deny that holds it back',
  'other-principal': 'can act as another principal',
  'assumed-role': 'can become every role that lets it',
  'new-passed-role': 'can use the rights of any role it may pass',
  'existing-role': 'can use the role of something that exists already',
};

/** Where all stand in one statement, the finding itself says in which. */
function showGiven(actions: readonly string[], statements: readonly string[]): string {
  const [first] = statements;
  if (statements.every((statement) => statement === first)) return showList(actions, actions.length);
  const places = [...new Set(statements)];
  const parts = places.map((place) => {
    const given = actions.filter((_, index) => statements[index] === place);
    return `${showList(given, given.length)} (${place})`;
  });
  return parts.join(' and ');
}
