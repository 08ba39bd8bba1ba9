import { describe, expect, it } from 'vitest';
import { readOperator } from '../../../mcp/core/conditions/operator.js';
import { someValueMeets } from '../../../mcp/core/conditions/present-values.js';
import type { ConditionEntry } from '../../../mcp/core/policy/ast.js';
import { matchesWildcard } from '../../../mcp/core/values/wildcard.js';

const nowhere = { path: undefined, span: undefined };

function entry(operator: string, values: readonly string[]): ConditionEntry {
  const parsed = readOperator(operator);
  if (!parsed) throw new Error(operator);
  const located = values.map((text) => ({ ...nowhere, value: { kind: 'string' as const, text } }));
  return {
    ...nowhere,
    operator: { ...nowhere, value: operator },
    parsed,
    key: { ...nowhere, value: 'x:y' },
    values: located,
  };
}

type Match = (value: string, of: string) => boolean;
const fold =
  (match: Match): Match =>
  (value, of) =>
    match(value.toLowerCase(), of.toLowerCase());
const equal: Match = (value, of) => value === of;
const like: Match = (value, of) => matchesWildcard(of, value);

/** What each operator says of one value of the request and one of the policy. */
const texts: readonly (readonly [string, Match])[] = [
  ['StringEquals', equal],
  ['StringNotEquals', equal],
  ['StringEqualsIgnoreCase', fold(equal)],
  ['StringNotEqualsIgnoreCase', fold(equal)],
  ['StringLike', like],
  ['StringNotLike', like],
];
const numbers: readonly (readonly [string, Match])[] = [
  ['NumericEquals', (value, of) => Number(value) === Number(of)],
  ['NumericNotEquals', (value, of) => Number(value) === Number(of)],
  ['NumericLessThan', (value, of) => Number(value) < Number(of)],
  ['NumericLessThanEquals', (value, of) => Number(value) <= Number(of)],
  ['NumericGreaterThan', (value, of) => Number(value) > Number(of)],
  ['NumericGreaterThanEquals', (value, of) => Number(value) >= Number(of)],
];

/** The same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const words = ['', ...'abAB*?', ...['aa', 'ab', 'Ab', 'a*', '*a', 'a?', '?*', '**', 'b*a', 'ba*', 'AB*']];
const textDomain = ['', ...'abAB*?', ...'aabbAABBab*?'].flatMap((x) => ['', 'a', 'b', 'A', 'B'].map((y) => x + y));
const numberDomain = Array.from({ length: 41 }, (_, i) => String(i / 4 - 2));
const digits = Array.from({ length: 7 }, (_, i) => String(i));

const groups = [
  ['texts', texts, words, textDomain],
  ['numbers', numbers, digits, numberDomain],
] as const;

describe('whether some value meets several entries', () => {
  for (const [name, operators, values, domain] of groups) {
    it(`is never denied of ${name} when there is one`, () => {
      const next = numbersFrom(7);
      const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
      let denied = 0;
      for (let round = 0; round < 4000; round++) {
        const made = Array.from({ length: 2 + next(2) }, () => {
          const [operator, match] = pick(operators);
          const of = Array.from({ length: 1 + next(3) }, () => pick(values));
          const holds = (value: string) => of.some((one) => match(value, one)) !== operator.includes('Not');
          return { entry: entry(operator, of), holds };
        });
        if (someValueMeets(made.map((one) => one.entry))) continue;
        denied++;
        const met = domain.find((value) => made.every(({ holds }) => holds(value)));
        const told = made.map((one) => [one.entry.operator.value, ...one.entry.values.map(({ value }) => value.text)]);
        expect(met, JSON.stringify(told)).toBeUndefined();
      }
      expect(denied).toBeGreaterThan(200);
    });
  }

  const cases: readonly (readonly [string, boolean, readonly (readonly [string, readonly string[]])[]])[] = [
    [
      'a variable beside a literal',
      true,
      [
        ['StringEquals', ['${aws:username}']],
        ['StringLike', ['data-*']],
      ],
    ],
    [
      'a variable that is left out itself',
      false,
      [
        ['StringEquals', ['${aws:username}']],
        ['StringNotEquals', ['${aws:username}']],
      ],
    ],
    [
      'an unreadable number',
      true,
      [
        ['NumericLessThan', ['five']],
        ['NumericGreaterThan', ['10']],
      ],
    ],
    [
      'one point between two bounds',
      true,
      [
        ['NumericLessThanEquals', ['5']],
        ['NumericGreaterThanEquals', ['5.0']],
      ],
    ],
    [
      'that point left out',
      false,
      [
        ['NumericLessThanEquals', ['5']],
        ['NumericGreaterThanEquals', ['5']],
        ['NumericNotEquals', ['5']],
      ],
    ],
    [
      'true and false',
      false,
      [
        ['Bool', ['true']],
        ['Bool', ['False']],
      ],
    ],
    [
      'moments in two time zones',
      true,
      [
        ['DateGreaterThan', ['2026-01-01T00:30:00+01:00']],
        ['DateLessThan', ['2026-01-01T00:00:00Z']],
      ],
    ],
    [
      'fractions of a second',
      true,
      [
        ['DateGreaterThan', ['2026-01-01T00:00:00.2Z']],
        ['DateLessThan', ['2026-01-01T00:00:00.8Z']],
      ],
    ],
    [
      'an ARN whose account is left out',
      false,
      [
        ['ArnEquals', ['arn:aws:iam::111122223333:role/app']],
        ['ArnNotLike', ['arn:aws:iam::111122223333:role/*']],
      ],
    ],
    [
      'a wildcard that stays in its field',
      true,
      [
        ['StringLike', ['arn:aws:iam::*']],
        ['ArnNotLike', ['arn:aws:iam::*:role/*']],
      ],
    ],
    [
      'a network that holds another',
      true,
      [
        ['IpAddress', ['203.0.113.0/24']],
        ['NotIpAddress', ['203.0.113.0/25']],
      ],
    ],
    [
      'two networks',
      false,
      [
        ['IpAddress', ['203.0.113.0/24']],
        ['IpAddressIfExists', ['198.51.100.0/24']],
      ],
    ],
  ];
  for (const [title, expected, entries] of cases) {
    it(title, () => {
      expect(someValueMeets(entries.map(([operator, values]) => entry(operator, values)))).toBe(expected);
    });
  }
});
