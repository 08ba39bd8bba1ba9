import { accessAnalyzerClasses, accessAnalyzerCodes } from '../../core/checks/access-analyzer-codes.table.js';
import type { Check, Example } from '../../core/checks/define-check.js';
import { generatedLine } from '../generated-line.js';

/** A code of ours that stands for one of Access Analyzer's, and the first example that draws it. */
export interface Counterpart {
  readonly check: Check;
  readonly code: string;
  readonly example?: Example;
}

/** Every code of ours that bears this issue code, in the order of the checks. */
export const counterpartsOf = (issueCode: string, checks: readonly Check[]): readonly Counterpart[] =>
  checks.flatMap((check) =>
    [...check.codes]
      .filter(([, { accessAnalyzer }]) => accessAnalyzer === issueCode)
      .map(([code]) => {
        const example = check.examples.find(({ finds }) => finds?.includes(code));
        return { check, code, ...(example && { example }) };
      }),
  );

/** docs/access-analyzer.md: what of IAM Access Analyzer's policy validation is found offline, and by which check. */
export function accessAnalyzerPage(checks: readonly Check[]): string {
  const found = accessAnalyzerCodes.filter(({ code }) => counterpartsOf(code, checks).length > 0);
  return [
    generatedLine,
    '# IAM Access Analyzer',
    '',
    `Policy validation of IAM Access Analyzer knows ${accessAnalyzerCodes.length} issue codes (its reference of November 2026, less`,
    'one that AWS no longer has a use for). A finding that means the same has the issue code as `access_analyzer_code`.',
    found.length === accessAnalyzerCodes.length
      ? 'All of them are found offline; each row names an example that a test runs.'
      : `${found.length} of them are found offline, each with an example that a test runs; the others say "not yet".`,
    '',
    ...accessAnalyzerClasses.flatMap((ofClass) => [
      `## ${ofClass}`,
      '',
      '| issue code | check and code | example |',
      '| --- | --- | --- |',
      ...accessAnalyzerCodes.filter((row) => row.class === ofClass).map(({ code }) => rowOf(code, checks)),
      '',
    ]),
  ].join('\n');
}

function rowOf(issueCode: string, checks: readonly Check[]): string {
  const counterparts = counterpartsOf(issueCode, checks);
  if (counterparts.length === 0) return `| \`${issueCode}\` | not yet | |`;
  const codes = counterparts.map(({ check, code }) => `[${check.id}](checks/${check.id}.md) \`${code}\``);
  const title = counterparts.find(({ example }) => example)?.example?.title ?? '';
  return `| \`${issueCode}\` | ${codes.join('<br>')} | ${title.replaceAll('|', '\\|')} |`;
}
