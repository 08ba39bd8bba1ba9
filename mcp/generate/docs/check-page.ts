import type { BoundCode, Check, Example } from '../../core/checks/define-check.js';
import { policyTypes } from '../../core/policy/policy-types.js';
import { generatedLine } from '../generated-line.js';
import { cell } from './markdown.js';

/** docs/checks/README.md: every check on one line. */
export const checksIndex = (byCategory: ReadonlyMap<string, readonly Check[]>): string =>
  [
    generatedLine,
    '# Checks',
    '',
    'Each check is a key in the configuration, each of its codes one kind of defect.',
    '',
    ...[...byCategory].flatMap(([category, checks]) => [
      `## ${category}`,
      '',
      '| check | severity | what it reports |',
      '| --- | --- | --- |',
      ...checks.map((check) => `| [${check.id}](${check.id}.md) | ${check.severity} | ${cell(check.summary)} |`),
      '',
    ]),
  ].join('\n');

/** docs/checks/<id>.md, from the check's own fields. */
export const checkPage = (check: Check, category: string): string =>
  [
    generatedLine,
    `# ${check.id}`,
    '',
    check.summary,
    '',
    `Severity ${check.severity} · category ${category} · applies to ${appliesTo(check)}`,
    '',
    '## Why',
    '',
    check.why,
    '',
    '## What to do',
    '',
    ...check.remediation.map((step, index) => `${index + 1}. ${step}`),
    '',
    '## Codes',
    '',
    '| code | severity | IAM Access Analyzer | repair |',
    '| --- | --- | --- | --- |',
    ...[...check.codes].map(([code, facts]) => codeRow(code, facts, check)),
    '',
    ...optionRows(check),
    '## Examples',
    '',
    ...check.examples.flatMap(exampleBlock),
    '## References',
    '',
    ...check.references.map((reference) => `- <${reference}>`),
    '',
  ].join('\n');

const appliesTo = ({ appliesTo: types }: Check): string =>
  types.length === policyTypes.length ? 'every policy type' : types.join(', ');

const codeRow = (code: string, { severity, accessAnalyzer, fix }: BoundCode, check: Check): string =>
  `| \`${code}\` | ${fixedSeverity(severity, check)} | ${accessAnalyzer ?? ''} | ${printSafety(fix)} |`;

const printSafety = (fix: BoundCode['fix']): string =>
  fix === undefined ? '' : typeof fix.safety === 'string' ? fix.safety : 'safe or suggested';

/** Where the severity hangs on the policy itself, asking without one throws: then it varies. */
function fixedSeverity(severity: BoundCode['severity'], check: Check): string {
  try {
    return severity.length === 0 ? severity({}) : `${check.severity}, by circumstance`;
  } catch {
    return `${check.severity}, by circumstance`;
  }
}

const optionRows = ({ options }: Check): readonly string[] =>
  options
    ? [
        '## Options',
        '',
        '| option | default | meaning |',
        '| --- | --- | --- |',
        ...Object.entries(options).map(
          ([name, option]) =>
            `| \`${name}\` | \`${cell(JSON.stringify(option.default))}\` | ${cell(option.description)} |`,
        ),
        '',
      ]
    : [];

const exampleBlock = ({ title, policy, finds, policyType }: Example): readonly string[] => [
  `### ${title}`,
  '',
  `${finds ? `Draws ${[...new Set(finds)].map((code) => `\`${code}\``).join(', ')}` : 'Draws nothing'}${policyType ? ` (as ${policyType})` : ''}.`,
  '',
  '<!-- example -->',
  typeof policy === 'string' ? '```text' : '```json',
  typeof policy === 'string' ? policy.replace(/\n$/, '') : JSON.stringify(policy, null, 2),
  '```',
  '',
];
