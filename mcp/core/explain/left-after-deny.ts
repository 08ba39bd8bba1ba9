import type { Action } from '../catalog/catalog.js';
import type { Policy, PrincipalValue, Statement } from '../policy/ast.js';
import { denialsOf } from '../policy/denied.js';
import { effectiveGrants } from '../policy/effective-grants.js';
import type { PolicyType } from '../policy/policy-types.js';
import { allows } from '../policy/questions.js';
import { statementsOn } from '../policy/statements-on.js';
import { reachesSomebody, resourcesOn, unreadable } from './applies-to.js';

/** Is anything of the action left to anybody once the Denies without a condition have taken theirs? */
export function isLeftIn(policy: Policy, type: PolicyType): (action: Action) => boolean {
  const namesPrincipals = policy.statements.some(({ principal }) => principal !== undefined);
  if (namesPrincipals || type === 'resource' || type === 'trust')
    return (action) => leftToSomebody(policy, action, type);
  const hasUnreadable = policy.statements.some(
    (statement) => allows(statement) && statement.resource && unreadable(statement.resource).length > 0,
  );
  return (action) =>
    effectiveGrants([policy], action).length > 0 || (hasUnreadable && leftToSomebody(policy, action, type));
}

/** Principal by principal: a Deny of one leaves what is allowed to another. */
const leftToSomebody = (policy: Policy, action: Action, type: PolicyType): boolean =>
  statementsOn([policy], action, 'allowing')
    .filter(({ statement }) => reachesSomebody(statement, type))
    .some(({ statement }) => standsIn(policy, statement, action, type));

const standsIn = (policy: Policy, statement: Statement, action: Action, type: PolicyType): boolean =>
  resourcesOn(statement, action, type).some((resource) =>
    principalsOf(statement).some(
      (principal) =>
        !denialsOf(policy, {
          action: `${action.service}:${action.name}`,
          ...(resource !== undefined && { resource }),
          ...(principal && { principal }),
        }).some(({ conditional }) => !conditional),
    ),
  );

const anyone: PrincipalValue = { type: undefined, text: '*' };

const principalsOf = ({ principal }: Statement): readonly (PrincipalValue | undefined)[] => {
  if (!principal) return [undefined];
  return principal.kind === 'NotPrincipal' ? [anyone] : principal.values.map(({ value }) => value);
};
