/** What reading a sample of each of the most frequent findings on AWS managed policies showed. */
export interface CorpusReading {
  /** Check and code. */
  readonly finding: string;
  readonly reading: string;
}

export const corpusReadings: readonly CorpusReading[] = [
  {
    finding: 'wildcard_resource.every_resource',
    reading:
      'True. AWS writes for accounts whose resources it does not know, so "*" stands where a customer would name a table, queue or key. It is low where a condition on tags or on the calling service narrows it.',
  },
  {
    finding: 'wildcard_resource.every_resource_of_type',
    reading:
      'True, as above, with the type named: "arn:aws:kms:*:*:key/*". Deletions, writes and use of keys are medium; what a condition narrows, or what only changes a little, is low.',
  },
  {
    finding: 'service_wildcard.every_action_of_service',
    reading:
      'True of every policy whose name ends in FullAccess: that is what they are for. High, since the wildcard takes in deletion and changes of permissions; on named resources it is milder.',
  },
  {
    finding: 'sensitive_action.sensitive_on_everything',
    reading:
      'True. Deletions that cannot be undone, reads of stored data and changes of resource policies on every resource of the account, with no condition.',
  },
  {
    finding: 'privilege_escalation.escalation_path',
    reading:
      'True on the policy alone: ssm:SendCommand on every instance is a way to each of their roles, sts:AssumeRole on "*" to each role that lets it. Whether such a role is worth having depends on the account, which the policy does not show. Low where the role or the resource is named.',
  },
  {
    finding: 'action_condition_enforcement.missing_required_condition_any_of',
    reading:
      'True and mild: objects of S3 under a bucket wildcard may be those of a stranger. AWS uses names with a prefix of the service, which anyone may register; aws:ResourceAccount would close it.',
  },
  {
    finding: 'condition_value.only_presence',
    reading:
      'True: "StringLike" with "*" asks whether the tag is there, whatever its value. AWS means it so; a reader who expects a comparison should know.',
  },
  {
    finding: 'action_validation.unusual_spelling',
    reading:
      'True: SNS:Publish, ec2:UnAssignIpv6Addresses. IAM ignores the case, so it is information and repaired without a question.',
  },
  {
    finding: 'privilege_escalation.conditional_escalation_path',
    reading:
      'True: iam:PassRole beside an action that starts something under the role, with iam:PassedToService as the one limit. Medium, because the limit names the very service that is used.',
  },
  {
    finding: 'policy_size.exceeds_identity_policy_quota',
    reading:
      "True of a copy: a customer managed policy may have 6,144 characters, and AWS's own may have more. A warning, for whoever copies one to trim it.",
  },
  {
    finding: 'action_resource_matching.unused_resource',
    reading:
      'True by the service reference: no action of the statement can be used on that type. AWS leaves such entries behind when it moves actions between statements.',
  },
];
