import type { Template } from './template.js';

export const crossAccountAssumeRoleCaller: Template = {
  name: 'cross-account-assume-role-caller',
  description: 'Lets a caller assume roles of another account: the other side of cross-account-assume-role.',
  policyType: 'identity',
  variables: [
    {
      name: 'role_arns',
      kind: 'role_arns',
      description: 'The roles, by their ARNs',
      presence: 'required',
      example: 'arn:aws:iam::444455556666:role/reports-reader',
      alsoCalled: ['role_arn'],
    },
    {
      name: 'external_id',
      kind: 'external_id',
      description: 'Only with this external id',
      presence: 'optional',
      example: 'orders-2f6c1e9a',
    },
  ],
  statements: [
    {
      Sid: 'AssumeNamedRoles',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: '{{role_arns}}',
      Condition: { StringEquals: { 'sts:ExternalId': '{{external_id}}' } },
    },
  ],
  notes: ['The trust policy of each role must allow the caller as well.'],
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html'],
};
