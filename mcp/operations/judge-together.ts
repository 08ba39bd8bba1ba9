import * as z from 'zod';
import { type NumberedDocument, validateTogether } from '../core/validate/validate-together.js';
import type { OperationContext } from './context.js';
import { findingSchema } from './finding-schema.js';
import { listOf } from './list-of.js';
import { presentFindings } from './present-findings.js';

export const samePrincipalParameter = z
  .boolean()
  .default(false)
  .describe('Do all of them apply to one principal? Then judge privilege escalation over them together');

/** Present where the policies were judged together. */
export const combinedFields = {
  combined_issues: listOf(findingSchema.extend({ policy_index: z.int() }))
    .exactOptional()
    .describe('Escalation that the policies allow together and none alone; its place is in the policy named'),
  combined_issues_omitted: z.int().exactOptional(),
};

/** Escalation over several identity policies, under the session's configuration. */
export async function judgeTogether(documents: readonly NumberedDocument[], context: OperationContext) {
  const { configuration } = context.session.configuration;
  const findings = validateTogether(documents, { catalog: await context.catalog(), configuration });
  const { issues, issues_omitted } = presentFindings(findings, 'short');
  return { combined_issues: issues, ...(issues_omitted !== undefined && { combined_issues_omitted: issues_omitted }) };
}
