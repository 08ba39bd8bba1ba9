import type { Catalog } from '../../catalog/catalog.js';
import { takesAnyValue, wholeRanges, wildcardResult } from '../../conditions/any-value.js';
import { narrowings } from '../../conditions/narrows.js';
import { printOperator } from '../../conditions/operator.js';
import { readBool } from '../../conditions/operators/bool.js';
import { readDate } from '../../conditions/operators/date.js';
import { type Possible, possible } from '../../conditions/possible.js';
import type { ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { type PolicyType, policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import {
  allows,
  conditionEntries,
  demandsAbsence,
  denies,
  everyPrincipal,
  failsWithoutKey,
} from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { permissiveValue } from '../conditions/permissive-values.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './condition-effect.codes.js';
import { conditionEffectExamples } from './condition-effect.examples.js';
import { endpointKeys } from './condition-effect.table.js';
import { kindsWithoutKey, neverLaunches } from './every-launch.js';

export const conditionEffect = defineCheck({
  id: 'condition_effect',
  severity: 'warning',
  appliesTo: policyTypes,
  summary: 'A condition can never be met, or is met by every request, by what it says itself.',
  why: 'All operators and keys of a Condition must hold at once. Two that exclude each other turn an Allow into nothing, and a Deny into a guardrail that never stops anyone; one that everything meets protects nothing.',
  remediation: [
    'Put alternatives into one list of values, or into statements of their own.',
    'Ask of each Deny which request it stops, and try one.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: conditionEffectExamples,
  *conditional(statement, { policy, policyType, catalog, found }) {
    if (allows(statement) === denies(statement)) return;
    const around = { statement, policyType, catalog, found };
    const judged = byKey(statement).map((entries) => ({ entries, ...possible(entries, catalog, policyType) }));
    const [contradiction] = contradictions(around, judged);
    if (contradiction) return yield contradiction;
    yield* launches(around, policy);
    yield* remarks(around, judged);
  },
});

interface Surroundings {
  readonly statement: Statement;
  readonly policyType: PolicyType;
  readonly catalog: Catalog;
  readonly found: Finders<typeof codes>;
}

/** The entries of one key, in the order of the policy, and which requests can meet them all. */
interface JudgedKey extends Possible {
  readonly entries: readonly ConditionEntry[];
}

const lowerKey = ({ key }: ConditionEntry): string => key.value.toLowerCase();
const effectOf = (statement: Statement): string => (denies(statement) ? 'Deny' : 'Allow');
const operatorsOf = (entries: readonly ConditionEntry[]): readonly string[] =>
  entries.map(({ operator }) => operator.value).sort();

function byKey(statement: Statement): readonly (readonly ConditionEntry[])[] {
  const groups = new Map<string, ConditionEntry[]>();
  for (const entry of conditionEntries(statement)) {
    if (!entry.parsed || entry.values.length === 0 || leftToAgentGuardrail(entry)) continue;
    const group = groups.get(lowerKey(entry)) ?? [];
    groups.set(lowerKey(entry), group);
    group.push(entry);
  }
  // In the order of their names, so that the order in the policy does not decide which key is told.
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return sorted.filter((group) => !hasTwiceUnderOne(group));
}

/** One key twice under one operator is refused, and condition_key_validation says so. */
const hasTwiceUnderOne = (entries: readonly ConditionEntry[]): boolean =>
  new Set(entries.map(({ parsed }) => parsed && printOperator(parsed))).size < entries.length;

/** That check says more of this key, and the right form with it. */
const leftToAgentGuardrail = (entry: ConditionEntry): boolean => lowerKey(entry) === 'aws:calledviaawsmcp';

/** Each is enough to make the condition false for every request. */
function* contradictions(
  { statement, policyType, found }: Surroundings,
  judged: readonly JudgedKey[],
): Iterable<Found> {
  const effect = effectOf(statement);
  for (const { entries, absent, present } of judged) {
    const last = entries.at(-1);
    if (!last) continue;
    const about = { effect, conditionKey: last.key.value };
    const never = entries.find((entry) => wildcardResult(entry, policyType) === 'never');
    if (!never && (absent || present)) continue;
    const sole = never ?? (entries.length === 1 ? last : undefined);
    if (!sole) yield found.contradiction(placeOf(last.key), { ...about, operators: operatorsOf(entries) });
    else if (demandsAbsence(sole)) yield found.neverAbsent(placeOf(sole), { ...about, operator: sole.operator.value });
    // Of an Allow with a set operator redundancy speaks, of a value that is too wide for its key condition_value.
    else if (takesAnyValue(sole) && !(never && effect === 'Allow') && !permissiveValue(sole, statement)) {
      yield found.everyValueExempt(placeOf(sole), { ...about, operator: sole.operator.value });
    }
  }
  yield* addressAndEndpoint(statement, found);
}

function* addressAndEndpoint(statement: Statement, found: Surroundings['found']): Iterable<Found> {
  const needed = conditionEntries(statement).filter(failsWithoutKey);
  const address = needed.find((entry) => lowerKey(entry) === 'aws:sourceip');
  const endpoint = needed.find((entry) => endpointKeys.some(({ key }) => key === lowerKey(entry)));
  if (!address || !endpoint) return;
  const args = { effect: effectOf(statement), conditionKey: address.key.value, endpointKey: endpoint.key.value };
  yield found.addressAndEndpoint(placeOf(address.key), args);
}

function* remarks(
  { statement, policyType, catalog, found }: Surroundings,
  judged: readonly JudgedKey[],
): Iterable<Found> {
  for (const { entries, absent, present } of judged) {
    const last = entries.at(-1);
    if (!last || entries.some(demandsAbsence) || entries.some((entry) => saidByConditionValue(entry, statement)))
      continue;
    if (absent && !present) {
      const args = { effect: effectOf(statement), conditionKey: last.key.value, operators: operatorsOf(entries) };
      yield found.onlyWithoutKey(placeOf(last.key), args);
    }
  }
  for (const entry of conditionEntries(statement)) {
    yield* expired(entry, statement, catalog, found);
    yield* addresses(entry, statement, policyType, found);
    const kinds = kindsWithoutKey(entry, statement, catalog);
    if (kinds.length > 0) yield found.everyLaunch(placeOf(entry), { conditionKey: entry.key.value, kinds });
    if (choosesPlainHttp(entry, statement)) {
      yield found.onlyPlainHttp(placeOf(entry), { effect: effectOf(statement), conditionKey: entry.key.value });
    }
  }
}

function* launches({ statement, catalog, found }: Surroundings, policy: Policy): Iterable<Found> {
  const never = neverLaunches(statement, policy, catalog);
  if (!never) return;
  const others = (statement.action?.values.length ?? 0) > 1 ? 'others' : '';
  yield found.noLaunch(placeOf(never.entry), { conditionKey: never.entry.key.value, kinds: never.kinds, others });
}

/** An Allow for what is not encrypted, or a Deny for all that is: each is the wrong way round. */
function choosesPlainHttp(entry: ConditionEntry, statement: Statement): boolean {
  const { parsed, values } = entry;
  if (lowerKey(entry) !== 'aws:securetransport' || parsed?.name !== 'Bool' || values.length === 0) return false;
  return values.every(({ value }) => readBool(value.text) === denies(statement));
}

/** `StringNotLike "*"` asks for a missing key in so many words. */
const saidByConditionValue = (entry: ConditionEntry, statement: Statement): boolean =>
  (takesAnyValue(entry) && entry.parsed?.negated === true && !entry.parsed.ifExists) ||
  permissiveValue(entry, statement) !== undefined;

/** No clock is needed: a request that is judged with this catalog comes after its date. */
function* expired(
  { parsed, key, values }: ConditionEntry,
  statement: Statement,
  { provenance }: Catalog,
  found: Surroundings['found'],
): Iterable<Found> {
  if (!allows(statement) || !['aws:currenttime', 'aws:epochtime'].includes(key.value.toLowerCase())) return;
  if (parsed?.family !== 'date' || !parsed.name.startsWith('DateLess')) return;
  const today = readDate(provenance.date)?.milliseconds ?? Number.NEGATIVE_INFINITY;
  const isPast = (text: string): boolean => (readDate(text)?.milliseconds ?? Number.POSITIVE_INFINITY) <= today;
  const first = values[0];
  if (!first || !values.every(({ value }) => isPast(value.text))) return;
  yield found.expired(placeOf(first), { conditionKey: key.value, value: first.value.text });
}

function* addresses(
  entry: ConditionEntry,
  statement: Statement,
  policyType: PolicyType,
  found: Surroundings['found'],
): Iterable<Found> {
  const ranges = wholeRanges(entry);
  if (ranges.length === 0) return;
  const about = { conditionKey: entry.key.value, ranges };
  if (entry.parsed?.negated) {
    if (denies(statement)) yield found.everyAddressExempt(placeOf(entry), about);
  } else if (allows(statement) && !everyPrincipal(statement)) {
    // What is open to everyone, principal_validation calls public, this condition or not.
    const isAlone = policyTypeFacts[policyType].grants && narrowings(statement.condition).length === 0;
    yield found.everyAddress(placeOf(entry), { ...about, alone: isAlone ? 'yes' : 'no' });
  }
}
