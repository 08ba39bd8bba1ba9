import type { Template } from './template.js';

const guarded = ['kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];

export const dataPerimeterRcp: Template = {
  name: 'data-perimeter-rcp',
  description:
    'Resource control policy: only identities of the organization, and AWS services that work for it, reach its buckets, keys, queues and secrets.',
  policyType: 'rcp',
  variables: [
    {
      name: 'organization_id',
      kind: 'organization_id',
      description: 'The organization',
      presence: 'required',
      example: 'o-a1b2c3d4e5',
      alsoCalled: ['org_id'],
    },
    {
      name: 'trusted_account_ids',
      kind: 'account_ids',
      description: 'Accounts outside the organization that are let in: those of partners',
      presence: 'optional',
      example: '444455556666',
    },
  ],
  statements: [
    {
      Sid: 'DenyOutsiders',
      Effect: 'Deny',
      Principal: '*',
      Action: guarded,
      Resource: '*',
      Condition: {
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        StringNotEqualsIfExists: {
          'aws:PrincipalAccount': '{{trusted_account_ids}}',
          'aws:PrincipalOrgID': '{{organization_id}}',
        },
      },
    },
    {
      Sid: 'DenyServicesThatWorkForOutsiders',
      Effect: 'Deny',
      Principal: '*',
      Action: guarded,
      Resource: '*',
      Condition: {
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
        Null: { 'aws:SourceAccount': 'false' },
        StringNotEqualsIfExists: {
          'aws:SourceAccount': '{{trusted_account_ids}}',
          'aws:SourceOrgID': '{{organization_id}}',
        },
      },
    },
    {
      Sid: 'DenyPlainHttp',
      Effect: 'Deny',
      Principal: '*',
      Action: guarded,
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
    },
  ],
  notes: [
    'Public buckets and whatever is shared with other accounts stop working. Look for such access first, with IAM Access Analyzer and CloudTrail, and attach the policy to one unit for tests.',
    'It does not hold for resources of the management account, and not for roles: a policy on sts:AssumeRole is a step of its own.',
  ],
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
};
