import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import { files, skills, toolsOf } from './harness/names.js';
import { sampleCall } from './harness/sample-calls.js';
import { answersIn, textOf } from './harness/stub-model.js';

describeEachClient('skills', (plugin) => {
  it('all are there', () => {
    expect([...skills].sort()).toEqual([
      'aws-iam-reference',
      'diagnosing-access-denied',
      'guarding-agents-with-iam',
      'reviewing-iam-policies',
      'securing-trust-policies',
      'writing-iam-policies',
    ]);
  });

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

  it.each(skills)('/iamsmith:%s may call its tools without being asked', async (skill) => {
    const tools = toolsOf(`skills/${skill}/SKILL.md`).filter((tool) => !tool.includes('_aws__'));
    const talk = await plugin().ask({
      prompt: `/iamsmith:${skill} my policy`,
      files,
      script: [...tools.map(sampleCall), { text: 'done' }],
    });
    expect(talk.result.permission_denials).toEqual([]);
    expect(answersIn(talk.turns.at(-1)).filter(({ isError }) => isError)).toEqual([]);
    expect(talk.unused).toEqual([]);
  });
});
