import type { Catalog, ConditionKey } from '../../catalog/catalog.js';
import { actionsOf } from '../../catalog/expand-actions.js';
import { isListedByAction, supportsKey } from '../../conditions/key-support.js';
import type { ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { type PolicyType, policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, demandsAbsence, denies } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { demandedKeys } from './demanded-keys.js';
import { type About, codes } from './set-operator-validation.codes.js';
import { setOperatorValidationExamples } from './set-operator-validation.examples.js';
import {
  absentFromOutsiders,
  anyValueInUse,
  eitherWay,
  type KeyCount,
  safeWithoutPresence,
  tagKeyLists,
} from './set-operator-validation.table.js';

type Finder = Finders<typeof codes>;

export const setOperatorValidation = defineCheck({
  id: 'set_operator_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary:
    'ForAllValues or ForAnyValue is missing from a key of several values, or stands where it changes the meaning.',
  why: 'The set operators decide what happens to a request without the key: ForAllValues is then true, ForAnyValue false. An Allow with the first gives more than it shows, a Deny with the second stops less.',
  remediation: [
    'Use a set operator with multivalued keys only.',
    'In an Allow with ForAllValues, add Null with "false" for the same key.',
    'In a Deny, ask what becomes of a request that lacks the key.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: setOperatorValidationExamples,
  *conditional(statement, { catalog, policy, policyType, found }) {
    for (const entry of conditionEntries(statement)) {
      const key = catalog.conditionKey(entry.key.value);
      const { parsed } = entry;
      if (!key || !parsed || parsed.family === 'null' || isIn(leftToAgentGuardrail, key)) continue;
      const around = { statement, policy, policyType, catalog, found };
      if (isIn(eitherWay, key)) continue;
      if (parsed.qualifier === undefined) yield* withoutSetOperator(entry, key, found);
      else if (key.multivalued) yield* onSeveralValues(entry, key, around);
      else yield* onSingleValue(entry, key, around);
    }
  },
});

interface Surroundings {
  readonly statement: Statement;
  readonly policy: Policy;
  readonly policyType: PolicyType;
  readonly catalog: Catalog;
  readonly found: Finder;
}

/** That check says more of these keys, and the right form with it. */
const leftToAgentGuardrail: readonly Pick<KeyCount, 'key'>[] = [
  { key: 'aws:CalledViaAWSMCP' },
  { key: 'aws:ViaAWSMCPService' },
];

const isIn = (rows: readonly Pick<KeyCount, 'key'>[], { key }: ConditionKey): boolean =>
  rows.some((row) => row.key.toLowerCase() === key.toLowerCase());

const about = ({ operator, key }: ConditionEntry): About => ({ operator: operator.value, conditionKey: key.value });

function* withoutSetOperator(entry: ConditionEntry, { multivalued }: ConditionKey, found: Finder): Iterable<Found> {
  if (multivalued) yield found.missingQualifier(entry.key, about(entry));
}

function* onSingleValue(entry: ConditionEntry, key: ConditionKey, around: Surroundings): Iterable<Found> {
  const { found } = around;
  const isAudience = key.key.endsWith(':aud');
  if (entry.parsed?.qualifier === 'ForAnyValue') {
    if (isIn(anyValueInUse, key)) return;
    yield found[isAudience ? 'forAnyValueOnAudience' : 'forAnyValueOnSingleValue'](entry.key, about(entry));
  } else if (isAudience && !isListedByAction(key, around.catalog)) {
    // A provider that AWS lists with its claims is known to send one audience.
    yield found.confirmAudience(entry.key, about(entry));
  } else {
    yield found.forAllValuesOnSingleValue(entry.key, { ...about(entry), weight: weightOnSingle(around) });
  }
}

/** How much the absent key opens: nothing else narrows, something does, or the policy only caps what others give. */
function weightOnSingle({ statement, policyType }: Surroundings): string {
  if (!policyTypeFacts[policyType].grants && allows(statement)) return 'capped';
  return allows(statement) && demandedKeys(statement).all.size === 0 ? 'open' : 'narrowed';
}

function* onSeveralValues(entry: ConditionEntry, key: ConditionKey, around: Surroundings): Iterable<Found> {
  const { statement, policyType, found } = around;
  const isForAll = entry.parsed?.qualifier === 'ForAllValues';
  if (isForAll && allows(statement) && !isPresent(entry, key, around)) {
    const weight = weightOnSeveral(entry, key, policyType);
    yield found.forAllValuesWithoutPresence(entry.key, { ...about(entry), weight });
  }
  if (!denies(statement)) return;
  if (isForAll && !entry.parsed?.negated && !isPresent(entry, key, around)) {
    yield found.forAllValuesInDeny(entry.key, about(entry));
  }
  if (!isForAll && entry.parsed?.negated && letsOutsidersPass(entry, key, around)) {
    yield found.forAnyValueMissesOutsiders(entry.key, about(entry));
  }
}

/** How much the absent key opens: everything to outsiders, what the caller leaves out, or what the author says aloud. */
function weightOnSeveral({ parsed }: ConditionEntry, key: ConditionKey, policyType: PolicyType): string {
  if (!policyTypeFacts[policyType].grants) return 'capped';
  if (isIn(absentFromOutsiders, key)) return 'outsiders';
  return parsed?.ifExists ? 'optional' : 'open';
}

/** Does the request surely have the key, or does it not matter when it has not? */
function isPresent(entry: ConditionEntry, key: ConditionKey, { statement, catalog }: Surroundings): boolean {
  const demanded = demandedKeys(statement);
  if (isIn(safeWithoutPresence, key) || demanded.all.has(entry.key.value.toLowerCase())) return true;
  return isIn(tagKeyLists, key) && (demanded.isTagAmongThem || onlyTags(statement, key, catalog));
}

/** What only puts tags on or takes them off always passes their keys. Remembered, because every entry may ask. */
function onlyTags(statement: Statement, key: ConditionKey, catalog: Catalog): boolean {
  const answers = taggingOf(statement);
  const known = answers.get(key.key);
  if (known !== undefined) return known;
  const actions = actionsOf(statement, catalog).filter((action) => supportsKey(action, key));
  const answer = actions.length > 0 && actions.every(({ accessLevel }) => accessLevel === 'Tagging');
  answers.set(key.key, answer);
  return answer;
}

const taggingOf = rememberOf((_: Statement) => new Map<string, boolean>());

/** Is the key one that outsiders lack, and does no statement deny those who lack it? */
function letsOutsidersPass(entry: ConditionEntry, key: ConditionKey, { statement, policy }: Surroundings): boolean {
  if (!isIn(absentFromOutsiders, key) || entry.parsed?.ifExists) return false;
  const name = entry.key.value.toLowerCase();
  return !demandedKeys(statement).outright.has(name) && !deniedWithoutKey(policy).has(name);
}

/** The keys without which some statement denies the request. */
const deniedWithoutKey = rememberOf(({ statements }: Policy): ReadonlySet<string> => {
  const entries = statements.filter(denies).flatMap(conditionEntries).filter(demandsAbsence);
  return new Set(entries.map(({ key }) => key.value.toLowerCase()));
});
