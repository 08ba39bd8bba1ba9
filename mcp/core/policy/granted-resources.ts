import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { Action, ResourceType } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';
import type { ArnFormat } from '../values/arn-pattern.js';
import { type Scope, scopeOf } from '../values/resource-scope.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { Located, ResourceClause } from './ast.js';

/** An entry of Resource, or what NotResource leaves, as far as an action can be used on it. */
export interface GrantedResource extends Located<string> {
  /** Undefined where the action has no resources, so that only `*` grants it. */
  readonly type: ResourceType | undefined;
  readonly scope: Scope;
}

/** The entries of the clause that name a resource the action can be used on. NotResource leaves everything else. */
export function grantedResources(clause: ResourceClause | undefined, action: Action): readonly GrantedResource[] {
  if (!clause) return [];
  const types = action.resources.map(({ type }) => type);
  if (clause.kind === 'NotResource') return leftBy(clause, types);
  if (types.length === 0) {
    const star = clause.values.find(({ value }) => matchesWildcard(value, '*'));
    return star ? [granted(star, undefined, 'everything')] : [];
  }
  return types.flatMap((type) => entriesOn(clause, type));
}

const granted = (
  { path, span, value }: Located<string>,
  type: ResourceType | undefined,
  scope: Scope,
): GrantedResource => ({ path, span, value, type, scope });

function leftBy(clause: ResourceClause, types: readonly ResourceType[]): readonly GrantedResource[] {
  const all = { path: clause.path, span: clause.span, value: '*' };
  const leavesOut = (type: ResourceType): boolean => entriesOn(clause, type).some(isEverything);
  if (types.length === 0)
    return clause.values.some(({ value }) => matchesWildcard(value, '*'))
      ? []
      : [granted(all, undefined, 'everything')];
  return types.filter((type) => !leavesOut(type)).map((type) => granted(all, type, 'everything'));
}

const isEverything = ({ scope }: GrantedResource): boolean => scope === 'everything';

const entriesFound = rememberOf((_: ResourceClause) => new Map<ResourceType, readonly GrantedResource[]>());

/** Asked again for every action of a service, so remembered. */
function entriesOn(clause: ResourceClause, type: ResourceType): readonly GrantedResource[] {
  const known = entriesFound(clause);
  const before = known.get(type);
  if (before) return before;
  const formats = arnFormatsOfType(type);
  const entries = candidates(clause, formats).flatMap((entry) => {
    const scope = formats.map((format) => scopeOf(entry.value, format)).find((found) => found !== undefined);
    return scope ? [granted(entry, type, scope)] : [];
  });
  known.set(type, entries);
  return entries;
}

const anyService = '*';

/** The entries that may be of the service: those that say so, and those with a wildcard or a variable in its place. */
function candidates(clause: ResourceClause, formats: readonly ArnFormat[]): readonly Located<string>[] {
  const groups = groupedByService(clause);
  const services = new Set([...formats.map(({ service }) => service), anyService]);
  return [...services].flatMap((service) => groups.get(service) ?? []);
}

const groupedByService = rememberOf(({ values }: ResourceClause): ReadonlyMap<string, readonly Located<string>[]> => {
  const groups = new Map<string, Located<string>[]>();
  for (const entry of values) {
    const service = /^arn:[a-z-]*:([a-z0-9-]+):/.exec(entry.value)?.[1] ?? anyService;
    const group = groups.get(service) ?? [];
    groups.set(service, group);
    group.push(entry);
  }
  return groups;
});
