import type { Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { allows, coversEveryResource, denies, everyResource } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { limitingKeys } from './limiting-keys.js';
import { codes } from './not-action-not-resource.codes.js';
import { examples } from './not-action-not-resource.examples.js';

export const notActionNotResource = defineCheck({
  id: 'not_action_not_resource',
  severity: 'high',
  appliesTo: policyTypes,
  summary: 'A statement says with NotAction or NotResource what it is not for.',
  why: 'An Allow of that kind grants all the rest, with every service and action that AWS adds later. A Deny of that kind is a good guardrail, but one that spares "*" stops nothing.',
  remediation: [
    'In an Allow, list the actions and resources that are meant.',
    'To keep something out of a broad permission, put it into a Deny of its own.',
    'In a Deny, leave out only what has to go through.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
  ],
  codes,
  examples,
  *statement(statement, { policy, policyType, found }) {
    const { grants } = policyTypeFacts[policyType];
    if (denies(statement)) {
      yield* ineffective(statement, found);
      if (grants) yield* unconditional(statement, found);
      return;
    }
    if (!grants || !allows(statement) || sparesEverything(statement)) return;
    const left = standing(statement, policy);
    if (left.actions.length === 0 || (statement.resource && left.resources.length === 0)) return;
    yield* broadAllow(statement, limitingKeys(statement, policyType), found);
  },
});

type Find = Finders<typeof codes>;

/** `NotAction: "*"` leaves nothing over. */
const sparesEverything = ({ action, resource }: Statement): boolean =>
  (action?.kind === 'NotAction' && action.values.some(({ value }) => value.kind === 'everything')) ||
  (resource?.kind === 'NotResource' && resource.values.some(coversEveryResource));

function* broadAllow({ action, resource }: Statement, keys: readonly string[], found: Find): Iterable<Found> {
  const excluded = action?.kind === 'NotAction' ? action.values.map(({ value }) => value.text) : [];
  const spared = resource?.kind === 'NotResource' ? resource.values.map(({ value }) => value) : [];
  const limited = keys.length > 0 ? 'limited' : '';
  if (action?.kind === 'NotAction' && resource?.kind === 'NotResource') {
    yield found.combinedNotActionNotResource(placeOf(action.keyPlace), {
      actions: excluded,
      resources: spared,
      limited,
    });
  } else if (action?.kind === 'NotAction') {
    const place = placeOf(action.keyPlace);
    const named = resource && !resource.values.some(coversEveryResource) ? 'named' : '';
    yield limited
      ? found.notActionAllow(place, { actions: excluded, keys })
      : found.notActionAllowNoCondition(place, { actions: excluded, named });
  } else if (resource?.kind === 'NotResource') {
    yield found.notResourceBroad(placeOf(resource.keyPlace), { resources: spared, limited });
  }
}

function* ineffective({ action, resource }: Statement, found: Find): Iterable<Found> {
  const everyAction = action?.kind === 'NotAction' && action.values.find(({ value }) => value.kind === 'everything');
  if (everyAction) yield found.notActionDenyIneffective(placeOf(everyAction), { action: everyAction.value.text });
  const everything = resource?.kind === 'NotResource' && resource.values.find(coversEveryResource);
  if (everything) yield found.notResourceDenyIneffective(placeOf(everything), { resource: everything.value });
}

/** Without a condition such a Deny is an allow-list that overrules every other policy; that may be meant. */
function* unconditional(statement: Statement, found: Find): Iterable<Found> {
  const { action, resource, condition } = statement;
  if ((condition?.operators.length ?? 0) > 0 || sparesEverything(statement)) return;
  if (action?.kind === 'NotAction' && everyResource(statement)) {
    yield found.notActionDenyReview(placeOf(action.keyPlace), {
      actions: action.values.map(({ value }) => value.text),
    });
  } else if (resource?.kind === 'NotResource' && action?.values.some(({ value }) => hasWildcard(value.text))) {
    yield found.notResourceDenyReview(placeOf(resource.keyPlace), {
      resources: resource.values.map(({ value }) => value),
    });
  }
}
