import { accountId, partition } from './shared-variables.js';
import type { Template } from './template.js';

export const requireMfa: Template = {
  name: 'require-mfa',
  description: 'For IAM users: denies everything without a second factor, but lets them set one up for themselves.',
  policyType: 'identity',
  variables: [accountId, partition],
  statements: [
    {
      Sid: 'SeeMfaDevices',
      Effect: 'Allow',
      Action: 'iam:ListVirtualMFADevices',
      Resource: '*',
    },
    {
      Sid: 'ManageOwnMfa',
      Effect: 'Allow',
      Action: [
        'iam:DeactivateMFADevice',
        'iam:EnableMFADevice',
        'iam:GetMFADevice',
        'iam:GetUser',
        'iam:ListMFADevices',
        'iam:ResyncMFADevice',
      ],
      Resource: 'arn:{{partition}}:iam::{{account_id}}:user/${aws:username}',
    },
    {
      Sid: 'CreateMfaDevices',
      Effect: 'Allow',
      Action: 'iam:CreateVirtualMFADevice',
      Resource: 'arn:{{partition}}:iam::{{account_id}}:mfa/*',
    },
    {
      Sid: 'DenyAllElseWithoutMfa',
      Effect: 'Deny',
      NotAction: [
        'iam:CreateVirtualMFADevice',
        'iam:EnableMFADevice',
        'iam:GetMFADevice',
        'iam:GetUser',
        'iam:ListMFADevices',
        'iam:ListVirtualMFADevices',
        'iam:ResyncMFADevice',
        'sts:GetSessionToken',
      ],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
  ],
  notes: [
    'Attach it to users or their groups, never to roles: sessions of roles, and programs with access keys, have no second factor and lose everything.',
    'Users with a path, such as user/team/NAME, need that path in the resource of ManageOwnMfa.',
    'A user who must change the password at the first sign-in needs iam:ChangePassword beside it.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage-mfa-only.html',
  ],
};
