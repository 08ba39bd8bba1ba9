import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import { agents, broadPolicy, files, iam } from './harness/names.js';
import { answersIn, type ModelRequest, textOf } from './harness/stub-model.js';

const task = 'SUBAGENT-TASK review policy.json';

/** A turn of the subagent: it has the task, and not the prompt that led to it. */
const isSubagent = ({ messages }: ModelRequest): boolean => {
  const text = textOf(messages);
  return text.includes(task) && !text.includes('start the reviewer');
};

/** The tool that starts a subagent has changed its name between versions. */
const agentTool = ({ tools = [] }: ModelRequest): string =>
  tools.some(({ name }) => name === 'Agent') ? 'Agent' : 'Task';

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
    expect(names).toContain(iam('validate_policy'));
    expect(names.filter((name) => /^(?:Bash|Write|Edit|NotebookEdit|WebFetch|Task|Agent)$/.test(name))).toEqual([]);
    const [answer] = answersIn(turns[1]);
    expect(answer?.isError).toBe(false);
    expect(answer?.text).toMatch(/is_valid"?: ?false|not valid/i);
    expect({ result: talk.result.result, unused: talk.unused }).toEqual({ result: 'done', unused: [] });
  });
});
