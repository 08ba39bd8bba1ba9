import type { Catalog } from '../catalog/catalog.js';
import type { Budget } from './budget.js';
import { holdsWithoutKey } from './condition-holds.js';
import { type Element, keyElements } from './key-elements.js';
import type { ConditionTest } from './rules.js';
import { distinctStates, type State } from './state.js';

/** What a request can have for one key, absent or with one value or several, as far as these tests tell. */
export function keyStates(tests: readonly ConditionTest[], catalog: Catalog, budget: Budget): readonly State[] {
  const [{ key, name } = { key: '', name: '' }] = tests;
  const facts = catalog.conditionKey(name);
  // Null is about the key and not about its values.
  const own = tests.filter(({ operator }) => operator.family !== 'null');
  const elements = keyElements(own, facts?.type, budget);
  const asksOfSets = own.some(({ operator }) => operator.qualifier !== undefined);
  const hasSeveral = facts?.multivalued ?? asksOfSets;
  const sets = [...elements.map((one) => [one]), ...(hasSeveral ? setsOf(elements, own.length, budget) : [])];
  const present = tests.filter(({ operator, values }) => operator.family === 'null' && values.includes('false'));
  const states = sets.flatMap((set) => statesOf(set, own, key, present));
  return distinctStates([absentState(tests, key), ...states], budget);
}

const absentState = (tests: readonly ConditionTest[], key: string): State => ({
  holds: new Set(tests.filter((test) => holdsWithoutKey(test) === true).map(({ id }) => id)),
  example: { kind: 'key', key, values: undefined },
  guessed: false,
});

/** Without a set operator nobody documents what several values do: any of them may count, or all have to. */
function statesOf(
  set: readonly Element[],
  tests: readonly ConditionTest[],
  key: string,
  present: readonly ConditionTest[],
): readonly State[] {
  const readings =
    set.length > 1 && tests.some(({ operator }) => operator.qualifier === undefined) ? readingsOfPlain : oneReading;
  return readings.map((reading) => ({
    holds: new Set([...tests.filter((test) => holdsForSet(test, set, reading)), ...present].map(({ id }) => id)),
    example: { kind: 'key', key, values: set.map(({ text }) => text) },
    guessed: readings.length > 1 || set.some(({ guessed }) => guessed),
  }));
}

type Reading = 'any' | 'all';
const readingsOfPlain: readonly Reading[] = ['any', 'all'];
const oneReading: readonly Reading[] = ['any'];

function holdsForSet({ id, operator }: ConditionTest, set: readonly Element[], reading: Reading): boolean {
  const wantsAll = operator.qualifier === 'ForAllValues' || (operator.qualifier === undefined && reading === 'all');
  return wantsAll ? set.every(({ holds }) => holds.has(id)) : set.some(({ holds }) => holds.has(id));
}

/**
 * Sets of several values. Each test needs one value at most to be what it is, so that no set has to be larger than
 * there are tests.
 */
function setsOf(elements: readonly Element[], most: number, budget: Budget): readonly (readonly Element[])[] {
  const distinct = [...new Map(elements.map((one) => [[...one.holds].sort().join('\n'), one])).values()];
  let grown: readonly (readonly number[])[] = distinct.map((_, at) => [at]);
  const sets: (readonly number[])[] = [];
  for (let size = 2; size <= Math.max(most, 2) && grown.length > 0; size++) {
    grown = grown.flatMap((set) => {
      budget.spend(distinct.length * size);
      const last = set.at(-1) ?? 0;
      return distinct.slice(last + 1).map((_, offset) => [...set, last + 1 + offset]);
    });
    sets.push(...grown);
  }
  return sets.map((set) => set.flatMap((at) => distinct[at] ?? []));
}
