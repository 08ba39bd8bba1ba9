import type { Catalog } from '../catalog/catalog.js';
import type { ActionPattern } from '../values/action-pattern.js';
import { compileWildcard, hasWildcard } from '../values/wildcard.js';
import type { Budget } from './budget.js';
import type { ActionTest } from './rules.js';
import { textClasses } from './text-classes.js';
import { readPattern } from './text-pattern.js';

/** Actions that the same clauses take in. */
export interface ActionGroup {
  /** Positions in the list of clauses, in no order. */
  readonly within: ReadonlySet<number>;
  /** One of them, in AWS's spelling where it exists. */
  readonly example: string;
  /** False for names that AWS does not have today, and may have tomorrow. */
  readonly exists: boolean;
}

/**
 * Sorts all actions there are, and all that there may be one day, by the clauses that take them in: `s3:*` is more
 * than the actions of today. Those that exist come first. Throws `BudgetSpent`.
 */
export function actionGroups(clauses: readonly ActionTest[], catalog: Catalog, budget: Budget): readonly ActionGroup[] {
  const groups = new Map<string, NamedAction>();
  const hangsOnName = clauses.map(({ values }) => !values.some(({ kind }) => kind === 'everything'));
  const add = (action: NamedAction): void => {
    const named = action.named.filter((at) => hangsOnName[at]).sort((a, b) => a - b);
    budget.spend(4 + named.length);
    const key = named.join(',');
    const known = groups.get(key);
    if (!known || (action.exists && !known.exists)) groups.set(key, { ...action, named });
  };
  const entries = entriesByService(clauses);
  for (const [prefix, own] of entries) for (const action of ofService(prefix, own, catalog, budget)) add(action);
  const other = unnamed(new Set(entries.keys()), catalog);
  add({ named: [], example: other ?? 'unlisted:Action', exists: other !== undefined });
  // What a clause says of an action that it does not name: `*` takes it in, and so does NotAction.
  const unless = clauses.flatMap(({ kind }, at) => ((kind === 'NotAction') === hangsOnName[at] ? [at] : []));
  return [...groups.values()]
    .map(({ named, example, exists }) => ({ within: flipped(unless, named, budget), example, exists }))
    .sort((a, b) => Number(b.exists) - Number(a.exists));
}

/** Naming an action turns round what a clause says of it. */
function flipped(unless: readonly number[], named: readonly number[], budget: Budget): ReadonlySet<number> {
  budget.spend(unless.length + named.length);
  const within = new Set(unless);
  for (const at of named) if (!within.delete(at)) within.add(at);
  return within;
}

/** An entry of a clause in lower case, without its service. */
interface Entry {
  readonly clause: number;
  readonly name: string;
}

function entriesByService(clauses: readonly ActionTest[]): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const [clause, { values }] of clauses.entries()) {
    for (const value of values) {
      if (value.kind !== 'action') continue;
      const known = entries.get(value.service) ?? [];
      known.push({ clause, name: nameOf(value) });
      entries.set(value.service, known);
    }
  }
  return entries;
}

const nameOf = (value: Extract<ActionPattern, { kind: 'action' }>): string => value.name.toLowerCase();

interface NamedAction {
  readonly named: readonly number[];
  readonly example: string;
  readonly exists: boolean;
}

function* ofService(
  prefix: string,
  entries: readonly Entry[],
  catalog: Catalog,
  budget: Budget,
): Generator<NamedAction> {
  const service = catalog.service(prefix);
  const clausesOf = clauseFinder(entries, budget);
  for (const [lower, { name }] of service?.actions ?? []) {
    yield { named: clausesOf(lower), example: `${prefix}:${name}`, exists: true };
  }
  const literal = new Set(entries.map(({ name }) => name));
  for (const name of literal) {
    if (!hasWildcard(name) && !service?.actions.has(name))
      yield { named: clausesOf(name), example: `${prefix}:${name}`, exists: false };
  }
  const wild = [...new Set(entries.map(({ name }) => name).filter(hasWildcard))];
  const clausesWith = clausesByName(entries);
  const patterns = wild.flatMap((name) => {
    const read = readPattern(name, { mode: 'wildcards', variables: 'text', letterCase: 'kept' });
    return read.kind === 'known' ? [read.pattern] : [];
  });
  for (const { accepts, example } of textClasses(patterns, ['newaction'], budget)) {
    const named = [...new Set([...accepts].flatMap((at) => clausesWith.get(wild[at] ?? '') ?? []))];
    budget.spend(named.length);
    const isTaken = literal.has(example) || service?.actions.has(example);
    yield { named, example: `${prefix}:${isTaken ? `${example}x` : example}`, exists: false };
  }
}

function clausesByName(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const clauses = new Map<string, number[]>();
  for (const { clause, name } of entries) {
    const known = clauses.get(name);
    if (known) known.push(clause);
    else clauses.set(name, [clause]);
  }
  return clauses;
}

/** Which clauses name an action of the service; most entries are plain names, and are looked up. */
function clauseFinder(entries: readonly Entry[], budget: Budget): (lower: string) => readonly number[] {
  const byName = clausesByName(entries);
  const wild = [...byName]
    .filter(([name]) => hasWildcard(name))
    .map(([name, clauses]) => ({ matches: compileWildcard(name), clauses }));
  return (lower) => {
    budget.spend(1 + wild.length);
    const found = wild.filter(({ matches }) => matches(lower)).flatMap(({ clauses }) => clauses);
    return [...new Set([...(byName.get(lower) ?? []), ...found])];
  };
}

/** An action of a service that no clause names. */
function unnamed(named: ReadonlySet<string>, catalog: Catalog): string | undefined {
  const prefix = [...wellKnown, ...catalog.prefixes].find(
    (one) => !named.has(one) && catalog.service(one) !== undefined,
  );
  const action = prefix === undefined ? undefined : catalog.service(prefix)?.actions.values().next().value;
  return action && `${action.service}:${action.name}`;
}

const wellKnown = ['s3', 'ec2', 'iam', 'dynamodb', 'lambda', 'sqs', 'sns', 'kms'];
