import type { Action, Catalog, Service } from '../../catalog/catalog.js';
import { existing, expandAction } from '../../catalog/expand-actions.js';
import type { Located } from '../../policy/ast.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { hasWildcard } from '../../values/wildcard.js';

/** A service all or nearly all of whose actions the wildcards among some entries take in. */
export interface WholeService {
  readonly service: Service;
  readonly entries: readonly [Located<ActionPattern>, ...Located<ActionPattern>[]];
  /** `all`: by one `s3:*`; `most`: by patterns such as `s3:?*` or `iam:*e*`. */
  readonly share: 'all' | 'most';
}

/** From this share on, what is left out is hardly left out on purpose; a service of few actions says little. */
const mostOf = 0.9;
const fewestActions = 10;

/** The services that the entries take in whole, in the order in which they are named. Unknown ones are none. */
export function wholeServices(entries: readonly Located<ActionPattern>[], catalog: Catalog): readonly WholeService[] {
  const byService = new Map<string, [Located<ActionPattern>, ...Located<ActionPattern>[]]>();
  for (const entry of entries) {
    const { value } = entry;
    if (value.kind !== 'action' || !hasWildcard(value.name)) continue;
    const own = byService.get(value.service);
    if (own) own.push(entry);
    else byService.set(value.service, [entry]);
  }
  return [...byService].flatMap(([prefix, own]) => {
    const service = catalog.service(prefix);
    return service ? (wholeBy(service, own, catalog) ?? []) : [];
  });
}

function wholeBy(service: Service, entries: WholeService['entries'], catalog: Catalog): WholeService | undefined {
  const all = entries.find(({ value }) => value.kind === 'action' && /^\*+$/.test(value.name));
  if (all) return { service, entries: [all], share: 'all' };
  const covered = new Set(entries.flatMap(({ value }) => existing(expandAction(catalog, value))));
  const total = service.actions.size;
  if (total < fewestActions || covered.size < total * mostOf || onlyReads([...covered])) return undefined;
  return { service, entries, share: 'most' };
}

export const onlyReads = (actions: readonly Action[]): boolean =>
  actions.every(({ accessLevel }) => accessLevel === 'Read' || accessLevel === 'List');
