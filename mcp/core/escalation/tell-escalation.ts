import type { Severity } from '../findings/severity.js';
import { showList } from '../findings/show.js';
import type { PlacedStatement } from '../policy/statements-on.js';
import { type EscalationKind, escalationPaths } from './escalation-paths.table.js';
import type { Escalation } from './find-escalations.js';
import { isLimited } from './take-step.js';

/** An escalation as names and words, to make sentences of. */
export interface ToldEscalation {
  readonly pathId: string;
  readonly severity: Severity;
  readonly actions: readonly string[];
  /** Where each action is given, side by side with them; empty where all stand in one statement. */
  readonly statements: readonly string[];
  readonly limits: readonly string[];
  readonly also: readonly string[];
}

/** `nameOf` says where a statement stands, such as `statement "Deploy"`. */
export function tellEscalation(
  { path, severity, given, also }: Escalation,
  nameOf: (placed: PlacedStatement) => string,
): ToldEscalation {
  const limits = given
    .filter(isLimited)
    .flatMap(({ limits: { keys, denials } }) => [
      ...keys.map(({ key }) => key),
      ...denials.map((deny) => `the Deny of ${nameOf(deny)}`),
    ]);
  const isTogether = given.every(({ grant }) => grant.statement === given[0].grant.statement);
  return {
    pathId: path.id,
    severity,
    actions: given.map(({ action }) => action),
    statements: isTogether ? [] : given.map(({ grant }) => nameOf(grant)),
    limits: [...new Set(limits)].toSorted(),
    also,
  };
}

/** `statement "Deploy"`, or the pointer to one without a Sid. */
export const nameOfStatement = ({ statement: { sid, index } }: PlacedStatement): string =>
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

function showGiven(actions: readonly string[], statements: readonly string[]): string {
  if (statements.length === 0) return showList(actions, actions.length);
  const parts = [...new Set(statements)].map((place) => {
    const given = actions.filter((_, index) => statements[index] === place);
    return `${showList(given, given.length)} (${place})`;
  });
  return parts.join(' and ');
}
