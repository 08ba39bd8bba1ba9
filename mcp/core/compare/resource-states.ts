import type { Budget } from './budget.js';
import type { ResourceTest } from './rules.js';
import { distinctStates, type State, waysToDecide } from './state.js';
import { type TextClass, textClasses } from './text-classes.js';
import { type ReadPattern, readPattern, type TextPattern } from './text-pattern.js';
import { choiceId, exampleText, openChoices, type Side } from './unknown-values.js';

/** A clause with its values read, each with the place of its pattern among all patterns. */
interface ReadTest {
  readonly test: ResourceTest;
  readonly side: Side;
  readonly values: readonly { readonly read: ReadPattern; readonly at: number }[];
}

/** Any resource will do where a policy says `*`, and ARNs are nicer to read. */
export const anyResources = ['arn:aws:s3:::example/example', '*'];

/** What a request can be made on, as far as these clauses tell resources apart. */
export function resourceStates(tests: readonly ResourceTest[], budget: Budget): readonly State[] {
  const patterns = new Map<string, { readonly at: number; readonly pattern: TextPattern }>();
  const placeOf = (read: ReadPattern): number => {
    const pattern = read.kind === 'known' ? read.pattern : read.widest;
    const key = pattern.tokens.join(' ');
    const known = patterns.get(key) ?? { at: patterns.size, pattern };
    patterns.set(key, known);
    return known.at;
  };
  const read: readonly ReadTest[] = tests.map((test) => ({
    test,
    side: test.kind === 'Resource' ? 'matches' : 'differs',
    values: test.values.map((text) => {
      const one = readPattern(text, { mode: 'resource', variables: test.variables, letterCase: 'kept' });
      return { read: one, at: placeOf(one) };
    }),
  }));
  const classes = textClasses(
    [...patterns.values()].map(({ pattern }) => pattern),
    anyResources,
    budget,
  );
  return distinctStates(statesOf(classes, read, budget), budget);
}

function* statesOf(classes: readonly TextClass[], tests: readonly ReadTest[], budget: Budget): Generator<State> {
  const unknown = tests.flatMap(({ side, values }) =>
    values.flatMap(({ read }) => (read.kind === 'unknown' ? [{ side, value: read }] : [])),
  );
  for (const { accepts, example } of classes) {
    const open = openChoices(unknown, example);
    for (const way of waysToDecide(open, budget)) {
      budget.spend(tests.reduce((sum, { values }) => sum + values.length, 0));
      const holds = tests.filter((test) => holdsFor(test, accepts, way)).map(({ test }) => test.id);
      yield {
        holds: new Set(holds),
        example: { kind: 'resource', text: exampleText(unknown, way, example) },
        guessed: open.length > 0,
      };
    }
  }
}

function holdsFor({ side, values }: ReadTest, accepts: ReadonlySet<number>, way: ReadonlySet<string>): boolean {
  if (side === 'matches') {
    return values.some(({ read, at }) => (read.kind === 'known' ? accepts.has(at) : way.has(choiceId(side, read))));
  }
  return values.every(({ read, at }) => (read.kind === 'known' ? !accepts.has(at) : way.has(choiceId(side, read))));
}
