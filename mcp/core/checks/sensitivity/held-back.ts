import type { Action } from '../../catalog/catalog.js';
import { denyFulfills } from '../../conditions/fulfills.js';
import type { RequiredCondition } from '../../conditions/requirement.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { type Denial, denialsOf, type Grant } from '../../policy/denied.js';
import { nameOf } from './grade.js';
import { worksOn } from './own-resources.js';

/** More combinations of action, resource and principal than this are not compared with the Denies. */
const mostGrants = 400;

/** For each action the Denies against it, once for every resource and principal. */
export function denialsBy(
  { resource, principal }: Statement,
  actions: readonly Action[],
  policy: Policy,
): ReadonlyMap<Action, readonly (readonly Denial[])[]> {
  const resources =
    resource?.kind === 'NotResource' ? ['*'] : (resource?.values.map(({ value }) => value) ?? [undefined]);
  const everyone = { type: undefined, text: '*' };
  const principals =
    principal?.kind === 'NotPrincipal' ? [everyone] : (principal?.values.map(({ value }) => value) ?? [undefined]);
  if (actions.length * resources.length * principals.length > mostGrants) return new Map();
  const ownOf = (action: Action) => resources.filter((one) => one === undefined || worksOn(one, action));
  const grantsOf = (action: Action): readonly Grant[] =>
    ownOf(action).flatMap((one) =>
      principals.map((other) => ({
        action: nameOf(action),
        ...(one !== undefined && { resource: one }),
        ...(other !== undefined && { principal: other }),
      })),
    );
  return new Map(actions.map((action) => [action, grantsOf(action).map((grant) => denialsOf(policy, grant))]));
}

/** Does the policy take all of it back? Of no Denies nothing is certain. */
export const isRevoked = (denials: readonly (readonly Denial[])[] = []): boolean =>
  denials.length > 0 && denials.every((ofOne) => ofOne.some(({ conditional }) => !conditional));

/** Does a Deny stop whatever does not meet the condition? */
export const isHeldBack = (denials: readonly (readonly Denial[])[] = [], condition: RequiredCondition): boolean =>
  denials.length > 0 &&
  denials.every((ofOne) =>
    ofOne.some(({ conditional, statement }) => !conditional || denyFulfills(statement.condition, condition)),
  );
