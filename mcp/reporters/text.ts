import type { Finding } from '../core/findings/finding.js';
import { printCounts, worstFirst } from '../core/findings/short-text.js';
import { show, visible } from '../core/findings/show.js';
import { summarize } from '../core/findings/summarize.js';
import { codeFrame, linesOf } from './code-frame.js';
import { type Palette, plainPalette } from './palette.js';
import type { Reported, ReportedPolicy } from './reported.js';

/** For a person at a terminal: each finding with the line it is about, the worst first, and a verdict last. */
export function printText(reported: Reported, palette: Palette = plainPalette): string {
  const blocks = [
    ...reported.policies.map((policy) => printPolicy(policy, palette)),
    [...printUnread(reported, palette), ...printNotes(reported, palette), printVerdict(reported, palette)].join('\n'),
  ];
  return `${blocks.join('\n')}\n`;
}

function printPolicy({ file, text, isValid, findings, ...policy }: ReportedPolicy, palette: Palette): string {
  const verdict = isValid ? palette.good('valid') : palette.bad('not valid');
  const type = `${policy.policyType.replace('_', ' ')} policy, ${sourceOfType[policy.policyTypeSource]}`;
  const head = `${palette.strong(visible(file))}: ${verdict} ${palette.faint(`(${type})`)}\n`;
  const lines = linesOf(text);
  return [head, ...worstFirst(findings).map((finding) => printFinding(file, lines, finding, palette))].join('\n');
}

const sourceOfType: Readonly<Record<ReportedPolicy['policyTypeSource'], string>> = {
  detected: 'as detected',
  given: 'as given',
  config: 'as configured',
};

function printFinding(file: string, lines: readonly string[], finding: Finding, palette: Palette): string {
  const { severity, check_id, code, message, suggestion, line, column, path } = finding;
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  return [
    `${palette.severity(severity, `${severity}[${check_id}/${code}]`)}: ${palette.strong(message)}`,
    palette.faint(`  --> ${visible(file)}${place}${path && ` at ${show(path)}`}`),
    ...codeFrame(lines, finding, palette).map((drawn) => `  ${drawn}`),
    ...(suggestion === undefined ? [] : [`  ${palette.faint('help:')} ${suggestion}`]),
    '',
  ].join('\n');
}

const printUnread = ({ unreadable }: Reported, palette: Palette): string[] =>
  unreadable.map(({ file, reason }) => `${palette.bad('not read:')} ${visible(file)}: ${visible(reason)}.`);

function printNotes(reported: Reported, palette: Palette): string[] {
  const { skipped, unreadTemplates, configurationFile, configurationEffects } = reported;
  const notes: string[] = [];
  if (skipped > 0) notes.push(`${skipped} ${skipped === 1 ? 'file holds' : 'files hold'} no policy.`);
  for (const file of unreadTemplates) notes.push(`${visible(file)}: policies embedded in it are not read yet.`);
  const from = configurationFile === undefined ? 'The configuration' : visible(configurationFile);
  if (configurationFile !== undefined && configurationEffects.length === 0) notes.push(`${from} is the configuration.`);
  for (const { detail } of configurationEffects) notes.push(`${from}: ${visible(detail)}`);
  return notes.map((note) => `${palette.faint('note:')} ${note}`);
}

function printVerdict({ policies, unreadable, catalogDate }: Reported, palette: Palette): string {
  const { files, valid, invalid, by_severity } = summarize(policies);
  const counted = `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  const verdict = [
    ...(valid > 0 ? [palette.good(`${valid} valid`)] : []),
    ...(invalid > 0 ? [palette.bad(`${invalid} not valid`)] : []),
    ...(unreadable.length > 0 ? [palette.bad(`${unreadable.length} not read`)] : []),
  ];
  const findings = `${verdict.length > 0 ? '; ' : ''}${printCounts(by_severity)}`;
  return `${palette.strong(counted)}: ${verdict.join(', ')}${findings}. ${palette.faint(`AWS service data of ${catalogDate}.`)}`;
}
