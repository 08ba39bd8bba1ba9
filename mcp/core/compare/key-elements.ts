import type { OperatorFamily } from '../conditions/operator-table.js';
import { type IpRange, printNetwork, readIpRange } from '../conditions/operators/ip.js';
import type { Budget } from './budget.js';
import { holdsForOne, inOrder, optionsOf, readExactNumber, readMoment } from './condition-holds.js';
import { anyOf, negated, type Truth } from './request.js';
import type { ConditionTest } from './rules.js';
import { type ExampleText, type Open, waysToDecide } from './state.js';
import { textClasses } from './text-classes.js';
import { matchesPattern, type ReadPattern, readPattern } from './text-pattern.js';
import { choiceId, exampleText, openChoices, type Side } from './unknown-values.js';

/** One value of a key, standing for all that the same tests hold for. */
export interface Element {
  readonly text: ExampleText;
  /** Ids of the tests that hold for it, taken alone. */
  readonly holds: ReadonlySet<string>;
  readonly guessed: boolean;
}

/** Every value that a key can have, as far as these tests, which are all of one key, tell values apart. */
export function keyElements(
  tests: readonly ConditionTest[],
  type: string | undefined,
  budget: Budget,
): readonly Element[] {
  const families = new Set(tests.map(({ operator }) => operator.family).filter((family) => family !== 'null'));
  const only = (...known: readonly OperatorFamily[]): boolean =>
    [...families].every((family) => known.includes(family));
  const isWord = families.has('bool') && (only('bool') || (type === 'Bool' && only('bool', 'string')));
  if (families.size === 0)
    return [{ text: { text: 'example' }, holds: new Set(tests.map(({ id }) => id)), guessed: false }];
  if (isWord) return ['true', 'false'].flatMap((text) => decided(tests, text, { text }, budget));
  if (only('string', 'arn')) return textElements(tests, budget);
  if (only('numeric')) return orderElements(tests, readExactNumber, String, budget);
  if (only('date')) return orderElements(tests, readMoment, printMoment, budget);
  if (only('ip')) return addressElements(tests, budget);
  return undecided(tests, budget);
}

/** Tests of which nothing is known but that each holds or does not. */
function undecided(tests: readonly ConditionTest[], budget: Budget): readonly Element[] {
  return withOpen(
    tests.map((test) => ({ test, truth: undefined })),
    { text: 'example' },
    budget,
  );
}

/** A value for which most tests answer, and the others may hold or not. */
function decided(tests: readonly ConditionTest[], one: string, text: ExampleText, budget: Budget): readonly Element[] {
  budget.spend(costOf(tests));
  return withOpen(
    tests.map((test) => ({ test, truth: holdsForOne(test, one, new Map()) })),
    text,
    budget,
  );
}

/** Every value of the policy is read anew for every value of the key, and addresses are long numbers. */
const costOf = (tests: readonly ConditionTest[]): number =>
  tests.reduce((sum, { operator, values }) => sum + values.length * (operator.family === 'ip' ? 40 : 10), 0);

function withOpen(
  truths: readonly { readonly test: ConditionTest; readonly truth: Truth }[],
  text: ExampleText,
  budget: Budget,
): readonly Element[] {
  const open = truths.flatMap(({ test, truth }): readonly Open[] =>
    truth === undefined ? [{ id: test.id, implies: [], excludes: [] }] : [],
  );
  const certain = truths.flatMap(({ test, truth }) => (truth === true ? [test.id] : []));
  return waysToDecide(open, budget).map((way) => ({
    text,
    holds: new Set([...certain, ...way]),
    guessed: open.length > 0,
  }));
}

function textElements(tests: readonly ConditionTest[], budget: Budget): readonly Element[] {
  const own = tests.map((test): { test: ConditionTest; side: Side; values: readonly ReadPattern[] } => ({
    test,
    side: test.operator.negated ? 'differs' : 'matches',
    values: test.operator.family === 'null' ? [] : test.values.map((value) => readPattern(value, optionsOf(test))),
  }));
  const patterns = own.flatMap(({ values }) =>
    values.map((read) => (read.kind === 'known' ? read.pattern : read.widest)),
  );
  const distinct = [...new Map(patterns.map((one) => [`${one.letterCase} ${one.tokens.join(' ')}`, one])).values()];
  const unknown = own.flatMap(({ side, values }) =>
    values.flatMap((value) => (value.kind === 'unknown' ? [{ side, value }] : [])),
  );
  return textClasses(distinct, ['example'], budget).flatMap(({ example }) => {
    const open = openChoices(unknown, example);
    return waysToDecide(open, budget).map((way): Element => {
      budget.spend(patterns.length);
      const holds = own.filter(({ side, values }) => meets(side, values, example, way)).map(({ test }) => test.id);
      return { text: exampleText(unknown, way, example), holds: new Set(holds), guessed: open.length > 0 };
    });
  });
}

function meets(side: Side, values: readonly ReadPattern[], example: string, way: ReadonlySet<string>): boolean {
  const isMet = (read: ReadPattern): boolean =>
    read.kind === 'known'
      ? matchesPattern(read.pattern, example) === (side === 'matches')
      : way.has(choiceId(side, read));
  return side === 'matches' ? values.some(isMet) : values.every(isMet);
}

/** Numbers and moments: those that are named, one between each two, one below all and one above. */
function orderElements(
  tests: readonly ConditionTest[],
  read: (text: string) => number | undefined,
  print: (one: number) => string,
  budget: Budget,
): readonly Element[] {
  const named = new Set(
    tests.flatMap(({ operator, values }) =>
      operator.family === 'null' ? [] : values.flatMap((value) => read(value) ?? []),
    ),
  );
  const points = [...named].sort((a, b) => a - b);
  const step = print === printMoment ? 86_400_000 : 1;
  const between = points.slice(1).map((point, at) => ((points[at] ?? 0) + point) / 2);
  const all = [...points, ...between, (points[0] ?? 0) - step, (points.at(-1) ?? 0) + step];
  return all.flatMap((one) => {
    budget.spend(costOf(tests));
    const truths = tests.map((test) => ({ test, truth: orderHolds(test, one, read) }));
    return withOpen(truths, { text: print(one) }, budget);
  });
}

function orderHolds(
  { operator, values }: ConditionTest,
  one: number,
  read: (text: string) => number | undefined,
): Truth {
  if (operator.family === 'null') return true;
  const found = anyOf(values.map((value) => inOrder(operator.name, read(value), one)));
  return operator.negated ? negated(found) : found;
}

/** The first and last moments that a date can hold are far off; beyond them it is printed in seconds. */
function printMoment(one: number): string {
  const seconds = Math.floor(one / 1000);
  if (Math.abs(seconds) > 8.6e12) return String(seconds);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

const widths = { 4: 32, 6: 128 } as const;

/** The first address of each range, and the one after its last. */
function addressElements(tests: readonly ConditionTest[], budget: Budget): readonly Element[] {
  const ranges = tests.flatMap(({ operator, values }) =>
    operator.family === 'ip' ? values.flatMap((value) => readIpRange(value) ?? []) : [],
  );
  const named = ranges.flatMap(({ version, address, prefix }) => {
    const free = BigInt(widths[version] - prefix);
    const first = (address >> free) << free;
    return [
      { version, address: first },
      { version, address: first + (1n << free) },
    ];
  });
  const all = [...named, { version: 4 as const, address: 0n }, { version: 6 as const, address: 0n }];
  const texts = all.filter(({ version, address }) => address >> BigInt(widths[version]) === 0n).map(printAddress);
  return [...new Set(texts)].flatMap((text) =>
    decided(
      tests.filter(({ operator }) => operator.family !== 'null'),
      text,
      { text },
      budget,
    ).map((one) => withNull(one, tests)),
  );
}

const printAddress = ({ version, address }: Pick<IpRange, 'version' | 'address'>): string =>
  printNetwork({ version, address, prefix: widths[version] }).replace(/\/\d+$/, '');

/** What Null says does not hang on the value. */
const withNull = (element: Element, tests: readonly ConditionTest[]): Element => ({
  ...element,
  holds: new Set([...element.holds, ...tests.filter(({ operator }) => operator.family === 'null').map(({ id }) => id)]),
});
