import type { Catalog } from '../catalog/catalog.js';
import { Budget, BudgetSpent } from '../compare/budget.js';
import { comparePolicies } from '../compare/compare-policies.js';
import { readRules } from '../compare/read-rules.js';
import type { Policy } from '../policy/ast.js';
import type { Json, JsonObject } from '../text/json.js';
import { plainObject } from '../text/tree.js';
import { coveredByOthers } from './covered-by-others.js';
import { joinTwo, joints } from './merge-statements.js';
import { type Draft, draftOf, isProved, policyOf, type Step } from './shortened.js';
import { tidyStatement } from './tidy-statement.js';

/** A policy that says the same in fewer characters, and what was done. */
export type Minimized =
  | { readonly kind: 'minimized'; readonly policy: JsonObject; readonly changes: readonly string[] }
  /** AWS would refuse the policy, so that it has no meaning to keep. Each a clause without a period. */
  | { readonly kind: 'unclear'; readonly reasons: readonly string[] };

export interface MinimizeOptions {
  readonly catalog: Catalog;
}

/**
 * The smallest policy found that says the same of every request: entries and statements that others cover are
 * dropped, statements that differ in one thing alone become one. Every change is proved by `comparePolicies`, and one
 * that cannot be proved is not made. Version and Id stay as they are.
 */
export function minimizePolicy(policy: Policy, { catalog }: MinimizeOptions): Minimized {
  const read = readRules(policy);
  if (read.kind === 'unclear') return { kind: 'unclear', reasons: read.reasons };
  const version = policy.version?.value;
  const given = policy.statements.flatMap(({ node, index }) => draftOf(plainObject(node), [index], version) ?? []);
  const unchanged = documentOf(policy, given);
  if (given.length < policy.statements.length) return { kind: 'minimized', policy: unchanged, changes: [] };
  const [first, ...others] = orders.map((order) => shorten(given, order, version, catalog));
  const best = others.reduce(
    (least, one) => (sizeOf(one.drafts) < sizeOf(least.drafts) ? one : least),
    first ?? { drafts: given, changes: [] },
  );
  if (best.changes.length === 0) return { kind: 'minimized', policy: unchanged, changes: [] };
  const made = documentOf(policy, best.drafts);
  const verdict = comparePolicies(
    policy,
    policyOf(
      best.drafts.map(({ plain }) => plain),
      version,
    ),
    { catalog },
  ).verdict;
  const isSame = verdict === 'equivalent' || verdict === 'undecided';
  return isSame
    ? { kind: 'minimized', policy: made, changes: best.changes }
    : { kind: 'minimized', policy: unchanged, changes: [] };
}

/** Joining by actions first is shorter for some policies, by resources for others. */
const orders = [joints, [...joints.slice(1), ...joints.slice(0, 1)]];

const sizeOf = (drafts: readonly Draft[]): number => JSON.stringify(drafts.map(({ plain }) => plain)).length;

/** Work for the proofs and the comparisons of entries of one order, in steps. */
const effortOfOrder = 6_000_000;

function shorten(given: readonly Draft[], order: typeof joints, version: string | undefined, catalog: Catalog) {
  const changes: string[] = [];
  const refused = new Set<string>();
  const effort = new Budget(effortOfOrder);
  let drafts = given;
  try {
    for (
      let step = nextStep(drafts, order, refused, version, effort);
      step;
      step = nextStep(drafts, order, refused, version, effort)
    ) {
      if (isShorter(step) && isProved(step, version, catalog, effort)) {
        changes.push(step.says);
        drafts = applied(drafts, step);
      } else refused.add(step.says);
    }
  } catch (error) {
    // What was proved until then stays.
    if (!(error instanceof BudgetSpent)) throw error;
  }
  return { drafts, changes };
}

const isShorter = ({ before, after }: Step): boolean => sizeOf(after) < sizeOf(before);

function nextStep(
  drafts: readonly Draft[],
  order: typeof joints,
  refused: ReadonlySet<string>,
  version: string | undefined,
  effort: Budget,
): Step | undefined {
  for (const draft of drafts) {
    const step = tidyOnce(draft, version, effort);
    if (step && !refused.has(step.says)) return step;
  }
  const covered = coveredByOthers(drafts, refused, version, effort);
  if (covered) return covered;
  for (const joint of order) {
    effort.spend(drafts.length * 20);
    const step = joinTwo(drafts, joint, refused, version);
    if (step) return step;
  }
  return undefined;
}

/** A statement is tidied once, however often the list is gone through. */
const tidied = new WeakMap<Draft, { readonly step: Step | undefined }>();

function tidyOnce(draft: Draft, version: string | undefined, effort: Budget): Step | undefined {
  const known = tidied.get(draft) ?? { step: tidyStatement(draft, version) };
  if (!tidied.has(draft)) effort.spend(JSON.stringify(draft.plain).length);
  tidied.set(draft, known);
  return known.step;
}

/** What comes out stands where the first of what went in stood; what only vouched for it stays where it is. */
function applied(drafts: readonly Draft[], { before, after }: Step): readonly Draft[] {
  const [place] = before;
  const stays = new Set(before.filter((draft) => after.includes(draft)));
  const made = after.filter((draft) => !before.includes(draft));
  return drafts.flatMap((draft) => {
    if (draft === place && !stays.has(draft)) return made;
    return before.includes(draft) && !stays.has(draft) ? [] : [draft];
  });
}

function documentOf({ node }: Policy, drafts: readonly Draft[]): JsonObject {
  const [only] = drafts;
  const statements: Json =
    drafts.length === 1 && only && node.members.some(({ key, value }) => key === 'Statement' && value.kind === 'object')
      ? only.plain
      : drafts.map(({ plain }) => plain);
  return Object.fromEntries(
    Object.entries(plainObject(node)).map(([key, value]) => [key, key === 'Statement' ? statements : value]),
  );
}
