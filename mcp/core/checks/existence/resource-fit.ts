import { arnFormatsOf, fitsUntyped } from '../../catalog/arn-formats.js';
import type { Action, Catalog, ResourceType } from '../../catalog/catalog.js';
import { type Expansion, existing, expandAction } from '../../catalog/expand-actions.js';
import { factsOf, fitsType, isOfWholeKind } from '../../catalog/fitting-arns.js';
import type { Located, Statement } from '../../policy/ast.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { longestArn, readArn } from '../../values/arn.js';
import { type ArnPattern, arnPattern, fits } from '../../values/arn-pattern.js';
import { hasWildcard } from '../../values/wildcard.js';

/** What of a statement's Action and Resource does not go together. */
export interface Misfits {
  /** Entries of Action that no listed resource fits. */
  readonly unmatched: readonly Entry[];
  /** Entries of Action that take no resource but `*`. */
  readonly onlyStar: readonly Entry[];
  /** Entries of Resource that no listed action can use; looked for only where every action has a resource. */
  readonly unused: readonly Located<string>[];
}

export interface Entry {
  readonly located: Located<ActionPattern>;
  readonly actions: readonly Action[];
}

/** A resource and, by its service field, what it can be compared with. */
interface ReadResource {
  readonly located: Located<string>;
  readonly pattern: ArnPattern;
}

/**
 * Compares every action with its own resource types. Undefined where there is nothing to compare: NotAction,
 * NotResource, every action, every resource, or a resource whose type cannot be told.
 */
export function findMisfits(statement: Statement, catalog: Catalog): Misfits | undefined {
  const { action, resource } = statement;
  if (action?.kind !== 'Action' || resource?.kind !== 'Resource') return undefined;
  if (action.values.length === 0 || resource.values.length === 0) return undefined;
  const expansions = action.values.map((located) => ({ located, expansion: expandAction(catalog, located.value) }));
  if (expansions.some(({ expansion }) => expansion.kind === 'everything')) return undefined;
  const resources = readResources(resource.values, catalog);
  if (!resources) return undefined;
  const entries = expansions
    .map(({ located, expansion }) => ({ located, actions: existing(expansion) }))
    .filter(({ actions }) => actions.length > 0);
  const fits = typeComparison(resources);
  const missed = entries.filter(({ actions }) => {
    const { types, service, namesTags } = factsOf(actions);
    return !types.some(fits) && !(namesTags && resources.some(({ pattern }) => pattern.service === service));
  });
  const unmatched = missed.filter(({ actions }) => factsOf(actions).types.length > 0);
  const onlyStar = missed.filter(({ actions }) => {
    const { types, service } = factsOf(actions);
    return types.length === 0 && !resources.some(({ pattern }) => isOfWholeKind(pattern, service));
  });
  const certain = missed.length === 0 && expansions.every(({ expansion }) => isKnown(expansion));
  return { unmatched, onlyStar, unused: certain ? unusedOf(entries, resources) : [] };
}

const isKnown = ({ kind }: Expansion): boolean => kind === 'action' || kind === 'actions';

/** Undefined where one of them can be of any type: then everything may fit. */
function readResources(values: readonly Located<string>[], catalog: Catalog): readonly ReadResource[] | undefined {
  const resources: ReadResource[] = [];
  for (const located of values) {
    const arn = located.value.length > longestArn ? undefined : readArn(located.value);
    if (!arn || arn.partition === '' || hasWildcard(arn.service)) return undefined;
    const pattern = arnPattern(arn);
    // A service without formats, a variable for one, or an ARN that is wrong by itself, which has a finding of its own.
    if (!arnFormatsOf(catalog, arn.service).some((format) => fits(pattern, format))) return undefined;
    resources.push({ located, pattern });
  }
  return resources;
}

/** Asks once for each resource type of a statement. */
function typeComparison(resources: readonly ReadResource[]): (type: ResourceType) => boolean {
  const answers = new Map<ResourceType, boolean>();
  return (type) => {
    const answer = answers.get(type) ?? resources.some(({ pattern }) => fitsType(pattern, type));
    answers.set(type, answer);
    return answer;
  };
}

function unusedOf(entries: readonly Entry[], resources: readonly ReadResource[]): readonly Located<string>[] {
  const types = [...new Set(entries.flatMap(({ actions }) => factsOf(actions).types))];
  const tagging = new Set(
    entries.map(({ actions }) => factsOf(actions)).flatMap((one) => (one.namesTags ? one.service : [])),
  );
  return resources
    .filter(({ pattern }) => !tagging.has(pattern.service) && !fitsUntyped(pattern))
    .filter(({ pattern }) => !types.some((type) => fitsType(pattern, type)))
    .map(({ located }) => located);
}
