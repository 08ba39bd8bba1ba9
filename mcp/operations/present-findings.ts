import type { Finding } from '../core/findings/finding.js';
import { type Guidance, guidanceOf } from '../core/findings/guidance.js';
import { rankOf } from '../core/findings/severity.js';
import { howManyFit } from './how-many-fit.js';

/** A finding as it leaves the program. */
export type PresentedFinding<F extends Finding = Finding> = F & Partial<Guidance>;

export interface PresentedFindings<F extends Finding = Finding> {
  readonly issues: readonly PresentedFinding<F>[];
  readonly issues_omitted?: number;
  readonly omitted?: number;
}

/** How much of each finding: with the long fields of its check for the first few, or without. */
export type Detail = 'long' | 'short';

/** What a result may hold, so that a model can still read it: findings, and characters of them. */
const most = { findings: 50, characters: 16_000, withLongFields: 5, charactersOfOneField: 1_000 } as const;

/** The findings of one policy. */
export function presentFindings<F extends Finding>(findings: readonly F[], detail: Detail): PresentedFindings<F> {
  const [presented] = presentTogether([findings], detail);
  return presented ?? { issues: [] };
}

/** The findings of several policies in one result: the worst of all are kept, each list stays in reading order. */
export function presentTogether<F extends Finding>(
  groups: readonly (readonly F[])[],
  detail: Detail,
): readonly PresentedFindings<F>[] {
  const chosen = choose(groups);
  let long = detail === 'long' ? most.withLongFields : 0;
  return groups.map((group) => {
    const kept = group.filter((finding) => chosen.has(finding));
    const withLong = Math.min(long, kept.length);
    long -= withLong;
    const issues = kept.map((finding, index) => present(finding, index < withLong ? 'long' : 'short'));
    const left = { issues: group.length - kept.length, detail: detail === 'long' ? group.length - withLong : 0 };
    return {
      issues,
      ...(left.issues > 0 && { issues_omitted: left.issues }),
      ...(left.detail > 0 && { omitted: left.detail }),
    };
  });
}

function choose(groups: readonly (readonly Finding[])[]): ReadonlySet<Finding> {
  const worst = groups
    .flat()
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
    .slice(0, most.findings);
  const presented = worst.map((finding) => present(finding, 'short'));
  return new Set(worst.slice(0, howManyFit(presented, most.characters)));
}

function present<F extends Finding>(finding: F, detail: Detail): PresentedFinding<F> {
  const { path, statement_sid: sid } = finding;
  const bounded = { ...finding, path: cut(path), statement_sid: sid === null ? null : cut(sid) };
  return detail === 'long' ? { ...bounded, ...guidanceOf(finding.check_id) } : bounded;
}

/** A key or a Sid may be as long as the whole policy. */
const cut = (text: string): string =>
  text.length <= most.charactersOfOneField ? text : `${text.slice(0, most.charactersOfOneField)}…`;
