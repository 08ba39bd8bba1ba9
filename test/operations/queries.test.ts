import { describe, expect, it } from 'vitest';
import { call } from './call.js';

/** What the query tools answer, as far as AWS is unlikely to change it. */
const rows: readonly {
  readonly title: string;
  readonly tool: string;
  readonly input: object;
  readonly answer: object;
}[] = [
  {
    title: 'an action in any letter case',
    tool: 'query_action_details',
    input: { action: ' DYNAMODB:getitem ' },
    answer: { action: 'dynamodb:GetItem', service: 'dynamodb', access_level: 'Read', wildcard_only: false },
  },
  {
    title: 'an action that works on "*" alone',
    tool: 'query_action_details',
    input: { action: 's3:ListAllMyBuckets' },
    answer: { resource_types: [], wildcard_only: true },
  },
  {
    title: 'one page of a service',
    tool: 'query_service_actions',
    input: { service: 'SQS', access_level: 'tagging', limit: 1, offset: 1 },
    answer: { service: 'sqs', actions: ['sqs:UntagQueue'], total: 2, has_more: false },
  },
  {
    title: 'an empty page behind the last',
    tool: 'query_service_actions',
    input: { service: 'sqs', offset: 900 },
    answer: { actions: [], has_more: false },
  },
  {
    title: 'a pattern',
    tool: 'expand_wildcard_action',
    input: { pattern: 'sqs:*tagqueue' },
    answer: { actions: ['sqs:TagQueue', 'sqs:UntagQueue'], total: 2, has_more: false },
  },
  {
    title: 'a pattern that nothing fits',
    tool: 'expand_wildcard_action',
    input: { pattern: 's3:Gett*' },
    answer: { actions: [], total: 0, did_you_mean: ['s3:Get*'] },
  },
  {
    title: 'the condition keys of one action, named without its service',
    tool: 'query_condition_keys',
    input: { service: 'iam', action: 'passrole' },
    answer: { service: 'iam', total: expect.any(Number) },
  },
  {
    title: 'one resource type',
    tool: 'query_arn_formats',
    input: { service: 's3', resource_type: 'Bucket' },
    answer: { arn_formats: [{ resource_type: 'bucket', arn_formats: ['arn:${Partition}:s3:::${BucketName}'] }] },
  },
  {
    title: 'action names, good and bad',
    tool: 'check_actions_batch',
    input: { actions: ['s3:getobject', 's3:GetObjct', 's3:Get*', '*', '*:Get*', 'S3:GetObject'] },
    answer: {
      valid_actions: ['s3:GetObject', 's3:Get*', '*'],
      invalid_actions: [{ action: 's3:GetObjct', did_you_mean: ['s3:GetObject'] }, { action: '*:Get*' }],
      omitted: { valid: 0, invalid: 0 },
    },
  },
  {
    title: 'several actions at once',
    tool: 'query_actions_batch',
    input: { actions: ['s3:GetObject', 's3:GetObjct'] },
    answer: {
      results: { 's3:GetObject': { access_level: 'Read' }, 's3:GetObjct': null },
      not_found: [{ action: 's3:GetObjct', did_you_mean: ['s3:GetObject'] }],
    },
  },
  {
    title: 'the checks of a category',
    tool: 'list_checks',
    input: { category: 'breadth', limit: 1 },
    answer: { checks: [{ category: 'breadth' }] },
  },
  {
    title: 'a check in full',
    tool: 'get_check_details',
    input: { check_id: 'FULL_WILDCARD' },
    answer: {
      check_id: 'full_wildcard',
      category: 'breadth',
      configuration: { full_wildcard: { enabled: true, severity: 'critical' } },
    },
  },
];

describe('query tools', () => {
  it.each(rows)('$tool: $title', async ({ tool, input, answer }) => {
    const { structured, text } = await call(tool, input);
    expect(structured).toMatchObject(answer);
    expect(text.length).toBeGreaterThan(10);
  });

  it('every code of a check is shown at work', async () => {
    const { structured } = await call('get_check_details', { check_id: 'full_wildcard' });
    expect(structured.codes).toContainEqual(
      expect.objectContaining({ code: 'every_action_on_every_resource', severity: 'critical' }),
    );
  });

  it('long lists keep their bounds and count the rest', async () => {
    const wrong = Array.from({ length: 10_000 }, (_, i) => `ec2:Descrbe${i}`);
    const checked = await call('check_actions_batch', { actions: wrong });
    expect(checked.structured).toMatchObject({ valid_actions: [], omitted: { invalid: 9_800 } });
    const asked = await call('query_actions_batch', { actions: wrong });
    expect(asked.structured).toMatchObject({ omitted: 9_950 });
    expect(JSON.stringify([checked, asked]).length).toBeLessThan(100_000);
  });
});
