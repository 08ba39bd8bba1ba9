import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

type Services = { principal: string; services: readonly string[] };
type Keyed = { conditionKey: string; services: readonly string[] };

const addSource = (): string =>
  'Add "ArnLike": {"aws:SourceArn": "<ARN of your resource>"} and "StringEquals": {"aws:SourceAccount": "<your account>"}.';

const sourceFor = (conditionKey: string): string =>
  /org/i.test(conditionKey) ? 'aws:SourceOrgID' : 'aws:SourceArn or aws:SourceAccount';

const withoutKey = (whom: string): string => {
  if (whom === 'denied') return 'this Deny never stops anything';
  return whom === 'others' ? 'the statement allows only the other principals' : 'the statement never allows anything';
};

/** Of confused_deputy. */
export const codes = {
  anyoneThroughService: {
    accessAnalyzer: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
    message: ({ services }: Services) =>
      `Allows ${showList(services, 3)} whoever the service acts for, so another account can reach this resource through it.`,
    suggestion: addSource,
  },
  roleForAnyone: {
    severity: 'medium',
    accessAnalyzer: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
    message: ({ services }: Services) =>
      `Lets ${showList(services, 3)} assume the role whoever the service acts for, though it says for which resource it calls.`,
    suggestion: addSource,
  },
  roleWithoutSource: {
    severity: 'low',
    accessAnalyzer: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
    message: ({ services }: Services) =>
      `Lets ${showList(services, 3)} assume the role without saying for which resource or account.`,
    suggestion: () =>
      'Where the documentation of the service says that it sends them, compare aws:SourceArn or aws:SourceAccount.',
  },
  weakerKey: {
    severity: 'info',
    accessAnalyzer: 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
    message: ({ conditionKey, services }: Keyed) =>
      `Only "${conditionKey}" says for whom ${showList(services, 3)} may call, and the keys made for that are aws:SourceArn and aws:SourceAccount.`,
    suggestion: addSource,
  },
  keyWithoutService: {
    severity: 'error',
    accessAnalyzer: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
    message: ({ conditionKey, services, whom }: Keyed & { whom: string }) =>
      `A call by ${showList(services, 3)} has no "${conditionKey}", so ${withoutKey(whom)}.`,
    suggestion: ({ conditionKey, whom }: Keyed & { whom: string }) =>
      `${whom === 'others' ? 'Give what is meant for services a statement of its own, and compare' : 'Compare'} ${sourceFor(conditionKey)} ${whom === 'others' ? 'there' : 'instead'}.`,
  },
  everyCallDenied: {
    severity: 'error',
    accessAnalyzer: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
    message: ({ conditionKey, services }: Keyed) =>
      `A call by ${showList(services, 3)} has no "${conditionKey}", and the operator holds without the key, so this Deny stops every call.`,
    suggestion: ({ conditionKey }: Keyed) =>
      `Compare ${sourceFor(conditionKey)} instead; or, where every call is to be stopped, leave the condition out.`,
  },
} as const satisfies Readonly<Record<string, Code>>;
