import type { PlainStatement } from '../../policy/plain-policy.js';
import { accountId, partition } from './shared-variables.js';
import type { TemplateVariable } from './template.js';

export const delegationVariables: readonly TemplateVariable[] = [
  {
    name: 'boundary_policy',
    kind: 'policy_name',
    description: 'The managed policy that is the boundary',
    presence: 'required',
    example: 'delegated-boundary',
    alsoCalled: ['boundary_policy_name', 'boundary_policy_arn', 'permissions_boundary_arn'],
  },
  {
    name: 'role_path',
    kind: 'role_path',
    description: 'The path under which the roles are made',
    presence: 'required',
    example: '/delegated/',
    alsoCalled: ['path'],
  },
  accountId,
  {
    name: 'passed_to_services',
    kind: 'service_principals',
    description: 'Services that may get such a role',
    presence: 'optional',
    example: 'lambda.amazonaws.com',
  },
  partition,
];

const boundary = 'arn:{{partition}}:iam::{{account_id}}:policy/{{boundary_policy}}';
const roles = 'arn:{{partition}}:iam::{{account_id}}:role/{{role_path}}*';

/** Roles may be made and changed while they have the boundary, and nobody can take it away. */
export const delegationStatements: readonly PlainStatement[] = [
  {
    Sid: 'MakeRolesWithBoundary',
    Effect: 'Allow',
    Action: [
      'iam:AttachRolePolicy',
      'iam:CreateRole',
      'iam:DeleteRolePolicy',
      'iam:DetachRolePolicy',
      'iam:PutRolePermissionsBoundary',
      'iam:PutRolePolicy',
    ],
    Resource: roles,
    Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  },
  {
    Sid: 'SeeAndDeleteRoles',
    Effect: 'Allow',
    Action: [
      'iam:DeleteRole',
      'iam:GetRole',
      'iam:GetRolePolicy',
      'iam:ListAttachedRolePolicies',
      'iam:ListRolePolicies',
      'iam:TagRole',
      'iam:UntagRole',
    ],
    Resource: roles,
  },
  {
    Sid: 'PassRoles',
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: roles,
    Condition: { StringEquals: { 'iam:PassedToService': '{{passed_to_services!}}' } },
  },
  {
    Sid: 'SeePolicies',
    Effect: 'Allow',
    Action: ['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicies', 'iam:ListRoles'],
    Resource: '*',
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
];
