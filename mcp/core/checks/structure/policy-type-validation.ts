import type { Policy, Statement } from '../../policy/ast.js';
import { elementOf } from '../../policy/element-of.js';
import { nameOfType, type PolicyType, policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { type CheckContext, defineCheck, type Finders, type Found } from '../define-check.js';
import { isBroken, lacks } from './element-findings.js';
import { ownerFindings, trustActionFindings } from './owner-findings.js';
import { codes } from './policy-type-validation.codes.js';
import { examples } from './policy-type-validation.examples.js';
import { rcpFindings } from './rcp-findings.js';

export const policyTypeValidation = defineCheck({
  id: 'policy_type_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'The policy has an element or a value that its type does not allow, or lacks one that its type needs.',
  why: 'All policy types share one language, and each allows only a part of it. AWS refuses a policy with elements of another type, often with no word on which.',
  remediation: [
    'Make sure that the policy is checked as the type it is.',
    'Remove the elements that the type does not have; most can be said with a condition instead.',
    'Add Principal to every statement of a resource-based or trust policy.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
  ],
  options: {
    additional_rcp_services: {
      default: [],
      description: 'Prefixes of services that resource control policies govern besides those of the catalog.',
    },
  },
  codes,
  examples,
  *policy(policy, context) {
    if (context.policyType === 'scp' || context.policyType === 'rcp') yield* versionFindings(policy, context);
  },
  *statement(statement, context) {
    yield* principalFindings(statement, context);
    yield* findingsOfType[context.policyType]?.(statement, context) ?? [];
  },
});

type Context = CheckContext & { readonly found: Finders<typeof codes> };
type Rule = (statement: Statement, context: Context) => Iterable<Found>;

const findingsOfType: Readonly<Partial<Record<PolicyType, Rule>>> = {
  trust: trustFindings,
  resource: ownerFindings,
  rcp: rcpFindings,
};

/** SCPs and RCPs are written in the newer language. An unknown Version is reported as that. */
function* versionFindings({ node, version }: Policy, context: Context): Iterable<Found> {
  const args = { type: nameOfType(context.policyType), version: version?.value ?? '' };
  if (version?.value === '2008-10-17') yield context.found.versionRequired(version, args);
  const isMissing = !elementOf(node, 'Version') && elementOf(node, 'Statement') !== undefined;
  if (isMissing && !isBroken(context)) yield context.found.versionRequired(node, args);
}

function* principalFindings(statement: Statement, context: Context): Iterable<Found> {
  const { policyType, found } = context;
  const type = nameOfType(policyType);
  if (policyTypeFacts[policyType].principal === 'required') {
    if (!lacks(statement, 'Principal', 'NotPrincipal') || isBroken(context)) return;
    yield found.missingPrincipal(statement, { type, example: exampleOf[policyType] ?? '{"AWS": "111122223333"}' });
    return;
  }
  const member = elementOf(statement.node, 'Principal') ?? elementOf(statement.node, 'NotPrincipal');
  if (!member) return;
  yield policyType === 'scp'
    ? found.scpPrincipal(member.value, { element: member.key })
    : found.unsupportedPrincipal(member.value, { element: member.key, type });
}

const exampleOf: Readonly<Partial<Record<PolicyType, string>>> = {
  rcp: '"*"',
  vpc_endpoint: '"*"',
  trust: '{"Service": "lambda.amazonaws.com"}',
};

function* trustFindings(statement: Statement, context: Context): Iterable<Found> {
  const resource = elementOf(statement.node, 'Resource') ?? elementOf(statement.node, 'NotResource');
  if (resource) yield context.found.trustResource(resource.value, { element: resource.key });
  if (statement.principal?.kind === 'NotPrincipal') yield context.found.trustNotPrincipal(statement.principal);
  yield* trustActionFindings(statement, context);
}
