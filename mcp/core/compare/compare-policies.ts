import type { Catalog } from '../catalog/catalog.js';
import type { Policy } from '../policy/ast.js';
import { type ActionGroup, actionGroups } from './action-groups.js';
import { Budget, BudgetSpent } from './budget.js';
import { type Changes, describeChanges } from './describe-changes.js';
import { allowsNothing, evaluate } from './evaluate.js';
import { type Excess, findExcess } from './find-excess.js';
import { makeRequest } from './make-request.js';
import { readRules } from './read-rules.js';
import type { Decision, Request } from './request.js';
import { anyResources } from './resource-states.js';
import type { Rule, Scope } from './rules.js';
import { usualResources } from './usual-resources.js';

/** What the second policy is against the first. */
export const verdicts = ['equivalent', 'broader', 'narrower', 'different', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

export interface CompareOptions {
  readonly catalog: Catalog;
  /** How much work may be done before the answer is `undecided`, in small steps; some ten million take a second. */
  readonly budget?: number;
}

/** A request that one policy answers better for the caller than the other, and what each says of it. */
export interface Witness {
  readonly request: Request;
  readonly a: Decision;
  readonly b: Decision;
  /** Is the action one that AWS has today? */
  readonly actionExists: boolean;
}

export interface Comparison {
  readonly verdict: Verdict;
  /** A request that b gives and a does not. */
  readonly more?: Witness;
  /** A request that a gives and b does not. */
  readonly less?: Witness;
  /** Why it is undecided, each a clause without a period. */
  readonly reasons: readonly string[];
  /** What differs statement by statement; absent where one of them is no policy that AWS would take. */
  readonly changes?: Changes;
  /** The work it took, in steps of the budget. */
  readonly work: number;
}

const usualBudget = 4_000_000;

/**
 * Compares what two policies allow after their own Denies, request by request: b is broader where it allows what a does
 * not. A Deny of what its policy does not allow anyway is there for what other policies allow, so b is broader, too,
 * where it no longer has that one; a Deny that only takes from an Allow beside it may as well be no Allow. `equivalent` and `narrower` are proved; whatever is said to be more or less has a request to show it.
 * Never throws for what a policy holds; a policy that AWS would refuse is `undecided`.
 */
export function comparePolicies(a: Policy, b: Policy, { catalog, budget = usualBudget }: CompareOptions): Comparison {
  const [first, second] = [readRules(a), readRules(b)];
  const reasons = [first, second].flatMap((read, index) =>
    read.kind === 'unclear' ? read.reasons.map((reason) => `policy_${index === 0 ? 'a' : 'b'}: ${reason}`) : [],
  );
  if (first.kind === 'unclear' || second.kind === 'unclear') return { verdict: 'undecided', reasons, work: 0 };
  if (first.principals !== second.principals) {
    return {
      verdict: 'undecided',
      reasons: ['one policy names principals and the other does not, so that no request is judged by both'],
      work: 0,
    };
  }
  const changes = describeChanges(first.rules, second.rules);
  if (changes.statementsAdded.length + changes.statementsRemoved.length === 0)
    return { verdict: 'equivalent', reasons: [], changes, work: 0 };
  const pair = { a: first.rules, b: second.rules, principals: first.principals };
  const work = new Budget(budget);
  const [more, less] = bothWays(pair, catalog, work);
  return { ...verdictOf(more, less), changes, work: work.spent };
}

interface Pair {
  readonly a: readonly Rule[];
  readonly b: readonly Rule[];
  readonly principals: 'named' | 'none';
}

/** Whether one policy gives more than the other: a request that shows it, a proof that there is none, or neither. */
type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly witness: Witness }
  | { readonly kind: 'open'; readonly reason: string };

function bothWays(pair: Pair, catalog: Catalog, budget: Budget): readonly [Answer, Answer] {
  try {
    const clauses = [...pair.a, ...pair.b].map(({ actions }) => actions);
    const groups = distinctGroups(actionGroups(clauses, catalog, budget), pair, budget);
    const [one, other] = [budget.half(), budget.half()];
    return [answer('more', groups, pair, catalog, one), answer('less', groups, pair, catalog, other)];
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    const open: Answer = { kind: 'open', reason: tooMuch };
    return [open, open];
  }
}

const tooMuch = 'the policies are too intricate to compare within the work that a comparison may take';
const unknown = 'it hangs on values that only a request has, or on what AWS does not document';

/** A group of actions with what each policy says of them. */
interface Compared {
  readonly action: string;
  readonly exists: boolean;
  readonly a: readonly Scope[];
  readonly b: readonly Scope[];
}

/** Where both policies have the same scopes there is nothing to compare, and the same pair of lists once is enough. */
function distinctGroups(groups: readonly ActionGroup[], { a, b }: Pair, budget: Budget): readonly Compared[] {
  const distinct = new Map<string, Compared>();
  const ids = new Map<string, number>();
  const numberOf = ({ id }: Scope): number => {
    const known = ids.get(id) ?? ids.size;
    ids.set(id, known);
    return known;
  };
  const keyOf = (scopes: readonly Scope[]): string =>
    scopes
      .map(numberOf)
      .sort((x, y) => x - y)
      .join(',');
  for (const { within, example, exists } of groups) {
    budget.spend(4 + within.size * 4);
    const order = [...within].sort((x, y) => x - y);
    const own = scopesOf(order.flatMap((at) => a[at] ?? []));
    const other = scopesOf(order.flatMap((at) => b[at - a.length] ?? []));
    const [ownKey, otherKey] = [keyOf(own), keyOf(other)];
    if (ownKey === otherKey) continue;
    const key = `${ownKey} ${otherKey}`;
    if (!distinct.has(key)) distinct.set(key, { action: example, exists, a: own, b: other });
  }
  return [...distinct.values()];
}

const scopesOf = (rules: readonly Rule[]): readonly Scope[] => [
  ...new Map(rules.map(({ scope }) => [scope.id, scope])).values(),
];

/** More requests than this that turn out to prove nothing are not tried. */
const mostTries = 60;

function answer(
  way: 'more' | 'less',
  groups: readonly Compared[],
  pair: Pair,
  catalog: Catalog,
  budget: Budget,
): Answer {
  let tries = 0;
  try {
    for (const excess of ['allowed', 'undenied'] satisfies readonly Excess[]) {
      for (const { action, exists, a, b } of groups) {
        const sides = way === 'more' ? { more: b, less: a } : { more: a, less: b };
        for (const examples of findExcess(sides, excess, catalog, budget)) {
          const request = makeRequest(action, examples, pair.principals);
          budget.spend(100 + (pair.a.length + pair.b.length) * 4);
          const witness = check(way, { request, actionExists: exists }, pair);
          if (witness) return { kind: 'shown', witness: usualized(way, witness, pair, catalog) };
          if (++tries > mostTries) return { kind: 'open', reason: unknown };
        }
      }
    }
    return tries === 0 ? { kind: 'none' } : { kind: 'open', reason: unknown };
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: 'open', reason: tooMuch };
    throw error;
  }
}

/** The request is worth showing only where both policies, asked anew, answer it as they should. */
function check(way: 'more' | 'less', asked: Omit<Witness, 'a' | 'b'>, pair: Pair): Witness | undefined {
  const { request } = asked;
  const [a, b] = [evaluate(pair.a, request), evaluate(pair.b, request)];
  if (!a || !b) return undefined;
  const [high, low, lowRules] = way === 'more' ? [b, a, pair.a] : [a, b, pair.b];
  const isShown =
    high === 'allowed'
      ? low !== 'allowed'
      : high === 'not_allowed' && low === 'denied' && allowsNothing(lowRules, request);
  return isShown ? { ...asked, a, b } : undefined;
}

/** On a resource that the action is called on, where the policies leave that open. */
function usualized(way: 'more' | 'less', witness: Witness, pair: Pair, catalog: Catalog): Witness {
  const { request } = witness;
  if (!anyResources.includes(request.resource)) return witness;
  for (const resource of usualResources(request.action, catalog)) {
    const usual = check(way, { ...witness, request: { ...request, resource } }, pair);
    if (usual) return usual;
  }
  return witness;
}

function verdictOf(more: Answer, less: Answer): Omit<Comparison, 'work'> {
  const shown = {
    ...(more.kind === 'shown' && { more: more.witness }),
    ...(less.kind === 'shown' && { less: less.witness }),
  };
  if (more.kind === 'open' || less.kind === 'open') {
    const reasons = [more, less].flatMap((one) => (one.kind === 'open' ? [one.reason] : []));
    return { verdict: 'undecided', ...shown, reasons: [...new Set(reasons)] };
  }
  const verdict: Verdict =
    more.kind === 'none'
      ? less.kind === 'none'
        ? 'equivalent'
        : 'narrower'
      : less.kind === 'none'
        ? 'broader'
        : 'different';
  return { verdict, ...shown, reasons: [] };
}
