import * as z from 'zod';
import type { Finding } from '../core/findings/finding.js';
import { severities } from '../core/findings/severity.js';
import { printFinding } from '../core/findings/short-text.js';
import { show } from '../core/findings/show.js';
import type { AppliedFix, FixedPolicy } from '../core/fixes/fix-policy.js';
import type { FixRequest } from '../core/fixes/fix-request.js';
import { safeties } from '../core/fixes/repair.js';
import { issueFields } from './finding-schema.js';
import { verdictOf } from './judge-policy.js';
import { listOf } from './list-of.js';
import { type Detail, presentFindings } from './present-findings.js';

const fixSchema = z.object({
  check_id: z.string(),
  code: z.string(),
  path: z.string().describe('Where it was made, in the document as it then was'),
  document_path: z.string().exactOptional(),
  description: z.string().describe('Before and after'),
  safety: z.enum(safeties).describe('safe: the meaning is kept'),
});

const unfixedSchema = z.object({
  check_id: z.string(),
  code: z.string(),
  severity: z.enum(severities),
  path: z.string(),
  message: z.string(),
  suggestion: z.string().exactOptional(),
  fix: z.enum(safeties).nullable().describe('suggested: unsafe true repairs it'),
});

/** What was repaired and what is left, as the tool and the command line give it. */
export const fixFields = {
  fixed_policy: z.unknown().describe('Null for a text that cannot be read'),
  fixed_text: z.string().exactOptional().describe('When the input was text: that text, repaired'),
  fixes_applied: listOf(fixSchema),
  unfixed_issues: listOf(unfixedSchema),
  unfixed_count: z.int(),
  validation: z.object({ is_valid: z.boolean(), issue_count: z.int(), ...issueFields }),
};

export type FixResult = z.output<z.ZodObject<typeof fixFields>>;

/** Which repairs were asked for. */
export type Tried = Pick<FixRequest, 'level' | 'only'>;

/** `text` is the input with the repairs in it, where it was a text. */
export function fixResult(
  { value, applied, after }: FixedPolicy,
  text: string | undefined,
  tried: Tried,
  detail: Detail,
): FixResult {
  const verdict = verdictOf(after);
  const { isValid } = verdict;
  const findings = verdict.findings.map((finding) => (wasTried(finding, tried) ? { ...finding, fix: null } : finding));
  return {
    fixed_policy: value,
    ...(text !== undefined && { fixed_text: text }),
    fixes_applied: applied,
    unfixed_issues: findings.map(({ check_id, code, severity, path, message, suggestion, fix }) => ({
      check_id,
      code,
      severity,
      path,
      message,
      ...(suggestion !== undefined && { suggestion }),
      fix,
    })),
    unfixed_count: findings.length,
    validation: { is_valid: isValid, issue_count: findings.length, ...presentFindings(findings, detail) },
  };
}

/** A repair that was asked for and is still open cannot be made here: an alias of YAML repeats the value elsewhere. */
const wasTried = ({ fix, check_id: id }: Finding, { level, only }: Tried): boolean =>
  (fix === 'safe' || level === 'suggested') && (only === undefined || only.has(id));

const mostTold = 12;

/** One line: how much was repaired and how much is left. */
export function printFixCounts({ fixes_applied: applied, unfixed_count: left, validation }: FixResult): string {
  const made = applied.length === 0 ? 'Nothing was repaired' : `${count(applied.length, 'repair')} made`;
  const rest = left === 0 ? 'no finding is left' : `${count(left, 'finding')} left`;
  return `${made}; ${rest}. The policy is ${validation.is_valid ? 'valid' : 'not valid'}.`;
}

export const printApplied = (applied: readonly AppliedFix[]): readonly string[] => [
  ...applied
    .slice(0, mostTold)
    .map(
      ({ check_id: id, code, path, safety, description }) =>
        `- ${id}/${code} at ${show(path || 'the document')} (${safety}): ${description}`,
    ),
  ...(applied.length > mostTold ? [`- and ${applied.length - mostTold} more`] : []),
];

/** What is left, for a person to mend. */
export function printLeft({ validation: { issues, issue_count: total } }: FixResult): readonly string[] {
  if (total === 0) return [];
  const told = issues.slice(0, mostTold);
  return [
    'Left to you:',
    ...told.map(printFinding),
    ...(total > told.length ? [`${total - told.length} more are in unfixed_issues.`] : []),
    ...(issues.some(({ fix }) => fix === 'suggested')
      ? ['Some have a suggested repair: unsafe makes it (on the command line: --unsafe).']
      : []),
  ];
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
