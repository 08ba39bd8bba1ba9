/** A policy whose very name tells what is going on. */
export interface TellingPolicy {
  /** The end of its ARN, or its name. */
  readonly pattern: RegExp;
  readonly step: string;
  readonly source: string;
}

export const tellingPolicies: readonly TellingPolicy[] = [
  {
    pattern: /(?:^|\/)AWSCompromisedKeyQuarantine(?:V\d+)?$/,
    step: 'AWS attached this quarantine policy because an access key of the user was found in public. Treat it as an incident: deactivate and replace the key, read in CloudTrail what it was used for, and only then detach the policy.',
    source: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html',
  },
  {
    pattern: /(?:^|\/)AWSDenyAll$/,
    step: 'AWSDenyAll denies everything and was attached on purpose, mostly to stop this principal. Ask who attached it and why before anything else.',
    source: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDenyAll.html',
  },
  {
    pattern: /(?:^|\/)AWSRevokeOlderSessions$/,
    step: 'Somebody revoked the active sessions of this role. Assume the role again to get a newer session; the policy spares those.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  },
];
