import type { ActionClause, Statement } from '../policy/ast.js';
import { rememberOf, rememberOfBoth } from '../text/remember.js';
import type { ActionPattern, ActionProblem } from '../values/action-pattern.js';
import { hasWildcard } from '../values/wildcard.js';
import type { Action, Catalog, Service } from './catalog.js';

/** What an entry of Action or NotAction covers, as far as the catalog knows. */
export type Expansion =
  /** `*` */
  | { readonly kind: 'everything' }
  /** An action that exists, named without a wildcard. */
  | { readonly kind: 'action'; readonly service: Service; readonly action: Action; readonly actions: readonly [Action] }
  /** A wildcard and what it matches, at least one. */
  | { readonly kind: 'actions'; readonly service: Service; readonly actions: readonly Action[] }
  /** The service exists and has no such action; with a wildcard, none that matches. */
  | { readonly kind: 'unknown_action'; readonly service: Service }
  | { readonly kind: 'unknown_service'; readonly prefix: string }
  /** It existed once; `note` is a sentence on what became of it. */
  | { readonly kind: 'retired'; readonly what: 'service' | 'action'; readonly note: string }
  /** A tool still has to fill something in. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'malformed'; readonly problem: ActionProblem };

/** What one entry covers. Cheap to ask again: the answer is remembered, and the same value as long as it is. */
export function expandAction(catalog: Catalog, pattern: ActionPattern): Expansion {
  switch (pattern.kind) {
    case 'everything':
    case 'placeholder':
      return { kind: pattern.kind };
    case 'malformed':
      return { kind: 'malformed', problem: pattern.problem };
    case 'action':
      return expansionOf(pattern, catalog);
  }
}

/** Patterns are shared by all policies that have the same text, so most answers are found by the pattern itself. */
const expansionOf = rememberOfBoth((pattern: ActionPattern & { readonly kind: 'action' }, catalog: Catalog) =>
  remembered(catalog, pattern.service, pattern.name),
);

/**
 * Every existing action that the statement's Action names, wildcards expanded, each once, in the order of the entries.
 * Empty for NotAction. `*` adds nothing: ask `everyAction(statement)`.
 */
export function actionsOf(statement: Statement, catalog: Catalog): readonly Action[] {
  const { action: clause } = statement;
  if (clause?.kind !== 'Action') return [];
  return actionsNamed(clause, catalog);
}

const actionsNamed = rememberOfBoth((clause: ActionClause, catalog: Catalog): readonly Action[] => [
  ...new Set(clause.values.flatMap(({ value }) => existing(expandAction(catalog, value)))),
]);

/** The actions that exist among what an entry covers; none for `*`. Of one expansion always the same list. */
export const existing = (expansion: Expansion): readonly Action[] =>
  expansion.kind === 'action' || expansion.kind === 'actions' ? expansion.actions : none;

const none: readonly Action[] = [];

function expand(catalog: Catalog, prefix: string, name: string): Expansion {
  const service = catalog.service(prefix);
  if (!service) {
    const retired = catalog.retiredService(prefix);
    return retired ? { kind: 'retired', what: 'service', note: retired.note } : { kind: 'unknown_service', prefix };
  }
  if (hasWildcard(name)) {
    const actions = catalog.matching(prefix, name);
    return actions.length > 0 ? { kind: 'actions', service, actions } : { kind: 'unknown_action', service };
  }
  const action = catalog.action(prefix, name);
  if (action) return { kind: 'action', service, action, actions: [action] };
  const retired = catalog.retiredAction(prefix, name);
  return retired ? { kind: 'retired', what: 'action', note: retired.note } : { kind: 'unknown_action', service };
}

/** A memory of expansions that forgets everything when it has grown too large: policies are untrusted. */
interface Memory {
  /** By service, then by name as written. */
  readonly expansions: Map<string, Map<string, Expansion>>;
  held: number;
}

const mostHeld = 3_000_000;
const memoryOf = rememberOf((_: Catalog): Memory => ({ expansions: new Map(), held: 0 }));

function remembered(catalog: Catalog, prefix: string, name: string): Expansion {
  const memory = memoryOf(catalog);
  const known = memory.expansions.get(prefix)?.get(name);
  if (known) return known;
  const expansion = expand(catalog, prefix, name);
  memory.held += 16 + existing(expansion).length;
  if (memory.held > mostHeld) {
    memory.expansions.clear();
    memory.held = 0;
  }
  const ofService = memory.expansions.get(prefix) ?? new Map<string, Expansion>();
  memory.expansions.set(prefix, ofService);
  ofService.set(name, expansion);
  return expansion;
}
