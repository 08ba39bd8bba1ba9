import type { Action, Catalog } from '../../catalog/catalog.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { everyAction } from '../../policy/questions.js';
import { sensitiveGrants } from './sensitive-grants.js';

/** Statements over all of AWS say nearly the same, and each has a thousand sensitive actions. */
const mostOverAll = 20;

/**
 * How many different sensitive actions an identity policy allows on every resource of a service or type under no
 * condition that narrows: what `sensitive_action` would report if no other check were closer.
 */
export function countSensitive(policy: Policy, catalog: Catalog): number {
  const { statements } = policy;
  const found = new Set<Action>();
  const overAll = statements.filter(isOverAll).slice(0, mostOverAll);
  for (const statement of [...overAll, ...statements.filter((one) => !isOverAll(one))]) {
    const grants = sensitiveGrants(statement, policy, catalog);
    for (const { action, keys, denials } of grants) if (keys.length + denials.length === 0) found.add(action);
  }
  return found.size;
}

const isOverAll = (statement: Statement): boolean => statement.action?.kind === 'NotAction' || everyAction(statement);
