import * as z from 'zod';
import { canValidateTogether, type NumberedDocument, validateTogether } from '../core/validate/validate-together.js';
import type { OperationContext } from './context.js';
import { findingSchema } from './finding-schema.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { presentFindings } from './present-findings.js';

export const samePrincipalParameter = z
  .boolean()
  .default(false)
  .describe('Do all of them apply to one principal? Then judge privilege escalation over them together');

/** Present where the policies were judged together. */
export const combinedFields = {
  combined_issues: listOf(findingSchema.extend({ policy_index: z.int() }))
    .exactOptional()
    .describe('Escalation that the policies allow together; place and statement are those in the policy named'),
  combined_issues_omitted: z.int().exactOptional(),
};

/** Refused at once rather than after the work, and never passed over in silence. */
export function requireTogether(): void {
  if (canValidateTogether()) return;
  throw new OperationError(
    'invalid_arguments',
    'same_principal: this release has no check that looks at several policies at once. Leave it out.',
  );
}

/** Escalation over several identity policies. */
export async function judgeTogether(documents: readonly NumberedDocument[], context: OperationContext) {
  const { configuration } = context.session.configuration;
  const findings = validateTogether(documents, { catalog: await context.catalog(), configuration });
  const { issues, issues_omitted } = presentFindings(findings, 'short');
  return {
    combined_issues: issues,
    ...(issues_omitted !== undefined && { combined_issues_omitted: issues_omitted }),
  };
}
