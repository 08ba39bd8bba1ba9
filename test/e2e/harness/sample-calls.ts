import { broadPolicy } from './names.js';

const policy = broadPolicy;
const message =
  'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action';
const actions = ['s3:GetObject'];
const userName = 'ann';
const groupName = 'staff';
const roleName = 'reader';
const policyName = 'inline';
const policyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

/** One call of each tool that only reads, with arguments that it accepts. */
export const sampleCalls: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  validate_policy: { policy },
  quick_validate: { policy },
  validate_policies_batch: { policies: [policy] },
  validate_files: { paths: ['policy.json'] },
  list_templates: {},
  generate_policy_from_template: { template_name: 's3-read-only', variables: { bucket_name: 'reports' } },
  build_minimal_policy: { actions, resources: ['arn:aws:s3:::reports/*'] },
  build_arn: { service: 's3', resource_type: 'bucket', resource_name: 'reports' },
  suggest_actions: { description: 'read objects from an s3 bucket' },
  get_required_conditions: { actions: ['iam:PassRole'] },
  check_sensitive_actions: { actions },
  explain_policy: { policy },
  compare_policies: { policy_a: policy, policy_b: policy },
  get_policy_summary: { policy },
  minimize_policy: { policy },
  explain_access_denied: { message },
  query_service_actions: { service: 's3', limit: 5 },
  query_action_details: { action: 's3:GetObject' },
  query_actions_batch: { actions },
  expand_wildcard_action: { pattern: 's3:GetObject*' },
  query_condition_keys: { service: 's3', limit: 5 },
  query_arn_formats: { service: 's3' },
  list_checks: { limit: 5 },
  get_check_details: { check_id: 'full_wildcard' },
  list_sensitive_actions: { limit: 5 },
  check_actions_batch: { actions },
  get_condition_requirements_for_action: { action: 'iam:PassRole' },
  fix_policy_issues: { policy },
  get_issue_guidance: { check_id: 'full_wildcard' },
  check_org_compliance: { policy },
  validate_with_config: { policy, config: {} },
  get_organization_config: {},
  get_custom_instructions: {},
  whoami: {},
  list_users: {},
  get_user: { user_name: userName },
  list_roles: {},
  get_role: { role_name: roleName },
  list_groups: {},
  get_group: { group_name: groupName },
  list_policies: {},
  get_managed_policy_document: { policy_arn: policyArn },
  list_user_policies: { user_name: userName },
  get_user_policy: { user_name: userName, policy_name: policyName },
  list_role_policies: { role_name: roleName },
  get_role_policy: { role_name: roleName, policy_name: policyName },
  list_group_policies: { group_name: groupName },
  get_group_policy: { group_name: groupName, policy_name: policyName },
  list_access_keys: { user_name: userName },
  get_account_summary: {},
  simulate_principal_policy: {
    policy_source_arn: 'arn:aws:iam::111122223333:user/ann',
    action_names: actions,
  },
  find_unused_identities: {},
  list_policies_using_condition_key: { condition_key: 'aws:SourceIp' },
};

/** The call of a tool by its full name. */
export function sampleCall(fullName: string) {
  const name = fullName.slice(fullName.lastIndexOf('__') + 2);
  const input = sampleCalls[name];
  if (!input) throw new Error(`there is no sample call of ${name}`);
  return { tool: fullName, input };
}
