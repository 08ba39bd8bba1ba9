import { arnFormatsOfType } from '../../catalog/arn-formats.js';
import { narrowings } from '../../conditions/narrows.js';
import { showList } from '../../findings/show.js';
import type { Located, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { allows, coversEveryResource, everyPrincipal } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { readPrincipalValue } from '../../values/principal.js';
import { defineCheck } from '../define-check.js';
import { broadFormats, widestFirst } from './broad-resources.js';
import { examples } from './service-wildcard.examples.js';
import { onlyReads, type WholeService, wholeServices } from './whole-services.js';

type Args = { actions: readonly string[]; resources: string; grade: string };
type All = Args & { reads: string; action?: string };
const severity = ({ grade }: { grade: string }) => (grade === 'low' || grade === 'medium' ? grade : 'high');

export const serviceWildcard = defineCheck({
  id: 'service_wildcard',
  severity: 'high',
  appliesTo: ['identity', 'resource'],
  summary: 'An Allow statement grants every action of a service.',
  why: 'Every action takes in those that delete the service, open it to others and change its own policies, and every action that AWS adds later. Hardly any task needs them all.',
  remediation: [
    'List the actions that are needed, or the read and write actions by prefix (s3:Get*, s3:List*).',
    'Keep deleting and the change of permissions for a role of their own.',
    'Limit the statement to named resources.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  options: {
    allowed_services: {
      default: ['logs', 'cloudwatch', 'xray'],
      description:
        'Prefixes of services whose every action may be granted on named resources; on all of them it is medium.',
    },
  },
  codes: {
    everyActionOfService: {
      severity,
      message: ({ actions, resources, reads }: All) =>
        `Allows every action of ${actions.length === 1 ? 'a service' : 'whole services'} (${showList(actions)}) ${resources}${reads ? ', all of them reads for now' : ', deleting and changing permissions among them'}.`,
      suggestion: () => 'List the actions that are needed.',
    },
    nearlyEveryActionOfService: {
      severity,
      message: ({ actions, resources, service }: Args & { service: string }) =>
        `${showList(actions)} together ${actions.length === 1 ? 'takes' : 'take'} in nearly every action of ${service}, allowed ${resources}.`,
      suggestion: () => 'List the actions that are needed.',
    },
  },
  examples,
  *statement(statement, { policy, policyType, catalog, options, found }) {
    if (!allows(statement) || statement.action?.kind !== 'Action') return;
    if (policyType === 'resource' && isOwnersOrPublic(statement)) return;
    const left = standing(statement, policy);
    if (left.actions.some(({ value }) => value.kind === 'everything')) return;
    const allowed: unknown = options.allowed_services;
    const isAllowed = (prefix: string): boolean => Array.isArray(allowed) && allowed.includes(prefix);
    const judged = wholeServices(left.actions, catalog).flatMap((whole) => {
      const reach = reachOf(whole, statement, left.resources);
      if (isAllowed(whole.service.prefix) && reach === 'named') return [];
      const grade = gradeOf(whole, statement, policyType === 'resource' || isAllowed(whole.service.prefix));
      return [{ whole, reach, grade }];
    });
    for (const { whole, reach, grade } of judged.filter(({ whole: { share } }) => share === 'most')) {
      const actions = whole.entries.map(({ value }) => value.text);
      const args = { actions, resources: words[reach], grade, service: whole.service.prefix };
      yield found.nearlyEveryActionOfService(placeOf(whole.entries[0] ?? statement), args);
    }
    const all = judged.filter(({ whole: { share } }) => share === 'all').sort((a, b) => byGrade(a.grade, b.grade));
    const [worst] = all;
    if (!worst) return;
    const actions = all.flatMap(({ whole }) => whole.entries.map(({ value }) => value.text));
    const [action] = actions.length === 1 ? actions : [];
    yield found.everyActionOfService(placeOf(worst.whole.entries[0] ?? statement), {
      actions,
      resources: words[worst.reach],
      grade: worst.grade,
      reads: all.every(({ whole }) => onlyReads([...whole.service.actions.values()])) ? 'reads' : '',
      ...(action !== undefined && { action }),
    });
  },
});

type Reach = 'everything' | 'service' | 'type' | 'named' | 'rest';

const words: Readonly<Record<Reach, string>> = {
  everything: 'on every resource',
  service: 'on everything the service has',
  type: 'on every resource of a type',
  named: 'on the named resources',
  rest: 'on every resource but those that NotResource names',
};

function reachOf({ service }: WholeService, { resource }: Statement, standing: readonly Located<string>[]): Reach {
  if (resource?.kind === 'NotResource') return 'rest';
  if (standing.some(coversEveryResource)) return 'everything';
  const formats = new Set([...service.resourceTypes.values()].flatMap(arnFormatsOfType));
  return [...broadFormats(formats, standing).values()].sort(widestFirst)[0]?.breadth ?? 'named';
}

const grades = ['high', 'medium', 'low'] as const;
type Grade = (typeof grades)[number];
const byGrade = (a: Grade, b: Grade): number => grades.indexOf(a) - grades.indexOf(b);

/** A tag on the resource decides for each resource; other conditions leave the whole service to whoever meets them. */
function gradeOf({ service }: WholeService, { condition }: Statement, lenient: boolean): Grade {
  if (onlyReads([...service.actions.values()])) return 'low';
  const narrowed = narrowings(condition);
  if (narrowed.some(({ entry }) => /resourcetag\//i.test(entry.key.value))) return 'low';
  if (narrowed.length > 0) return lenient ? 'low' : 'medium';
  return lenient ? 'medium' : 'high';
}

/**
 * In a resource policy: is it for the resource's own account, as AWS writes it in the default policies of keys and
 * queues, or for everyone, which principal_validation reports?
 */
function isOwnersOrPublic(statement: Statement): boolean {
  if (everyPrincipal(statement)) return true;
  const read = statement.principal?.values.map(({ value }) => readPrincipalValue(value.type, value.text)) ?? [];
  const accounts = new Set(
    read.map((one) => (one.kind === 'account' || one.kind === 'account_root' ? one.account : '')),
  );
  if (accounts.size !== 1 || accounts.has('')) return read.every(({ kind }) => kind === 'placeholder');
  const resources = statement.resource?.values ?? [];
  return (
    resources.length > 0 &&
    resources.every(({ value }) => accounts.has(readArn(value)?.account ?? '') || isKey(statement, value))
  );
}

/** Key policies name the key itself by `*`, so the account cannot be read off them. */
const isKey = ({ action }: Statement, resource: string): boolean =>
  resource === '*' &&
  (action?.values.every(({ value }) => value.kind === 'action' && value.service === 'kms') ?? false);
