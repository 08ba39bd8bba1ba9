import { deniesAllBut, type Side } from '../../conditions/narrows.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { denialsOf, type Grant } from '../../policy/denied.js';

/** Statements of more combinations than this are not compared with the Denies. */
const mostGrants = 200;

/** The sides on which a Deny may tell the author's own callers from the others. */
const ownCallers: readonly Side[] = ['caller', 'network'];

/** Does some Deny of the policy stop, on all that the statement allows, everyone but a narrow set of callers? */
export function deniedToStrangers(statement: Statement, policy: Policy): boolean {
  const { action, principal, resource } = statement;
  if (action?.kind !== 'Action' || principal?.kind !== 'Principal' || resource?.kind === 'NotResource') return false;
  const resources = resource?.values.map(({ value }) => value) ?? [undefined];
  if (action.values.length * principal.values.length * resources.length > mostGrants) return false;
  const grants = action.values.flatMap(({ value: { text } }) =>
    principal.values.flatMap(({ value }) => resources.map((one): Grant => grantOf(text, value, one))),
  );
  return grants.every((grant) =>
    denialsOf(policy, grant).some((denial) => deniesAllBut(denial.statement.condition, ...ownCallers)),
  );
}

const grantOf = (action: string, principal: Grant['principal'], resource: string | undefined): Grant => ({
  action,
  ...(principal && { principal }),
  ...(resource !== undefined && { resource }),
});
