import type { Finding } from './finding.js';
import type { Report } from './report.js';
import { rankOf, type Severity, severities } from './severity.js';
import { show } from './show.js';

/** A text names this many findings; how many there are stands in its first line. */
const mostFindings = 20;

/** `1 critical, 2 medium`, or `no findings`. */
export function printCounts(bySeverity: Report['bySeverity']): string {
  const counts = severities.flatMap((severity) => {
    const count = bySeverity[severity];
    return count ? [`${count} ${plural(severity, count)}`] : [];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

/** `error` and `warning` are nouns. */
const plural = (severity: Severity, count: number): string =>
  count > 1 && (severity === 'error' || severity === 'warning') ? `${severity}s` : severity;

/** The worst first, otherwise in the order given. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));

/** Findings as short paragraphs, the worst first: what, where, and what to write instead. */
export function printFindings(findings: readonly Finding[], total = findings.length): string {
  const shown = worstFirst(findings).slice(0, mostFindings);
  const rest = total - shown.length;
  const paragraphs = shown.map(printFinding);
  if (rest > 0) paragraphs.push(`${rest} more ${rest === 1 ? 'finding is' : 'findings are'} not listed here.`);
  return paragraphs.join('\n');
}

export function printFinding(finding: Finding): string {
  const { severity, check_id, code, message, suggestion } = finding;
  const lines = [`- ${severity} ${check_id}/${code} at ${printPlace(finding)}: ${message}`];
  if (suggestion !== undefined) lines.push(`  Help: ${suggestion}`);
  return lines.join('\n');
}

/** `/Statement/0/Action (line 4, Sid "Admin")`. */
function printPlace({ path, line, statement_sid }: Finding): string {
  const notes = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(statement_sid === null ? [] : [`Sid "${show(statement_sid)}"`]),
  ];
  return show(path || 'the document') + (notes.length === 0 ? '' : ` (${notes.join(', ')})`);
}
