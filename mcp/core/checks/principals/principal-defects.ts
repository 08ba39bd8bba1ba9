import { findServicePrincipal, isServicePrincipal } from '../../catalog/find-service-principal.js';
import type { Located, PrincipalClause, PrincipalValue } from '../../policy/ast.js';
import type { PolicyType } from '../../policy/policy-types.js';
import { placeOf } from '../../text/tree.js';
import { type MalformedPrincipal, readPrincipalValue } from '../../values/principal.js';
import { hasPlaceholder } from '../../values/template-text.js';
import type { Finders, Found } from '../define-check.js';
import type { codes } from './principal-validation.codes.js';

type Find = Finders<typeof codes>;

export interface PrincipalContext {
  readonly policyType: PolicyType;
  /** Of the statement, in lower case. */
  readonly effect: string;
  readonly found: Find;
}

/** One finding a value up to here, then one for the rest of the clause. */
const mostPerClause = 20;

/** What is wrong with the form of the principals, in reading order. */
export function* principalDefects(clause: PrincipalClause, context: PrincipalContext): Iterable<Found> {
  yield* lostQuotes(clause, context.found);
  const defects: { readonly found: Found; readonly text: string }[] = [];
  for (const one of clause.values) {
    // Under a key that is none: of the key policy_structure speaks.
    if (clause.keys.length > 0 && one.value.type === undefined) continue;
    // It may become an object yet.
    if (clause.keys.length === 0 && hasPlaceholder(one.value.text)) continue;
    const found = defectOf(one, clause.kind, context, defects.length);
    if (found) defects.push({ found, text: one.value.text });
  }
  for (const { found } of defects.slice(0, mostPerClause)) yield found;
  const rest = defects.slice(mostPerClause);
  if (rest.length === 0) return;
  const worst = rest.every(({ found }) => mild.has(found.code)) ? 'warning' : 'error';
  const principals = rest.map(({ text }) => text);
  yield context.found.morePrincipals(placeOf(clause), { count: rest.length, principals, worst });
}

/** What AWS takes, though it may be nobody. */
const mild: ReadonlySet<string> = new Set(['unknown_service', 'user_id', 'role_id', 'federated_domain']);

/** `{"AWS": 111122223333}`: the reader understands it, AWS does not. */
function* lostQuotes({ keys }: PrincipalClause, found: Find): Iterable<Found> {
  for (const { value } of keys) {
    if (value.kind === 'number' && /^\d{12}$/.test(value.text)) {
      yield found.accountNumber(placeOf(value), { principal: value.text });
    }
  }
}

function defectOf(
  located: Located<PrincipalValue>,
  clause: PrincipalClause['kind'],
  context: PrincipalContext,
  count: number,
): Found | undefined {
  const { type, text } = located.value;
  const { policyType, effect, found } = context;
  const place = placeOf(located);
  if (type === 'Federated' && policyType !== 'trust') return found.federatedPrincipal(place, { principal: text });
  if (type === 'CanonicalUser' && policyType === 'trust') return found.canonicalUser(place, { principal: text });
  const principal = readPrincipalValue(type, text);
  switch (principal.kind) {
    case 'everyone':
      return type === undefined && policyType === 'trust' && clause === 'Principal'
        ? found.everyoneInTrustPolicy(place, { principal: text, effect })
        : undefined;
    case 'unique_id':
      return found[principal.of === 'user' ? 'userId' : 'roleId'](place, { principal: text });
    case 'domain':
      return found.federatedDomain(place, { principal: text });
    case 'service':
      return unknownService(principal.text, located, context, count);
    case 'malformed':
      return malformed(principal, located, context);
    default:
      return undefined;
  }
}

function unknownService(text: string, at: Located<PrincipalValue>, { found }: PrincipalContext, count: number) {
  if (isServicePrincipal(text)) return undefined;
  const lookup = count < mostPerClause ? findServicePrincipal(text) : undefined;
  const nearest = lookup?.kind === 'unknown' ? lookup.nearest : [];
  return found.unknownService(placeOf(at), { principal: text, nearest });
}

function malformed(principal: MalformedPrincipal, at: Located<PrincipalValue>, context: PrincipalContext): Found {
  const { text, problem, repair = '', belongs = '' } = principal;
  const { found, effect } = context;
  const place = placeOf(at);
  const type = at.value.type ?? 'AWS';
  if (problem === 'wildcard' && type === 'Service') return found.serviceWildcard(place, { principal: text, effect });
  if (problem === 'wildcard') return found.wildcardInPrincipal(place, { principal: text, key: type });
  if (problem === 'no_key') return found.principalFormat(place, { principal: text, belongs });
  if (problem === 'wrong_key') {
    // A service principal has the form of a domain, which AWS takes.
    const isNoProvider = type === 'Federated' && belongs !== 'Service';
    return found[isNoProvider ? 'notFederated' : 'misplacedPrincipal'](place, { principal: text, key: type, belongs });
  }
  if (problem === 'group') return found.groupPrincipal(place, { principal: text });
  if (problem === 'account_id') {
    return found[type === 'Federated' ? 'federatedAccountId' : 'accountId'](place, { principal: text, repair });
  }
  if (type === 'Federated') return found.federatedSyntax(place, { principal: text, repair });
  return found.malformedPrincipal(place, { principal: text, problem, repair });
}
