import { delegationStatements, delegationVariables } from './delegation-statements.js';
import type { Template } from './template.js';

export const delegatedRoleAdmin: Template = {
  name: 'delegated-role-admin',
  description: 'Lets a delegated admin make and change roles under one path, all of them with a permissions boundary.',
  policyType: 'identity',
  variables: delegationVariables,
  statements: delegationStatements,
  notes: [
    'The boundary must exist (template permissions-boundary-delegated-admin), and the admin should have it too.',
    'iam:UpdateAssumeRolePolicy is left out: roles are trusted as they were when they were made.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate',
  ],
};
