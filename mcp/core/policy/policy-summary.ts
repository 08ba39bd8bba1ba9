import { hasWildcard } from '../values/wildcard.js';
import type { Policy } from './ast.js';
import { allows, denies } from './questions.js';

/** What a policy holds, counted. */
export interface PolicySummary {
  readonly statements: number;
  readonly allows: number;
  readonly denies: number;
  /** Prefixes that Action names, sorted; those of NotAction are left out of it. */
  readonly services: readonly string[];
  /** Different entries, letter case aside. */
  readonly actions: number;
  readonly notActions: number;
  readonly hasWildcards: boolean;
  readonly hasConditions: boolean;
}

export function summarizePolicy(policy: Policy): PolicySummary {
  const { statements } = policy;
  return {
    statements: statements.length,
    allows: statements.filter(allows).length,
    denies: statements.filter(denies).length,
    services: servicesOf(policy),
    actions: countActions(policy, 'Action'),
    notActions: countActions(policy, 'NotAction'),
    hasWildcards: hasWildcards(policy),
    hasConditions: statements.some(({ condition }) => (condition?.entries.length ?? 0) > 0),
  };
}

/** Is there a `*` or `?` among the actions or the resources? */
export const hasWildcards = ({ statements }: Policy): boolean =>
  statements.some(
    ({ action, resource }) =>
      action?.values.some(({ value }) => hasWildcard(value.text)) ||
      resource?.values.some(({ value }) => hasWildcard(value)),
  );

function servicesOf({ statements }: Policy): readonly string[] {
  const values = statements.flatMap(({ action }) => (action?.kind === 'Action' ? action.values : []));
  return [...new Set(values.flatMap(({ value }) => (value.kind === 'action' ? value.service : [])))].sort();
}

function countActions({ statements }: Policy, kind: 'Action' | 'NotAction'): number {
  const clauses = statements.flatMap(({ action }) => (action?.kind === kind ? action : []));
  return new Set(clauses.flatMap(({ values }) => values.map(({ value }) => value.text.toLowerCase()))).size;
}
