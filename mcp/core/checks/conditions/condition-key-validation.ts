import type { Catalog } from '../../catalog/catalog.js';
import { type FoundKey, findKey } from '../../conditions/find-key.js';
import { claimsOf, suggestKeys } from '../../conditions/suggest-key.js';
import { didYouMean, showList } from '../../findings/show.js';
import { renamed } from '../../fixes/usual-fixes.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { conditionEntries } from '../../policy/questions.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { conditionKeyValidationExamples } from './condition-key-validation.examples.js';
import { missingAction, unsupportedActions } from './key-and-actions.js';

type About = { conditionKey: string };
type Misspelled = About & { nearest: readonly string[] };
type Unsupported = About & { actions: readonly string[]; more: number };

const codes = {
  invalidKeyFormat: {
    accessAnalyzer: 'INVALID_CONDITION_KEY_FORMAT',
    message: ({ conditionKey }: Misspelled) =>
      `The condition key "${conditionKey}" has not the form service:name, so AWS cannot tell which value is meant.`,
    suggestion: ({ nearest }: Misspelled) => didYouMean(nearest) || 'Write the prefix, a colon and the name.',
    fix: renamed('suggested', ({ nearest: [nearest = ''] }: Misspelled) => nearest),
  },
  invalidGlobalKey: {
    accessAnalyzer: 'INVALID_GLOBAL_CONDITION_KEY',
    message: ({ conditionKey }: Misspelled) =>
      `The global condition key "${conditionKey}" does not exist, so no request has a value for it.`,
    suggestion: ({ nearest }: Misspelled) => didYouMean(nearest) || undefined,
    fix: renamed('suggested', ({ nearest: [nearest = ''] }: Misspelled) => nearest),
  },
  invalidServiceKey: {
    accessAnalyzer: 'INVALID_SERVICE_CONDITION_KEY',
    message: ({ conditionKey, service }: Misspelled & { service: string }) =>
      `The condition key "${conditionKey}" does not exist in the service "${service}", so no request has a value for it.`,
    suggestion: ({ nearest }: Misspelled) => didYouMean(nearest) || undefined,
    fix: renamed('suggested', ({ nearest: [nearest = ''] }: Misspelled) => nearest),
  },
  unknownService: {
    accessAnalyzer: 'INVALID_SERVICE',
    message: ({ conditionKey, service }: Misspelled & { service: string }) =>
      `The condition key "${conditionKey}" names the service "${service}", which does not exist.`,
    suggestion: ({ nearest }: Misspelled) => didYouMean(nearest) || undefined,
    fix: renamed('suggested', ({ nearest: [nearest = ''] }: Misspelled) => nearest),
  },
  unreadClaim: {
    severity: 'warning',
    message: ({ conditionKey, issuer }: About & { issuer: string; claims: readonly string[] }) =>
      `AWS takes no claim of this name from a token of "${issuer}", so "${conditionKey}" never has a value.`,
    suggestion: ({ claims }: { claims: readonly string[] }) => `The claims it reads are ${showList(claims, 20)}.`,
  },
  unsupportedGlobalKey: {
    accessAnalyzer: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
    message: ({ conditionKey }: About) => `The condition key "${conditionKey}" is not supported any more.`,
    suggestion: () =>
      'Write "aws:PrincipalArn" for the caller, or "aws:SourceArn" for the resource behind a calling service.',
  },
  deprecatedGlobalKey: {
    severity: 'warning',
    accessAnalyzer: 'DEPRECATED_GLOBAL_CONDITION_KEY',
    message: ({ conditionKey }: About) =>
      `The condition key "${conditionKey}" is deprecated; "aws:PrincipalArn" has taken its place.`,
    suggestion: () => 'Write "aws:PrincipalArn".',
  },
  missingTagKey: {
    accessAnalyzer: 'MISSING_TAG_KEY_IN_CONDITION',
    message: ({ conditionKey }: About & { form: string }) =>
      `The condition key "${conditionKey}" does not say which one is meant: a name has to follow.`,
    suggestion: ({ form }: { form: string }) => `Write "${form}" with the name in place.`,
  },
  duplicateKey: {
    accessAnalyzer: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
    message: ({ conditionKey, first }: About & { operator: string; first: string }) =>
      `"${conditionKey}" and "${first}" are the same condition key, because case does not count, and it stands twice under one operator.`,
    suggestion: ({ first }: { first: string }) => `Put all values under "${first}".`,
  },
  otherCase: {
    severity: 'info',
    message: ({ conditionKey, spelling }: About & { spelling: string }) =>
      `AWS writes the condition key "${conditionKey}" as "${spelling}"; it takes either.`,
    suggestion: ({ spelling }: { spelling: string }) => `Write "${spelling}".`,
    fix: renamed('safe', ({ spelling }: { spelling: string }) => spelling),
  },
  wildcardInKey: {
    severity: 'warning',
    message: ({ conditionKey }: About) =>
      `The wildcard in the condition key "${conditionKey}" matches only itself: AWS reads wildcards in values alone.`,
    suggestion: () => 'Name each key; for "any tag" ask aws:TagKeys.',
  },
  unsupportedAction: {
    accessAnalyzer: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
    message: ({ conditionKey, effect, ...listed }: Unsupported & { effect: string }) =>
      `No request for ${actionList(listed)} has a value for "${conditionKey}", so the condition ${effect}.`,
    suggestion: ({ conditionKey }: About) => `Move what does not support "${conditionKey}" to a statement without it.`,
  },
  accompanyingAction: {
    severity: 'low',
    accessAnalyzer: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
    message: ({ conditionKey, ...listed }: Unsupported) =>
      `AWS's reference does not list "${conditionKey}" for ${actionList(listed)}, and Access Analyzer reports it; beside the action that assumes the role it works.`,
    suggestion: () => 'To satisfy Access Analyzer, give these actions a statement of their own.',
  },
  noActionSupportsKey: {
    severity: 'warning',
    message: ({ conditionKey, ...listed }: Unsupported) =>
      `None of the actions that ${actionList(listed)} match has a value for "${conditionKey}", so the condition never compares anything.`,
    suggestion: () => 'Use a key that these actions support.',
  },
  missingAction: {
    accessAnalyzer: 'MISSING_ACTION_FOR_CONDITION_KEY',
    message: ({ conditionKey, needed }: About & { needed: string }) =>
      `A caller can set "${conditionKey}" only with the permission "${needed}", which no statement allows, so no request has a value for it.`,
    suggestion: ({ needed }: { needed: string }) => `Add "${needed}" to Action.`,
  },
} as const;

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

function actionList({ actions, more }: Pick<Unsupported, 'actions' | 'more'>): string {
  return more > 0 ? `${actions.map((action) => `"${action}"`).join(', ')} and ${more} more` : showList(actions);
}

/** What a condition does for a request without the key. */
function effectOf({ parsed }: ConditionEntry): string {
  if (parsed?.ifExists || parsed?.qualifier === 'ForAllValues') return 'restricts nothing there';
  return parsed?.negated && parsed.qualifier === undefined ? 'is always true there' : 'is never met there';
}
