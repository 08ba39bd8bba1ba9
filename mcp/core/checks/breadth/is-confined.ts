import type { Action } from '../../catalog/catalog.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { effectiveGrants } from '../../policy/effective-grants.js';
import { speaksOf } from '../../policy/named-action.js';
import { denies } from '../../policy/questions.js';
import { statementsOn } from '../../policy/statements-on.js';
import { rememberOf } from '../../text/remember.js';

/** Does a Deny with NotResource leave of what the statement gives of the action only named resources, or none? */
export const isConfined = (action: Action, statement: Statement, policy: Policy): boolean =>
  sparingDenies(policy).some((one) => speaksOf(one, action)) && confinedOn(action, policy).has(statement);

/** Hardly a policy has one, so this is asked first. */
const sparingDenies = rememberOf(({ statements }: Policy): readonly Statement[] =>
  statements.filter((one) => denies(one) && !one.condition && one.resource?.kind === 'NotResource'),
);

const found = rememberOf((_: Policy) => new Map<Action, ReadonlySet<Statement>>());

/** The statements that give the action on no more than named resources, worked out once for all of them. */
function confinedOn(action: Action, policy: Policy): ReadonlySet<Statement> {
  const known = found(policy).get(action);
  if (known) return known;
  const grants = effectiveGrants([policy], action);
  const wide = new Set(
    grants.filter(({ resources }) => resources.some(({ scope }) => scope === 'everything')).map((one) => one.statement),
  );
  const giving = statementsOn([policy], action, 'allowing').map(({ statement }) => statement);
  const confined = new Set(giving.filter((statement) => !wide.has(statement)));
  found(policy).set(action, confined);
  return confined;
}
