import type { Template } from './template.js';

export const denyLeavingOrganizationScp: Template = {
  name: 'deny-leaving-organization-scp',
  description:
    'Service control policy: no account can leave the organization, and with it the policies of the organization.',
  policyType: 'scp',
  variables: [],
  statements: [
    { Sid: 'DenyLeavingOrganization', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
  ],
  notes: ['Attach it to the root of the organization. The management account can still remove an account.'],
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
  ],
};
