import { liveReading } from './iamsmith-live-statements.js';
import { accountId, partition } from './shared-variables.js';
import type { Template } from './template.js';

const account = 'arn:{{partition}}:iam::{{account_id}}:';
const boundary = `${account}policy/{{boundary_policy}}`;

export const iamsmithLiveWrite: Template = {
  name: 'iamsmith-live-write',
  description:
    "What iamsmith's own aws server calls with access write, on identities under one path; those that get permissions have a permissions boundary.",
  policyType: 'identity',
  variables: [
    {
      name: 'boundary_policy',
      kind: 'policy_name',
      description: 'The managed policy that is the boundary',
      presence: 'required',
      example: 'iamsmith-boundary',
      alsoCalled: ['boundary_policy_name', 'boundary_policy_arn', 'permissions_boundary_arn'],
    },
    {
      name: 'path',
      kind: 'role_path',
      description: 'The path of the users, groups, roles and policies that may be changed',
      presence: 'required',
      example: '/managed/',
      alsoCalled: ['role_path'],
    },
    accountId,
    partition,
  ],
  statements: [
    liveReading,
    {
      Sid: 'SeeWhatIsChanged',
      Effect: 'Allow',
      Action: ['iam:GetLoginProfile', 'iam:ListEntitiesForPolicy', 'iam:ListMFADevices', 'iam:ListPolicyVersions'],
      Resource: '*',
    },
    {
      Sid: 'ChangeWhatHasTheBoundary',
      Effect: 'Allow',
      Action: [
        'iam:AttachRolePolicy',
        'iam:AttachUserPolicy',
        'iam:CreateRole',
        'iam:CreateUser',
        'iam:DeleteRolePolicy',
        'iam:DeleteUserPolicy',
        'iam:DetachRolePolicy',
        'iam:DetachUserPolicy',
        'iam:PutRolePolicy',
        'iam:PutUserPolicy',
      ],
      Resource: [`${account}role/{{path}}*`, `${account}user/{{path}}*`],
      Condition: { ArnEquals: { 'iam:PermissionsBoundary': boundary } },
    },
    {
      Sid: 'ChangeUsers',
      Effect: 'Allow',
      Action: [
        'iam:CreateAccessKey',
        'iam:DeactivateMFADevice',
        'iam:DeleteAccessKey',
        'iam:DeleteLoginProfile',
        'iam:DeleteSSHPublicKey',
        'iam:DeleteServiceSpecificCredential',
        'iam:DeleteSigningCertificate',
        'iam:DeleteUser',
        'iam:UpdateAccessKey',
        'iam:UpdateSSHPublicKey',
        'iam:UpdateServiceSpecificCredential',
        'iam:UpdateSigningCertificate',
      ],
      Resource: `${account}user/{{path}}*`,
    },
    {
      Sid: 'ChangeRoles',
      Effect: 'Allow',
      Action: ['iam:DeleteRole', 'iam:UpdateAssumeRolePolicy'],
      Resource: `${account}role/{{path}}*`,
    },
    {
      Sid: 'ChangeGroups',
      Effect: 'Allow',
      Action: [
        'iam:AddUserToGroup',
        'iam:CreateGroup',
        'iam:DeleteGroup',
        'iam:DeleteGroupPolicy',
        'iam:DetachGroupPolicy',
        'iam:RemoveUserFromGroup',
      ],
      Resource: `${account}group/{{path}}*`,
    },
    {
      Sid: 'ChangePolicies',
      Effect: 'Allow',
      Action: ['iam:CreatePolicy', 'iam:DeletePolicy', 'iam:DeletePolicyVersion'],
      Resource: `${account}policy/{{path}}*`,
    },
    {
      Sid: 'CleanUp',
      Effect: 'Allow',
      Action: ['iam:DeleteVirtualMFADevice', 'iam:RemoveRoleFromInstanceProfile'],
      Resource: [`${account}instance-profile/{{path}}*`, `${account}mfa/*`],
    },
    {
      Sid: 'DenyChangingBoundary',
      Effect: 'Deny',
      Action: ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'],
      Resource: boundary,
    },
    {
      Sid: 'DenyRemovingBoundary',
      Effect: 'Deny',
      Action: ['iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'],
      Resource: '*',
    },
  ],
  notes: [
    'For a role that a person takes on for the purpose, which has the boundary too and does not itself lie under the path.',
    'Left out are iam:AttachGroupPolicy, iam:PutGroupPolicy and iam:CreatePolicyVersion, which no boundary holds: attach_group_policy, put_group_policy and create_policy_version answer access_denied.',
    'Users and roles are only made with the boundary: name it in permissions_boundary.',
    'No group and no trust policy under the path may give more than this role has: its holder can join and rewrite them.',
  ],
  sources: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate',
  ],
};
