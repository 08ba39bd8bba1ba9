import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { callCli } from './run-cli.js';

const cli = (...args: string[]) => callCli(['build', ...args], { folder: temporaryFolder() });
const objects = 'arn:aws:s3:::reports/*';

describe('build', () => {
  it('prints the policy and its notes', async () => {
    const { code, output } = await cli('--action', 's3:GetObject', 's3:PutObject', '--resource', objects);
    expect(code).toBe(0);
    expect(output).toContain('"Resource": "arn:aws:s3:::reports/*"');
    expect(output).toContain('Security notes:');
  });

  it('prints what the tool answers', async () => {
    const passing = ['--action', 'iam:PassRole', '--resource', 'arn:aws:iam::111122223333:role/app'];
    const { code, output } = await cli(...passing, '--passed-to', 'lambda', 'ec2', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      blocked: false,
      policy: {
        Statement: [
          { Condition: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'lambda.amazonaws.com'] } } },
        ],
      },
    });
  });

  it('takes a condition', async () => {
    const condition = '{"Bool": {"aws:SecureTransport": "true"}}';
    const { output } = await cli('--action', 's3:GetObject', '--resource', objects, '--condition', condition);
    expect(output).toContain('"aws:SecureTransport": "true"');
  });

  it.each([
    ['too broad', ['--action', 's3:*', '--resource', '*'], 1, /whole_service/, ''],
    ['no resource needed', ['--action', 'ec2:DescribeInstances'], 0, /"Resource": "\*"/, ''],
    ['no action', ['--resource', objects], 2, /^$/, 'actions: name at least one action'],
    ['no JSON', ['--action', 's3:GetObject', '--condition', 'tls'], 2, /^$/, '--condition takes a condition in JSON'],
    ['no object', ['--action', 's3:GetObject', '--condition', '[]'], 2, /^$/, 'conditions: expected an object'],
    ['no such option', ['--actions', 's3:GetObject'], 2, /^$/, '--actions'],
  ])('%s', async (_, args, code, said, messages) => {
    const ended = await cli(...args);
    expect(ended.code).toBe(code);
    expect(ended.output).toMatch(said);
    expect(ended.messages).toContain(messages);
  });
});
