import type { DenialLayer } from '../core/denials/denial.js';

/** What decided, and whose it is, for a Deny that matched and an Allow that is missing. */
export interface DenialStep {
  readonly explicit: string;
  readonly implicit: string;
}

/**
 * What is said of the caller by the kind of policy that refused. How AWS words it is known to `core/denials` alone.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const denialSteps: Readonly<Record<DenialLayer, DenialStep>> = {
  identity: {
    explicit: 'A Deny in one of its own policies forbids it; allowing it elsewhere does not help.',
    implicit: 'None of its policies allows it: someone who may has to add the action to a policy of this identity.',
  },
  resource: {
    explicit: 'A Deny in the policy of the resource forbids it.',
    implicit: 'The policy of the resource does not allow this identity.',
  },
  trust: {
    explicit: 'A Deny in the trust policy of the role forbids it.',
    implicit: 'The trust policy of the role does not allow this identity.',
  },
  boundary: {
    explicit: 'A Deny in its permissions boundary forbids it, which is often intended.',
    implicit: 'Its permissions boundary does not allow it; its other policies do not decide this.',
  },
  session: {
    explicit: 'A Deny in the policy of the session forbids it.',
    implicit: 'The policy passed when the session began does not allow it; begin the session with another one.',
  },
  scp: {
    explicit: 'A service control policy of the organization forbids it; only its administrator can change that.',
    implicit: 'A service control policy of the organization does not allow it; only its administrator can change that.',
  },
  rcp: {
    explicit: 'A resource control policy of the organization forbids it; only its administrator can change that.',
    implicit:
      'A resource control policy of the organization does not allow it; only its administrator can change that.',
  },
  vpc_endpoint: {
    explicit: 'A Deny in the policy of the VPC endpoint forbids it.',
    implicit: 'The policy of the VPC endpoint does not allow it.',
  },
  setting: {
    explicit: 'A setting of the service forbids it, and no policy can allow it.',
    implicit: 'A setting of the service does not allow it, and no policy can.',
  },
  unknown: {
    explicit: 'A Deny forbids it; AWS does not say in which policy.',
    implicit: 'An Allow is missing; AWS does not say in which policy.',
  },
};

/** For messages without a reason: which policy decided is not known, and nothing is assumed. */
export const noReason = 'AWS does not say which policy decides.';
