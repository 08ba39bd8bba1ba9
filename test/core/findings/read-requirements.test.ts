import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../mcp/core/findings/configuration-log.js';
import { readConfiguration } from '../../../mcp/core/findings/read-configuration.js';
import { readConfigurationText } from '../../../mcp/core/findings/read-configuration-text.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

const read = (...requirements: readonly unknown[]) =>
  readConfiguration(treeOf({ action_condition_enforcement: { action_condition_requirements: requirements } }));
const key = { condition_key: 'aws:SourceIp' };

describe('requirements', () => {
  it('are read as iam-policy-validator has them', async () => {
    const { configuration, problems } = await read(
      { actions: ['iam:PassRole'], severity: 'critical', required_conditions: [key], suggestion_text: 'Do.' },
      {
        actions: { any_of: ['a:b'], all_of: ['c:d'] },
        required_conditions: { all_of: [key], any_of: [{ all_of: [key] }] },
      },
      {
        action_patterns: '^s3:',
        required_conditions: { none_of: [{ ...key, operator: 'IpAddress', expected_value: '0.0.0.0/0' }] },
      },
      { actions: { none_of: 'iam:DeleteUser' }, description: 'Never.' },
      {
        actions: ['s3:GetObject'],
        required_conditions: [{ ...key, expected_value: [true, 5, 'x'] }],
        ignore_patterns: [{ sid: 'A' }],
      },
    );
    expect(problems).toEqual([]);
    const options = configuration.checks.get('action_condition_enforcement')?.options ?? {};
    expect(options.action_condition_requirements).toMatchObject([
      { actions: ['iam:PassRole'], severity: 'critical' },
      { required_conditions: { any_of: [{ all_of: [key] }] } },
      { action_patterns: [{ source: '^s3:' }] },
      { actions: { none_of: ['iam:DeleteUser'] } },
      { required_conditions: [{ expected_value: ['true', '5', 'x'] }] },
    ]);
  });

  it.each([
    [{ required_conditions: [key] }, /names no actions/],
    [{ actions: ['a:b'] }, /needs required_conditions/],
    [{ actions: [], required_conditions: [key] }, /actions: is an empty list/],
    [{ actions: {}, required_conditions: [key] }, /is empty. Name one of all_of/],
    [{ actions: ['a:b'], required_conditions: [] }, /required_conditions: is an empty list/],
    [{ actions: ['a:b'], required_conditions: {} }, /is empty. Name a condition_key/],
    [{ actions: ['a:b'], required_conditions: { any_of: [] } }, /any_of: is an empty list/],
    [{ actions: ['a:b'], required_conditions: [{ operator: 'Bool' }] }, /names no condition_key/],
    [{ actions: ['a:b'], required_conditions: [{ ...key, operator: 'StringEqual' }] }, /Did you mean "StringEquals"/],
    [{ actions: ['a:b'], required_conditions: [{ ...key, value: 'x' }] }, /"value" is not a key of a condition/],
    [{ actions: ['a:b'], required_conditons: [key] }, /Did you mean "required_conditions"/],
    [{ actions: { anyof: ['a:b'] }, required_conditions: [key] }, /Did you mean "any_of"/],
    [{ action_patterns: ['('], required_conditions: [key] }, /not a regular expression/],
    [{ actions: ['a:b'], severity: 'severe', required_conditions: [key] }, /is not a severity/],
    ['x', /must be a map/],
  ])('%j is refused', async (requirement, message) => {
    const { problems } = await read(requirement);
    expect(problems.map((problem) => printProblem(problem)).join('\n')).toMatch(message);
  });

  it('are refused with the place in the text', async () => {
    const text =
      'action_condition_enforcement:\n  requirements:\n    - actions: [iam:PassRole]\n      required_conditions:\n        - key: x\n';
    const { problems } = await readConfigurationText(text, 'yaml');
    expect(problems[0]).toMatchObject({
      line: 5,
      path: expect.stringContaining('/requirements/0/required_conditions/0'),
    });
  });

  it('are bounded in number and depth', async () => {
    const many = await read(...Array.from({ length: 300 }, () => ({ actions: ['a:b'], required_conditions: [key] })));
    expect(many.problems[0]?.message).toMatch(/limit of 200/);
    let rule: unknown = key;
    for (let i = 0; i < 12; i++) rule = { all_of: [rule] };
    const deep = await read({ actions: ['a:b'], required_conditions: rule });
    expect(deep.problems[0]?.message).toMatch(/nested deeper/);
  });
});

describe('options with a form', () => {
  it.each([
    [{ sensitive_action: { categories: ['data_acess'] } }, /Did you mean "data_access"/],
    [{ sensitive_action: { category_severities: { data_access: 'hgh' } } }, /Did you mean "high"/],
    [{ sensitive_action: { category_severities: { secrets: 'high' } } }, /"secrets" is not a key here/],
    [{ sensitive_action: { sensitive_action_patterns: ['(?=x)'] } }, /not a regular expression/],
    [{ action_condition_enforcement: { merge_strategy: 'apend' } }, /Did you mean "append"/],
  ])('%j is refused', async (value, message) => {
    const { problems } = await readConfiguration(treeOf(value));
    expect(problems.map((problem) => printProblem(problem)).join('\n')).toMatch(message);
  });
});
