import { describe, expect, it } from 'vitest';
import { conditionEffect } from '../../mcp/core/checks/hygiene/condition-effect.js';
import { redundancy } from '../../mcp/core/checks/hygiene/redundancy.js';
import { judgeExample } from './judge.js';

const many = <T>(count: number, of: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => of(index));

const policyOf = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements });
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };

/** More than the clock of a busy machine needs, and far less than a comparison of each with each would take. */
const moment = 10_000;

describe('redundancy', () => {
  const large: readonly (readonly [string, object, number])[] = [
    ['names', policyOf({ ...allow, Action: many(80_000, (index) => `s3:Get${index}`) }), 0],
    [
      'names that each stand twice',
      policyOf({ ...allow, Action: many(80_000, (index) => `s3:Get${index % 40_000}`) }),
      1,
    ],
    ['patterns', policyOf({ ...allow, Action: many(40_000, (index) => `s3:*a*b${index}*c*`) }), 0],
    ['resources', policyOf({ ...allow, Resource: many(40_000, (index) => `arn:aws:s3:::reports-${index}*`) }), 0],
    [
      'statements',
      policyOf(...many(10_000, (index) => ({ ...allow, Resource: `arn:aws:s3:::b${index % 5000}/*` }))),
      5000,
    ],
  ];
  for (const [what, policy, findings] of large) {
    it(
      `goes through a great many ${what}`,
      async () => {
        expect((await judgeExample(redundancy, { title: '', policy })).length).toBe(findings);
      },
      moment,
    );
  }

  it('says the same whatever the order of statements and keys', async () => {
    const { Effect, Action, Resource } = allow;
    const policy = policyOf(allow, { Resource, Action: [Action], Sid: 'Again', Effect });
    expect((await judgeExample(redundancy, { title: '', policy })).map(({ code }) => code)).toEqual([
      'redundant_statement',
    ]);
  });
});

describe('condition_effect', () => {
  it(
    'goes through a great many values',
    async () => {
      const values = many(40_000, (index) => `data-${index}-*`);
      const Condition = {
        StringLike: { 'aws:PrincipalTag/a': values },
        StringNotLike: { 'aws:PrincipalTag/a': values },
      };
      const policy = policyOf({ ...allow, Condition });
      expect(await judgeExample(conditionEffect, { title: '', policy })).toEqual([]);
    },
    moment,
  );

  it('says the same whatever the order of operators', async () => {
    const operators = [
      { Null: { 'aws:SourceVpc': 'true' } },
      { StringEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0', 'aws:PrincipalTag/a': 'x' } },
      { StringLike: { 'aws:PrincipalTag/a': 'y*' } },
    ];
    const messages = [operators, operators.toReversed()].map(async (order) => {
      const policy = policyOf({ ...allow, Condition: Object.assign({}, ...order) });
      return (await judgeExample(conditionEffect, { title: '', policy })).map(({ message }) => message);
    });
    const [one, other] = await Promise.all(messages);
    expect(one).toEqual(other);
  });
});
