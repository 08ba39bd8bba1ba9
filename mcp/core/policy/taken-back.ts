import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { ResourceType } from '../catalog/catalog.js';
import { readArn } from '../values/arn.js';
import { resourcesOverlap } from '../values/resource-pattern.js';
import { scopeOf } from '../values/resource-scope.js';
import { widestPattern } from '../values/template-text.js';
import { hasWildcard, matchesWildcard, wildcardCovers } from '../values/wildcard.js';
import type { ResourceClause, Statement } from './ast.js';
import type { GrantedResource } from './granted-resources.js';

export const entryCount = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { resource }) => sum + (resource?.values.length ?? 0), 0);

/** More comparisons than this a policy of real life does not need; beyond, only the plain cases of Deny are seen. */
export const mostComparisons = 20_000;

/** Takes from resources what unconditional Denies cover, and leaves what their NotResource spares. */
export function standingAfter(denying: readonly Statement[], count: number) {
  const affordable = entryCount(denying) * count <= mostComparisons;
  const covering = denying.flatMap(({ resource }) => (resource?.kind === 'Resource' ? resource.values : []));
  const literal = new Set(covering.map(({ value }) => value));
  const patterns = affordable ? covering.map(({ value }) => value).filter(hasWildcard) : [];
  const sparing = denying.flatMap(({ resource }) => (resource?.kind === 'NotResource' ? [resource] : []));
  return (resources: readonly GrantedResource[]): readonly GrantedResource[] => {
    if (literal.has('*')) return [];
    const left = resources.filter(
      (resource) => !literal.has(resource.value) && !patterns.some((pattern) => covers(pattern, resource)),
    );
    return affordable ? sparing.reduce(spare, left) : left;
  };
}

/** A Deny with NotResource leaves of each resource what it has in common with the entries. */
const spare = (resources: readonly GrantedResource[], { values }: ResourceClause): readonly GrantedResource[] =>
  resources.flatMap((resource) => {
    if (values.some(({ value }) => covers(value, resource))) return [resource];
    const { type } = resource;
    if (!type) return [];
    const common = values.filter(({ value }) => resourcesOverlap(value, resource.value));
    return common.flatMap(({ value }) => narrowed(resource, type, value));
  });

function narrowed(resource: GrantedResource, type: ResourceType, value: string): readonly GrantedResource[] {
  const scopes = arnFormatsOfType(type).map((format) => scopeOf(value, format));
  const scope = scopes.find((found) => found !== undefined);
  return scope ? [{ ...resource, value, scope }] : [];
}

/** Does a Deny's entry cover all of it? Of everything of a type, as far as the type goes. */
function covers(pattern: string, { value, type, scope }: GrantedResource): boolean {
  if (pattern === value || /^\*+$/.test(pattern)) return true;
  if (!type) return matchesWildcard(pattern, '*');
  const formats = scope === 'everything' ? arnFormatsOfType(type) : undefined;
  if (formats)
    return formats.every((format) => scopeOf(pattern, format) === 'everything' && fieldsCover(pattern, value));
  return fieldsCover(pattern, value) && wildcardCovers(resourceOf(pattern), widestPattern(resourceOf(value)));
}

const resourceOf = (text: string): string => readArn(text)?.resource ?? '*';

/** Region and account; where the Allow says nothing of them, what the Deny says is taken for the account's own. */
function fieldsCover(pattern: string, value: string): boolean {
  const [deny, allow] = [readArn(pattern), readArn(value)];
  if (!deny || !allow) return deny === undefined || /^[*]?$/.test(deny.region);
  const fields = ['region', 'account'] as const;
  return fields.every(
    (field) => wildcardCovers(deny[field], widestPattern(allow[field])) || isOwn(deny[field], allow[field]),
  );
}

/** `111122223333` in the Deny, `*` in the Allow: the only account in which an identity policy gives anything alone. */
const isOwn = (deny: string, allow: string): boolean => /^\d{12}$/.test(deny) && /^\*?$/.test(allow);

/** Does a Deny that has a condition concern the resource, all of it or a good part? */
export function touches({ resource: clause }: Statement, resource: GrantedResource): boolean {
  if (!clause) return false;
  const isNamed = clause.values.some(({ value }) => covers(value, resource));
  return clause.kind === 'Resource' ? isNamed : !isNamed;
}
