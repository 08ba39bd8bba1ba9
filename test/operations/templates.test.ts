import { describe, expect, it } from 'vitest';
import { templates } from '../../mcp/core/build/templates/all.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { noConfiguration, startSession } from '../../mcp/operations/session.js';
import { call, failure } from './call.js';

const generate = (template_name: string, variables: object = {}) =>
  call('generate_policy_from_template', { template_name, variables });

describe('list_templates', () => {
  it('begins with the programs of the reference, as many as a short answer holds', async () => {
    const { structured } = await call('list_templates', {});
    expect(structured).toMatchObject({ total: templates.length, has_more: true });
    expect(JSON.stringify(structured).length).toBeLessThan(10_000);
    for (const { name } of templates.slice(0, 15)) expect(JSON.stringify(structured)).toContain(`"name":"${name}"`);
  });

  it('lists all with their variables where that many are asked for', async () => {
    const { structured, text } = await call('list_templates', { limit: 50 });
    expect(structured).toMatchObject({ total: templates.length, has_more: false });
    expect(text.length).toBeLessThan(8000);
    for (const { name } of templates) expect(text).toContain(`${name} (`);
    expect(JSON.stringify(structured)).toContain(
      '{"name":"require_mfa","description":"false where a program assumes the role: it has no second factor","required":false,"default":"true","example":"true"}',
    );
  });

  it('lists those with a word in their name, page by page', async () => {
    const { structured } = await call('list_templates', { name_contains: 'S3', limit: 2, offset: 1 });
    expect(structured).toMatchObject({ total: 4, has_more: true, templates: [{ name: 's3-read-write' }, {}] });
    expect((await call('list_templates', { name_contains: 'nothing' })).structured).toMatchObject({ total: 0 });
  });
});

describe('generate_policy_from_template', () => {
  it.each(templates)('$name from the examples that are listed', async ({ name, policyType, variables }) => {
    const examples = Object.fromEntries(variables.map((one) => [one.name, one.example]));
    const { structured, text } = await generate(name, examples);
    expect(structured).toMatchObject({ template_used: name, policy_type: policyType, validation: { is_valid: true } });
    expect(structured.security_notes).not.toEqual([]);
    expect(text.length).toBeLessThan(8000);
    expect(text).toContain(`"Version": "2012-10-17"`);
    expect((await generate(name, examples)).text).toBe(text);
  });

  it('takes numbers, truth values and other spellings of the name', async () => {
    const { structured } = await generate('Cross_Account Assume-Role', {
      trusted_account_id: 444455556666,
      external_id: 'abc-123',
      require_mfa: false,
    });
    expect(structured).toMatchObject({
      template_used: 'cross-account-assume-role',
      policy: { Statement: [{ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }] },
    });
  });

  it('says what follows from what was pasted', async () => {
    const queue = 'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/jobs';
    const { structured } = await generate('sqs-consumer', { queue_name: queue });
    expect(String(structured.security_notes)).toMatch(
      /region follows .*cn-north-1.*account_id follows.*partition follows .*aws-cn/,
    );
  });

  it('gives the instructions of the organization beside the notes', async () => {
    const session = startSession(noConfiguration, { source: 'cli', text: 'Use eu-west-1.' });
    const input = { template_name: 'ec2-describe' };
    const { structured } = await call('generate_policy_from_template', input, openContext(session));
    expect(String(structured.security_notes)).toContain('Use eu-west-1.');
  });

  it.each<[string, unknown, RegExp]>([
    ['s3-raed-only', {}, /^unknown_template: .*Did you mean "s3-read-only"\? The templates are .*agent-guardrail/],
    ['', {}, /^unknown_template: /],
    ['s3-read-only', {}, /^missing_variables: .*bucket_name is missing \(The bucket\)/],
    ['sqs-consumer', { region: 'us-east-1' }, /^missing_variables: .*queue_name is missing.*account_id is missing/],
    ['s3-read-only', { bucket_name: 'a"b' }, /^invalid_variable: .*bucket_name \(The bucket\): "a"b" is not/],
    ['s3-read-only', { bucket_name: 'reports', colour: 'red' }, /^invalid_variable: .*no variable "colour"/],
    ['s3-read-only', 'bucket_name=reports', /^invalid_arguments: variables/],
    ['s3-read-only', { bucket_name: '\u202ex' }, /^invalid_variable: .*\\u\{202e\}x/],
  ])('%s %j is refused', async (template_name, variables, message) => {
    expect(await failure('generate_policy_from_template', { template_name, variables })).toMatch(message);
  });
});
