import type { Action } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';
import type { ActionPattern } from '../values/action-pattern.js';
import { compileWildcard, hasWildcard } from '../values/wildcard.js';
import type { ActionClause, Located, Statement } from './ast.js';

/** A clause made ready to be asked about many actions, since it may have 80,000 entries. */
interface Names {
  /** By service, then by name in lower case. */
  readonly exact: ReadonlyMap<string, ReadonlyMap<string, Located<ActionPattern>>>;
  /** By service. */
  readonly wildcards: ReadonlyMap<string, readonly Wildcard[]>;
  readonly everything?: Located<ActionPattern>;
}

interface Wildcard {
  readonly name: string;
  readonly entry: Located<ActionPattern>;
  readonly matches: (name: string) => boolean;
}

/**
 * The entry that names the action. Of several the one that comes first in the alphabet, which is `*`, then a wildcard,
 * then the name itself, wherever they stand.
 */
export function entryNaming(clause: ActionClause, { service, name }: Action): Located<ActionPattern> | undefined {
  const names = namesIn(clause);
  const lower = name.toLowerCase();
  return (
    names.everything ??
    names.wildcards.get(service)?.find(({ matches }) => matches(lower))?.entry ??
    names.exact.get(service)?.get(lower)
  );
}

/** Is the statement about the action: named by Action, or not named by NotAction? */
export function speaksOf({ action: clause }: Statement, action: Action): boolean {
  if (!clause) return false;
  return (entryNaming(clause, action) !== undefined) === (clause.kind === 'Action');
}

/** The services that it names an action of; undefined where it may be of any. */
export function servicesNamed(clause: ActionClause): ReadonlySet<string> | undefined {
  if (clause.kind === 'NotAction' || clause.values.some(({ value }) => value.kind === 'everything')) return undefined;
  return new Set(clause.values.flatMap(({ value }) => (value.kind === 'action' ? [value.service] : [])));
}

const namesIn = rememberOf(({ values }: ActionClause): Names => {
  const exact = new Map<string, Map<string, Located<ActionPattern>>>();
  const wildcards = new Map<string, Wildcard[]>();
  for (const entry of values) {
    const { value } = entry;
    if (value.kind !== 'action') continue;
    const name = value.name.toLowerCase();
    if (hasWildcard(name)) {
      const ofService = wildcards.get(value.service) ?? [];
      wildcards.set(value.service, ofService);
      ofService.push({ name, entry, matches: compileWildcard(name) });
    } else {
      const ofService = exact.get(value.service) ?? new Map<string, Located<ActionPattern>>();
      exact.set(value.service, ofService);
      if (!ofService.has(name)) ofService.set(name, entry);
    }
  }
  for (const ofService of wildcards.values()) ofService.sort((a, b) => (a.name < b.name ? -1 : 1));
  const everything = values.find(({ value }) => value.kind === 'everything');
  return { exact, wildcards, ...(everything && { everything }) };
});
