import * as z from 'zod';
import type { PolicyType } from '../core/policy/policy-types.js';
import type { OperationContext } from './context.js';
import { issueFields } from './finding-schema.js';
import { judgePolicy, verdictOf } from './judge-policy.js';
import { type Detail, presentFindings } from './present-findings.js';

/** The verdict on a policy that a tool wrote, beside that policy. */
export const writtenValidation = z.object({ is_valid: z.boolean(), ...issueFields });

/** Judges what was written as what it was written for, under the session's configuration. */
export async function validateWritten(
  policy: unknown,
  policyType: PolicyType,
  detail: Detail,
  context: OperationContext,
): Promise<z.output<typeof writtenValidation>> {
  const verdict = verdictOf(await judgePolicy({ policy, policyType }, context));
  return { is_valid: verdict.isValid, ...presentFindings(verdict.findings, detail) };
}

/** The organization's instructions as a note: clients read server instructions only once, when they connect. */
export const instructionNotes = ({ session: { instructions } }: OperationContext): readonly string[] =>
  instructions.text === '' ? [] : [`The organization's instructions apply: ${instructions.text}`];
