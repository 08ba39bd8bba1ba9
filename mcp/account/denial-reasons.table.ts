export interface DenialReason {
  /** What AWS writes, in lower case: a part of the sentence that tells it from the others. */
  readonly phrase: string;
  /** What decided, and what to do about it. */
  readonly next: string;
}

/** Source: IAM User Guide, "Troubleshoot access denied error messages". The first that occurs in a message counts. */
export const denialReasons: readonly DenialReason[] = [
  {
    phrase: 'no identity-based policy allows',
    next: 'None of its policies allows it: someone who may has to add the action to a policy of this identity.',
  },
  {
    phrase: 'explicit deny in an identity-based policy',
    next: 'A Deny in one of its own policies forbids it; allowing it elsewhere does not help.',
  },
  {
    phrase: 'no permissions boundary allows',
    next: 'Its permissions boundary does not allow it; its other policies do not decide this.',
  },
  {
    phrase: 'explicit deny in a permissions boundary',
    next: 'A Deny in its permissions boundary forbids it, which is often intended.',
  },
  {
    phrase: 'no session policy allows',
    next: 'The policy passed when the session began does not allow it; begin the session with another one.',
  },
  { phrase: 'explicit deny in a session policy', next: 'A Deny in the policy of the session forbids it.' },
  {
    phrase: 'no service control policy allows',
    next: 'A service control policy of the organization does not allow it; only its administrator can change that.',
  },
  {
    phrase: 'explicit deny in a service control policy',
    next: 'A service control policy of the organization forbids it; only its administrator can change that.',
  },
  {
    phrase: 'explicit deny in a resource control policy',
    next: 'A resource control policy of the organization forbids it; only its administrator can change that.',
  },
  {
    phrase: 'no resource-based policy allows',
    next: 'The policy of the resource does not allow this identity.',
  },
  { phrase: 'explicit deny in a resource-based policy', next: 'A Deny in the policy of the resource forbids it.' },
  { phrase: 'no vpc endpoint policy allows', next: 'The policy of the VPC endpoint does not allow it.' },
  { phrase: 'explicit deny in a vpc endpoint policy', next: 'A Deny in the policy of the VPC endpoint forbids it.' },
  { phrase: 'role trust policy allows', next: 'The trust policy of the role does not allow this identity.' },
  { phrase: 'explicit deny in the role trust policy', next: 'A Deny in the trust policy of the role forbids it.' },
  { phrase: 'explicit deny', next: 'A Deny forbids it; AWS does not say in which policy.' },
];

/** For messages without a reason: which policy decided is not known, and nothing is assumed. */
export const unknownReason = 'AWS does not say which policy decides.';
