import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { callCli } from './run-cli.js';

const message =
  'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:111122223333:q because no identity-based policy allows the sqs:SendMessage action';
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Sid: 'Other', Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sqs:us-east-1:111122223333:other' },
});
const cli = (args: readonly string[], input = '') =>
  callCli(['denied', ...args], { folder: temporaryFolder({ 'policy.json': policy }), input });

describe('denied', () => {
  it('explains a message, in quotes or without', async () => {
    for (const args of [[message], message.split(' ')]) {
      const { code, output, messages } = await cli(args);
      expect({ code, messages }).toEqual({ code: 0, messages: '' });
      expect(output).toContain('layer: identity, effect: implicit');
    }
  });

  it('reads standard input, and prints what the tool answers', async () => {
    const { code, output } = await cli(['-', '--format', 'json'], message);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ denials: [{ action: 'sqs:SendMessage', layer: 'identity' }] });
  });

  it('takes a policy that is known to apply', async () => {
    expect((await cli(['-', '--policy', 'policy.json'], message)).output).toContain('Policy 0, statement 0 ("Other")');
    const gone = await cli([message, '--policy', 'gone.json']);
    expect(gone.code).toBe(3);
    expect(gone.messages).toMatch(/gone\.json was not read/);
  });

  it.each([
    ['no error in the text', ['all went well'], '', 3],
    ['nothing on standard input', ['-'], '', 3],
    ['the message and the policy both from standard input', ['-', '--policy', '-'], 'x', 2],
    ['no operand', [], '', 2],
    ['an error that is no denial', ['ExpiredToken: The provided token has expired'], '', 0],
  ])('%s', async (_, args, input, expected) => {
    expect((await cli(args, input)).code).toBe(expected);
  });
});
