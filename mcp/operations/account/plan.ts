import type { BackupContent } from '../../account/backup.js';
import type { Progress } from '../../account/carry-out.js';
import type { Step } from '../../account/step.js';
import type { Finding } from '../../core/findings/finding.js';

/** What a tool is about to do, made by looking at the account and changing nothing. */
export interface Plan<Result> {
  /** The calls, in order. */
  readonly steps: readonly Step[];
  /** What the plan was made on: it is carried out on the same state or not at all. */
  readonly state: unknown;
  /** ARNs of everything it touches, for the guard. */
  readonly touches: readonly string[];
  readonly confirmation: 'needed' | 'not_needed';
  /** Who and what is affected, a sentence each. */
  readonly blastRadius: readonly string[];
  /** What changes in a document, line by line. */
  readonly diff?: string;
  /** What the validator says of the document that is written or attached. */
  readonly findings?: readonly Finding[];
  /** What would be lost for good. */
  readonly backup?: BackupContent;
  /** In place of making the calls one after the other. */
  carryOut?(): Promise<Progress>;
  /** What the done result says beyond the steps, made of AWS's answer to the last call. */
  result(answer: unknown): Result;
}
