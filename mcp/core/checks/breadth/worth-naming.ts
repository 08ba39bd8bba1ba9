import type { Action } from '../../catalog/catalog.js';
import { compileWildcard } from '../../values/wildcard.js';
import { dataReads, resourceSaysLittle, routineWrites } from './worth-naming.table.js';

/**
 * How much it matters on which resources an action is granted: `serious` for writes and for reads of what is stored,
 * `routine` for writes that AWS grants everywhere, `mild` for lists, metadata and what can be granted only on `*`.
 */
export type Weight = 'serious' | 'routine' | 'mild';

export function weightOf(action: Action): Weight {
  const known = weights.get(action);
  if (known) return known;
  const weight = weigh(action);
  weights.set(action, weight);
  return weight;
}

const weights = new WeakMap<Action, Weight>();
const littleSaid: ReadonlySet<string> = new Set(resourceSaysLittle.map(({ action }) => action));

function weigh(action: Action): Weight {
  if (action.resources.length === 0 || littleSaid.has(`${action.service}:${action.name}`)) return 'mild';
  if (action.accessLevel === 'List') return 'mild';
  if (action.accessLevel === 'Read') return isIn(dataReads, action) ? 'serious' : 'mild';
  return isIn(routineWrites, action) ? 'routine' : 'serious';
}

const isIn = (table: typeof dataReads, { service, name }: Action): boolean =>
  table.some((row) => row.service === service && row.names.some((pattern) => compileWildcard(pattern)(name)));
