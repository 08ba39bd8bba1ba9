import type { ConditionRequirement } from '../../conditions/requirement.js';

const breadth = ['full_wildcard', 'wildcard_action', 'service_wildcard', 'not_action_not_resource'];

/** What is demanded where no configuration says otherwise. */
export const shippedRequirements: readonly ConditionRequirement[] = [
  {
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
    shipped: {
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
      whenNamed: 'low',
      resources: 'any',
      yieldsTo: [...breadth, 'pass_role', 'privilege_escalation'],
    },
  },
  {
    actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
    severity: 'medium',
    message: '{actions} fit buckets of other accounts too, and no condition keeps to the own ones or to a network.',
    suggestion_text:
      'Add "StringEquals": {"aws:ResourceOrgID": "${aws:PrincipalOrgID}"} or {"aws:ResourceAccount": "${aws:PrincipalAccount}"} to Condition, or name the buckets.',
    required_conditions: {
      any_of: [
        {
          condition_key: 'aws:ResourceOrgID',
          description: 'Only resources of the own organization.',
          example: '{"StringEquals": {"aws:ResourceOrgID": "${aws:PrincipalOrgID}"}}',
        },
        {
          condition_key: 'aws:ResourceOrgPaths',
          description: 'Only resources of a part of the organization.',
          example: '{"ForAnyValue:StringLike": {"aws:ResourceOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}',
        },
        {
          condition_key: 'aws:ResourceAccount',
          description: 'Only resources of the own account.',
          example: '{"StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"}}',
        },
        {
          condition_key: 'aws:SourceVpce',
          description: 'Only through an endpoint, whose own policy says whose resources may be reached.',
          example: '{"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}',
        },
        {
          condition_key: 'aws:SourceVpc',
          description: 'Only from a network of the own.',
          example: '{"StringEquals": {"aws:SourceVpc": "vpc-111bbb22"}}',
        },
        {
          condition_key: 'aws:SourceIp',
          description: 'Only from addresses of the own.',
          example: '{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}',
        },
      ],
    },
    shipped: {
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
      whenNamed: 'low',
      resources: 'anyones',
      yieldsTo: [...breadth, 'sensitive_action', 'wildcard_resource'],
    },
  },
];
