import type { OneOrMore, PlainPolicy, PlainStatement } from '../policy/plain-policy.js';
import type { Denial } from './denial.js';

/** All that one principal lacks, as one policy. */
export interface MergedProposal {
  readonly target: string;
  readonly policy: PlainPolicy;
}

/** One policy for each document in which more than one statement belongs. Never gives more than they give apart. */
export function mergeProposals(denials: readonly Denial[]): readonly MergedProposal[] {
  const byTarget = new Map<string, PlainStatement[]>();
  for (const { proposal, proposalTarget } of denials) {
    if (!proposal) continue;
    const group = byTarget.get(proposalTarget) ?? [];
    byTarget.set(proposalTarget, group);
    group.push(proposal);
  }
  return [...byTarget].flatMap(([target, statements]) =>
    statements.length < 2 ? [] : [{ target, policy: { Version: '2012-10-17', Statement: merged(statements) } }],
  );
}

/** Statements that differ in their actions alone become one, then those that differ in their resources alone. */
const merged = (statements: readonly PlainStatement[]): readonly PlainStatement[] =>
  mergedBy('Resource', mergedBy('Action', statements));

function mergedBy(element: 'Action' | 'Resource', statements: readonly PlainStatement[]): readonly PlainStatement[] {
  const groups = new Map<string, PlainStatement>();
  for (const { Sid: _, ...statement } of statements) {
    const { [element]: own, ...rest } = statement;
    const key = JSON.stringify(rest);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, [element]: union(known[element], own) } : statement);
  }
  return [...groups.values()];
}

function union(a: OneOrMore | undefined, b: OneOrMore | undefined): OneOrMore {
  const all = [...new Set([a ?? [], b ?? []].flat())].toSorted();
  const [only] = all;
  return only !== undefined && all.length === 1 ? only : all;
}
