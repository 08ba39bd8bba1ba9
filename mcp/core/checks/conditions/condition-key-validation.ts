import type { Catalog } from '../../catalog/catalog.js';
import { type FoundKey, findKey } from '../../conditions/find-key.js';
import { claimsOf, suggestKeys } from '../../conditions/suggest-key.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { conditionEntries } from '../../policy/questions.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './condition-key-validation.codes.js';
import { conditionKeyValidationExamples } from './condition-key-validation.examples.js';
import { missingAction, unsupportedActions } from './key-and-actions.js';

type Finder = Finders<typeof codes>;

export const conditionKeyValidation = defineCheck({
  id: 'condition_key_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A condition names a key that does not exist, or that the actions of its statement do not support.',
  why: 'A key without a value makes most conditions false: an Allow then gives nothing, and a Deny stops nothing. AWS saves such a policy without a word.',
  remediation: [
    'Look the key up in the service reference of the actions, or among the global condition keys.',
    'Put actions that support different keys into different statements.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: conditionKeyValidationExamples,
  *conditional(statement, { catalog, policy, policyType, found }) {
    yield* duplicateKeys(statement, found);
    for (const [index, entry] of conditionEntries(statement).entries()) {
      const known = findKey(entry.key.value, catalog);
      if (known.kind !== 'known') {
        const nearest = statement.index + index < mostSearched ? suggestKeys(entry.key.value, catalog) : [];
        yield* unknownKey(entry, known, { statement, catalog, policyType, found, nearest });
        continue;
      }
      yield* spelling(entry, known.key.key, found);
      const missing = missingAction(entry, known.key, statement, policy, catalog);
      if (missing !== undefined) {
        yield found.missingAction(entry.key, { conditionKey: entry.key.value, needed: missing });
        continue;
      }
      const unsupported = unsupportedActions(entry, known.key, statement, catalog);
      if (!unsupported) continue;
      const { kind, place, actions, more } = unsupported;
      const args = { conditionKey: entry.key.value, actions, more };
      if (kind === 'unsupported') yield found.unsupportedAction(place, { ...args, effect: effectOf(entry) });
      else yield found[kind](place, args);
    }
  },
});

/** So far into a policy names like a wrong one are looked for; what goes on after that is no work of a hand. */
const mostSearched = 500;

interface Surroundings {
  readonly statement: Statement;
  readonly catalog: Catalog;
  readonly policyType: PolicyType;
  readonly found: Finder;
  /** Keys that may have been meant. */
  readonly nearest: readonly string[];
}

function* unknownKey(entry: ConditionEntry, verdict: FoundKey, around: Surroundings): Iterable<Found> {
  const { statement, catalog, policyType, found, nearest } = around;
  const conditionKey = entry.key.value;
  const misspelled = { conditionKey, nearest };
  switch (verdict.kind) {
    case 'malformed':
      return yield found.invalidKeyFormat(entry.key, misspelled);
    case 'unknown_global':
      return yield found.invalidGlobalKey(entry.key, misspelled);
    case 'unknown_in_service':
      return yield found.invalidServiceKey(entry.key, { ...misspelled, service: verdict.service });
    case 'unknown_service':
      if (namesServiceToo(statement, verdict.prefix)) return;
      return yield found.unknownService(entry.key, { ...misspelled, service: verdict.prefix });
    case 'unread_claim':
      if (hasWildcard(conditionKey)) return yield found.wildcardInKey(entry.key, { conditionKey });
      return yield found.unreadClaim(entry.key, {
        conditionKey,
        issuer: verdict.issuer,
        claims: claimsOf(verdict.issuer, catalog),
      });
    case 'former_principal_arn':
      return yield found[isForCallers(policyType) ? 'deprecatedGlobalKey' : 'unsupportedGlobalKey'](entry.key, {
        conditionKey,
      });
    case 'missing_name':
      return yield found.missingTagKey(entry.key, { conditionKey, form: verdict.form });
  }
}

/** An action of the same unknown service is reported already. */
const namesServiceToo = (statement: Statement, prefix: string): boolean =>
  statement.action?.values.some(({ value }) => value.kind === 'action' && value.service === prefix) ?? false;

/**
 * Access Analyzer has two codes for aws:ARN and does not say when it gives which. The error offers aws:SourceArn as well,
 * which has a meaning only where services call: in policies of resources.
 */
const isForCallers = (type: PolicyType): boolean => ['identity', 'boundary', 'session', 'scp'].includes(type);

/** Keys are told apart without case, the names of tags in them as well. */
function* duplicateKeys(statement: Statement, found: Finder): Iterable<Found> {
  const first = new Map<string, string>();
  for (const { key, operator } of conditionEntries(statement)) {
    const name = `${operator.value} ${key.value}`.toLowerCase();
    const known = first.get(name);
    if (known === undefined) first.set(name, key.value);
    else if (known !== key.value) {
      yield found.duplicateKey(key, { conditionKey: key.value, operator: operator.value, first: known });
    }
  }
}

function* spelling({ key }: ConditionEntry, printed: string, found: Finder): Iterable<Found> {
  const [fixed = '', ...named] = printed.split('${');
  const conditionKey = key.value;
  if (named.length > 0 && hasWildcard(conditionKey)) yield found.wildcardInKey(key, { conditionKey });
  const isWritten = named.length > 0 ? conditionKey.startsWith(fixed) : conditionKey === printed;
  // In the middle of a key stands the name of a host, which has no spelling of its own.
  if (isWritten || named.length > 1 || (named.length === 1 && !printed.endsWith('}'))) return;
  const name = named.length > 0 ? conditionKey.slice(fixed.length) : '';
  yield found.otherCase(key, { conditionKey, spelling: `${fixed}${name}` });
}

/** What a condition does for a request without the key. */
function effectOf({ parsed }: ConditionEntry): string {
  if (parsed?.ifExists || parsed?.qualifier === 'ForAllValues') return 'restricts nothing there';
  return parsed?.negated && parsed.qualifier === undefined ? 'is always true there' : 'is never met there';
}
