import type { Finding } from '../core/findings/finding.js';
import { rankOf } from '../core/findings/severity.js';
import { printCounts } from '../core/findings/short-text.js';
import { visible } from '../core/findings/show.js';
import { summarize } from '../core/findings/summarize.js';
import { levels } from './levels.table.js';
import type { Reported } from './reported.js';

/**
 * For GitHub Actions: one workflow command a finding, shown at its line. The worst come first, because a step shows
 * ten of each level and no more.
 * Source: GitHub, "Workflow commands for GitHub Actions".
 */
export function printGithub(reported: Reported): string {
  const found = reported.policies.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  const commands = found
    .toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity))
    .map(({ file, finding }) => annotate(file, finding));
  const unread = reported.unreadable.map(({ file, reason }) =>
    command('error', { file: visible(file), title: 'not read' }, `This file was not read: ${reason}.`),
  );
  return `${[...commands, ...unread, ...notices(reported), verdict(reported)].join('\n')}\n`;
}

/** Columns count only where the finding stays on one line. */
function annotate(file: string, finding: Finding): string {
  const { severity, check_id, code, message, suggestion, line, column, end_line, end_column } = finding;
  const isOneLine = end_line === undefined || end_line === line;
  const properties = {
    file: visible(file),
    ...(line !== undefined && { line }),
    ...(end_line !== undefined && { endLine: end_line }),
    ...(isOneLine && column !== undefined && { col: column }),
    ...(isOneLine && end_column !== undefined && { endColumn: end_column }),
    title: `${severity}: ${check_id}/${code}`,
  };
  return command(levels[severity].github, properties, suggestion === undefined ? message : `${message}\n${suggestion}`);
}

/** Whoever reads only the annotations must not take silence for cleanness. */
const notices = ({ unreadTemplates, configurationEffects }: Reported): readonly string[] => [
  ...unreadTemplates.map((file) =>
    command('notice', { file: visible(file), title: 'not read' }, 'Policies embedded in it are not read yet.'),
  ),
  ...configurationEffects.map(({ detail }) => command('notice', { title: 'configuration' }, visible(detail))),
];

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function verdict({ policies, catalogDate, skipped, configurationFile: file }: Reported): string {
  const { valid, invalid, by_severity } = summarize(policies);
  const notes = [
    ...(skipped > 0 ? [` Files without a policy: ${skipped}.`] : []),
    ...(file === undefined ? [] : [` Configuration: ${visible(file)}.`]),
  ].join('');
  return `iamsmith: ${valid} valid, ${invalid} not valid; ${printCounts(by_severity)}.${notes} AWS service data of ${catalogDate}.`;
}
