import type { Action, ResourceType } from '../catalog/catalog.js';
import { factsOf, fitsType, formatsTaken, nearbyArns } from '../catalog/fitting-arns.js';
import { weightOf } from '../catalog/worth-naming.js';
import type { Refusal } from './build-request.js';
import type { ActionEntry, Grant } from './grant.js';
import type { NamedResource, ReadResources } from './read-resources.js';
import { refusals } from './refusals.js';

export interface Paired {
  readonly grants: readonly Grant[];
  readonly refused: readonly Refusal[];
}

/**
 * Every entry with the resources that it can act on. `*` goes to the entries that need it; where none does, the caller
 * means it for all of them.
 */
export function pairResources(entries: readonly ActionEntry[], { named, star }: ReadResources): Paired {
  const fitting = fittingResources(named);
  const drafts = entries.map((entry) => ({
    entry,
    resources: entry.actions.every(hasNoResource) ? [] : fitting(entry),
  }));
  const needsStar = drafts.some(({ entry, resources }) => resources.length === 0 || mixes(entry));
  const grants: Grant[] = [];
  const refused: Refusal[] = [];
  for (const { entry, resources } of drafts) {
    const isLeft = resources.length === 0 || mixes(entry);
    if (resources.length === 0 && entry.actions.every(isUnlimited)) {
      grants.push({ entry, resources: ['*'], reach: 'only_star', restrictions: [] });
    } else if (star === 'given' && (isLeft || !needsStar)) {
      grants.push({ entry, resources: ['*'], reach: 'asked_star', restrictions: [] });
    } else if (resources.length > 0) {
      grants.push({ entry, resources, reach: 'named', restrictions: [] });
    } else {
      refused.push(misfit(entry, named));
    }
  }
  return { grants, refused };
}

const hasNoResource = ({ resources }: Action): boolean => resources.length === 0;

/** Can AWS allow it on `*` only? So it is for all purposes where a resource is optional and says little. */
export const isUnlimited = (action: Action): boolean =>
  hasNoResource(action) ||
  (action.accessLevel === 'Write' &&
    weightOf(action) === 'mild' &&
    action.resources.every(({ required }) => !required));

/** Does a pattern match actions with resources and others without? */
const mixes = ({ kind, actions }: ActionEntry): boolean =>
  kind === 'pattern' && actions.some(isUnlimited) && !actions.every(isUnlimited);

/** Asks once for each resource type of the request. */
function fittingResources(named: readonly NamedResource[]): (entry: ActionEntry) => readonly string[] {
  const known = new Map<ResourceType, ReadonlySet<string>>();
  const ofType = (type: ResourceType): ReadonlySet<string> => {
    const found =
      known.get(type) ?? new Set(named.filter(({ pattern }) => fitsType(pattern, type)).map(({ text }) => text));
    known.set(type, found);
    return found;
  };
  return ({ actions }) => {
    const { types, service, namesTags } = factsOf(actions);
    const sets = types.map(ofType);
    const fits = ({ text, pattern }: NamedResource): boolean =>
      sets.some((set) => set.has(text)) ||
      (namesTags && sets.every(({ size }) => size === 0) && pattern.service === service);
    return named.filter(fits).map(({ text }) => text);
  };
}

function misfit(entry: ActionEntry, named: readonly NamedResource[]): Refusal {
  const shapes = shapesOf(entry, named);
  if (mixes(entry)) return refusals.partlyWithoutResource(entry.text, shapes);
  const near = nearbyArns(
    [entry],
    named.map(({ text }) => text),
  );
  return refusals.noFittingResource(entry.text, shapes, near);
}

/** The ARN formats of what the entry takes, in the partition of the given resources. */
export function shapesOf(entry: ActionEntry, named: readonly NamedResource[]): readonly string[] {
  const [partition, ...others] = new Set(named.map(({ pattern }) => pattern.partition));
  const only = partition === undefined || others.length > 0 || partition.includes('*') ? undefined : partition;
  const formats = formatsTaken([entry]);
  return only === undefined ? formats : formats.map((format) => format.replace('$' + '{Partition}', only));
}
