import type { Finding } from '../core/findings/finding.js';
import { rankOf } from '../core/findings/severity.js';
import { printCounts } from '../core/findings/short-text.js';
import { summarize } from '../core/findings/summarize.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { Reported } from './reported.js';

/** A comment on a pull request holds 65,536 characters. */
const mostRows = 100;

/** For comments and job summaries: a verdict and one table, the worst first. */
export function printMarkdown(reported: Reported): string {
  const { policies, unreadable, skipped, unreadTemplates, configurationEffects } = reported;
  const rows = policies
    .flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })))
    .toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity));
  const sections = [
    heading(reported),
    ...(rows.length > 0 ? [table(rows.slice(0, mostRows).map(row))] : []),
    ...(rows.length > mostRows ? [`${rows.length - mostRows} more findings are not listed.`] : []),
    ...list(
      'Not read',
      unreadable.map(({ file, reason }) => `${escapeMarkdown(file)}: ${escapeMarkdown(reason)}`),
    ),
    ...list('Policies embedded in these files are not read yet', unreadTemplates.map(escapeMarkdown)),
    ...list(
      'The configuration makes the verdict milder',
      configurationEffects.map(({ detail }) => escapeMarkdown(detail)),
    ),
    `${skipped > 0 ? `Files without a policy: ${skipped}. ` : ''}${configuration(reported)}AWS service data of ${reported.catalogDate}.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

const configuration = ({ configurationFile: file }: Reported): string =>
  file === undefined ? '' : `Configuration: ${escapeMarkdown(file)}. `;

function heading({ policies }: Reported): string {
  const { valid, invalid, by_severity } = summarize(policies);
  return `### IAM policies: ${valid} valid, ${invalid} not valid\n\n${printCounts(by_severity)}`;
}

const table = (rows: readonly string[]): string =>
  ['| Severity | Where | What is wrong | What to do | Check |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');

function row({ file, finding }: { readonly file: string; readonly finding: Finding }): string {
  const { severity, line, message, suggestion = '', check_id, code } = finding;
  const where = line === undefined ? file : `${file}:${line}`;
  const cells = [where, message, suggestion].map(escapeMarkdown);
  return `| **${severity}** | ${cells.join(' | ')} | \`${check_id}/${code}\` |`;
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}:\n\n${items.map((item) => `- ${item}`).join('\n')}`];
