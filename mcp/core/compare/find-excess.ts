import type { Catalog } from '../catalog/catalog.js';
import { type Budget, BudgetSpent } from './budget.js';
import { keyStates } from './key-states.js';
import { principalStates } from './principal-states.js';
import { resourceStates } from './resource-states.js';
import type { ConditionTest, Scope } from './rules.js';
import type { Example, State } from './state.js';

/** The scopes that apply to one group of actions in two policies. */
export interface Sides {
  readonly more: readonly Scope[];
  readonly less: readonly Scope[];
}

/**
 * What a request is looked for to be: allowed by the one and not by the other, or denied by the other where it allows
 * nothing that the Deny could take from.
 */
export type Excess = 'allowed' | 'undenied';

/** One thing by which scopes differ, with all that a request can be as to it. */
interface Dimension {
  readonly states: readonly State[];
  /** By scope: ids of the tests of this dimension that it needs. */
  readonly needs: ReadonlyMap<Scope, readonly string[]>;
}

/**
 * Requests that `more` answers better for the caller than `less` does, each as examples of what it is; nothing found
 * is a proof that there is none, for states are only ever too many. Throws `BudgetSpent`.
 */
export function* findExcess(
  sides: Sides,
  excess: Excess,
  catalog: Catalog,
  budget: Budget,
): Generator<readonly Example[]> {
  const asked = excess === 'allowed' ? withoutCommon(sides) : deniedOnly(sides);
  if (asked.giving.length === 0) return;
  const scopes = [...asked.giving, ...asked.barring, ...asked.covering, ...asked.uncovering];
  const dimensions = dimensionsOf([...new Set(scopes)], catalog, budget);
  yield* search(asked, dimensions, 0, [], budget);
}

/** A request that one of `giving` takes in, none of `barring`, and none of `covering` but for one of `uncovering`. */
interface Asked {
  readonly giving: readonly Scope[];
  readonly barring: readonly Scope[];
  readonly covering: readonly Scope[];
  readonly uncovering: readonly Scope[];
}

const allows = ({ effect }: Scope): boolean => effect === 'Allow';
const denies = ({ effect }: Scope): boolean => effect === 'Deny';

/** What both allow is no difference where everything that `less` denies, `more` denies too. */
function withoutCommon({ more, less }: Sides): Asked {
  const barring = more.filter(denies);
  const barred = idsOf(barring);
  const uncovering = less.filter((scope) => denies(scope) && !barred.has(scope.id));
  const covering = less.filter(allows);
  const giving = more.filter(allows);
  const common = idsOf(covering);
  return {
    giving: uncovering.length > 0 ? giving : giving.filter((scope) => !common.has(scope.id)),
    barring,
    covering,
    uncovering,
  };
}

function deniedOnly({ more, less }: Sides): Asked {
  const barring = more.filter(denies);
  const barred = idsOf(barring);
  return {
    giving: less.filter((scope) => denies(scope) && !barred.has(scope.id)),
    barring,
    covering: less.filter(allows),
    uncovering: [],
  };
}

const idsOf = (scopes: readonly Scope[]): ReadonlySet<string> => new Set(scopes.map(({ id }) => id));

/** A search goes as deep as there are keys. */
const mostKeys = 100;

function dimensionsOf(scopes: readonly Scope[], catalog: Catalog, budget: Budget): readonly Dimension[] {
  const keys = new Set(scopes.flatMap(({ conditions }) => conditions.map(({ key }) => key)));
  if (keys.size > mostKeys) throw new BudgetSpent();
  budget.spend(scopes.length * (keys.size + 2));
  const of = <T extends { readonly id: string }>(
    testsOf: (scope: Scope) => readonly T[],
    statesOf: (tests: readonly T[]) => readonly State[],
  ): Dimension => {
    const tests = new Map(scopes.flatMap(testsOf).map((test) => [test.id, test]));
    const needs = new Map(scopes.map((scope) => [scope, testsOf(scope).map(({ id }) => id)]));
    return { states: tests.size === 0 ? [] : statesOf([...tests.values()]), needs };
  };
  const ofKey = (key: string): Dimension =>
    of(
      ({ conditions }): readonly ConditionTest[] => conditions.filter((test) => test.key === key),
      (tests) => keyStates(tests, catalog, budget),
    );
  const dimensions = [
    of(
      ({ principal }) => (principal ? [principal] : []),
      (tests) => principalStates(tests, budget),
    ),
    of(
      ({ resource }) => (resource ? [resource] : []),
      (tests) => resourceStates(tests, budget),
    ),
    ...[...keys].sort().map(ofKey),
  ];
  return dimensions.filter(({ states }) => states.length > 0).sort((a, b) => a.states.length - b.states.length);
}

function* search(
  asked: Asked,
  dimensions: readonly Dimension[],
  depth: number,
  chosen: readonly Example[],
  budget: Budget,
): Generator<readonly Example[]> {
  const { giving, barring, covering, uncovering } = asked;
  budget.spend(1 + (barring.length + covering.length) * (dimensions.length - depth));
  if (giving.length === 0) return;
  const isFree = (scope: Scope): boolean =>
    dimensions.slice(depth).every(({ needs }) => (needs.get(scope) ?? []).length === 0);
  if (barring.some(isFree) || (uncovering.length === 0 && covering.some(isFree))) return;
  const dimension = dimensions[depth];
  if (!dimension) {
    if (covering.length === 0 || uncovering.length > 0) yield chosen;
    return;
  }
  const seen = new Set<string>();
  const all = [...new Set([...giving, ...barring, ...covering, ...uncovering])];
  for (const { holds, example } of dimension.states) {
    budget.spend(all.length);
    const left = new Set(all.filter((scope) => (dimension.needs.get(scope) ?? []).every((id) => holds.has(id))));
    const key = all.map((scope) => (left.has(scope) ? '1' : '0')).join('');
    if (seen.has(key)) continue;
    seen.add(key);
    yield* search(among(left, asked), dimensions, depth + 1, [...chosen, example], budget);
  }
}

function among(left: ReadonlySet<Scope>, { giving, barring, covering, uncovering }: Asked): Asked {
  const still = (scopes: readonly Scope[]): readonly Scope[] => scopes.filter((scope) => left.has(scope));
  return {
    giving: still(giving),
    barring: still(barring),
    covering: still(covering),
    uncovering: still(uncovering),
  };
}
