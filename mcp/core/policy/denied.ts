import { remember, rememberOf, rememberOfBoth } from '../text/remember.js';
import type { ActionPattern } from '../values/action-pattern.js';
import { readPrincipalValue } from '../values/principal.js';
import { resourceCovers, resourcesOverlap } from '../values/resource-pattern.js';
import { hasWildcard, wildcardCovers, wildcardsOverlap } from '../values/wildcard.js';
import type {
  ActionClause,
  Located,
  Policy,
  PrincipalClause,
  PrincipalValue,
  ResourceClause,
  Statement,
} from './ast.js';
import { denies } from './questions.js';

/** One request, or a pattern over requests: `s3:Get*` on `arn:aws:s3:::reports/*`. */
export interface Grant {
  readonly action: string;
  /** Absent in a trust policy, which has no resources. */
  readonly resource?: string;
  /** Absent in a policy without principals. */
  readonly principal?: PrincipalValue;
}

export interface Denial {
  readonly statement: Statement;
  /** Does it hold only under a condition? Then the grant is narrowed and not gone. */
  readonly conditional: boolean;
}

/**
 * The Denies of the same policy that take back the whole of a grant, those without a condition first. Only what is
 * certain is said: no Deny here does not mean that the request is allowed.
 */
export function denialsOf(policy: Policy, { action, resource, principal }: Grant): readonly Denial[] {
  const { all, affordable } = denialsIn(policy);
  if (!affordable || all.length === 0) return [];
  const covering = all.filter(
    ({ statement }) =>
      coversAction(statement.action, action.toLowerCase()) &&
      coversResource(statement.resource, resource) &&
      coversPrincipal(statement.principal, principal),
  );
  return covering.toSorted((a, b) => Number(a.conditional) - Number(b.conditional));
}

/** The first of them. */
export const denialOf = (policy: Policy, grant: Grant): Denial | undefined => denialsOf(policy, grant)[0];

/** The entries of an Allow that no unconditional Deny of the same policy takes back whole. */
export interface Standing {
  readonly actions: readonly Located<ActionPattern>[];
  readonly resources: readonly Located<string>[];
}

/**
 * What an Allow still gives after the policy's own unconditional Denies. Of NotAction and NotResource the entries are
 * what is left out; they are all there, or none when nothing of the statement stands.
 */
export const standing = rememberOfBoth((statement: Statement, policy: Policy): Standing => {
  const actions = statement.action?.values ?? [];
  const resources = statement.resource?.values ?? [];
  const all = { actions, resources };
  const { unconditional, affordable } = denialsIn(policy);
  if (!affordable || unconditional.length === 0 || !statement.action) return all;
  const denied = unconditional.filter((deny) => coversPrincipals(deny.principal, statement.principal));
  if (denied.some((deny) => revokes(deny, statement))) return { actions: [], resources: [] };
  if (statement.action.kind === 'NotAction' || statement.resource?.kind === 'NotResource') return all;
  const onAll = denied.filter((deny) => coversResources(deny.resource, statement.resource));
  const ofAll = denied.filter((deny) => coversActions(deny.action, statement.action));
  return {
    actions: actions.filter(({ value }) => !onAll.some((deny) => coversAction(deny.action, textOf(value)))),
    resources: resources.filter(({ value }) => !ofAll.some((deny) => coversResource(deny.resource, value))),
  };
});

const revokes = (deny: Statement, allow: Statement): boolean =>
  coversActions(deny.action, allow.action) && coversResources(deny.resource, allow.resource);

interface Denials {
  readonly all: readonly Denial[];
  readonly unconditional: readonly Statement[];
  /** False for the rare policy in which comparing every entry with every Deny would take long. */
  readonly affordable: boolean;
}

const mostComparisons = 200_000;

const denialsIn = rememberOf(({ statements }: Policy): Denials => {
  const all = statements
    .filter(denies)
    .map((statement) => ({ statement, conditional: (statement.condition?.operators.length ?? 0) > 0 }));
  const unconditional = all.filter(({ conditional }) => !conditional).map(({ statement }) => statement);
  const comparisons = patternCount(all.map(({ statement }) => statement)) * patternCount(statements);
  return { all, unconditional, affordable: comparisons <= mostComparisons };
});

const patternCount = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { action, resource }) => sum + size(action) + size(resource), 0);
const size = (clause: ActionClause | ResourceClause | undefined): number => clause?.values.length ?? 0;

/** Service and name in lower case, as IAM compares them; `*` for everything. */
const textOf = (pattern: ActionPattern): string => (pattern.kind === 'everything' ? '*' : pattern.text.toLowerCase());

function coversAction(clause: ActionClause | undefined, action: string): boolean {
  if (!clause) return false;
  if (clause.kind === 'NotAction') {
    return holdsForAll(clause, (value) => value.kind === 'action' && !wildcardsOverlap(textOf(value), action));
  }
  return clause.values.some(({ value }) => {
    const own = textOf(value);
    if (own === action) return true;
    return (value.kind === 'action' || value.kind === 'everything') && hasWildcard(own) && wildcardCovers(own, action);
  });
}

function coversActions(deny: ActionClause | undefined, allow: ActionClause | undefined): boolean {
  if (!allow) return false;
  if (allow.kind === 'Action') return allow.values.every(({ value }) => coversAction(deny, textOf(value)));
  if (coversAction(deny, '*')) return true;
  const leavesOut = (value: ActionPattern): boolean => coversAction({ ...allow, kind: 'Action' }, textOf(value));
  return deny?.kind === 'NotAction' && holdsForAll(deny, leavesOut);
}

function coversResource(clause: ResourceClause | undefined, resource: string | undefined): boolean {
  if (!clause || resource === undefined) return clause === undefined && resource === undefined;
  return coveredBy(clause)(resource);
}

/** Asked for every action of an Allow with the same resources, so what a clause covers is remembered. */
const coveredBy = rememberOf((clause: ResourceClause) =>
  remember((resource) =>
    clause.kind === 'NotResource'
      ? holdsForAll(clause, (value) => !resourcesOverlap(value, resource))
      : clause.values.some(({ value }) => resourceCovers(value, resource)),
  ),
);

function coversResources(deny: ResourceClause | undefined, allow: ResourceClause | undefined): boolean {
  if (!deny || !allow) return deny === undefined && allow === undefined;
  if (allow.kind === 'Resource') return allow.values.every(({ value }) => coversResource(deny, value));
  if (coversResource(deny, '*')) return true;
  const named: ResourceClause = { ...allow, kind: 'Resource' };
  const leavesOut = (value: string): boolean => coversResource(named, value);
  return deny.kind === 'NotResource' && holdsForAll(deny, leavesOut);
}

/** Nothing is certain of an empty list, which AWS refuses. */
const holdsForAll = <T>({ values }: { readonly values: readonly Located<T>[] }, test: (value: T) => boolean): boolean =>
  values.length > 0 && values.every(({ value }) => test(value));

function coversPrincipals(deny: PrincipalClause | undefined, allow: PrincipalClause | undefined): boolean {
  if (!allow) return coversPrincipal(deny, undefined);
  if (allow.kind === 'NotPrincipal') return coversPrincipal(deny, { type: undefined, text: '*' });
  return allow.values.every(({ value }) => coversPrincipal(deny, value));
}

/** Everyone, the very same principal, or its whole account. */
function coversPrincipal(clause: PrincipalClause | undefined, principal: PrincipalValue | undefined): boolean {
  if (!clause || !principal) return clause === undefined && principal === undefined;
  if (clause.kind === 'NotPrincipal') return false;
  const account = accountOf(principal);
  return clause.values.some(({ value }) => {
    const own = readPrincipalValue(value.type, value.text);
    if (own.kind === 'everyone' || (value.type === principal.type && value.text === principal.text)) return true;
    return (own.kind === 'account' || own.kind === 'account_root') && own.account === account;
  });
}

function accountOf({ type, text }: PrincipalValue): string | undefined {
  const principal = readPrincipalValue(type, text);
  return type === 'AWS' && 'account' in principal ? principal.account : undefined;
}
