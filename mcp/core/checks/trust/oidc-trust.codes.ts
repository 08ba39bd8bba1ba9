import type { Code } from '../define-check.js';

type Provider = { principal: string; provider: string; key: string; example: string };
type Value = { conditionKey: string; value: string; provider: string; example: string };
type Unnarrowed = Provider & { narrowed: string };

const write = ({ key, example }: { key: string; example: string }): string =>
  `Add "StringEquals": {"${key}": "${example}"} with your own value.`;

/** Of oidc_trust. */
export const codes = {
  missingCondition: {
    accessAnalyzer: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
    message: ({ principal, provider }: Provider) =>
      `Whoever gets a token from ${provider} can assume the role: no condition speaks of a claim of "${principal}".`,
    suggestion: write,
  },
  missingGithubSubject: {
    severity: ({ narrowed }: Unnarrowed) => (narrowed ? 'medium' : 'high'),
    accessAnalyzer: 'MISSING_GITHUB_REPO_CONDITION_KEY',
    message: ({ key, narrowed }: Unnarrowed) =>
      narrowed
        ? `The condition does not compare "${key}", and only ${narrowed} keeps the workflows of other repositories out.`
        : `The condition does not compare "${key}", so a workflow in any repository on GitHub can assume the role.`,
    suggestion: write,
  },
  anyGithubRepository: {
    accessAnalyzer: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
    message: ({ value }: Value) =>
      `The subject "${value}" fits repositories of organizations that are not yours, and their workflows can assume the role.`,
    suggestion: ({ conditionKey, example }: Value) => write({ key: conditionKey, example }),
  },
  wholeGithubOrganization: {
    severity: 'warning',
    accessAnalyzer: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
    message: ({ value }: Value) =>
      `The subject "${value}" fits more than one repository of the organization, and everyone who can push to one of them gets the role.`,
    suggestion: ({ conditionKey, example }: Value) => write({ key: conditionKey, example }),
  },
  anyGithubBranch: {
    severity: 'warning',
    accessAnalyzer: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
    message: ({ value }: Value) =>
      `The subject "${value}" fits every branch, tag or pull request that the pattern matches, so code that nobody reviewed can assume the role.`,
    suggestion: ({ example }: Value) =>
      `Name the branch, as in "${example}", or pin it with "token.actions.githubusercontent.com:ref".`,
  },
  tenantNotPinned: {
    message: ({ provider, key }: Provider) =>
      `All customers of ${provider} share this issuer, and no condition on "${key}" keeps the others from assuming the role.`,
    suggestion: write,
  },
  anyTenant: {
    message: ({ conditionKey, value, provider }: Value) =>
      `"${value}" in "${conditionKey}" fits the tokens of other customers of ${provider}, who can then assume the role.`,
    suggestion: ({ conditionKey, example }: Value) => write({ key: conditionKey, example }),
  },
  claimOnlyExcluded: {
    message: ({ conditionKey, operator }: { conditionKey: string; operator: string }) =>
      `"${operator}" on "${conditionKey}" keeps out what it lists and lets every other token in.`,
    suggestion: ({ conditionKey }: { conditionKey: string; operator: string }) =>
      `List the values that may assume the role: "StringEquals": {"${conditionKey}": …}.`,
  },
  subjectNotPinned: {
    severity: ({ known }: Provider & { known: string }) => (known ? 'medium' : 'low'),
    message: ({ provider, key }: Provider & { known: string }) =>
      `No condition compares "${key}", so every identity that ${provider} gives a token to can assume the role.`,
    suggestion: write,
  },
  anySubject: {
    severity: 'medium',
    message: ({ conditionKey, value, provider }: Value) =>
      `"${value}" in "${conditionKey}" does not name the workload: more identities of ${provider} can assume the role than the one it is for.`,
    suggestion: ({ conditionKey, example }: Value) => write({ key: conditionKey, example }),
  },
  missingAudience: {
    severity: 'low',
    message: ({ key }: Provider) =>
      `The condition does not compare "${key}", so a token that was issued for another application of the provider's list works as well.`,
    suggestion: write,
  },
  withoutAuthentication: {
    severity: 'medium',
    message: ({ key }: { key: string }) =>
      `No condition compares "${key}", so guests of the identity pool can assume the role as well as users who signed in.`,
    suggestion: ({ key }: { key: string }) =>
      `Add "ForAnyValue:StringLike": {"${key}": "authenticated"}, or "unauthenticated" for the role of guests.`,
  },
} as const satisfies Readonly<Record<string, Code>>;
