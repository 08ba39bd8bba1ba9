import type { Action } from '../../catalog/catalog.js';
import {
  type Breadth,
  breadthOver,
  formatsOf,
  makesUnnamed,
  readResourceEntry,
} from '../../catalog/resource-breadth.js';
import type { Located } from '../../policy/ast.js';
import { coversEveryResource } from '../../policy/questions.js';
import type { ArnFormat } from '../../values/arn-pattern.js';

/** A resource entry that takes in all there is for some of the statement's actions. */
export interface BroadResource {
  readonly at: Located<string>;
  readonly breadth: Breadth;
}

/** For each action that is granted on everything, or on all of a service or type, the entry that does it. */
export function broadResources(
  actions: readonly Action[],
  resources: readonly Located<string>[],
): ReadonlyMap<Action, BroadResource> {
  const at = resources.find(coversEveryResource);
  if (at) {
    const limitable = actions.filter((action) => formatsOf(action).length > 0);
    return new Map(limitable.map((action) => [action, { at, breadth: 'everything' }]));
  }
  const broad = broadFormats(new Set(actions.flatMap(formatsOf)), resources);
  const found = new Map<Action, BroadResource>();
  for (const action of broad.size > 0 ? actions : []) {
    const widest = widestOf(formatsOf(action).flatMap((format) => reaching(action, format, broad) ?? []));
    if (widest) found.set(action, widest);
  }
  return found;
}

function reaching(action: Action, format: ArnFormat, broad: ReadonlyMap<ArnFormat, BroadResource>) {
  const found = broad.get(format);
  return found?.breadth === 'type' && makesUnnamed(action, format) ? undefined : found;
}

const rank: Readonly<Record<Breadth, number>> = { everything: 0, service: 1, type: 2 };

/** The one that takes in most. Which that is does not depend on the order of the entries. */
export const widestOf = (all: readonly BroadResource[]): BroadResource | undefined =>
  all.reduce<BroadResource | undefined>((widest, one) => (widest && !isWider(one, widest) ? widest : one), undefined);

const isWider = (a: BroadResource, b: BroadResource): boolean =>
  a.breadth === b.breadth ? a.at.value < b.at.value : rank[a.breadth] < rank[b.breadth];

/** Each is compared with every format of the actions, the shortest first, which are the broadest. */
const mostCandidates = 100;

/** The formats all of whose resources some entry covers, and which entry. */
export function broadFormats(
  formats: ReadonlySet<ArnFormat>,
  resources: readonly Located<string>[],
): ReadonlyMap<ArnFormat, BroadResource> {
  // An entry that begins with more letters than any format has names something.
  let longest = 0;
  for (const { head } of formats) longest = Math.max(longest, head.length);
  const candidates = resources
    .map((at) => ({ at, entry: readResourceEntry(at.value) }))
    .filter(({ entry: { pattern, head } }) => pattern && head.length <= longest)
    .sort((a, b) => a.entry.text.length - b.entry.text.length || (a.entry.text < b.entry.text ? -1 : 1))
    .slice(0, mostCandidates);
  const broad = new Map<ArnFormat, BroadResource>();
  for (const { at, entry } of candidates) {
    for (const format of formats) {
      const breadth = broad.has(format) ? undefined : breadthOver(entry, format);
      if (breadth) broad.set(format, { at, breadth });
    }
  }
  return broad;
}
