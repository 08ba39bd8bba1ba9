import type { Catalog } from '../catalog/catalog.js';
import { showList } from '../findings/show.js';
import type { PlainPolicy } from '../policy/plain-policy.js';
import { attachRestrictions } from './attach-restrictions.js';
import { secureTransport } from './automatic-conditions.table.js';
import { blockerFor } from './blocking-rules.js';
import type { BlockedPolicy, BuildRequest, Built, Refusal } from './build-request.js';
import { addDemanded } from './demanded-restrictions.js';
import type { Grant } from './grant.js';
import { needNotes, pairingNotes, securityNotes } from './grant-notes.js';
import { groupStatements } from './group-statements.js';
import { gravest, refusalOf } from './judge-draft.js';
import { pairResources } from './pair-resources.js';
import { limitPassRole } from './pass-role.js';
import { readConditions } from './read-conditions.js';
import { readEntries } from './read-entries.js';
import { readResources } from './read-resources.js';
import { refusals } from './refusals.js';

export type { BlockedPolicy, BuildRequest, Built, BuiltPolicy, Refusal } from './build-request.js';

/**
 * The smallest identity policy that allows the actions on the resources, or why there is none. What is built has nothing
 * above `medium` to say against it, gives no more than was asked, and is the same whatever the order of the request.
 * Throws `LimitExceeded` for conditions nested over the limit, and nothing else.
 */
export function buildPolicy(request: BuildRequest, catalog: Catalog): Built {
  const { actions, conditions, passedToServices = [], requirements = [] } = request;
  const read = readEntries(actions, catalog);
  const resources = readResources(request.resources, catalog);
  const known = read.entries.map(({ text }) => text);
  const asked = readConditions(conditions, known.length > 0 ? known : ['sts:GetCallerIdentity'], catalog);
  const paired = pairResources(read.entries, resources);
  // An entry that fits nothing because what it should fit is not readable has no fault of its own.
  const misfits = resources.refused.length > 0 ? [] : paired.refused;
  const whyBlocked = blockerFor(resources.named);
  const tooMuch = paired.grants.flatMap((grant) => whyBlocked(grant) ?? []);
  const early = [...read.refused, ...resources.refused, ...asked.refused, ...misfits, ...tooMuch];
  if (isSome(early)) return blocked(early);
  const attached = attachRestrictions(paired.grants, asked.restrictions, catalog);
  const passing = limitPassRole(attached.grants, passedToServices);
  const late = [...attached.refused, ...passing.refused];
  if (isSome(late)) return blocked(late);
  const demanded = addDemanded(passing.grants, requirements, catalog);
  const { statements, dropped } = groupStatements(demanded.grants, catalog);
  const policy: PlainPolicy = { Version: '2012-10-17', Statement: statements };
  const judged = gravest(policy, catalog).map(refusalOf);
  if (isSome(judged)) return blocked(judged);
  return {
    policy,
    notes: [
      ...passing.notes,
      ...demanded.notes.slice(0, mostNotes),
      ...conditionNotes(demanded.grants, attached.without),
      ...pairingNotes(demanded.grants, resources),
      ...(dropped.length > 0 ? [`Others of the request say the same as ${showList(dropped)}.`] : []),
      ...needNotes(demanded.grants),
      ...securityNotes(demanded.grants),
    ],
  };
}

type Some = readonly [Refusal, ...Refusal[]];
const isSome = (refused: readonly Refusal[]): refused is Some => refused.length > 0;

/** More than these nobody mends at once. */
const mostRefusals = 20;

/** Of one kind. */
const mostNotes = 5;

function blocked([first, ...others]: Some): BlockedPolicy {
  const listed = others.slice(0, mostRefusals - 1);
  const rest = others.length - listed.length;
  return { blocked: [first, ...listed, ...(rest > 0 ? [refusals.moreRefusals(rest)] : [])] };
}

function conditionNotes(
  grants: readonly Grant[],
  without: readonly { readonly key: string; readonly entries: readonly string[] }[],
): readonly string[] {
  const transport = new Set(
    grants.flatMap(({ restrictions }) =>
      restrictions.flatMap(({ key, values }) => (key === secureTransport.key ? [values.join().toLowerCase()] : [])),
    ),
  );
  return [
    ...(transport.has('true') ? [`${secureTransport.key} must be true, so that ${secureTransport.reason}.`] : []),
    ...without
      .slice(0, mostNotes)
      .map(
        ({ key, entries }) =>
          `${showList(entries)} ${entries.length === 1 ? 'does' : 'do'} not support the condition key "${key}", so ${entries.length === 1 ? 'it stands' : 'they stand'} without that condition in another statement.`,
      ),
  ];
}
