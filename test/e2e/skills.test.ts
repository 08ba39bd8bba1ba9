import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import { broadPolicy, iam, skills } from './harness/names.js';
import { answersIn, textOf } from './harness/stub-model.js';

const validation = { tool: iam('validate_policy'), input: { policy: broadPolicy } };

describeEachClient('skills', (plugin) => {
  it.each(skills)('%s is offered, and the model can load it', async (skill) => {
    const talk = await plugin().ask({
      prompt: 'help me with a policy',
      script: [{ tool: 'Skill', input: { skill: `iamsmith:${skill}` } }, { text: 'done' }],
      allowedTools: ['Skill'],
    });
    expect(talk.start.skills).toContain(`iamsmith:${skill}`);
    expect(textOf(talk.turns[1]?.messages)).toContain('Base directory for this skill');
    expect(talk.result.permission_denials).toEqual([]);
  });

  it.each(skills)('/iamsmith:%s may validate without being asked', async (skill) => {
    const talk = await plugin().ask({ prompt: `/iamsmith:${skill} my policy`, script: [validation, { text: 'done' }] });
    expect(talk.result.permission_denials).toEqual([]);
    expect(answersIn(talk.turns[1])).toMatchObject([{ isError: false }]);
  });
});
