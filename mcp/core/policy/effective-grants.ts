import type { Action } from '../catalog/catalog.js';
import type { Located, Policy, Statement } from './ast.js';
import { type GrantedResource, grantedResources } from './granted-resources.js';
import { entryNaming } from './named-action.js';
import { type PlacedStatement, statementsOn } from './statements-on.js';
import { entryCount, mostComparisons, standingAfter, touches } from './taken-back.js';

/** What an Allow gives of one action, once the Denies of the same principal's policies have taken theirs. */
export interface EffectiveGrant extends PlacedStatement {
  /** The entry of Action that names it, as written; of NotAction the clause. */
  readonly entry: Located<string>;
  /** What it may be used on, at least one. */
  readonly resources: readonly GrantedResource[];
  /** Denies that take all of that back, but only under a condition. */
  readonly denials: readonly PlacedStatement[];
}

/** Which statements give the action, on what, after Deny: an empty list where nothing is left. In reading order. */
export function effectiveGrants(policies: readonly Policy[], action: Action): readonly EffectiveGrant[] {
  const given = statementsOn(policies, action, 'allowing').map(({ policy, statement }) => ({
    policy,
    statement,
    resources: grantedResources(statement.resource, action),
  }));
  const count = given.reduce((sum, { resources }) => sum + resources.length, 0);
  if (count === 0) return [];
  const denying = statementsOn(policies, action, 'denying');
  const takeBack = standingAfter(denying.map(({ statement }) => statement).filter(isUnconditional), count);
  const conditional = denying.filter(({ statement }) => !isUnconditional(statement));
  const affordable = entryCount(conditional.map(({ statement }) => statement)) * count <= mostComparisons;
  return given.flatMap(({ policy, statement, resources }) => {
    const left = takeBack(resources);
    if (left.length === 0) return [];
    const denials = affordable ? conditional.filter((deny) => left.every((one) => touches(deny.statement, one))) : [];
    return [{ policy, statement, entry: entryOf(statement, action), resources: left, denials }];
  });
}

const isUnconditional = ({ condition }: Statement): boolean => (condition?.operators.length ?? 0) === 0;

function entryOf(statement: Statement, action: Action): Located<string> {
  const { action: clause } = statement;
  const entry = clause && entryNaming(clause, action);
  const { path, span } = entry ?? clause ?? statement;
  return { path, span, value: entry?.value.text ?? 'NotAction' };
}
