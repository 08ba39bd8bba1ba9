import { describe, expect, it } from 'vitest';
import { failure } from './call.js';

/** What a caller gets wrong, and the words that help. */
const rows: readonly (readonly [tool: string, input: unknown, error: RegExp])[] = [
  [
    'query_service_actions',
    { service: 's33' },
    /^unknown_service: no AWS service has the prefix "s33"\. Did you mean "s3"/,
  ],
  ['query_service_actions', { service: '' }, /^unknown_service: /],
  ['query_service_actions', {}, /^invalid_arguments: service: is required\.$/],
  ['query_service_actions', { service: 5 }, /^invalid_arguments: service: expected string, received number\.$/],
  ['query_service_actions', { service: 's3', limit: -1 }, /^invalid_arguments: limit: /],
  ['query_service_actions', { service: 's3', limit: 1.5 }, /^invalid_arguments: limit: /],
  ['query_service_actions', { service: 's3', offset: 1e300 }, /^invalid_arguments: offset: /],
  ['query_service_actions', { service: 's3', access_level: 'wirte' }, /^invalid_arguments: access_level: .*"write"/],
  [
    'query_service_actions',
    { service: 's3', extra: 1 },
    /^invalid_arguments: there is no parameter "extra"; .*access_level/,
  ],
  [
    'build_arn',
    { service: 's3', resource_type: 'bucket', account_id: true },
    /^invalid_arguments: account_id: expected string or number\.$/,
  ],
  ['query_service_actions', 'x', /^invalid_arguments: arguments: expected object, received string\.$/],
  ['query_service_actions', [], /^invalid_arguments: arguments: /],
  ['query_action_details', { action: 's3:GetObjct' }, /^unknown_action: .*Did you mean "s3:GetObject"\?$/],
  ['query_action_details', { action: 'GetObject' }, /^unknown_action: .*"s3:GetObject"/],
  ['query_action_details', { action: 's3:Get*' }, /^unknown_action: .*expand_wildcard_action/],
  ['query_action_details', { action: 'dynamo:GetItem' }, /^unknown_service: .*"dynamodb:GetItem"/],
  ['query_condition_keys', { service: 's3', action: 'ec2:RunInstances' }, /^invalid_arguments: action: /],
  ['query_arn_formats', { service: 's3', resource_type: 'buckett' }, /^unknown_resource_type: .*"bucket"/],
  ['expand_wildcard_action', { pattern: '*:Describe*' }, /^unknown_action: .*service prefix/],
  ['expand_wildcard_action', { pattern: '${Action}' }, /^unknown_action: .*placeholder/],
  ['list_checks', { category: 'bredth' }, /^unknown_category: .*"breadth"/],
  ['get_check_details', { check_id: 'full_wildcrad' }, /^unknown_check: .*"full_wildcard"/],
  ['get_organization_config', { verbose: true }, /^invalid_arguments: .*this tool takes none\.$/],
  ['set_organization_config', {}, /^invalid_arguments: config: is required\.$/],
  ['set_organization_config', { config: 'x' }, /^invalid_config: /],
  ['set_organization_config', { config: null }, /^invalid_config: /],
  ['set_custom_instructions', { instructions: ' \n' }, /^invalid_arguments: instructions: /],
  ['set_custom_instructions', { instructions: 'x'.repeat(20_001) }, /^limit_exceeded: /],
  ['load_organization_config_from_yaml', { yaml_content: 'a: [' }, /^invalid_config: line 1:/],
  ['load_organization_config_from_yaml', { yaml_content: 'x'.repeat(300_000) }, /^limit_exceeded: /],
  ['validate_with_config', { policy: {}, config: {}, policy_type: 'idenity' }, /^unknown_policy_type: .*"identity"/],
  ['validate_with_config', { config: {} }, /^invalid_arguments: policy: is required\.$/],
];

describe('errors say what is wrong and what to do', () => {
  it.each(rows)('%s %j', async (tool, input, error) => {
    expect(await failure(tool, input)).toMatch(error);
  });
});
