import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePolicies, type Witness } from '../../../mcp/core/compare/compare-policies.js';
import { minimizePolicy } from '../../../mcp/core/minimize/minimize-policy.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';
import { policyOf } from '../policy-of.js';
import { answerOf, exceeds, type NaiveRequest, type NaiveStatement } from './naive.js';

const catalog = await loadCatalog();
const runs = Number(process.env.COMPARE_RUNS ?? 200);

const documentOf = (statements: readonly NaiveStatement[]) => ({ Version: '2012-10-17', Statement: statements });

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const actions = some([
  'sqs:SendMessage',
  'SQS:sendmessage',
  'sqs:Send*',
  'sqs:*',
  'sqs:*Message',
  'sqs:DeleteQueue',
  '*',
  'sns:Publish',
  'sqs:?endMessage',
]);
const resources = some([
  '*',
  'arn:aws:sqs:us-east-1:111122223333:a',
  'arn:aws:sqs:us-east-1:111122223333:b',
  'arn:aws:sqs:us-east-1:111122223333:*',
  'arn:aws:sqs:us-east-1:111122223333:a*',
  'arn:aws:sqs:us-east-1:111122223333:*b',
  'arn:aws:sqs:us-east-1:111122223333:?',
]);
const texts = some(['a', 'b', 'A', 'ab', 'a*', '*', '?', '*b']);
const words = some(['true', 'false']);
const numbers = some(['1', '2', '3', '2.0']);
const ranges = some(['10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '10.0.0.1', '0.0.0.0/0']);
const entry = <T>(operators: readonly string[], key: string, values: fc.Arbitrary<T>) =>
  fc.tuple(fc.constantFrom(...operators), values).map(([operator, list]) => ({ [operator]: { [key]: list } }));
const strings = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
  'StringEqualsIfExists',
  'StringNotEqualsIfExists',
  'StringLikeIfExists',
];
const sets = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike'].flatMap((base) => [
  `ForAllValues:${base}`,
  `ForAnyValue:${base}`,
  `ForAnyValue:${base}IfExists`,
]);
const condition = fc.oneof(
  entry(strings, 'aws:PrincipalTag/Team', texts),
  entry(strings, 'AWS:PrincipalTag/team', texts),
  entry(sets, 'aws:TagKeys', texts),
  entry(['Bool', 'BoolIfExists', 'Null'], 'aws:SecureTransport', words),
  entry(['Null'], 'aws:PrincipalTag/Team', words),
  entry(['Null'], 'aws:TagKeys', words),
  entry(
    ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals', 'NumericLessThanIfExists'],
    's3:max-keys',
    numbers,
  ),
  entry(['IpAddress', 'NotIpAddress', 'IpAddressIfExists'], 'aws:SourceIp', ranges),
);
const conditions = fc.option(
  fc
    .tuple(condition, fc.option(condition, { freq: 3 }))
    .map(([a, b]) => (b && Object.keys(a)[0] !== Object.keys(b)[0] ? { ...a, ...b } : a)),
  { nil: undefined, freq: 2 },
);
const account = '111122223333';
const principals = fc.oneof(
  fc.constant('*' as const),
  some([
    '*',
    account,
    `arn:aws:iam::${account}:root`,
    `arn:aws:iam::${account}:role/a`,
    `arn:aws:iam::${account}:user/u`,
    'arn:aws:iam::444455556666:role/a',
  ]).map((AWS) => ({ AWS })),
);

function statementsWith(who: 'principals' | 'none') {
  const one = fc
    .record({
      effect: fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Allow', 'Deny'),
      action: fc.tuple(fc.constantFrom('Action', 'Action', 'Action', 'NotAction'), actions),
      resource: fc.tuple(fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'), resources),
      condition: conditions,
      principal: principals,
    })
    .map(
      ({ effect, action, resource, condition: limit, principal }): NaiveStatement => ({
        Effect: effect,
        ...(who === 'principals' && { Principal: principal }),
        [action[0]]: action[1],
        [resource[0]]: resource[1],
        ...(limit && { Condition: limit }),
      }),
    );
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

/** Close relatives are equivalent or narrower far more often than strangers are. */
const pairOf = (who: 'principals' | 'none') =>
  fc.oneof(
    fc.tuple(statementsWith(who), statementsWith(who)),
    fc
      .tuple(statementsWith(who), statementsWith(who))
      .map(([a, b]): [NaiveStatement[], NaiveStatement[]] => [a, [...a.toReversed(), ...b.slice(0, 1)]]),
    fc
      .tuple(statementsWith(who), statementsWith(who))
      .map(([a, b]): [NaiveStatement[], NaiveStatement[]] => [[...a, ...b.slice(0, 1)], a]),
  );

const askedActions = [
  'sqs:SendMessage',
  'sqs:DeleteQueue',
  'sqs:SendNew',
  'sqs:xMessage',
  'sqs:Other',
  'sns:Publish',
  'sns:Other',
  's3:GetObject',
  'sqs:xendMessage',
];
const askedResources = [
  '*',
  'x',
  ...['a', 'b', 'ab', 'xb', 'ax', 'xx', 'z', ''].map((name) => `arn:aws:sqs:us-east-1:111122223333:${name}`),
  'arn:aws:s3:::x',
];
const askedTexts = [undefined, ['a'], ['b'], ['A'], ['ab'], ['ax'], ['xb'], ['z'], ['zz'], ['']];
const askedSets = [...askedTexts, ['a', 'b'], ['a', 'z'], ['b', 'zz'], ['a', 'ab', 'zz'], ['z', 'zz']];
const askedValues: Readonly<Record<string, readonly (readonly string[] | undefined)[]>> = {
  'aws:principaltag/team': askedTexts,
  'aws:tagkeys': askedSets,
  'aws:securetransport': [undefined, ['true'], ['false']],
  's3:max-keys': [undefined, ['0'], ['1'], ['1.5'], ['2'], ['3'], ['4']],
  'aws:sourceip': [undefined, ['10.0.0.1'], ['10.0.0.2'], ['10.200.0.1'], ['11.0.0.1'], ['::1']],
};
const askedPrincipals = [
  `arn:aws:iam::${account}:role/a`,
  `arn:aws:iam::${account}:user/u`,
  `arn:aws:iam::${account}:user/z`,
  'arn:aws:iam::444455556666:role/a',
  'arn:aws:iam::444455556666:role/z',
  'arn:aws:iam::999999999999:user/z',
];

/** So many are asked of one pair, spread over all that there are. */
const mostAsked = 1500;

function requests(all: readonly NaiveStatement[], who: 'principals' | 'none'): readonly NaiveRequest[] {
  const keys = [...new Set(all.flatMap(keysOf))].slice(0, 3);
  const columns = [
    askedActions,
    askedResources,
    who === 'none' ? [undefined] : askedPrincipals,
    ...keys.map((key) => askedValues[key] ?? []),
  ];
  const total = columns.reduce((product, { length }) => product * length, 1);
  return Array.from({ length: Math.min(total, mostAsked) }, (_, at) => {
    let rest = total <= mostAsked ? at : (at * 7919 + 13) % total;
    const picked = columns.map((column) => {
      const one = column[rest % column.length];
      rest = Math.floor(rest / column.length);
      return one;
    });
    const [action, resource, principal, ...values] = picked;
    const context = Object.fromEntries(keys.flatMap((key, index) => (values[index] ? [[key, values[index]]] : [])));
    return { action, resource, context, ...(principal !== undefined && { principal }) } as NaiveRequest;
  });
}

const keysOf = ({ Condition }: NaiveStatement): readonly string[] =>
  Object.values(Condition ?? {}).flatMap((block) => Object.keys(block).map((key) => key.toLowerCase()));

const toNaive = ({ request }: Witness): NaiveRequest => ({
  action: request.action,
  resource: request.resource,
  context: Object.fromEntries(request.context),
  ...(request.principal && {
    principal: /^\d+$/.test(request.principal.text)
      ? `arn:aws:iam::${request.principal.text}:root`
      : request.principal.text,
  }),
});

const ranks = { denied: 0, not_allowed: 1, allowed: 2 } as const;

describe.each(['none', 'principals'] as const)('random policies with %s', (who) => {
  it('are never falsely called equivalent or narrower, and every witness is real', () => {
    const counts: Record<string, number> = {};
    fc.assert(
      fc.property(pairOf(who), ([a, b]) => {
        const result = comparePolicies(policyOf(documentOf(a)), policyOf(documentOf(b)), { catalog });
        counts[result.verdict] = (counts[result.verdict] ?? 0) + 1;
        for (const witness of [result.more, result.less]) {
          if (!witness) continue;
          const request = toNaive(witness);
          expect([answerOf(a, request), answerOf(b, request)]).toEqual([ranks[witness.a], ranks[witness.b]]);
        }
        for (const [witness, more, less] of [
          [result.more, b, a],
          [result.less, a, b],
        ] as const) {
          if (witness) expect(exceeds(more, less, toNaive(witness))).toBe(true);
        }
        const { verdict } = result;
        if (verdict === 'different' || verdict === 'undecided') return;
        for (const request of requests([...a, ...b], who)) {
          if (verdict !== 'broader' && exceeds(b, a, request))
            throw new Error(`${verdict}, but b gives ${JSON.stringify(request)}`);
          if (verdict !== 'narrower' && exceeds(a, b, request))
            throw new Error(`${verdict}, but a gives ${JSON.stringify(request)}`);
        }
      }),
      { numRuns: runs },
    );
    expect(counts.undecided ?? 0).toBeLessThan(runs / 20);
    if (process.env.COMPARE_RUNS) console.log(counts);
  });

  it('mean the same when they were minimized', () => {
    fc.assert(
      fc.property(statementsWith(who), (statements) => {
        const made = minimizePolicy(policyOf(documentOf(statements)), { catalog });
        if (made.kind === 'unclear') throw new Error(made.reasons.join());
        const shorter = [made.policy.Statement].flat() as unknown as NaiveStatement[];
        expect(JSON.stringify(made.policy).length).toBeLessThanOrEqual(JSON.stringify(documentOf(statements)).length);
        const listed = shorter.map(inLists);
        for (const request of requests(statements, who)) {
          if (answerOf(statements, request) !== answerOf(listed, request))
            throw new Error(`${JSON.stringify(made)} differs for ${JSON.stringify(request)}`);
        }
      }),
      { numRuns: runs / 4 },
    );
  });
});

describe('random policies with variables', () => {
  const team = 'aws:principaltag/team';
  const keys = ['aws:username', 'aws:userid', team] as const;
  const pieces = [
    'a',
    'N',
    '*',
    '?',
    '${aws:username}',
    '${AWS:UserName}',
    '${aws:userid}',
    '${aws:PrincipalTag/team}',
    "${aws:PrincipalTag/team, 'N'}",
    "${aws:PrincipalTag/Team,'n'}",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const arn = text.map((name) => `arn:aws:sqs:us-east-1:111122223333:${name}`);
  const limit = fc
    .tuple(fc.constantFrom('StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike'), text)
    .map(([operator, value]) => ({ [operator]: { 'aws:userid': [value] } }));
  const statement = fc
    .record({
      Effect: fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Allow', 'Deny'),
      resource: fc.tuple(
        fc.constantFrom('Resource', 'Resource', 'NotResource'),
        fc.array(arn, { minLength: 1, maxLength: 2 }),
      ),
      Condition: fc.option(limit, { nil: undefined, freq: 2 }),
    })
    .map(
      ({ Effect, resource, Condition }): NaiveStatement => ({
        Effect,
        Action: ['sqs:SendMessage'],
        [resource[0]]: resource[1],
        ...(Condition && { Condition }),
      }),
    );
  const one = fc.array(statement, { minLength: 1, maxLength: 2 });
  const pair = fc.oneof(
    fc.tuple(one, one),
    fc.tuple(one, one).map(([a, b]): [NaiveStatement[], NaiveStatement[]] => [a, [...a, ...b.slice(0, 1)]]),
    fc
      .tuple(one, fc.constantFrom(["'N'", "'n'"], ['PrincipalTag', 'principaltag'], ['aws:username', 'aws:userid']))
      .map(([a, [from = '', to = '']]): [NaiveStatement[], NaiveStatement[]] => [
        a,
        JSON.parse(JSON.stringify(a).replaceAll(from, to)),
      ]),
  );

  /** A statement as a request with these values makes it; undefined where a variable has none. */
  function filledIn(statements: readonly NaiveStatement[], context: Readonly<Record<string, readonly string[]>>) {
    let isOpen = false;
    const filled = JSON.stringify(statements).replace(
      /\$\{([^,}]+)(?:, ?'([^']*)')?\}/g,
      (_, key: string, fallback) => {
        const value = context[key.toLowerCase()]?.[0] ?? fallback;
        isOpen ||= value === undefined;
        return value ?? '';
      },
    );
    return isOpen ? undefined : (JSON.parse(filled) as NaiveStatement[]);
  }

  it('are never falsely called equivalent or narrower', () => {
    const counts: Record<string, number> = {};
    const values = [undefined, 'a', 'N', 'n', 'aa'];
    const names = ['a', 'N', 'n', 'aa', 'aN', 'Na', 'NN', 'an', 'x', 'ax'];
    const contexts = values.flatMap((user) =>
      values.flatMap((id) =>
        values.map((tag) =>
          Object.fromEntries(
            [user, id, tag].flatMap((value, at) => (value === undefined ? [] : [[keys[at] ?? '', [value]]])),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { verdict } = comparePolicies(policyOf(documentOf(a)), policyOf(documentOf(b)), { catalog });
        counts[verdict] = (counts[verdict] ?? 0) + 1;
        if (verdict === 'different' || verdict === 'undecided') return;
        for (const context of contexts) {
          const [own, other] = [filledIn(a, context), filledIn(b, context)];
          if (!own || !other) continue;
          for (const name of names) {
            const request = {
              action: 'sqs:SendMessage',
              resource: `arn:aws:sqs:us-east-1:111122223333:${name}`,
              context,
            };
            if (verdict !== 'broader' && exceeds(other, own, request))
              throw new Error(`${verdict}, but b gives ${JSON.stringify(request)}`);
            if (verdict !== 'narrower' && exceeds(own, other, request))
              throw new Error(`${verdict}, but a gives ${JSON.stringify(request)}`);
          }
        }
      }),
      { numRuns: runs },
    );
    expect((counts.equivalent ?? 0) + (counts.narrower ?? 0)).toBeGreaterThan(runs / 10);
    if (process.env.COMPARE_RUNS) console.log(counts);
  });
});

/** The naive evaluator reads lists alone. */
function inLists(statement: NaiveStatement): NaiveStatement {
  const lists = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lists(inner)]))
      : [value].flat();
  const { Effect, Principal, ...others } = statement;
  return {
    Effect,
    ...(Principal && { Principal: Principal === '*' ? '*' : (lists(Principal) as { AWS: string[] }) }),
    ...(lists(others) as object),
  };
}
