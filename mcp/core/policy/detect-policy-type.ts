import type { Policy, Statement } from './ast.js';
import type { PolicyType } from './policy-types.js';

/** The actions by which someone becomes a role, and those that go with them. */
const assumeRoleActions = [
  'assumerole',
  'assumerolewithsaml',
  'assumerolewithwebidentity',
  'tagsession',
  'setsourceidentity',
  'setcontext',
  '*',
];

/**
 * `trust` for a role's trust policy, `resource` for any other document that names principals, else `identity`. The
 * other types look like these and can only be told by whoever knows what the policy is attached to.
 */
export function detectPolicyType({ statements }: Policy): PolicyType {
  const withPrincipal = statements.filter(({ principal }) => principal !== undefined);
  if (withPrincipal.length === 0) return 'identity';
  return withPrincipal.some((statement) => assumesRole(statement) && !namesResource(statement)) ? 'trust' : 'resource';
}

const assumesRole = ({ action }: Statement): boolean =>
  action?.kind === 'Action' &&
  action.values.some(
    ({ value }) =>
      value.kind === 'action' && value.service === 'sts' && assumeRoleActions.includes(value.name.toLowerCase()),
  );

/** `*` names none: people write it in trust policies by habit, and a check says so. */
const namesResource = ({ resource }: Statement): boolean =>
  resource?.values.some(({ value }) => !/^\*?$/.test(value)) ?? false;
