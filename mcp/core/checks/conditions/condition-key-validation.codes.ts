import { didYouMean, showList } from '../../findings/show.js';
import { renamed } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';

type About = { conditionKey: string };
type Misspelled = About & { nearest: readonly string[] };
type Unsupported = About & { actions: readonly string[]; more: number };

function actionList({ actions, more }: Pick<Unsupported, 'actions' | 'more'>): string {
  return more > 0 ? `${actions.map((action) => `"${action}"`).join(', ')} and ${more} more` : showList(actions);
}

/** Of condition_key_validation: the key itself, its spelling, then the actions beside it. */
export const codes = {
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
} as const satisfies Readonly<Record<string, Code>>;
