import { showList } from '../../findings/show.js';
import { remove, replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { memberSpot } from '../../fixes/spot.js';
import { currentVersion, textOf } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';

interface ActionsArgs {
  readonly [name: string]: string | readonly string[];
  readonly actions: readonly string[];
  /** What the policy is attached to. */
  readonly owner: string;
  readonly allowed: string;
}

/** An element that is not allowed may go where it names everyone or everything; else the policy would say more. */
const withoutEverything: Fix<{ element: string }> = {
  safety: 'suggested',
  changes({ spot }, { element }) {
    const aws = memberSpot(spot, 'AWS');
    const isEverything = textOf(spot) === '*' || (aws !== undefined && textOf(aws) === '*');
    return isEverything && !element.toLowerCase().startsWith('not') ? [remove(spot)] : [];
  },
};

/** `{"AWS": "*"}` is everyone as well. */
const everyone: Fix<{ element: string }> = {
  safety: 'suggested',
  changes({ spot }, { element }) {
    const aws = memberSpot(spot, 'AWS');
    return element === 'Principal' && aws && textOf(aws) === '*' ? [replace(spot, '*')] : [];
  },
};

/** The variants of `policy_type_validation`, by type of policy. */
export const codes = {
  unsupportedPrincipal: {
    accessAnalyzer: 'UNSUPPORTED_PRINCIPAL',
    message: ({ element, type }: { element: string; type: string }) =>
      `${element} is not allowed in ${type}: the policy applies to whoever it is attached to.`,
    suggestion: ({ element }: { element: string }) =>
      `Remove ${element}; where it is meant, this is a resource-based or a trust policy and must be checked as one.`,
    fix: withoutEverything,
  },
  missingPrincipal: {
    accessAnalyzer: 'MISSING_PRINCIPAL',
    message: ({ type }: { type: string; example: string }) =>
      `The statement has no Principal, which ${type} needs, so it does not say whose access it is about.`,
    suggestion: ({ example }: { type: string; example: string }) => `Add "Principal": ${example}.`,
  },
  versionRequired: {
    message: ({ type, version }: { type: string; version: string }) =>
      `${version === '' ? 'The policy has no Version' : `Version is "${version}"`}, and ${type} must have 2012-10-17.`,
    suggestion: () => 'Write "Version": "2012-10-17".',
    fix: currentVersion,
  },
  trustResource: {
    accessAnalyzer: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    message: ({ element }: { element: string }) =>
      `${element} is not allowed in a role trust policy, which is about its own role alone.`,
    suggestion: ({ element }: { element: string }) => `Remove ${element}.`,
    fix: withoutEverything,
  },
  trustNotPrincipal: {
    accessAnalyzer: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    message: () => 'NotPrincipal is not allowed in a role trust policy, so IAM refuses it.',
    suggestion: () => 'Name in Principal who may assume the role; narrow it with a condition on aws:PrincipalArn.',
  },
  scpPrincipal: {
    accessAnalyzer: 'SCP_SYNTAX_ERROR_PRINCIPAL',
    message: ({ element }: { element: string }) =>
      `${element} is not allowed in a service control policy, which applies to every principal of its accounts.`,
    suggestion: ({ element }: { element: string }) =>
      `Remove ${element}; to except or single out principals write a condition on aws:PrincipalArn.`,
    fix: withoutEverything,
  },
  rcpPrincipal: {
    accessAnalyzer: 'RCP_SYNTAX_ERROR_PRINCIPAL',
    message: ({ element }: { element: string }) =>
      element === 'NotPrincipal'
        ? 'NotPrincipal is not allowed in a resource control policy, which takes only "Principal": "*".'
        : 'Principal must be "*" in a resource control policy, which takes nothing else.',
    suggestion: () => 'Write "Principal": "*" and a condition on aws:PrincipalArn or aws:PrincipalOrgID.',
    fix: everyone,
  },
  rcpNarrowedAllow: {
    accessAnalyzer: 'RCP_SYNTAX_ERROR_ALLOW',
    message: () =>
      'An Allow in a resource control policy must be for "Principal": "*" and "Resource": "*" without Condition.',
    suggestion: () => 'Write a Deny of what must not happen; RCPFullAWSAccess, which AWS manages, allows the rest.',
  },
  rcpAllow: {
    message: () =>
      'A resource control policy of your own cannot allow; only RCPFullAWSAccess, which AWS manages, does.',
    suggestion: () => 'Write a Deny of what must not happen.',
  },
  rcpNotAction: {
    accessAnalyzer: 'RCP_SYNTAX_ERROR_NOTACTION',
    message: () => 'NotAction is not allowed in a resource control policy, which must list what it is about in Action.',
    suggestion: () => 'List in Action what is denied, such as "s3:*".',
  },
  rcpEveryAction: {
    accessAnalyzer: 'RCP_SYNTAX_ERROR_ACTION',
    message: () => 'Action is "*", and a resource control policy must name the services it is about.',
    suggestion: () => 'Name them, such as ["s3:*", "sqs:*", "kms:*", "secretsmanager:*", "sts:*"].',
  },
  rcpUnsupportedService: {
    accessAnalyzer: 'RCP_SYNTAX_ERROR_ACTION',
    message: ({ actions, services }: { actions: readonly string[]; services: readonly string[] }) =>
      `Resource control policies do not govern ${showList(services)}, so AWS refuses ${showList(actions)}.`,
    suggestion: () => 'Remove them; a service control policy can deny them to the principals of the organization.',
  },
  unsupportedAction: {
    accessAnalyzer: 'UNSUPPORTED_ACTION_IN_POLICY',
    message: ({ actions, owner, allowed }: ActionsArgs) =>
      `The policy of ${owner} takes only ${allowed}, not ${showList(actions)}.`,
    suggestion: ({ actions }: ActionsArgs) => `Remove ${showList(actions)}; grant them in an identity policy.`,
  },
  unsupportedResource: {
    accessAnalyzer: 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
    message: ({ resources, owner, allowed }: { resources: readonly string[]; owner: string; allowed: string }) =>
      `The policy of ${owner} is about that resource alone (${allowed}), not about ${showList(resources)}.`,
    suggestion: () => 'Name the resource the policy is attached to.',
  },
} as const satisfies Readonly<Record<string, Code>>;
