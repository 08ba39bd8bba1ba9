import { compactLength, countCharacters, type PolicySize, sizeAgainst } from '../../policy/count-characters.js';
import type { PolicyDocument } from '../../policy/document.js';
import { type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { quotas, resourceQuotas } from '../../policy/quotas.table.js';
import { wholeDocument } from '../../text/tree.js';
import { type CheckContext, defineCheck, type Finders, type Found, type Options } from '../define-check.js';
import { codes } from './policy-size.codes.js';

const codeOf: Readonly<Record<PolicyType, keyof typeof codes>> = {
  identity: 'exceedsIdentityPolicyQuota',
  boundary: 'exceedsIdentityPolicyQuota',
  session: 'exceedsSessionPolicyQuota',
  trust: 'exceedsRoleTrustPolicyQuota',
  resource: 'exceedsResourcePolicyQuota',
  vpc_endpoint: 'exceedsResourcePolicyQuota',
  scp: 'exceedsScpQuota',
  rcp: 'exceedsRcpQuota',
};

/** 117 characters as compact JSON. */
const readReports = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }],
};

export const policySize = defineCheck({
  id: 'policy_size',
  severity: 'warning',
  appliesTo: policyTypes,
  summary: 'The policy is longer than AWS takes for its type.',
  why: 'AWS refuses a policy beyond its quota, mostly when a deployment is already under way. IAM does not count white space; AWS Organizations and most other services count every character.',
  remediation: [
    'Drop statements and actions that are not needed, and merge statements that differ in one element only.',
    'Use wildcards for actions that belong together, where that grants nothing new.',
    'Split the policy: an identity may have several managed policies, an account several SCPs.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  options: {
    policy_type: {
      default: '',
      description: `Which quota counts instead of that of the policy's type: ${quotas.map(({ id }) => id).join(', ')}.`,
    },
    size_limits: { default: {}, description: 'Other limits by the name of the quota, such as {"managed": 5000}.' },
  },
  codes,
  examples: [
    {
      title: "too long by the organization's own limit",
      policy: readReports,
      options: { size_limits: { managed: 100 } },
      finds: ['exceeds_identity_policy_quota'],
    },
    {
      title: 'too long for the inline policies of a user, by a limit of its own',
      policy: readReports,
      options: { policy_type: 'inline_user', size_limits: { inline_user: 100 } },
      finds: ['exceeds_identity_policy_quota'],
    },
    {
      title: 'too long for a session policy, by a limit of its own',
      policy: readReports,
      policyType: 'session',
      options: { size_limits: { session: 100 } },
      finds: ['exceeds_session_policy_quota'],
    },
    {
      title: 'a trust policy that is too long, by a limit of its own',
      policy: readReports,
      policyType: 'trust',
      options: { size_limits: { inline_role_trust: 100 } },
      finds: ['exceeds_role_trust_policy_quota'],
    },
    {
      title: 'a queue policy that is too long, by a limit of its own',
      policy: readReports,
      policyType: 'resource',
      resourceType: 'AWS::SQS::Queue',
      options: { size_limits: { 'AWS::SQS::Queue': 100 } },
      finds: ['exceeds_resource_policy_quota'],
    },
    {
      title: 'an SCP that is too long only because of its indentation',
      policy: JSON.stringify(readReports, null, 4),
      policyType: 'scp',
      options: { size_limits: { scp: 150 } },
      finds: ['exceeds_scp_quota'],
    },
    {
      title: 'an RCP that is too long, by a limit of its own',
      policy: readReports,
      policyType: 'rcp',
      options: { size_limits: { rcp: 100 } },
      finds: ['exceeds_rcp_quota'],
    },
    { title: 'a short policy', policy: readReports },
    {
      title: 'a managed policy that is long only because of its indentation, which IAM does not count',
      policy: JSON.stringify(readReports, null, 4),
      options: { size_limits: { managed: 150 } },
    },
    {
      title: 'the same policy as a value, which is measured without indentation',
      policy: readReports,
      policyType: 'scp',
      options: { size_limits: { scp: 150 } },
    },
  ],
  *document(document, context) {
    if (!document.policy) return;
    const size = sizeOf(document, context);
    if (size.characters > size.limit) yield exceeds(document, size, context);
  },
});

function sizeOf(document: PolicyDocument, { policyType, resourceType, options }: CheckContext): PolicySize {
  const chosen = [...quotas, ...resourceQuotas].find(({ id }) => id === options.policy_type);
  const size = chosen ? sizeAgainst(document, chosen) : countCharacters(document, policyType, resourceType);
  return { ...size, limit: configuredLimit(options, size.quota.id) ?? size.limit };
}

function configuredLimit({ size_limits: limits }: Options, id: string): number | undefined {
  if (typeof limits !== 'object' || Array.isArray(limits)) return undefined;
  const limit = Object.entries(limits).find(([name]) => name === id)?.[1];
  return typeof limit === 'number' ? limit : undefined;
}

function exceeds(
  document: PolicyDocument,
  size: PolicySize,
  { policyType, found }: CheckContext & { readonly found: Finders<typeof codes> },
): Found {
  const { characters, limit, quota } = size;
  const space = quota.counted === 'without white space' ? ', white space not counted' : '';
  return found[codeOf[policyType]](document.node ?? wholeDocument, {
    size: `${characters.toLocaleString('en-US')} ${quota.unit}${space}`,
    title: quota.title,
    limit: limit.toLocaleString('en-US'),
    excess: (characters - limit).toLocaleString('en-US'),
    remedy: quota.counted === 'as given' && compactLength(document) <= limit ? 'compact' : '',
  });
}
