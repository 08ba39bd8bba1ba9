import { partition } from './shared-variables.js';
import type { Template } from './template.js';

export const crossAccountAssumeRole: Template = {
  name: 'cross-account-assume-role',
  description: 'Trust policy: another account may assume the role, with an external id and a second factor.',
  policyType: 'trust',
  variables: [
    {
      name: 'trusted_account_id',
      kind: 'account_id',
      description: 'The account that may assume the role',
      presence: 'required',
      example: '444455556666',
      alsoCalled: ['account_id'],
    },
    {
      name: 'external_id',
      kind: 'external_id',
      description: 'The external id that both sides agreed on',
      presence: 'required',
      example: 'orders-2f6c1e9a',
    },
    {
      name: 'trusted_principal',
      kind: 'trusted_principal',
      description: 'Who of that account: role/NAME or user/NAME, root for whomever the account allows',
      presence: 'optional',
      default: 'root',
      example: 'role/deployer',
    },
    {
      name: 'require_mfa',
      kind: 'switch',
      description: 'false where a program assumes the role: it has no second factor',
      presence: 'optional',
      default: 'true',
      example: 'true',
    },
    {
      name: 'organization_id',
      kind: 'organization_id',
      description: 'The organization that the account must be in',
      presence: 'optional',
      example: 'o-a1b2c3d4e5',
      alsoCalled: ['org_id'],
    },
    {
      name: 'source_ip_ranges',
      kind: 'ip_ranges',
      description: 'Public addresses that callers must come from',
      presence: 'optional',
      example: '203.0.113.0/24',
      alsoCalled: ['source_ip', 'source_ips', 'ip_ranges', 'allowed_ips'],
    },
    partition,
  ],
  statements: [
    {
      Sid: 'TrustOtherAccount',
      Effect: 'Allow',
      Principal: { AWS: 'arn:{{partition}}:iam::{{trusted_account_id}}:{{trusted_principal}}' },
      Action: 'sts:AssumeRole',
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': '{{require_mfa}}' },
        IpAddress: { 'aws:SourceIp': '{{source_ip_ranges}}' },
        StringEquals: { 'aws:PrincipalOrgID': '{{organization_id}}', 'sts:ExternalId': '{{external_id}}' },
      },
    },
  ],
  notes: [
    'The caller must pass the external id, and a second factor unless require_mfa is false. Programs and roles have none: set require_mfa to false for them.',
    'Name a role in trusted_principal where one alone is to come.',
    'The other account needs a policy that allows sts:AssumeRole on this role (template cross-account-assume-role-caller).',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
};
