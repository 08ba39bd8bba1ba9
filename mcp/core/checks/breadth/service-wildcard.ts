import { showList } from '../../findings/show.js';
import { standing } from '../../policy/denied.js';
import { allows, coversEveryResource } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type OptionValue } from '../define-check.js';
import {
  type Grade,
  gradeOf,
  isForOwnerOrPublic,
  isOwnPlace,
  type Reach,
  reachOf,
  wordsOf,
  worstFirst,
} from './service-reach.js';
import { examples } from './service-wildcard.examples.js';
import { onlyReads, type WholeService, wholeServices } from './whole-services.js';

type Args = { actions: readonly string[]; resources: string; grade: string };
type All = Args & { among: string; action?: string };
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
      message: ({ actions, resources, among }: All) =>
        `Allows every action of ${actions.length === 1 ? 'a service' : 'whole services'} (${showList(actions)}) ${resources}, ${among}.`,
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
    if (statement.resource?.kind === 'NotResource' && statement.resource.values.some(coversEveryResource)) return;
    if (policyType === 'resource' && isForOwnerOrPublic(statement)) return;
    const left = standing(statement, policy);
    if (left.actions.some(({ value }) => value.kind === 'everything')) return;
    const allowed = (prefix: string): boolean => listOf(options.allowed_services).includes(prefix);
    const judged = wholeServices(left.actions, catalog).flatMap((whole) => {
      const lenient = policyType === 'resource' || allowed(whole.service.prefix);
      const reach = reachOf(whole.service, statement, left.resources, policy);
      if (allowed(whole.service.prefix) && (reach === 'named' || reach === 'spared')) return [];
      return [
        {
          whole,
          reach,
          grade: gradeOf(whole.service, statement, {
            policyType,
            lenient,
            isOwnPlace: isOwnPlace(reach, left.resources),
          }),
        },
      ];
    });
    for (const { whole, reach, grade } of judged) {
      if (whole.share === 'all') continue;
      const args = { ...argsOf([whole], reach, grade), service: whole.service.prefix };
      yield found.nearlyEveryActionOfService(placeOf(whole.entries[0]), args);
    }
    const all = judged.filter(({ whole }) => whole.share === 'all').sort(worstFirst);
    const [worst] = all;
    if (!worst) return;
    const services = all.map(({ whole }) => whole);
    const args = argsOf(services, worst.reach, worst.grade);
    const [action, ...others] = args.actions;
    yield found.everyActionOfService(placeOf(worst.whole.entries[0]), {
      ...args,
      among: amongThem(services),
      ...(action !== undefined && others.length === 0 && { action }),
    });
  },
});

/** What a reader should know of the actions: the worst that is among them. */
function amongThem(services: readonly WholeService[]): string {
  const actions = services.flatMap(({ service }) => [...service.actions.values()]);
  if (onlyReads(actions)) return 'all of them reads for now';
  const worst = [
    ...(actions.some(({ name }) => /^(?:Batch)?Delete/.test(name)) ? ['deleting'] : []),
    ...(actions.some(({ accessLevel }) => accessLevel === 'Permissions management') ? ['changing permissions'] : []),
  ];
  return `${worst.join(' and ') || 'writing'} among them`;
}

const argsOf = (services: readonly WholeService[], reach: Reach, grade: Grade) => ({
  actions: services.flatMap(({ entries }) => entries.map(({ value }) => value.text)),
  resources: wordsOf[reach],
  grade,
});

const listOf = (option: OptionValue | undefined): readonly string[] =>
  Array.isArray(option) ? option.filter((one) => typeof one === 'string') : [];
