import { escalationPaths } from '../../escalation/escalation-paths.table.js';
import { addedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { memberSpot } from '../../fixes/spot.js';
import { splitStatement } from '../../fixes/statement-changes.js';
import { statementOf, textsOf } from '../../fixes/usual-fixes.js';
import type { Policy } from '../../policy/ast.js';
import { allows, conditionEntries } from '../../policy/questions.js';

/** The roles may go to the services for which the same policy names an action that takes a role, and to no others. */
export const toServicesInUse: Fix<{ entry: string }> = {
  safety: 'suggested',
  changes({ spot, document: { policy } }, { entry }) {
    const statement = statementOf(spot);
    const action = statement && memberSpot(statement, 'Action');
    const [service, ...others] = policy ? servicesInUse(policy) : [];
    if (!policy || !action || service === undefined || entry.toLowerCase() !== 'iam:passrole') return [];
    if (policy.statements.flatMap(conditionEntries).some(({ key }) => /^iam:passedtoservice$/i.test(key.value)))
      return [];
    const services = others.length === 0 ? service : [service, ...others];
    if (textsOf(action).length === 1) return addedEntry(statement, 'StringEquals', 'iam:PassedToService', services);
    if (memberSpot(statement, 'Condition')) return [];
    return splitStatement(statement, [entry], { Condition: { StringEquals: { 'iam:PassedToService': services } } });
  },
};

/** The receivers of roles among the services whose actions the policy allows by name. */
function servicesInUse({ statements }: Policy): readonly string[] {
  const clauses = statements.filter(allows).flatMap(({ action }) => (action?.kind === 'Action' ? action.values : []));
  const named = new Set(clauses.map(({ value }) => value.text.toLowerCase()));
  const receivers = escalationPaths
    .filter(
      ({ passedTo, actions }) => passedTo && actions.some((one) => !isPassRole(one) && named.has(one.toLowerCase())),
    )
    .flatMap(({ passedTo = [] }) => passedTo);
  return [...new Set(receivers)].sort();
}

const isPassRole = (action: string): boolean => action.toLowerCase() === 'iam:passrole';
