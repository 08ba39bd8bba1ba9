import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import type { Conversation } from './harness/installed-plugin.js';
import { broadPolicy, commands, files, iam } from './harness/names.js';
import { answersIn, textOf } from './harness/stub-model.js';

/** The first prompt as the model has it, from the place where the client says which command was called. */
function expanded({ turns }: Conversation): string {
  const text = textOf(turns[0]?.messages);
  return text.slice(Math.max(text.lastIndexOf('<command-name>'), 0));
}

describeEachClient('commands', (plugin) => {
  it.each(commands)('/iamsmith:%s is offered, and expands with and without an argument', async (command) => {
    for (const argument of ['policy.json', '']) {
      const talk = await plugin().ask({
        prompt: `/iamsmith:${command} ${argument}`.trim(),
        script: [{ text: 'done' }],
      });
      expect(talk.start.slash_commands).toContain(`iamsmith:${command}`);
      expect(expanded(talk)).toContain(argument);
      expect(expanded(talk)).not.toMatch(/\$ARGUMENTS|\$\{CLAUDE_PLUGIN_ROOT\}|\$\d/);
      expect(talk.result.result).toBe('done');
    }
  });

  it.each([
    ['validate_files', { paths: ['policy.json'] }],
    ['validate_policy', { policy: broadPolicy }],
    ['validate_policy', { policy: files['policy.json'] }],
  ])('/iamsmith:iam-validate policy.json may call %s, and the verdict reaches the model', async (tool, input) => {
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-validate policy.json',
      files,
      script: [{ tool: iam(tool), input }, { text: 'done' }],
    });
    const [answer, ...others] = answersIn(talk.turns[1]);
    expect(expanded(talk)).toContain(tool);
    expect(talk.result.permission_denials).toEqual([]);
    expect({ isError: answer?.isError, others, unused: talk.unused }).toEqual({
      isError: false,
      others: [],
      unused: [],
    });
    expect(answer?.text).toMatch(/is_valid"?: ?false|not valid/i);
    expect(answer?.text).toMatch(/critical|high/i);
    expect(answer?.text.length).toBeLessThan(10_000);
  });

  it('/iamsmith:iam-validate leaves pasted JSON as it is, its variables too', async () => {
    const pasted = `{"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::home/\${aws:username}/*"}]}`;
    const talk = await plugin().ask({ prompt: `/iamsmith:iam-validate ${pasted}`, script: [{ text: 'done' }] });
    expect(expanded(talk)).toContain(pasted);
  });

  it('/iamsmith:iam-validate with nothing may ask git what has changed, and nothing else of the shell', async () => {
    const run = (command: string) =>
      plugin().ask({
        prompt: '/iamsmith:iam-validate',
        script: [{ tool: 'Bash', input: { command, description: 'list changes' } }, { text: 'done' }],
      });
    expect((await run('git status --porcelain -uall')).result.permission_denials).toEqual([]);
    expect((await run('touch made-by-the-model')).result.permission_denials).toHaveLength(1);
  });

  it.each([
    ['query_action_details', { action: 's3:GetObject' }, /GetObject/],
    ['expand_wildcard_action', { pattern: 's3:GetObject*' }, /GetObject/],
    ['query_condition_keys', { service: 's3' }, /s3:/],
    ['query_arn_formats', { service: 's3' }, /arn:/],
  ])('/iamsmith:iam-query may call %s', async (tool, input, expected) => {
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-query s3',
      script: [{ tool: iam(tool), input }, { text: 'done' }],
    });
    const [answer] = answersIn(talk.turns[1]);
    expect(talk.result.permission_denials).toEqual([]);
    expect(answer?.isError).toBe(false);
    expect(answer?.text).toMatch(expected);
  });

  it('a mistake comes back as an error that the model can mend', async () => {
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-query s33',
      script: [{ tool: iam('query_service_actions'), input: { service: 's33' } }, { text: 'done' }],
    });
    const [answer] = answersIn(talk.turns[1]);
    expect(answer?.isError).toBe(true);
    expect(answer?.text).toMatch(/unknown_service.*s3\b/s);
  });
});
