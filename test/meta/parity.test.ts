import { describe, expect, it } from 'vitest';
import { templates } from '../../mcp/core/build/templates/all.js';
import { accessAnalyzerCodes } from '../../mcp/core/checks/access-analyzer-codes.table.js';
import { checks } from '../../mcp/core/checks/all.generated.js';
import { accountOperations } from '../../mcp/operations/account/all.js';
import { operations } from '../../mcp/operations/all.js';

/** What the README's table of comparison says: whoever comes from another tool finds its names here. */

/** Source: documentation of the MCP server of iam-policy-validator (boogy), November 2026. */
const validatorTools = `validate_policy quick_validate validate_policies_batch generate_policy_from_template
  build_minimal_policy list_templates suggest_actions get_required_conditions check_sensitive_actions query_service_actions
  query_action_details query_actions_batch expand_wildcard_action query_condition_keys query_arn_formats list_checks
  get_check_details list_sensitive_actions check_actions_batch get_condition_requirements_for_action get_policy_summary
  explain_policy compare_policies build_arn fix_policy_issues get_issue_guidance set_organization_config
  get_organization_config clear_organization_config load_organization_config_from_yaml check_org_compliance
  validate_with_config set_custom_instructions get_custom_instructions clear_custom_instructions`.split(/\s+/);

const validatorTemplates = `s3-read-only s3-read-write lambda-basic-execution lambda-s3-trigger dynamodb-crud
  cloudwatch-logs secrets-manager-read kms-encrypt-decrypt ec2-describe ecs-task-execution sqs-consumer sns-publisher
  step-functions-execution api-gateway-invoke cross-account-assume-role`.split(/\s+/);

/** Source: the tools of awslabs.iam-mcp-server, November 2026. */
const accountTools = `list_users get_user create_user delete_user list_roles create_role list_policies
  get_managed_policy_document attach_user_policy detach_user_policy create_access_key delete_access_key
  simulate_principal_policy list_groups get_group create_group delete_group add_user_to_group remove_user_from_group
  attach_group_policy detach_group_policy put_user_policy get_user_policy delete_user_policy list_user_policies
  put_role_policy get_role_policy delete_role_policy list_role_policies`.split(/\s+/);

const missing = (wanted: readonly string[], there: readonly { readonly name: string }[]): readonly string[] =>
  wanted.filter((name) => !there.some((one) => one.name === name));

describe('names of other tools', () => {
  it('the 35 tools and 15 templates of iam-policy-validator', () => {
    expect(validatorTools).toHaveLength(35);
    expect(missing(validatorTools, operations)).toEqual([]);
    expect(validatorTemplates).toHaveLength(15);
    expect(missing(validatorTemplates, templates)).toEqual([]);
  });

  it('the 29 tools of the AWS IAM MCP server', () => {
    expect(accountTools).toHaveLength(29);
    expect(missing(accountTools, accountOperations)).toEqual([]);
  });

  it('the 152 issue codes of IAM Access Analyzer', () => {
    const drawn = new Set(checks.flatMap(({ codes }) => [...codes.values()].map((code) => code.accessAnalyzer)));
    expect(accessAnalyzerCodes).toHaveLength(152);
    expect(accessAnalyzerCodes.filter(({ code }) => !drawn.has(code))).toEqual([]);
  });
});
