import { describe, expect, it } from 'vitest';
import { fixPolicyIssues } from '../../mcp/operations/fix-policy-issues.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { startSession } from '../../mcp/operations/session.js';

const call = async (input: unknown) => {
  const { structured, text } = await fixPolicyIssues.call(input, openContext(startSession()));
  return { ...JSON.parse(JSON.stringify(structured)), told: text };
};

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };

describe('fix_policy_issues', () => {
  it('lists all that it leaves, of the checks it repairs among them', async () => {
    const result = await call({ policy: { Statement: { ...statement, Action: 's3:GetObjekt' } } });
    expect(result.fixed_policy.Version).toBe('2012-10-17');
    expect(result.unfixed_issues).toMatchObject([{ check_id: 'action_validation', fix: 'suggested' }]);
    expect(result).toMatchObject({ unfixed_count: 1, validation: { is_valid: false, issue_count: 1 } });
    expect(result.fixed_text).toBeUndefined();
    expect(result.told).toContain('1 repair made; 1 finding left');
  });

  it('makes suggested repairs only when it may', async () => {
    const policy = { Version: '2012-10-17', Statement: [{ ...statement, Effect: 'allow' }] };
    expect((await call({ policy })).fixed_policy).toEqual(policy);
    const { fixed_policy: fixed, fixes_applied: applied } = await call({ policy, unsafe: true });
    expect(fixed.Statement[0].Effect).toBe('Allow');
    expect(applied).toEqual([
      {
        check_id: 'policy_structure',
        code: 'invalid_effect',
        path: '/Statement/0/Effect',
        description: 'Effect: "allow" → "Allow"',
        safety: 'suggested',
      },
    ]);
  });

  it('keeps to the checks that are named', async () => {
    const policy = { Statement: [{ ...statement, Sid: 'a-b' }] };
    const { fixed_policy: fixed } = await call({ policy, issues_to_fix: ['sid_uniqueness'] });
    expect(fixed).toEqual({ Statement: [{ ...statement, Sid: 'ab' }] });
    expect((await call({ policy, issues_to_fix: [] })).fixed_policy).toEqual(policy);
    await expect(call({ policy, issues_to_fix: ['sid'] })).rejects.toThrow(/^unknown_check/);
  });

  it('promises no repair that it could not make', async () => {
    const one = (action: string, bucket: string) =>
      `{Effect: Allow, Action: ${action}, Resource: "arn:aws:s3:::${bucket}/*"}`;
    const policy = `Version: "2012-10-17"\nStatement: [${one('&a [s3:getObject]', 'a')}, ${one('*a', 'b')}]\n`;
    const { unfixed_issues: left } = await call({ policy });
    expect(left).toMatchObject([
      { code: 'unusual_spelling', fix: null },
      { code: 'unusual_spelling', fix: null },
    ]);
  });

  it('gives text back with its byte order mark', async () => {
    const { fixed_text: text } = await call({ policy: `\uFEFF{"Statement":[${JSON.stringify(statement)}]}` });
    expect(text).toBe(`\uFEFF{"Version":"2012-10-17","Statement":[${JSON.stringify(statement)}]}`);
  });

  it.each([
    ['nothing', ''],
    ['no policy', 42],
    ['null', null],
    ['text that breaks off', '{"Version": "2012-10-17", "Statement": [{"Effect": "allow", "Act'],
    ['a list', []],
    [
      'odd elements',
      { Statement: [null, 1, { Effect: ['Allow', 'Deny'], Sid: { a: 1 }, Condition: { StringEqual: 1 } }] },
    ],
    ['odd keys', { ['__proto__']: 1, Statement: [{ ...statement, constructor: 'x' }] }],
  ])('answers %s', async (_, policy) => {
    const { fixed_policy: fixed } = await call({ policy, unsafe: true });
    expect(fixed).toBeDefined();
  });
});
