import type { Catalog } from '../catalog/catalog.js';
import type { Budget } from '../compare/budget.js';
import { comparePolicies } from '../compare/compare-policies.js';
import { readRules } from '../compare/read-rules.js';
import type { Rule } from '../compare/rules.js';
import type { Policy } from '../policy/ast.js';
import { readPolicy } from '../policy/read-policy.js';
import type { Json, JsonObject } from '../text/json.js';
import { treeOf } from '../text/tree.js';

/** A statement on its way to a shorter one. */
export interface Draft {
  /** Positions in the policy as given, of all statements that went into it. */
  readonly from: readonly number[];
  readonly plain: JsonObject;
  readonly rule: Rule;
}

/** One change: some drafts give way to others, which is tried and proved before it is made. */
export interface Step {
  readonly before: readonly Draft[];
  readonly after: readonly Draft[];
  /** A sentence. */
  readonly says: string;
}

/** Reads a statement under the version of its policy; undefined for one that AWS would refuse. */
export function draftOf(plain: JsonObject, from: readonly number[], version: string | undefined): Draft | undefined {
  const read = readRules(policyOf([plain], version));
  const rule = read.kind === 'rules' ? read.rules[0] : undefined;
  return rule && { from, plain, rule };
}

export function policyOf(statements: readonly JsonObject[], version: string | undefined): Policy {
  const tree = treeOf({ ...(version !== undefined && { Version: version }), Statement: statements });
  if (tree.kind !== 'object') throw new Error('an object is read as an object');
  return readPolicy(tree);
}

/** Work for the proof of one change, which is about a few statements. */
const budgetOfStep = 400_000;

/** Do they say the same of every request? Then they do so within any policy, whatever stands beside them. */
export function isProved(
  { before, after }: Step,
  version: string | undefined,
  catalog: Catalog,
  effort: Budget,
): boolean {
  if (after.length === 0) return false;
  const [old, young] = [before, after].map((drafts) =>
    policyOf(
      drafts.map(({ plain }) => plain),
      version,
    ),
  );
  if (!old || !young) return false;
  const { verdict, work } = comparePolicies(old, young, { catalog, budget: budgetOfStep });
  effort.spend(work);
  return verdict === 'equivalent';
}

/** `"a"` for `["a"]`, which is two characters shorter. */
export const asWritten = (values: readonly Json[]): Json =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;

/** `Statement 0`, `Statements 0 and 2` */
export function namesOf(drafts: readonly Draft[]): string {
  const numbers = [...new Set(drafts.flatMap(({ from }) => from))].sort((a, b) => a - b).map(String);
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `Statement ${last}` : `Statements ${numbers.join(', ')} and ${last}`;
}
