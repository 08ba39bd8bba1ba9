import type { Code } from '../define-check.js';

interface SizeArgs {
  readonly [name: string]: string | number;
  /** `6,500 characters, white space not counted` */
  readonly size: string;
  readonly title: string;
  readonly limit: string;
  /** How many must go. */
  readonly excess: string;
  /** `compact` where the policy fits without its white space; else empty. */
  readonly remedy: string;
}

const message = ({ size, title, limit, excess }: SizeArgs): string =>
  `The policy has ${size}, and ${title} may have ${limit}, so ${excess} must go.`;

const merge = 'Merge statements that differ in one element only, and write related actions with one wildcard.';
const compact = 'Remove the white space outside of strings, which counts here; without it the policy fits.';
const orCompact =
  (otherwise: string) =>
  ({ remedy }: SizeArgs): string =>
    remedy === 'compact' ? compact : otherwise;

/** The variants of `policy_size`, one for each quota that AWS names in a finding of its own. */
export const codes = {
  exceedsIdentityPolicyQuota: {
    accessAnalyzer: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    message,
    suggestion: () =>
      'Split it into several managed policies. Inline, a role may have 10,240 characters in all, a group 5,120, a user 2,048.',
  },
  exceedsSessionPolicyQuota: { message, suggestion: orCompact('Pass managed policies by their ARNs instead.') },
  exceedsRoleTrustPolicyQuota: {
    accessAnalyzer: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
    message,
    suggestion: () =>
      'Shorten it, or have Service Quotas raise the quota, to 8,192 at most; set size_limits.inline_role_trust where that was done.',
  },
  exceedsResourcePolicyQuota: {
    accessAnalyzer: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    message,
    suggestion: orCompact(merge),
  },
  exceedsScpQuota: {
    severity: 'error',
    accessAnalyzer: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
    message,
    suggestion: orCompact(`Split it into several SCPs. ${merge}`),
  },
  exceedsRcpQuota: {
    severity: 'error',
    accessAnalyzer: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
    message,
    suggestion: orCompact(`Split it into several RCPs. ${merge}`),
  },
} as const satisfies Readonly<Record<string, Code>>;
