import type { PrincipalValue } from '../policy/ast.js';
import { type Budget, BudgetSpent } from './budget.js';
import type { PatternOptions } from './text-pattern.js';

/** What requests can be as to one thing, their resource, say: the tests that then hold, and an example. */
export interface State {
  /** Ids of tests. */
  readonly holds: ReadonlySet<string>;
  readonly example: Example;
  /** Is it taken for possible because something is not known? */
  readonly guessed: boolean;
}

export type Example =
  | { readonly kind: 'resource'; readonly text: ExampleText }
  | { readonly kind: 'principal'; readonly value: PrincipalValue }
  | { readonly kind: 'key'; readonly key: string; readonly values: readonly ExampleText[] | undefined };

/** A text, or a value of the policy with variables that the rest of the request fills in. */
export interface ExampleText {
  readonly text: string;
  readonly unfilled?: PatternOptions;
  /** Values of the policy that it is not: their variables are to stand for something else. */
  readonly unlike?: readonly { readonly text: string; readonly options: PatternOptions }[];
}

/** One state for each set of tests that can hold together, with the example that most is known of. */
export function distinctStates(states: Iterable<State>, budget: Budget): readonly State[] {
  const known = new Map<string, State>();
  for (const state of states) {
    budget.spend(1 + state.holds.size);
    const key = [...state.holds].sort().join('\n');
    const before = known.get(key);
    if (!before || certainty(before) < certainty(state)) known.set(key, state);
  }
  return [...known.values()];
}

/** A guess that follows a value of the policy comes true once its variables are filled in. */
function certainty({ example, guessed }: State): number {
  if (!guessed) return 2;
  const texts = example.kind === 'resource' ? [example.text] : example.kind === 'key' ? (example.values ?? []) : [];
  return texts.some(({ unfilled }) => unfilled) ? 1 : 0;
}

/** A choice that is open: whether something unknown holds. */
export interface Open {
  readonly id: string;
  /** Choices that hold too when this one does. */
  readonly implies: readonly string[];
  /** Choices that do not hold when this one does. */
  readonly excludes: readonly string[];
}

const mostOpen = 8;

/** Every consistent way to decide what is open: the ids that hold. Throws `BudgetSpent` where there are too many. */
export function waysToDecide(open: readonly Open[], budget: Budget): readonly ReadonlySet<string>[] {
  if (open.length > mostOpen) throw new BudgetSpent();
  const ways: ReadonlySet<string>[] = [];
  const ids = new Set(open.map(({ id }) => id));
  for (let bits = 0; bits < 2 ** open.length; bits++) {
    budget.spend(open.length + 1);
    const chosen = new Set(open.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1).map(({ id }) => id));
    const isConsistent = open.every(
      ({ id, implies, excludes }) =>
        !chosen.has(id) ||
        (implies.every((other) => !ids.has(other) || chosen.has(other)) &&
          !excludes.some((other) => chosen.has(other))),
    );
    if (isConsistent) ways.push(chosen);
  }
  return ways;
}
