import { expandAction } from '../../catalog/expand-actions.js';
import type { Located, PrincipalClause, ResourceClause, Statement } from '../../policy/ast.js';
import { allows } from '../../policy/questions.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import type { CheckContext, Finders, Found } from '../define-check.js';
import type { codes } from './policy-type-validation.codes.js';

type Context = CheckContext & { readonly found: Finders<typeof codes> };

/** Source: AWS Organizations User Guide, "RCP syntax". */
export function* rcpFindings(statement: Statement, context: Context): Iterable<Found> {
  const { found } = context;
  if (statement.action?.kind === 'NotAction') yield found.rcpNotAction(statement.action);
  if (allows(statement)) yield* allowFindings(statement, context);
  else yield* denyFindings(statement, context);
}

/** RCPFullAWSAccess itself is the one that AWS manages, so a copy of it is no defect. */
function* allowFindings({ effect, principal, action, resource, condition }: Statement, { found }: Context) {
  if (!effect) return;
  const isWide = isEveryone(principal) && isEverything(resource) && condition === undefined;
  if (!isWide) yield found.rcpNarrowedAllow(effect);
  else if (action?.kind === 'Action' && !action.values.some(({ value }) => value.kind === 'everything')) {
    yield found.rcpAllow(effect);
  }
}

function* denyFindings({ principal, action }: Statement, { catalog, options, found }: Context) {
  if (principal && !isEveryone(principal)) yield found.rcpPrincipal(principal, { element: principal.kind });
  if (action?.kind !== 'Action') return;
  const star = action.values.find(({ value }) => value.kind === 'everything');
  if (star) yield found.rcpEveryAction(star);
  const unsupported = action.values.filter(
    (one) => exists(one, catalog) && !isGoverned(serviceOf(one), catalog, options.additional_rcp_services),
  );
  const [first] = unsupported;
  if (!first) return;
  const services = [...new Set(unsupported.map(serviceOf))].sort();
  const actions = [...new Set(unsupported.map(({ value }) => value.text))].sort();
  yield found.rcpUnsupportedService(first, { actions, services });
}

/** What does not exist at all is reported as that. */
const exists = ({ value }: Located<ActionPattern>, catalog: CheckContext['catalog']): boolean =>
  ['action', 'actions'].includes(expandAction(catalog, value).kind);

const serviceOf = ({ value }: Located<ActionPattern>): string => (value.kind === 'action' ? value.service : '');

const isGoverned = (service: string, catalog: CheckContext['catalog'], more: unknown): boolean =>
  catalog.supportsResourceControlPolicies(service) || (Array.isArray(more) && more.includes(service));

const isEveryone = (principal: PrincipalClause | undefined): boolean =>
  principal?.kind === 'Principal' &&
  principal.values.length === 1 &&
  principal.values.every(({ value }) => value.type === undefined && value.text === '*');

const isEverything = (resource: ResourceClause | undefined): boolean =>
  resource?.kind === 'Resource' && resource.values.some(({ value }) => value === '*');
