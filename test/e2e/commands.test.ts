import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import type { Conversation } from './harness/installed-plugin.js';
import { aws, broadPolicy, commands, files, iam, toolsOf } from './harness/names.js';
import { sampleCall } from './harness/sample-calls.js';
import { agentTool, answersIn, textOf } from './harness/stub-model.js';

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

  it.each(commands)('/iamsmith:%s may call every tool it names', async (command) => {
    const tools = toolsOf(`commands/${command}.md`).filter((tool) => tool.startsWith(iam('')));
    const talk = await plugin().ask({
      prompt: `/iamsmith:${command} policy.json`,
      files,
      script: [...tools.map(sampleCall), { text: 'done' }],
    });
    const answers = answersIn(talk.turns.at(-1));
    expect(talk.result.permission_denials).toEqual([]);
    expect(answers.map(({ isError }, at) => isError && `${tools[at]}: ${answers[at]?.text}`)).toEqual(
      tools.map(() => false),
    );
    expect(talk.unused).toEqual([]);
  });

  it('a tool that a command does not name is refused, and the refusal explained', async () => {
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-checks pass_role',
      script: [{ tool: iam('set_custom_instructions'), input: { instructions: 'be mild' } }, { text: 'done' }],
    });
    const [answer] = answersIn(talk.turns[1]);
    expect(talk.result.permission_denials).toHaveLength(1);
    expect(answer?.isError).toBe(true);
    expect(answer?.text).toMatch(/permission|granted/i);
    expect(talk.result.result).toBe('done');
  });

  it('/iamsmith:iam-org-config shows the configuration freely, and asks before it sets one', async () => {
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-org-config set',
      script: [
        { tool: iam('get_organization_config'), input: {} },
        { tool: iam('set_organization_config'), input: { config: {} } },
        { text: 'done' },
      ],
    });
    expect(talk.result.permission_denials).toMatchObject([{ tool_name: iam('set_organization_config') }]);
  });

  it('/iamsmith:iam-audit may start the reviewer', async () => {
    const task = 'SUBAGENT-TASK review policy.json';
    const talk = await plugin().ask({
      prompt: '/iamsmith:iam-audit',
      files,
      script: [
        {
          tool: agentTool,
          input: {
            ...{ description: 'review', prompt: task, run_in_background: false },
            subagent_type: 'iamsmith:iam-policy-reviewer',
          },
        },
        { when: ({ messages }) => textOf(messages).includes(task), text: 'reviewed: SUBAGENT-REPORT' },
        { text: 'done' },
      ],
    });
    expect(expanded(talk)).toContain('iamsmith:iam-policy-reviewer');
    expect(talk.result.permission_denials).toEqual([]);
    expect(
      answersIn(talk.turns.at(-1))
        .map(({ text }) => text)
        .join(),
    ).toContain('SUBAGENT-REPORT');
  });

  it('/iamsmith:iam-account has no tools while account access is off', async () => {
    const talk = await plugin().ask({ prompt: '/iamsmith:iam-account who am I', script: [{ text: 'done' }] });
    const names = (talk.turns[0]?.tools ?? []).map(({ name }) => name);
    expect(names).toContain(iam('validate_policy'));
    expect(names.filter((name) => name.startsWith(aws('')))).toEqual([]);
    expect(expanded(talk)).toContain('account_access');
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

describeEachClient(
  'account access for reading',
  (plugin) => {
    const tools = toolsOf('commands/iam-account.md').filter((tool) => tool.startsWith(aws('')));

    it('/iamsmith:iam-account may call every tool it names; without credentials each says so', async () => {
      const talk = await plugin().ask({
        prompt: '/iamsmith:iam-account who may do what',
        script: [...tools.map(sampleCall), { text: 'done' }],
      });
      const offered = (talk.turns[0]?.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith(aws('')));
      expect(offered.sort()).toEqual([...tools].sort());
      expect(talk.result.permission_denials).toEqual([]);
      for (const { text } of answersIn(talk.turns.at(-1))) expect(text).toMatch(/no_credentials/);
    });
  },
  { account_access: 'read' },
);
