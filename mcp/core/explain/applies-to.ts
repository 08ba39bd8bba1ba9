import type { Action } from '../catalog/catalog.js';
import type { ResourceClause, Statement } from '../policy/ast.js';
import { grantedResources } from '../policy/granted-resources.js';
import { type PolicyType, policyTypeFacts } from '../policy/policy-types.js';
import { namesEveryone } from '../policy/questions.js';
import { rememberOf } from '../text/remember.js';
import { readArn } from '../values/arn.js';
import { isEveryResource } from '../values/resource-pattern.js';

/**
 * The resources of a statement that the action can be used on; `undefined` stands for the one that the policy is attached
 * to. An entry that is no ARN, such as one that a tool still has to fill in, may stand for any.
 */
export function resourcesOn(
  { resource: clause }: Statement,
  action: Action,
  type: PolicyType,
): readonly (string | undefined)[] {
  if (!clause) return type === 'resource' || type === 'trust' ? [undefined] : [];
  return [...grantedResources(clause, action).map(({ value }) => value), ...unreadable(clause)];
}

/** Entries of Resource that only AWS, the service or a tool can tell. */
export const unreadable = rememberOf(({ kind, values }: ResourceClause): readonly string[] => {
  const texts = kind === 'Resource' ? values.map(({ value }) => value) : [];
  return texts.filter((text) => text !== '' && !readArn(text) && !isEveryResource(text));
});

/** Does the statement speak of somebody? Where a policy has to name principals, one that names none reaches nobody. */
export function reachesSomebody({ principal }: Statement, type: PolicyType): boolean {
  if (!principal) return policyTypeFacts[type].principal === 'forbidden';
  return principal.kind === 'NotPrincipal' ? !principal.values.some(namesEveryone) : principal.values.length > 0;
}
