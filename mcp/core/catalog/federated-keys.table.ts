import type { ConditionKeyType } from './catalog.js';

export interface FederatedKey {
  /** What stands behind `issuer:`. */
  readonly claim: string;
  readonly type: ConditionKeyType;
  readonly multivalued: boolean;
}

/**
 * The claims that AWS reads from a token of any OIDC issuer. Claims that it reads for one issuer only (GitHub, GitLab,
 * CircleCI, Buildkite and others) stand in the catalog under sts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export const federatedKeys: readonly FederatedKey[] = [
  { claim: 'amr', type: 'String', multivalued: true },
  { claim: 'aud', type: 'String', multivalued: false },
  { claim: 'email', type: 'String', multivalued: false },
  { claim: 'oaud', type: 'String', multivalued: false },
  { claim: 'sub', type: 'String', multivalued: false },
];
