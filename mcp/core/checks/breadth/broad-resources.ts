import type { Action } from '../../catalog/catalog.js';
import { type Breadth, breadthOver, formatsOf, makesUnnamed, readResourceEntry } from '../../catalog/resource-breadth.js';
import type { Located } from '../../policy/ast.js';
import type { ArnFormat } from '../../values/arn-pattern.js';

/** A resource entry that takes in all there is for some of the statement's actions. */
export interface BroadResource {
  readonly at: Located<string>;
  readonly breadth: Breadth;
}

/** Each is compared with every format of the actions, and one that is broad is enough. */
const mostCandidates = 2000;

/** For each action that is granted on everything, or on all of a service or type, the entry that does it. */
export function broadResources(
  actions: readonly Action[],
  resources: readonly Located<string>[],
): ReadonlyMap<Action, BroadResource> {
  const formats = new Map<Action, readonly ArnFormat[]>(actions.map((action) => [action, formatsOf(action)]));
  const broad = broadFormats(new Set([...formats.values()].flat()), resources);
  const found = new Map<Action, BroadResource>();
  for (const [action, own] of formats) {
    const [widest] = own.flatMap((format) => reaching(action, format, broad) ?? []).sort(widestFirst);
    if (widest) found.set(action, widest);
  }
  return found;
}

function reaching(action: Action, format: ArnFormat, broad: ReadonlyMap<ArnFormat, BroadResource>) {
  const found = broad.get(format);
  return found?.breadth === 'type' && makesUnnamed(action, format) ? undefined : found;
}

const rank: Readonly<Record<Breadth, number>> = { everything: 0, service: 1, type: 2 };

export const widestFirst = (a: BroadResource, b: BroadResource): number => rank[a.breadth] - rank[b.breadth];

function broadFormats(
  formats: ReadonlySet<ArnFormat>,
  resources: readonly Located<string>[],
): ReadonlyMap<ArnFormat, BroadResource> {
  const broad = new Map<ArnFormat, BroadResource>();
  const read = resources.map((at) => ({ at, entry: readResourceEntry(at.value) }));
  const everything = read.find(({ entry }) => entry.everything);
  if (everything) {
    for (const format of formats) broad.set(format, { at: everything.at, breadth: 'everything' });
    return broad;
  }
  // An entry that begins with more letters than any format has names something.
  const longest = Math.max(0, ...[...formats].map(({ head }) => head.length));
  const candidates = read.filter(({ entry: { pattern, head } }) => pattern && head.length <= longest);
  for (const { at, entry } of candidates.slice(0, mostCandidates)) {
    for (const format of formats) {
      const breadth = broad.has(format) ? undefined : breadthOver(entry, format);
      if (breadth) broad.set(format, { at, breadth });
    }
  }
  return broad;
}
