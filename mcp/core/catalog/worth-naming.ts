import { compileWildcard } from '../values/wildcard.js';
import type { Action } from './catalog.js';
import { dataReads, resourceSaysLittle, routineWrites } from './worth-naming.table.js';

/**
 * How much it matters on which resources an action is granted: `serious` for writes and for reads of what is stored,
 * `routine` for writes that AWS grants everywhere, `mild` for lists, metadata and what can be granted only on `*`.
 */
export type Weight = 'serious' | 'routine' | 'mild';

const littleSaid: ReadonlySet<string> = new Set(resourceSaysLittle.map(({ action }) => action));

export function weightOf(action: Action): Weight {
  if (action.resources.length === 0 || littleSaid.has(`${action.service}:${action.name}`)) return 'mild';
  if (action.accessLevel === 'List') return 'mild';
  if (action.accessLevel === 'Read') return isIn(dataReaders, action) ? 'serious' : 'mild';
  return isIn(routineWriters, action) ? 'routine' : 'serious';
}

type Matchers = ReadonlyMap<string, readonly ((name: string) => boolean)[]>;

const matchersOf = (table: typeof dataReads): Matchers =>
  new Map(table.map(({ service, names }) => [service, names.map(compileWildcard)]));

const dataReaders = matchersOf(dataReads);
const routineWriters = matchersOf(routineWrites);

const isIn = (table: Matchers, { service, name }: Action): boolean =>
  table.get(service)?.some((matches) => matches(name)) ?? false;
