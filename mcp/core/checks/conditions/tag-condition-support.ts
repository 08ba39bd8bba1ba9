import type { Catalog, ConditionKey } from '../../catalog/catalog.js';
import { existing, expandAction } from '../../catalog/expand-actions.js';
import { supportsKey } from '../../conditions/key-support.js';
import { showList } from '../../findings/show.js';
import type { ActionClause } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, denies, failsWithoutKey } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type Example } from '../define-check.js';
import { conditioned } from './conditioned.js';

type Unsupported = { conditionKey: string; actions: readonly string[]; services: readonly string[] };
type Keyed = { conditionKey: string };

const secret = { StringEquals: { 'aws:ResourceTag/status': 'confidential' } };
const example = (
  title: string,
  action: string | readonly string[],
  more: Readonly<Record<string, unknown>>,
  ...finds: readonly string[]
): Example => ({ title, policy: conditioned(action, secret, more), ...(finds.length > 0 && { finds }) });

const withoutAction = (Effect: string, title: string, find: string): Example => ({
  title,
  policy: {
    Version: '2012-10-17',
    Statement: [{ Effect, NotAction: 'iam:*', Resource: '*', Condition: secret }],
  },
  finds: [find],
});

export const tagConditionSupport = defineCheck({
  id: 'tag_condition_support',
  severity: 'high',
  appliesTo: policyTypes,
  summary: 'A statement compares the tags of a resource for actions that do not know them.',
  why: 'A request for such an action has no aws:ResourceTag, whatever tags the resource bears. The condition is false, so a Deny does not deny and an Allow does not allow.',
  remediation: [
    'Move these actions to a statement of their own.',
    'There tell the resources by their ARNs, with a beginning of the name that stands for the tag.',
    'Do not use IfExists instead: the statement would then hold for every resource.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes: {
    denyWithoutTags: {
      accessAnalyzer: 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      message: ({ conditionKey, actions }: Unsupported) =>
        `Requests for ${showList(actions, 3)} have no "${conditionKey}", so this Deny never stops them.`,
      suggestion: ({ services }: Unsupported) =>
        `Deny the actions of ${showList(services, 3)} in a statement of their own, by the ARNs of the resources.`,
    },
    denyNotActionWithTags: {
      accessAnalyzer: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      message: ({ conditionKey }: Keyed) =>
        `NotAction takes in actions whose requests have no "${conditionKey}", and this Deny never stops those.`,
      suggestion: () => 'Write Action with the actions that know the tags of their resources.',
    },
    allowWithoutTags: {
      severity: 'info',
      accessAnalyzer: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      message: ({ conditionKey, actions }: Unsupported) =>
        `Requests for ${showList(actions, 3)} have no "${conditionKey}", so this Allow never gives them.`,
      suggestion: ({ services }: Unsupported) =>
        `Allow the actions of ${showList(services, 3)} in a statement of their own, by the ARNs of the resources.`,
    },
    allowNotActionWithTags: {
      severity: 'info',
      accessAnalyzer: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      message: ({ conditionKey }: Keyed) =>
        `NotAction takes in actions whose requests have no "${conditionKey}", and this Allow never gives those.`,
      suggestion: () => 'Write Action with the actions that know the tags of their resources.',
    },
  },
  examples: [
    example(
      'a Deny for an action without tags',
      'organizations:LeaveOrganization',
      { Effect: 'Deny' },
      'deny_without_tags',
    ),
    example('one of two actions', ['ec2:TerminateInstances', 'iam:ListUsers'], { Effect: 'Deny' }, 'deny_without_tags'),
    example('a wildcard of nothing but such actions', 'sts:GetC*', {}, 'allow_without_tags'),
    withoutAction('Deny', 'a Deny of everything else', 'deny_not_action_with_tags'),
    withoutAction('Allow', 'an Allow of everything else', 'allow_not_action_with_tags'),
    example('actions that know tags', ['ec2:StartInstances', 'ec2:TerminateInstances'], { Effect: 'Deny' }),
    example('a wildcard of which some do', 'ec2:*', {}),
    {
      title: 'a tag of the request, which another check looks at',
      policy: conditioned('sts:GetCallerIdentity', { StringEquals: { 'aws:RequestTag/team': 'data' } }),
    },
    {
      title: 'a negation, which is true without the tag',
      policy: conditioned(
        's3:PutBucketPolicy',
        { StringNotEquals: { 'aws:ResourceTag/status': 'public' } },
        { Effect: 'Deny' },
      ),
    },
  ],
  *conditional(statement, { catalog, found }) {
    if (!statement.action || allows(statement) === denies(statement)) return;
    const entries = conditionEntries(statement).filter(
      (entry) => /^aws:resourcetag\//i.test(entry.key.value) && failsWithoutKey(entry),
    );
    const [entry] = entries;
    const key = entry && catalog.conditionKey(entry.key.value);
    if (!entry || !key) return;
    const conditionKey = entry.key.value;
    const place = placeOf(entry.key);
    if (statement.action.kind === 'NotAction') {
      yield denies(statement)
        ? found.denyNotActionWithTags(place, { conditionKey })
        : found.allowNotActionWithTags(place, { conditionKey });
      return;
    }
    const lacking = withoutTags(statement.action, key, catalog);
    if (lacking.length === 0) return;
    const args = { conditionKey, actions: lacking, services: servicesOf(lacking) };
    yield denies(statement) ? found.denyWithoutTags(place, args) : found.allowWithoutTags(place, args);
  },
});

/** The entries none of whose actions supports the key. Of a wildcard one action that does is enough. */
function withoutTags({ values }: ActionClause, key: ConditionKey, catalog: Catalog): readonly string[] {
  return values.flatMap(({ value }) => {
    const actions = existing(expandAction(catalog, value));
    return actions.length > 0 && !actions.some((action) => supportsKey(action, key)) ? [value.text] : [];
  });
}

const servicesOf = (actions: readonly string[]): readonly string[] => [
  ...new Set(actions.map((text) => text.slice(0, text.indexOf(':')).toLowerCase())),
];
