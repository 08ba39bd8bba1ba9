import type { AccountError } from '../../account/account-error.js';
import type { Step } from '../../account/step.js';
import type { Finding } from '../../core/findings/finding.js';
import { OperationError } from '../operation-error.js';
import { cut, printStep, stepRow } from './outcome.js';

interface Halfway {
  readonly done: readonly Step[];
  readonly error: AccountError;
  readonly left: readonly Step[];
  readonly backup: string | undefined;
  readonly findings: readonly Finding[];
}

/** Codes after which nobody knows whether AWS carried the call out. */
const unsure: readonly string[] = ['unreachable_endpoint', 'service_failure', 'not_iam_endpoint', 'aws_error'];

/** The error of a plan that was not carried out to its end. */
export function halfway({ done, error, left, backup, findings }: Halfway): OperationError {
  const { code, detail } = error;
  const text = [
    detail,
    ...(code === 'malformed_policy'
      ? findings.slice(0, 10).map(({ severity, message }) => `${severity}: ${message}`)
      : []),
    ...(unsure.includes(code) ? ['The call that failed may have been carried out all the same.'] : []),
    ...(done.length === 0 ? notBegun(left) : progress(done, left)),
    ...(backup === undefined ? [] : [`The backup is ${backup}`]),
  ];
  return new OperationError(code, text.join('\n'), {
    status: 'failed',
    error: { code, message: detail },
    done: done.map(stepRow),
    left: left.map(stepRow),
    ...(backup !== undefined && { backup_file: backup }),
  });
}

const notBegun = (left: readonly Step[]): readonly string[] =>
  left.length === 1 ? [] : [`It was the first of ${left.length} calls; the others were not made.`];

const progress = (done: readonly Step[], left: readonly Step[]): readonly string[] => [
  'It stopped half-way. Done:',
  ...cut(done.map((step, index) => printStep(stepRow(step), index))),
  'Left, the first of which failed:',
  ...cut(left.map((step, index) => printStep(stepRow(step), index))),
  'Mend the cause and call the tool again without a token: the new plan goes on from here.',
];
