import { describe, expect, it } from 'vitest';
import { fullVersion } from '../../mcp/core/version.js';
import { temporaryFolder } from '../temporary-folder.js';
import { bad, good } from './policies.js';
import { callCli, runCli } from './run-cli.js';

const folder = () => temporaryFolder({ 'bad.json': bad, 'good.json': good });
const cli = (...args: string[]) => callCli(args, { folder: folder() });
/** The built program. */
const program = (...args: string[]) => runCli(args, { folder: folder() });

describe('help', () => {
  it('teaches each verb by examples', async () => {
    for (const verb of [
      'validate',
      'summary',
      'checks',
      'query actions',
      'query action',
      'query expand',
      'query keys',
      'query arns',
    ]) {
      const { code, output, messages } = await cli(...verb.split(' '), '--help');
      expect({ verb, code, messages }).toEqual({ verb, code: 0, messages: '' });
      expect(output).toContain(`Usage: iamsmith ${verb} `);
      expect(output).toMatch(/Examples:\n {2}iamsmith /);
    }
  });

  it('lists the verbs and the exit codes', async () => {
    const { code, output } = await cli('--help');
    for (const word of ['validate', 'summary', 'query', 'checks', 'mcp', 'Exit codes']) expect(output).toContain(word);
    expect(code).toBe(0);
    expect((await cli('help', 'validate')).output).toContain('--fail-on');
  });

  it('prints the version', async () => {
    expect(await program('--version')).toEqual({ code: 0, output: `${fullVersion}\n`, messages: '' });
  });
});

describe('verbs over operations', () => {
  it('summary counts the statements of a file or of standard input, and ends with 3 without one', async () => {
    expect((await cli('summary', 'good.json')).output).toContain('2 statements (2 Allow, 0 Deny)');
    const { code, output } = await cli('summary', 'good.json', '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({ total_statements: 2, services_used: ['s3'], has_wildcards: true });
    expect(code).toBe(0);
    expect((await cli('summary', 'gone.json')).code).toBe(3);
    const piped = await runCli(['summary', '-'], { folder: temporaryFolder(), input: good });
    expect(piped.output).toContain('2 statements');
  });

  it('query answers each of its words, and ends with 2 for an action that does not exist', async () => {
    expect((await cli('query', 'action', 'S3:getobject')).output).toContain('s3:GetObject');
    const actions = await cli('query', 'actions', 'ec2', '--format', 'json');
    const { total, actions: names, has_more } = JSON.parse(actions.output);
    expect(names).toHaveLength(total);
    expect(has_more).toBe(false);
    expect((await cli('query', 'actions', 'iam', '--level', 'permissions-management')).output).toContain(
      'iam:PutRolePolicy',
    );
    expect((await cli('query', 'expand', 'dynamodb:*Item')).output).toContain('dynamodb:PutItem');
    expect((await cli('query', 'keys', 's3', '--action', 'ListBucket')).output).toContain('s3:prefix');
    expect((await cli('query', 'arns', 'dynamodb', '--type', 'table')).output).toContain('table/');
    const batch = await cli('query', 'action', 's3:GetObject', 's3:GetObjct', '--format', 'json');
    expect(JSON.parse(batch.output).not_found).toHaveLength(1);
    expect(batch.code).toBe(2);
  });

  it('checks lists them, and shows one in full', async () => {
    expect((await cli('checks')).output).toContain('full_wildcard');
    expect(JSON.parse((await cli('checks', 'full_wildcard', '--format', 'json')).output).check_id).toBe(
      'full_wildcard',
    );
  });

  it('mcp hands its flags to the server', async () => {
    expect(await program('mcp', '--version')).toMatchObject({ code: 0, output: `${fullVersion}\n` });
    expect((await program('mcp', '--help')).output).toContain('--transport');
    expect((await program('mcp', '--transport', 'pigeon')).code).toBe(2);
  });
});
