import * as z from 'zod';
import type { Action, Catalog } from '../core/catalog/catalog.js';
import { existing, expandAction } from '../core/catalog/expand-actions.js';
import { show } from '../core/findings/show.js';
import { readAction } from '../core/values/action-pattern.js';
import { hasWildcard } from '../core/values/wildcard.js';
import { listOf } from './list-of.js';
import { lookUpAction } from './look-up.js';

/** Names that mean no action, as results tell of them. */
export const notFoundSchema = z.object({ action: z.string(), error: z.string(), did_you_mean: listOf(z.string()) });

/** No more of them than these are told one by one. */
const mostNotFound = 50;

export interface ActionsNamed {
  /** Each once, wildcards expanded, in the order in which they are named. */
  readonly actions: readonly Action[];
  readonly notFound: readonly z.output<typeof notFoundSchema>[];
  /** Names that mean no action, those that are not told among them. */
  readonly unknown: number;
}

/** The actions that a list of names and patterns means. */
export function actionsNamed(catalog: Catalog, names: readonly string[]): ActionsNamed {
  const asked = [...new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()])).values()];
  const actions = new Set<Action>();
  const unknown: string[] = [];
  for (const name of asked) {
    const meant = meantBy(catalog, name);
    if (meant.length === 0) unknown.push(name);
    for (const action of meant) actions.add(action);
  }
  const notFound = unknown.slice(0, mostNotFound).map((name) => whatIsWrong(catalog, name));
  return { actions: [...actions], notFound, unknown: unknown.length };
}

function meantBy(catalog: Catalog, name: string): readonly Action[] {
  const expansion = expandAction(catalog, readAction(name));
  if (expansion.kind !== 'everything') return existing(expansion);
  return catalog.prefixes.flatMap((prefix) => [...(catalog.service(prefix)?.actions.values() ?? [])]);
}

function whatIsWrong(catalog: Catalog, name: string): z.output<typeof notFoundSchema> {
  const found = hasWildcard(name) ? undefined : lookUpAction(catalog, name);
  if (found && 'error' in found) return { action: show(name), error: found.error, did_you_mean: found.didYouMean };
  return { action: show(name), error: 'no action matches this pattern.', did_you_mean: [] };
}

export const printNotFound = (rows: readonly z.output<typeof notFoundSchema>[]): readonly string[] =>
  rows.map(({ action, error, did_you_mean: names }) =>
    [`${action}: ${error}`, ...(names.length === 0 ? [] : [`Perhaps ${names.join(', ')}.`])].join(' '),
  );
