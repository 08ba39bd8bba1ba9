import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { Action, ResourceType } from '../catalog/catalog.js';
import { readArn } from '../values/arn.js';
import type { ArnFormat } from '../values/arn-pattern.js';
import { resourcesOverlap } from '../values/resource-pattern.js';
import { type Scope, scopeOf } from '../values/resource-scope.js';
import { widestPattern } from '../values/template-text.js';
import { hasWildcard, matchesWildcard, wildcardCovers } from '../values/wildcard.js';
import type { Located, Policy, ResourceClause, Statement } from './ast.js';
import { entryNaming, servicesNamed, speaksOf } from './named-action.js';
import { allows, denies } from './questions.js';

/** A statement, and which of the policies it is in. */
export interface PlacedStatement {
  readonly policy: number;
  readonly statement: Statement;
}

/** What an Allow gives of one action, once the Denies of the same principal's policies have taken theirs. */
export interface EffectiveGrant extends PlacedStatement {
  /** The entry of Action that names it, as written; of NotAction the clause. */
  readonly entry: Located<string>;
  /** What it may be used on, at least one. */
  readonly resources: readonly GrantedResource[];
  /** Denies that take all of that back, but only under a condition. */
  readonly denials: readonly PlacedStatement[];
}

export interface GrantedResource extends Located<string> {
  /** Absent where the action has no resources, so that only `*` grants it. */
  readonly type?: ResourceType;
  readonly scope: Scope;
}

/** Which statements give the action, on what, after Deny: an empty list where nothing is left. In reading order. */
export function effectiveGrants(policies: readonly Policy[], action: Action): readonly EffectiveGrant[] {
  const given = statementsOn(policies, action, 'allowing').map((placed) => ({
    ...placed,
    resources: grantedResources(placed.statement.resource, action),
  }));
  const count = given.reduce((sum, { resources }) => sum + resources.length, 0);
  if (count === 0) return [];
  const denying = statementsOn(policies, action, 'denying');
  const takeBack = standingAfter(denying.map(({ statement }) => statement).filter(isUnconditional), count);
  const conditional = denying.filter(({ statement }) => !isUnconditional(statement));
  const affordable = entryCount(conditional.map(({ statement }) => statement)) * count <= mostComparisons;
  return given.flatMap(({ policy, statement, resources }) => {
    const left = takeBack(resources);
    if (left.length === 0) return [];
    const denials = affordable ? conditional.filter((deny) => left.every((one) => touches(deny.statement, one))) : [];
    return [{ policy, statement, entry: entryOf(statement, action), resources: left, denials }];
  });
}

interface Statements {
  /** Those that may speak of any service stand under `*`. */
  readonly allowing: ReadonlyMap<string, readonly Statement[]>;
  readonly denying: ReadonlyMap<string, readonly Statement[]>;
}

const ofPolicy = new WeakMap<Policy, Statements>();

/** Those with this effect that speak of the action, in reading order. */
const statementsOn = (
  policies: readonly Policy[],
  action: Action,
  effect: keyof Statements,
): readonly PlacedStatement[] =>
  policies.flatMap((policy, index) =>
    candidatesIn(policy, action.service, effect)
      .filter((statement) => speaksOf(statement, action))
      .map((statement) => ({ policy: index, statement })),
  );

function candidatesIn(policy: Policy, service: string, effect: keyof Statements): readonly Statement[] {
  const known = ofPolicy.get(policy) ?? {
    allowing: byServiceNamed(policy.statements.filter(allows)),
    denying: byServiceNamed(policy.statements.filter(denies)),
  };
  ofPolicy.set(policy, known);
  const [own = [], any = []] = [known[effect].get(service), known[effect].get(anyService)];
  return own.length > 0 && any.length > 0 ? [...own, ...any].sort((a, b) => a.index - b.index) : [...own, ...any];
}

function byServiceNamed(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const services = statement.action && servicesNamed(statement.action);
    for (const service of services ?? [anyService]) {
      const group = groups.get(service) ?? [];
      groups.set(service, group);
      group.push(statement);
    }
  }
  return groups;
}

const isUnconditional = ({ condition }: Statement): boolean => (condition?.operators.length ?? 0) === 0;

const entryCount = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { resource }) => sum + (resource?.values.length ?? 0), 0);

/** More comparisons than this a policy of real life does not need; beyond, only the plain cases of Deny are seen. */
const mostComparisons = 20_000;

function entryOf({ action: clause, path }: Statement, action: Action): Located<string> {
  const entry = clause && entryNaming(clause, action);
  if (entry) return { ...entry, value: entry.value.text };
  return { path: clause?.path ?? path, ...(clause?.span && { span: clause.span }), value: 'NotAction' };
}

/** The entries of the clause that name a resource the action can be used on. NotResource leaves everything else. */
function grantedResources(clause: ResourceClause | undefined, action: Action): readonly GrantedResource[] {
  if (!clause) return [];
  const types = action.resources.map(({ type }) => type);
  if (clause.kind === 'NotResource') return leftBy(clause, types);
  if (types.length === 0) {
    const star = clause.values.find(({ value }) => matchesWildcard(value, '*'));
    return star ? [{ ...star, scope: 'everything' }] : [];
  }
  return types.flatMap((type) => entriesOn(clause, type));
}

function leftBy(clause: ResourceClause, types: readonly ResourceType[]): readonly GrantedResource[] {
  const { path, span } = clause;
  const all = { path, ...(span && { span }), value: '*', scope: 'everything' } as const;
  const leavesOut = (type: ResourceType): boolean => entriesOn(clause, type).some(isEverything);
  if (types.length === 0) return clause.values.some(({ value }) => matchesWildcard(value, '*')) ? [] : [all];
  return types.filter((type) => !leavesOut(type)).map((type) => ({ ...all, type }));
}

const isEverything = ({ scope }: GrantedResource): boolean => scope === 'everything';

const ofClause = new WeakMap<ResourceClause, Map<ResourceType, readonly GrantedResource[]>>();

/** Asked again for every action of a service, so remembered. */
function entriesOn(clause: ResourceClause, type: ResourceType): readonly GrantedResource[] {
  const known = ofClause.get(clause) ?? new Map<ResourceType, readonly GrantedResource[]>();
  ofClause.set(clause, known);
  const before = known.get(type);
  if (before) return before;
  const formats = arnFormatsOfType(type);
  const entries = candidates(clause, formats).flatMap((entry) => {
    const scope = formats.map((format) => scopeOf(entry.value, format)).find((found) => found !== undefined);
    return scope ? [{ ...entry, type, scope }] : [];
  });
  known.set(type, entries);
  return entries;
}

const byService = new WeakMap<ResourceClause, ReadonlyMap<string, readonly Located<string>[]>>();
const anyService = '*';

/** The entries that may be of the service: those that say so, and those with a wildcard or a variable in its place. */
function candidates(clause: ResourceClause, formats: readonly ArnFormat[]): readonly Located<string>[] {
  const groups = byService.get(clause) ?? groupByService(clause);
  byService.set(clause, groups);
  const services = new Set([...formats.map(({ service }) => service), anyService]);
  return [...services].flatMap((service) => groups.get(service) ?? []);
}

function groupByService({ values }: ResourceClause): ReadonlyMap<string, readonly Located<string>[]> {
  const groups = new Map<string, Located<string>[]>();
  for (const entry of values) {
    const service = /^arn:[a-z-]*:([a-z0-9-]+):/.exec(entry.value)?.[1] ?? anyService;
    const group = groups.get(service) ?? [];
    groups.set(service, group);
    group.push(entry);
  }
  return groups;
}

/** Takes from resources what unconditional Denies cover, and leaves what their NotResource spares. */
function standingAfter(denying: readonly Statement[], count: number) {
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
function touches({ resource: clause }: Statement, resource: GrantedResource): boolean {
  if (!clause) return false;
  const isNamed = clause.values.some(({ value }) => covers(value, resource));
  return clause.kind === 'Resource' ? isNamed : !isNamed;
}
