import type { ConditionRequirement } from '../../conditions/requirement.js';
import type { Severity } from '../../findings/severity.js';

const breadth = ['full_wildcard', 'wildcard_action', 'service_wildcard', 'not_action_not_resource'];

/** A requirement that ships must not alarm where no organization has asked for it. */
export interface Shipped {
  readonly requirement: ConditionRequirement;
  readonly source: string;
  /** The severity where Resource names what the actions may be used on. */
  readonly whenNamed: Severity;
  /** `anyones`: only where a resource entry fits what belongs to other accounts. */
  readonly resources: 'any' | 'anyones';
  /** Checks that say the same better of a statement. */
  readonly yieldsTo: readonly string[];
}

/** What is demanded of identity policies where no configuration says otherwise. */
const shipped: readonly Shipped[] = [
  {
    requirement: {
      actions: ['iam:PassRole'],
      severity: 'high',
      message:
        '{actions} is allowed without iam:PassedToService, so the role may be handed to every service that it trusts.',
      suggestion_text:
        'Add "StringEquals": {"iam:PassedToService": …} to Condition with the services that are to get the role.',
      required_conditions: [
        {
          condition_key: 'iam:PassedToService',
          description: 'Without it the role may be handed to every service that the role itself trusts.',
          example: '{"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}',
        },
      ],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    whenNamed: 'low',
    resources: 'any',
    yieldsTo: [...breadth, 'pass_role', 'privilege_escalation'],
  },
  {
    requirement: {
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      severity: 'medium',
      message:
        'The resources of {actions} take in buckets of other accounts, and no condition keeps to your own or to a network.',
      suggestion_text:
        'Add "StringEquals": {"aws:ResourceOrgID": "${aws:PrincipalOrgID}"} or {"aws:ResourceAccount": "${aws:PrincipalAccount}"} to Condition, or name the buckets.',
      required_conditions: {
        any_of: [
          {
            condition_key: 'aws:ResourceOrgID',
            description: 'Only resources of your own organization.',
            example: '{"StringEquals": {"aws:ResourceOrgID": "${aws:PrincipalOrgID}"}}',
          },
          {
            condition_key: 'aws:ResourceOrgPaths',
            description: 'Only resources of a part of your organization.',
            example: '{"ForAnyValue:StringLike": {"aws:ResourceOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}',
          },
          {
            condition_key: 'aws:ResourceAccount',
            description: 'Only resources of your own account.',
            example: '{"StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"}}',
          },
          {
            condition_key: 'aws:SourceVpce',
            description: 'Only through an endpoint, whose own policy says whose resources may be reached.',
            example: '{"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}',
          },
          {
            condition_key: 'aws:SourceVpc',
            description: 'Only from a network of your own.',
            example: '{"StringEquals": {"aws:SourceVpc": "vpc-111bbb22"}}',
          },
          {
            condition_key: 'aws:SourceIp',
            description: 'Only from addresses of your own.',
            example: '{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}',
          },
        ],
      },
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
    whenNamed: 'low',
    resources: 'anyones',
    yieldsTo: [...breadth, 'sensitive_action', 'wildcard_resource'],
  },
];

export const shippedRequirements: readonly ConditionRequirement[] = shipped.map(({ requirement }) => requirement);

/** Absent for a requirement that a configuration has given. */
export const shippedFacts = (requirement: ConditionRequirement): Shipped | undefined =>
  shipped.find((row) => row.requirement === requirement);
