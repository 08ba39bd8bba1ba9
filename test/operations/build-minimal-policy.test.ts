import { describe, expect, it } from 'vitest';
import { openContext } from '../../mcp/operations/open-context.js';
import { noConfiguration, startSession } from '../../mcp/operations/session.js';
import { call, failure } from './call.js';

const tool = 'build_minimal_policy';
const bucket = 'arn:aws:s3:::reports';
const objects = `${bucket}/*`;

describe(tool, () => {
  it('writes a policy, its verdict and its notes', async () => {
    const role = 'arn:aws:iam::123456789012:role/LambdaExecutionRole';
    const { structured, text } = await call(tool, { actions: ['iam:PassRole'], resources: [role] });
    expect(structured).toEqual({
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'AllowPassRole',
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: role,
            Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
          },
        ],
      },
      validation: { is_valid: true, issues: [] },
      security_notes: expect.arrayContaining([expect.stringContaining('iam:PassedToService')]),
      blocked: false,
    });
    expect(text).toContain('"iam:PassedToService": "lambda.amazonaws.com"');
    expect(text).toMatch(/Security notes:[\s\S]*Valid, with no findings\.$/);
  });

  it('blocks with findings in the form of all others', async () => {
    const { structured, text } = await call(tool, {
      actions: ['s3:*', 's3:GetObjct'],
      resources: ['*'],
      verbose: true,
    });
    expect(structured).toMatchObject({
      policy: {},
      blocked: true,
      validation: {
        is_valid: false,
        issues: [
          {
            check_id: 'policy_generation',
            code: 'whole_service',
            severity: 'error',
            message: expect.stringContaining('Amazon S3'),
            suggestion: expect.any(String),
            path: '',
            statement_index: null,
            statement_sid: null,
            action: 's3:*',
            fix: null,
            fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          },
          { check_id: 'policy_generation', code: 'unknown_action', action: 's3:GetObjct' },
        ],
      },
      security_notes: expect.arrayContaining(['Did you mean "s3:GetObject"?']),
    });
    expect(text).toMatch(/^Blocked: no policy was written\.\n- whole_service: /);
    expect(text).toContain('Help: Did you mean "s3:GetObject"?');
  });

  it('asks for the service that is to receive a role', async () => {
    const input = { actions: ['iam:PassRole'], resources: ['arn:aws:iam::123456789012:role/MyRole'] };
    const { structured } = await call(tool, input);
    expect(structured).toMatchObject({ blocked: true, security_notes: [expect.stringContaining('Which service')] });
    const answered = await call(tool, { ...input, passed_to_services: ['ecs-tasks'] });
    expect(JSON.stringify(answered.structured.policy)).toContain('ecs-tasks.amazonaws.com');
  });

  it('tells of findings that the request brings with it', async () => {
    const resources = ['arn:aws:dynamodb:us-east-1:111122223333:table/*'];
    const { structured, text } = await call(tool, { actions: ['dynamodb:PutItem'], resources });
    expect(structured).toMatchObject({
      blocked: false,
      validation: { is_valid: true, issues: [{ severity: 'medium', check_id: 'wildcard_resource' }] },
    });
    expect(text).toContain('Valid, with findings:');
  });

  it('follows the configuration and the instructions of an organization', async () => {
    const context = openContext(startSession(noConfiguration, { source: 'cli', text: 'Tag everything.' }));
    const config = {
      action_condition_enforcement: {
        action_condition_requirements: [
          {
            actions: ['s3:GetObject', 's3:PutObject'],
            required_conditions: [{ condition_key: 'aws:SecureTransport', operator: 'Bool', expected_value: true }],
          },
        ],
      },
    };
    await call('set_organization_config', { config }, context);
    const { structured } = await call(
      tool,
      { actions: ['s3:GetObject', 's3:ListBucket'], resources: [bucket, objects] },
      context,
    );
    expect(structured).toMatchObject({
      policy: {
        Statement: [
          { Action: 's3:GetObject', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
          { Action: 's3:ListBucket' },
        ],
      },
      validation: { is_valid: true },
      security_notes: expect.arrayContaining([
        expect.stringContaining('the organization'),
        "The organization's instructions apply: Tag everything.",
      ]),
    });
  });

  it.each([
    [{}, 'actions: is required'],
    [{ actions: [], resources: [objects] }, 'actions: name at least one action'],
    [{ actions: ['s3:GetObject'] }, 'resources: is required'],
    [{ actions: 's3:GetObject', resources: [objects] }, 'actions: expected array'],
    [{ actions: ['s3:GetObject'], resources: [null] }, 'resources.0'],
    [{ actions: ['s3:GetObject'], resources: [objects], conditions: [] }, 'conditions: expected an object'],
    [{ actions: ['s3:GetObject'], resources: [objects], conditions: 'x' }, 'conditions: expected an object'],
    [{ actions: ['s3:GetObject'], resources: [objects], passed_to_service: ['x'] }, 'no parameter "passed_to_service"'],
  ])('%j: %s', async (input, words) => {
    const text = await failure(tool, input);
    expect(text).toMatch(/^invalid_arguments: /);
    expect(text).toContain(words);
  });

  it.each([
    ['entries', { actions: Array.from({ length: 501 }, () => 's3:GetObject'), resources: [objects] }, '500'],
    ['text', { actions: ['s3:GetObject'], resources: [`${bucket}/${'a'.repeat(3000)}`] }, '2048'],
    ['conditions', { actions: ['s3:GetObject'], resources: [objects], conditions: { a: 'x'.repeat(30_000) } }, '20000'],
    ['depth', { actions: ['s3:GetObject'], resources: [objects], conditions: nested(20_000) }, '64'],
  ])('is bounded: %s', async (_, input, limit) => {
    const text = await failure(tool, input);
    expect(text).toMatch(/^limit_exceeded: /);
    expect(text).toContain(limit);
  });

  it('hides nothing in what it shows', async () => {
    const { text } = await call(tool, { actions: ['s3:Get\u202eObject\u001b[31m'], resources: ['\u0000'] });
    for (const hidden of ['\u0000', '\u001b', '\u202e']) expect(text).not.toContain(hidden);
  });
});

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = { a: value };
  return value;
}
