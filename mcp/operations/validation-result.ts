import * as z from 'zod';
import { policyTypes } from '../core/policy/policy-types.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import type { OperationContext } from './context.js';
import { bySeveritySchema, issueFields } from './finding-schema.js';
import { inlinePolicy, type JudgeRequest, judgePolicy, printVerdict, verdictOf } from './judge-policy.js';
import { type Detail, presentFindings } from './present-findings.js';
import type { ConfigurationState } from './session.js';

/** The verdict on one policy, as every tool that validates one gives it. */
export const validationFields = {
  is_valid: z.boolean(),
  policy_type: z.enum(policyTypes),
  policy_type_source: z.enum(['given', 'detected', 'config']),
  policies: z.int().exactOptional().describe('Policies in the document, where there are several'),
  ...issueFields,
  summary: z.object({ text: z.string(), by_severity: bySeveritySchema }),
  catalog_date: z.string().describe('The day of the AWS service data'),
  policy_file: z.string(),
  ...configurationFields,
};

export interface ValidationRequest extends JudgeRequest {
  readonly configuration: ConfigurationState;
  readonly detail: Detail;
}

/** Judges one policy. Throws `OperationError` for an unknown type and for an input over a limit. */
export async function validationResult({ detail, ...request }: ValidationRequest, context: OperationContext) {
  const judged = await judgePolicy(request, context);
  const verdict = verdictOf(judged);
  return {
    is_valid: verdict.isValid,
    policy_type: verdict.policyType,
    policy_type_source: verdict.policyTypeSource,
    ...(judged.length > 1 && { policies: judged.length }),
    ...presentFindings(verdict.findings, detail),
    summary: { text: verdict.text, by_severity: verdict.bySeverity },
    catalog_date: (await context.catalog()).provenance.date,
    policy_file: inlinePolicy,
    ...describeConfiguration(request.configuration),
  };
}

type ValidationResult = z.output<z.ZodObject<typeof validationFields>>;

export const printValidation = ({ summary, issues, issues_omitted = 0, catalog_date, ...rest }: ValidationResult) =>
  [
    ...printVerdict(summary.text, issues, issues.length + issues_omitted),
    ...printConfiguration(rest),
    `AWS service data of ${catalog_date}.`,
  ].join('\n');
