import { matchesWildcard } from '../values/wildcard.js';
import type { Policy, Statement } from './ast.js';
import { elementOf } from './element-of.js';
import type { PolicyType } from './policy-types.js';

/** The actions by which someone becomes a role, and those that go with them; in lower case. */
export const assumeRoleActions = [
  'assumerole',
  'assumerolewithsaml',
  'assumerolewithwebidentity',
  'tagsession',
  'setsourceidentity',
  'setcontext',
] as const;

/**
 * `trust` for a role's trust policy, `resource` for any other document that names principals, else `identity`. The
 * other types look like these and can only be told by whoever knows what the policy is attached to.
 */
export function detectPolicyType({ statements }: Policy): PolicyType {
  const withPrincipal = statements.filter(hasPrincipal);
  if (withPrincipal.length === 0) return 'identity';
  return withPrincipal.some((statement) => assumesRole(statement) && !namesResource(statement)) ? 'trust' : 'resource';
}

/** One that cannot be read counts as well. */
const hasPrincipal = ({ node }: Statement): boolean =>
  elementOf(node, 'Principal') !== undefined || elementOf(node, 'NotPrincipal') !== undefined;

/** Wildcards count: `sts:*` and `sts:AssumeRole*` cover what a trust policy is made of. */
const assumesRole = ({ action }: Statement): boolean =>
  action?.kind === 'Action' &&
  action.values.some(
    ({ value }) => value.kind === 'action' && value.service === 'sts' && coversAssumeRole(value.name.toLowerCase()),
  );

const coversAssumeRole = (pattern: string): boolean =>
  assumeRoleActions.some((action) => matchesWildcard(pattern, action));

/** `*` names none: people write it in trust policies by habit, and a check says so. */
const namesResource = ({ resource }: Statement): boolean =>
  resource?.values.some(({ value }) => !/^\*?$/.test(value)) ?? false;
