import { deniesAllBut, narrowings, type Side } from '../../conditions/narrows.js';
import { readBool } from '../../conditions/operators/bool.js';
import type { ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { type Denial, denialsOf, type Grant, standing } from '../../policy/denied.js';
import type { PolicyType } from '../../policy/policy-types.js';
import { allows, conditionEntries, failsWithoutKey, namesEveryone } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import type { Finders, Found } from '../define-check.js';
import type { codes } from './principal-validation.codes.js';
import { keysOfSigned } from './principal-words.table.js';

interface PublicContext {
  readonly policy: Policy;
  readonly policyType: PolicyType;
  readonly found: Finders<typeof codes>;
}

/** The sides on which a condition keeps strangers out. */
const whoMayCall: readonly Side[] = ['caller', 'network'];

/** Whom an Allow to everyone lets in, once its condition and the policy's own Denies are taken for what they say. */
export function* publicAccess(statement: Statement, context: PublicContext): Iterable<Found> {
  const { policy, policyType, found } = context;
  const everyone = statement.principal?.kind === 'Principal' && statement.principal.values.find(namesEveryone);
  if (!everyone || !allows(statement)) return;
  // Access Analyzer's own code for the bare "*" in a trust policy says it already.
  if (policyType === 'trust' && everyone.value.type === undefined) return;
  const left = standing(statement, policy);
  if (left.actions.length === 0 && statement.action) return;
  if (left.resources.length === 0 && statement.resource) return;
  const place = placeOf(everyone);
  const args = { principal: everyone.value.text, ...described(statement, policyType) };
  const narrow = narrowings(statement.condition).filter(({ sides }) => whoMayCall.some((side) => sides.includes(side)));
  if (narrow.length > 0) {
    const onlyAddresses = narrow.every(({ entry }) => entry.key.value.toLowerCase() === 'aws:sourceip');
    if (onlyAddresses) yield found.everyoneFromAddresses(place, args);
    return;
  }
  const deny = denyOfStrangers(statement, policy);
  if (deny) {
    yield found.everyoneButForDeny(place, { ...args, deny });
    return;
  }
  const keys = [...new Set(statement.condition?.entries.map(({ key }) => key.value))].sort();
  yield keys.length > 0 ? found.everyoneDespiteCondition(place, { ...args, keys }) : found.everyoneAllowed(place, args);
}

/** More pairs of action and resource than this are not looked at. */
const mostPairs = 400;

/** The Deny that stops everyone but a narrow set on all that the statement gives. */
function denyOfStrangers({ action, resource }: Statement, policy: Policy): string | undefined {
  if (action?.kind !== 'Action' || resource?.kind === 'NotResource') return undefined;
  const resources = resource?.values ?? [undefined];
  if (action.values.length * resources.length > mostPairs) return undefined;
  const pairs = action.values.flatMap((one) => resources.map((other) => grantTo(one.value.text, other?.value)));
  const closing = pairs.map((pair) => denialsOf(policy, pair).find(stopsStrangers));
  const [first] = closing;
  return first && closing.every(Boolean) ? nameOf(first.statement) : undefined;
}

const grantTo = (action: string, resource: string | undefined): Grant => ({
  action,
  ...(resource !== undefined && { resource }),
  principal: { type: undefined, text: '*' },
});

const stopsStrangers = ({ statement, conditional }: Denial): boolean =>
  !conditional || deniesAllBut(statement.condition, ...whoMayCall);

const nameOf = ({ sid, index }: Statement): string => (sid ? `statement "${sid.value}"` : `/Statement/${index}`);

function described(statement: Statement, policyType: PolicyType) {
  return {
    actions: statement.action?.values.map(({ value }) => value.text) ?? [],
    except: statement.action?.kind === 'NotAction' ? 'everything except ' : '',
    audience: audienceOf(statement, policyType),
    purpose: purposeOf(statement, policyType),
  };
}

function audienceOf(statement: Statement, policyType: PolicyType): string {
  const entries = conditionEntries(statement);
  if (entries.some(asksForService)) return 'every AWS service, whoever it acts for';
  return policyType === 'trust' || entries.some(asksForSignature)
    ? 'everyone who has an AWS account'
    : 'everyone, people without an AWS account among them';
}

const asksForService = ({ key, parsed, values }: ConditionEntry): boolean =>
  key.value.toLowerCase() === 'aws:principalisawsservice' &&
  parsed?.family === 'bool' &&
  !parsed.ifExists &&
  values.length > 0 &&
  values.every(({ value }) => readBool(value.text) === true);

/** Is the entry false for a request that nobody signed? */
function asksForSignature(entry: ConditionEntry): boolean {
  const key = entry.key.value.toLowerCase();
  return (
    failsWithoutKey(entry) &&
    keysOfSigned.some(({ key: one }) => (one.endsWith('/') ? key.startsWith(one) : key === one))
  );
}

function purposeOf({ action }: Statement, policyType: PolicyType): string {
  if (policyType === 'trust') return 'trust';
  const texts = action?.kind === 'Action' ? action.values.map(({ value }) => value.text.toLowerCase()) : [];
  const only = (...names: readonly string[]): boolean =>
    texts.length > 0 && texts.every((text) => names.includes(text));
  if (only('s3:getobject', 's3:getobjectversion')) return 'website';
  if (only('execute-api:invoke')) return 'api';
  return only('lambda:invokefunctionurl', 'lambda:invokefunction') ? 'function_url' : 'other';
}
