import type { Policy, Statement } from '../../policy/ast.js';
import { elementOf } from '../../policy/element-of.js';
import { documentElements, effects, statementElements, versions } from '../../policy/elements.js';
import { nameOfType, type PolicyType, policyTypeFacts } from '../../policy/policy-types.js';
import type { ObjectNode } from '../../text/tree.js';
import type { CheckContext, Finders, Found } from '../define-check.js';
import { nearestElement } from './nearest-element.js';
import type { codes } from './policy-structure.codes.js';
import { withoutResource } from './policy-structure.table.js';

type Find = Finders<typeof codes>;

/** Version, Id and Statement: there, and of a value that AWS takes. */
export function* documentElementFindings(policy: Policy, context: CheckContext, found: Find): Iterable<Found> {
  yield* versionFindings(policy, context, found);
  if (policy.id && withoutId.includes(context.policyType)) {
    yield found.idUnsupported(policy.id, { type: nameOfType(context.policyType) });
  }
  const statement = elementOf(policy.node, 'Statement')?.value;
  if (!statement) {
    if (!isBroken(context) && !isMisspelt(policy.node, ['Statement'], documentElements)) {
      yield found.missingStatement(policy.node);
    }
  } else if (statement.kind === 'array' && statement.items.length === 0) yield found.emptyStatementList(statement);
}

/** Types for which AWS documents no Id. A trust policy is a resource-based one. */
const withoutId: readonly PolicyType[] = ['identity', 'boundary', 'session', 'scp', 'rcp'];

/** SCPs and RCPs must have the newer one; `policy_type_validation` says so. */
function* versionFindings({ node, version }: Policy, context: CheckContext, found: Find): Iterable<Found> {
  const isFixed = context.policyType === 'scp' || context.policyType === 'rcp';
  if (version && !versions.some((known) => known === version.value)) {
    yield found.invalidVersion(version, { version: version.value });
  } else if (version?.value === '2008-10-17' && !isFixed) yield found.outdatedVersion(version);
  if (elementOf(node, 'Version') || isFixed || isBroken(context)) return;
  if (!isMisspelt(node, ['Version'], documentElements)) yield found.missingVersion(node);
}

/** Effect, Action and Resource: there, and of a value that AWS takes. Principal depends on the type alone. */
export function* statementElementFindings(statement: Statement, context: CheckContext, found: Find): Iterable<Found> {
  const { effect } = statement;
  if (effect && !effects.some((known) => known === effect.value)) {
    const near = effects.find((known) => known.toLowerCase() === effect.value.trim().toLowerCase()) ?? '';
    yield found.invalidEffect(effect, { effect: effect.value, near });
  }
  if (isBroken(context)) return;
  if (lacks(statement, 'Effect')) yield found.missingEffect(statement);
  if (lacks(statement, 'Action', 'NotAction')) yield found.missingAction(statement);
  if (lacks(statement, 'Resource', 'NotResource') && needsResource(statement, context)) {
    yield found.missingResource(statement, { type: nameOfType(context.policyType) });
  }
}

/** In a text that broke off, what is missing may only be unread. */
export const isBroken = ({ document }: CheckContext): boolean => document.syntax.some(({ code }) => code === 'syntax');

/** Has the statement none of these elements, not even misspelt? Then nothing else has said so. */
export const lacks = ({ node }: Statement, ...names: readonly string[]): boolean =>
  names.every((name) => elementOf(node, name) === undefined) && !isMisspelt(node, names, statementElements);

/** `Actions` is reported as no element, with `Action` as the one that was meant. */
const isMisspelt = (node: ObjectNode, names: readonly string[], elements: readonly string[]): boolean =>
  node.members.some(({ key }) => !elements.includes(key) && names.includes(nearestElement(key, elements) ?? ''));

function needsResource({ action }: Statement, { policyType, resourceType }: CheckContext): boolean {
  if (policyTypeFacts[policyType].resource === 'forbidden') return false;
  if (policyType !== 'resource') return true;
  if (resourceType !== undefined) return withoutResource.every((row) => row.resourceType !== resourceType);
  const services = action?.values.map(({ value }) => (value.kind === 'action' ? value.service : '')) ?? [];
  return services.length === 0 || !services.every((service) => withoutResource.some((row) => row.service === service));
}
