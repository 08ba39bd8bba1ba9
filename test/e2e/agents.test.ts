import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import { agents, aws, broadPolicy, files, iam, toolsOf } from './harness/names.js';
import { agentTool, answersIn, type ModelRequest, textOf } from './harness/stub-model.js';

const task = 'SUBAGENT-TASK review policy.json';

/** A turn of the subagent: it has the task, and not the prompt that led to it. */
const isSubagent = ({ messages }: ModelRequest): boolean => {
  const text = textOf(messages);
  return text.includes(task) && !/start the (?:reviewer|investigator)/.test(text);
};

describeEachClient('agents', (plugin) => {
  it.each(agents)('%s is offered, runs, and has its own tools only', async (agent) => {
    const talk = await plugin().ask({
      prompt: 'start the reviewer',
      files,
      allowedTools: ['Task', 'Agent', iam('validate_policy')],
      script: [
        {
          tool: agentTool,
          input: { description: 'review', prompt: task, subagent_type: `iamsmith:${agent}`, run_in_background: false },
        },
        { when: isSubagent, tool: iam('validate_policy'), input: { policy: broadPolicy } },
        { when: isSubagent, text: 'reviewed' },
        { text: 'done' },
      ],
    });
    const turns = talk.turns.filter(isSubagent);
    const names = (turns[0]?.tools ?? []).map(({ name }) => name);
    expect(talk.start.agents).toContain(`iamsmith:${agent}`);
    // Those of the account are not offered, since access to it is off.
    const own = toolsOf(`agents/${agent}.md`).filter((tool) => tool.startsWith(iam('')));
    expect(names.filter((name) => name.startsWith('mcp__')).sort()).toEqual([...own].sort());
    expect(names.filter((name) => /^(?:Bash|Write|Edit|NotebookEdit|WebFetch|Task|Agent)$/.test(name))).toEqual([]);
    const [answer] = answersIn(turns[1]);
    expect(answer?.isError).toBe(false);
    expect(answer?.text).toMatch(/is_valid"?: ?false|not valid/i);
    expect({ result: talk.result.result, unused: talk.unused }).toEqual({ result: 'done', unused: [] });
  });
});

describeEachClient(
  'agents with account access for reading',
  (plugin) => {
    it('iam-access-investigator has the tools of the account that it names', async () => {
      const talk = await plugin().ask({
        prompt: 'start the investigator',
        allowedTools: ['Task', 'Agent', aws('whoami')],
        script: [
          {
            tool: agentTool,
            input: {
              ...{ description: 'look', prompt: task, run_in_background: false },
              subagent_type: 'iamsmith:iam-access-investigator',
            },
          },
          { when: isSubagent, tool: aws('whoami'), input: {} },
          { when: isSubagent, text: 'looked' },
          { text: 'done' },
        ],
      });
      const turns = talk.turns.filter(isSubagent);
      const names = (turns[0]?.tools ?? []).map(({ name }) => name);
      expect(names.filter((name) => name.startsWith('mcp__')).sort()).toEqual(
        [...toolsOf('agents/iam-access-investigator.md')].sort(),
      );
      expect(answersIn(turns[1])).toMatchObject([{ isError: true, text: expect.stringMatching(/no_credentials/) }]);
    });
  },
  { account_access: 'read' },
);
