import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { callCli } from './run-cli.js';

const cli = (...args: string[]) => callCli(args, { folder: temporaryFolder() });

describe('template', () => {
  it('lists the templates', async () => {
    const { code, output } = await cli('template');
    expect(code).toBe(0);
    expect(output).toContain('s3-read-only (identity)');
    expect(JSON.parse((await cli('template', '--format', 'json')).output).total).toBeGreaterThan(30);
  });

  it('writes a policy', async () => {
    const { code, output } = await cli(
      'template',
      's3-read-only',
      'bucket_name=s3://reports',
      'prefix=2026/',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const { policy, validation } = JSON.parse(output);
    expect(validation.is_valid).toBe(true);
    expect(policy.Statement[2].Resource).toBe('arn:aws:s3:::reports/2026/*');
    expect((await cli('template', 'ec2-trust')).output).toContain('ec2.amazonaws.com');
  });

  it.each<[readonly string[], RegExp]>([
    [['s3-raed-only'], /unknown_template: .*s3-read-only/],
    [['s3-read-only'], /missing_variables: .*bucket_name/],
    [['s3-read-only', 'bucket_name=*'], /invalid_variable: .*wildcard/],
    [['s3-read-only', 'reports'], /"reports" is no name=value/],
    [['s3-read-only', 'bucket_name=a', 'bucket_name=b'], /given twice/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, output, messages } = await cli('template', ...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(messages).toMatch(message);
  });
});

describe('arn', () => {
  it('builds an ARN', async () => {
    const { code, output } = await cli('arn', 's3', 'bucket', 'name=reports');
    expect({ code, first: output.split('\n')[0] }).toEqual({ code: 0, first: 'arn:aws:s3:::reports' });
    const args = ['TableName=orders', 'indexname=by-date', 'region=eu-west-1', 'account=111122223333'];
    const index = await cli('arn', 'dynamodb', 'index', ...args, '--format', 'json');
    expect(JSON.parse(index.output).arn).toBe('arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/by-date');
  });

  it('says what is missing or wrong, and ends with 2', async () => {
    const open = await cli('arn', 'lambda', 'function', 'name=f');
    expect(open.code).toBe(2);
    expect(open.output).toContain('Not complete: "Region" and "Account"');
    expect((await cli('arn', 's33', 'bucket')).messages).toContain('unknown_service');
    expect((await cli('arn', 's3', 'bucket', 'name=b', 'partition=x')).messages).toContain('partition');
    expect((await cli('arn', 's3')).code).toBe(2);
  });
});
