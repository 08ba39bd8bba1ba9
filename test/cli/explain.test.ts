import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { good } from './policies.js';
import { callCli } from './run-cli.js';

const cli = (...args: string[]) => callCli(args, { folder: temporaryFolder({ 'good.json': good }) });

describe('explain', () => {
  it('says what a policy does', async () => {
    const { code, output } = await cli('explain', 'good.json');
    expect(code).toBe(0);
    expect(output).toContain('Whoever has this policy may');
  });

  it('takes the kind and the format', async () => {
    const { code, output } = await cli('explain', 'good.json', '--policy-type', 'scp', '--format', 'json', '--verbose');
    const result = JSON.parse(output);
    expect(result).toMatchObject({ policy_type: 'scp', policy_type_source: 'given' });
    expect(result.statements[0].actions.length).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it('refuses what is not there, and a kind that does not exist', async () => {
    expect((await cli('explain', 'gone.json')).code).toBe(3);
    const folder = temporaryFolder({ 'package.json': '{"name": "x"}' });
    for (const verb of ['explain', 'summary']) {
      const { code, output } = await callCli([verb, 'package.json'], { folder });
      expect([code, output]).toEqual([3, expect.stringContaining('The input is no policy document')]);
    }
    const { code, messages } = await cli('explain', 'good.json', '--policy-type', 'nonsense');
    expect(code).toBe(2);
    expect(messages).toContain('unknown_policy_type');
  });
});
