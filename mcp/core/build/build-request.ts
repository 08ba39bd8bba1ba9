import type { ConditionRequirement } from '../conditions/requirement.js';
import type { PlainPolicy } from '../policy/plain-policy.js';

/** What a policy is to allow. Order and case do not matter. */
export interface BuildRequest {
  /** Names and patterns: `s3:GetObject`, `s3:Get*`. */
  readonly actions: readonly string[];
  /** ARNs; `*` for actions that can be allowed on nothing less comes by itself. */
  readonly resources: readonly string[];
  /** As it would stand under Condition. */
  readonly conditions?: unknown;
  /** Who may receive the roles of iam:PassRole: `lambda` or `lambda.amazonaws.com`. */
  readonly passedToServices?: readonly string[];
  /** What an organization demands; conditions with expected values are written into the policy. */
  readonly requirements?: readonly ConditionRequirement[];
}

export type Built = BuiltPolicy | BlockedPolicy;

export interface BuiltPolicy {
  readonly policy: PlainPolicy;
  /** Sentences: what was added and why, what was left out, what the caller may still need. */
  readonly notes: readonly string[];
}

export interface BlockedPolicy {
  readonly blocked: readonly [Refusal, ...Refusal[]];
}

/** Why a request is not built, and how to ask instead. */
export interface Refusal {
  /** snake_case, stable. */
  readonly code: string;
  /** A sentence. */
  readonly message: string;
  readonly suggestion?: string;
  readonly action?: string;
  readonly resource?: string;
  readonly conditionKey?: string;
}
