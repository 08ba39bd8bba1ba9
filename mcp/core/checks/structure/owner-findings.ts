import { expandAction } from '../../catalog/expand-actions.js';
import type { Statement } from '../../policy/ast.js';
import { assumeRoleActions } from '../../policy/detect-policy-type.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { widestPattern } from '../../values/template-text.js';
import { matchesWildcard, wildcardsOverlap } from '../../values/wildcard.js';
import type { CheckContext, Finders, Found } from '../define-check.js';
import type { codes } from './policy-type-validation.codes.js';
import { type ResourceTypeFacts, resourceTypeFacts } from './policy-type-validation.table.js';

type Context = CheckContext & { readonly found: Finders<typeof codes> };

/** Actions and resources that do not belong to what the policy is attached to, where the caller told what that is. */
export function* ownerFindings(statement: Statement, context: Context): Iterable<Found> {
  const facts = resourceTypeFacts.find(({ resourceType }) => resourceType === context.resourceType);
  if (!facts) return;
  const allowed = `actions of ${facts.services.join(' and ')}`;
  yield* actionFindings(statement, context, { owner: facts.resourceType, allowed, suits: belongsTo(facts) });
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
  ({ services }: ResourceTypeFacts): Owner['suits'] =>
  ({ service }) =>
    services.includes(service);

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

const isOwn = (text: string, { arns }: ResourceTypeFacts): boolean =>
  arns.some((arn) => wildcardsOverlap(arn, widestPattern(text)));
