import type { Catalog } from '../../catalog/catalog.js';
import { existing, expandAction } from '../../catalog/expand-actions.js';
import type { Statement } from '../../policy/ast.js';
import { assumeRoleActions } from '../../policy/detect-policy-type.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { readArn } from '../../values/arn.js';
import { arnsOverlap } from '../../values/resource-pattern.js';
import { matchesWildcard } from '../../values/wildcard.js';
import type { CheckContext, Finders, Found } from '../define-check.js';
import type { codes } from './policy-type-validation.codes.js';
import { type ResourceTypeFacts, resourceTypeFacts } from './policy-type-validation.table.js';

type Context = CheckContext & { readonly found: Finders<typeof codes> };

/** Actions and resources that do not belong to what the policy is attached to, where the caller told what that is. */
export function* ownerFindings(statement: Statement, context: Context): Iterable<Found> {
  const facts = resourceTypeFacts.find(({ resourceType }) => resourceType === context.resourceType);
  if (!facts) return;
  const on = facts.types ? ` on ${facts.types.join(' and ')}` : '';
  const allowed = `actions of ${facts.services.join(' and ')}${on}`;
  const suits = belongsTo(facts, context.catalog);
  yield* actionFindings(statement, context, { owner: facts.resourceType, allowed, suits });
  yield* resourceFindings(statement, context, facts);
}

/** IAM takes in a trust policy only the actions by which a role is assumed. */
export const trustActionFindings = (statement: Statement, context: Context): Iterable<Found> =>
  actionFindings(statement, context, {
    owner: 'a role',
    allowed: 'sts:AssumeRole, its variants and the actions that go with them',
    suits: assumesRole,
  });

interface Owner {
  readonly owner: string;
  readonly allowed: string;
  readonly suits: (action: ActionPattern & { readonly kind: 'action' }) => boolean;
}

/** One finding a statement. `*` covers what fits, and what does not exist is reported as that. */
function* actionFindings(
  { action }: Statement,
  { catalog, found }: Context,
  { owner, allowed, suits }: Owner,
): Iterable<Found> {
  const unsuited = (action?.values ?? []).filter(
    ({ value }) => value.kind === 'action' && !suits(value) && isKnown(expandAction(catalog, value).kind),
  );
  const [first] = unsuited;
  if (first)
    yield found.unsupportedAction(first, { actions: unique(unsuited.map(({ value }) => value.text)), owner, allowed });
}

const isKnown = (kind: ReturnType<typeof expandAction>['kind']): boolean => kind === 'action' || kind === 'actions';

const belongsTo =
  ({ services, types }: ResourceTypeFacts, catalog: Catalog): Owner['suits'] =>
  (action) =>
    services.includes(action.service) && (types === undefined || worksOn(types, action, catalog));

/** Of a wildcard one action that does is enough. */
const worksOn = (types: readonly string[], action: ActionPattern, catalog: Catalog): boolean =>
  existing(expandAction(catalog, action)).some(({ resources }) =>
    resources.some(({ type }) => types.includes(type.name)),
  );

const assumesRole: Owner['suits'] = ({ service, name }) =>
  service === 'sts' && assumeRoleActions.some((action) => matchesWildcard(name.toLowerCase(), action));

function* resourceFindings({ resource }: Statement, { found }: Context, facts: ResourceTypeFacts): Iterable<Found> {
  const foreign = (resource?.values ?? []).filter(({ value }) => isArn(value) && !isOwn(value, facts));
  const [first] = foreign;
  if (!first) return;
  const resources = unique(foreign.map(({ value }) => value));
  yield found.unsupportedResource(first, { resources, owner: facts.resourceType, allowed: facts.arns.join(', ') });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Anything else is no ARN, which is reported as that. */
const isArn = (text: string): boolean => text.startsWith('arn:') && text.split(':').length > 5;

/** Field by field, for a star at the end of an ARN does not reach over its colons. */
const isOwn = (text: string, { arns }: ResourceTypeFacts): boolean =>
  readArn(text) === undefined || arns.some((own) => arnsOverlap(own, text));
