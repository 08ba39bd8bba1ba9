import { checksByCategory } from '../core/checks/all.generated.js';
import type { Check, Example } from '../core/checks/define-check.js';
import { categoryOf } from '../core/findings/guidance.js';

/** The shortest of each kind: an example is read, not run. */
export function examplesOf({ examples }: Check): {
  readonly violation: Example | undefined;
  readonly fix: Example | undefined;
} {
  const short = examples.toSorted((a, b) => printExample(a.policy).length - printExample(b.policy).length);
  const clean = short.filter(({ finds, options }) => !finds && !options);
  const drawing = short.filter(({ finds }) => finds);
  return { violation: drawing.find(({ options }) => !options) ?? drawing[0], fix: clean.find(teachesWell) ?? clean[0] };
}

/** A reader copies what is called right: no bare `*`, and no policy of a type that is measured otherwise. */
const teachesWell = ({ policy, policyType }: Example): boolean =>
  policyType === undefined && !printExample(policy).includes('"*"');

export const printExample = (policy: unknown): string =>
  typeof policy === 'string' ? policy : (JSON.stringify(policy) ?? 'none');

/** The others of its category, and those it makes superfluous. */
export function relatedTo(check: Check): readonly string[] {
  const neighbors = (checksByCategory.get(categoryOf(check.id)) ?? []).map(({ id }) => id);
  return [...new Set([...neighbors, ...(check.supersedes ?? [])])].filter((id) => id !== check.id).slice(0, 10);
}
