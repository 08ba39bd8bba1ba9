import { showList } from '../findings/show.js';
import { withRestriction } from './attach-restrictions.js';
import { passedToService } from './automatic-conditions.table.js';
import type { Refusal } from './build-request.js';
import type { Grant } from './grant.js';
import { inOrder } from './order.js';
import { inPartition, type Receivers, readReceiver, receiversByCompanions, receiversByName } from './receivers.js';
import { mistakenReceivers } from './receiving-services.table.js';
import { refusals } from './refusals.js';

export interface LimitedPassRole {
  readonly grants: readonly Grant[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
}

/**
 * Every iam:PassRole with the services that may receive the role: as given, else by what the other actions do with it,
 * else by the role's name, each role for itself. Refused where nothing tells.
 */
export function limitPassRole(grants: readonly Grant[], given: readonly string[]): LimitedPassRole {
  const read = given.map(readReceiver);
  const refused: Refusal[] = read.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const services = inOrder(read.flatMap((one) => (typeof one === 'string' ? [one] : [])));
  const passing = grants.filter(passesRole);
  const others = grants.filter((grant) => !passesRole(grant));
  if (passing.length === 0) {
    const unused = `No action passes a role, so passed_to_services (${showList(given)}) is not used.`;
    return { grants, refused, notes: given.length > 0 ? [unused] : [] };
  }
  const open = passing.filter(({ restrictions }) => !restrictions.some(isPassedTo));
  const chosen = passing.filter((grant) => !open.includes(grant));
  if (given.length > 0 && chosen.length > 0) refused.push(refusals.servicesGivenTwice());
  if (chosen.some(leavesOpen)) refused.push(refusals.openReceiver());
  if (refused.length > 0) return { grants, refused, notes: [] };
  const known: Receivers | undefined =
    services.length > 0 ? { services, because: 'given', of: [] } : receiversByCompanions(others);
  const split = open.flatMap((grant) => byReceivers(grant, known));
  const limited = split.map(({ grant, receivers }) => ({ grant, receivers: receivers && fitted(receivers, grant) }));
  return {
    grants: [
      ...others,
      ...chosen,
      ...limited.flatMap(({ grant, receivers }) => (receivers ? [limitedTo(grant, receivers)] : [])),
    ],
    refused: limited.flatMap(({ grant, receivers }) =>
      receivers ? [] : grant.resources.map(refusals.unknownReceiver),
    ),
    notes: notesOf(limited),
  };
}

const passesRole = ({ entry }: Grant): boolean => entry.text === 'iam:PassRole';
const isPassedTo = ({ key }: { readonly key: string }): boolean => key === passedToService.key;

/** Does the caller's own condition name no service? */
const leavesOpen = ({ restrictions }: Grant): boolean =>
  !restrictions.some(
    (one) =>
      isPassedTo(one) &&
      /^String(?:Equals|EqualsIgnoreCase|Like)$/.test(one.operator) &&
      one.values.every((value) => /^[a-z]/.test(value)),
  );

interface Split {
  readonly grant: Grant;
  readonly receivers: Receivers | undefined;
}

/** One grant for each service that roles go to. */
function byReceivers(grant: Grant, known: Receivers | undefined): readonly Split[] {
  const groups = new Map<string, { readonly receivers: Receivers | undefined; readonly roles: string[] }>();
  for (const role of grant.resources) {
    const receivers = receiversOf(role, known);
    const key = JSON.stringify(receivers && [receivers.because, receivers.services]) ?? '';
    const group = groups.get(key) ?? { receivers, roles: [] };
    groups.set(key, group);
    group.roles.push(role);
  }
  return [...groups.values()].map(({ receivers, roles }) => ({
    grant: { ...grant, resources: roles },
    receivers: receivers?.because === 'name' ? { ...receivers, of: roles } : receivers,
  }));
}

/** Where companions tell of several services, the role's name may tell which of them it is for. */
function receiversOf(role: string, known: Receivers | undefined): Receivers | undefined {
  if (known?.because === 'given' || known?.services.length === 1) return known;
  const named = receiversByName(role);
  return !known || named?.services.every((service) => known.services.includes(service)) ? named : known;
}

const fitted = (receivers: Receivers, { resources }: Grant): Receivers => ({
  ...receivers,
  services: inPartition(receivers.services, resources),
});

const limitedTo = (grant: Grant, { services }: Receivers): Grant =>
  withRestriction(grant, { operator: passedToService.operator, key: passedToService.key, values: services });

/** More roles than these are told of together. */
const mostNotes = 8;

function notesOf(limited: readonly Split[]): readonly string[] {
  const notes = limited.flatMap(({ receivers }) => (receivers ? [noteOf(receivers)] : []));
  const rest = notes.length - mostNotes;
  return rest > 0
    ? [...notes.slice(0, mostNotes), `${rest} more iam:PassRole statements are limited like these.`]
    : notes;
}

function noteOf({ services, because, of }: Receivers): string {
  const why = {
    given: 'as passed_to_services says',
    companions: `because ${showList(of)} ${of.length === 1 ? 'works' : 'work'} with such a role`,
    name: `going by the name of ${showList(of)}`,
  }[because];
  const check = because === 'given' ? mistakenIn(services) : ' Give passed_to_services where another service is meant.';
  return `iam:PassRole is limited by iam:PassedToService to ${showList(services)}, ${why}, so that ${passedToService.reason}.${check}`;
}

const mistakenIn = (services: readonly string[]): string =>
  mistakenReceivers
    .filter(({ given, meant }) => services.includes(given) && !services.includes(meant))
    .map(({ given, meant, why }) => ` Not "${given}" but "${meant}" it is ${why}.`)
    .join('');
