import { delegationStatements, delegationVariables } from './delegation-statements.js';
import type { Template } from './template.js';

export const permissionsBoundaryDelegatedAdmin: Template = {
  name: 'permissions-boundary-delegated-admin',
  description:
    'Permissions boundary for delegated admins and the roles they make: some services, and roles that have this same boundary.',
  policyType: 'boundary',
  variables: [
    {
      name: 'services',
      kind: 'service_prefixes',
      description: 'Services that may be used at most',
      presence: 'required',
      example: 'dynamodb, lambda, logs, s3, sqs',
    },
    ...delegationVariables,
  ],
  statements: [
    { Sid: 'UseServices', Effect: 'Allow', Action: '{{services}}:*', Resource: '*' },
    ...delegationStatements,
  ],
  notes: [
    'A boundary gives nothing: it caps what other policies give. Make it a managed policy of the name in boundary_policy.',
    'Set it as the boundary of the delegated admin; template delegated-role-admin is the policy that lets the admin make roles.',
    'A service that runs programs with roles, such as lambda, lends the roles of whatever runs there already: keep those out of the account, or the service out of services.',
    'The admin cannot take the boundary from a role, change it, or make a role without it.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate',
  ],
};
