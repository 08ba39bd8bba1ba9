import * as z from 'zod';
import type { Step } from '../../account/step.js';
import { visible } from '../../core/findings/show.js';
import { findingSchema } from '../finding-schema.js';
import { listOf } from '../list-of.js';
import { presentFindings } from '../present-findings.js';
import type { Plan } from './plan.js';

const stepSchema = z.object({
  call: z.string().describe('iam:DetachUserPolicy'),
  does: z.string(),
});

/** What every result of a tool that changes the account says. */
export const outcomeFields = {
  status: z.enum(['done', 'confirmation_required']),
  plan: listOf(stepSchema).exactOptional().describe('confirmation_required: the calls that would be made, in order'),
  blast_radius: listOf(z.string()).exactOptional().describe('Who and what is affected'),
  confirmation_token: z.string().exactOptional().describe('For the same call again, once the person agreed'),
  expires_at: z.string().exactOptional(),
  refused: z.string().exactOptional().describe('Why the token that was given does not count'),
  done: listOf(stepSchema).exactOptional().describe('done: the calls that were made'),
  diff: z.string().exactOptional().describe('What changes in the document'),
  issues: listOf(findingSchema).exactOptional().describe('What the validator says of the document'),
  backup_file: z.string().exactOptional().describe('Keeps what was deleted'),
};

export type Outcome = z.output<z.ZodObject<typeof outcomeFields>>;

export const stepRow = ({ call, does }: Step): z.output<typeof stepSchema> => ({
  call: `iam:${call}`,
  does: visible(does),
});

/** What plan and result have in common. */
export const planFacts = ({ diff, findings = [] }: Plan<unknown>): Pick<Outcome, 'diff' | 'issues'> => ({
  ...(diff !== undefined && diff !== '' && { diff }),
  ...(findings.length > 0 && { issues: presentFindings(findings, 'short').issues }),
});

/** A text shows as many calls and lines. */
const mostShown = 40;

/** The text of either outcome; it stands alone. */
export function printOutcome(outcome: Outcome): string {
  const { status, plan = [], done = [], blast_radius: radius = [], diff, issues = [], refused } = outcome;
  const findings = issues.slice(0, 10).map(({ severity, message }) => `- ${severity}: ${message}`);
  const about = [
    ...(diff === undefined ? [] : ['Change of the document:', ...cut(diff.split('\n'))]),
    ...(findings.length > 0 ? ['The validator says of the document:', ...findings] : []),
  ];
  if (status === 'done') {
    return [
      'Done:',
      ...cut(done.map(printStep)),
      ...factsOf(outcome),
      ...(outcome.backup_file === undefined ? [] : [`What was deleted is kept in ${outcome.backup_file}`]),
      ...about,
    ].join('\n');
  }
  return [
    ...(refused === undefined ? [] : [`${refused} This is a fresh plan.`]),
    'Nothing has been changed. The plan:',
    ...cut(plan.map(printStep)),
    ...radius.map((line) => `- ${line}`),
    ...about,
    `Show the plan to the user. Only if they agree, call again with the same arguments and confirmation_token "${outcome.confirmation_token}", before ${outcome.expires_at}.`,
  ].join('\n');
}

/** What the tool says beyond the calls, as far as it fits on a line: names, ids, the file of a secret. */
const factsOf = (outcome: Outcome): readonly string[] =>
  Object.entries(outcome)
    .filter(([name]) => !(name in outcomeFields))
    .flatMap(([name, value]) => {
      const shown: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'arn') : value;
      return typeof shown === 'string' || typeof shown === 'boolean' ? `${name}: ${visible(String(shown))}` : [];
    });

export const printStep = ({ call, does }: z.output<typeof stepSchema>, index: number): string =>
  `${index + 1}. ${call}: ${does}`;

export const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostShown
    ? lines
    : [...lines.slice(0, mostShown), `… ${lines.length - mostShown} more; the structured result has them.`];
