import * as z from 'zod';
import type { Finding } from '../core/findings/finding.js';
import { countBySeverity, type Report } from '../core/findings/report.js';
import { printCounts, printFindings } from '../core/findings/short-text.js';
import { show } from '../core/findings/show.js';
import { policyTypes } from '../core/policy/policy-types.js';
import { limits } from '../core/text/limits.js';
import type { JudgedDocument } from '../core/validate/validate-policy.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import type { OperationContext } from './context.js';
import { defineOperation, readOnly } from './define-operation.js';
import { bySeveritySchema, issueFields } from './finding-schema.js';
import { judgePolicy, verdictOf } from './judge-policy.js';
import { combinedFields, judgeTogether, samePrincipalParameter } from './judge-together.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { policyTypeParameter } from './policy-parameters.js';
import { policyTypeNamed } from './policy-type-named.js';
import { presentTogether } from './present-findings.js';

const resultSchema = z.object({
  policy_index: z.int(),
  is_valid: z.boolean(),
  policy_type: z.enum(policyTypes).nullable().describe('Null where the entry could not be read'),
  error: z.string().exactOptional().describe('Why the entry could not be read'),
  ...issueFields,
});

export const validatePoliciesBatch = defineOperation({
  name: 'validate_policies_batch',
  title: 'Validate several policies',
  description:
    'Checks up to 100 IAM policies in one call, each as validate_policy does; an entry that cannot be read fails alone. same_principal: true also judges the privilege escalation they allow together.',
  input: z.object({
    policies: z.array(z.unknown()).describe('The policies: JSON objects, or JSON or YAML texts'),
    policy_type: policyTypeParameter.describe('One type for all of them; detected when omitted'),
    verbose: z.boolean().default(false).describe('Why, example and steps for the first five findings'),
    same_principal: samePrincipalParameter,
    max_concurrency: z.int().min(1).optional().describe('Has no effect'),
  }),
  output: z.object({
    results: listOf(resultSchema),
    ...combinedFields,
    summary: z.object({ total: z.int(), valid: z.int(), invalid: z.int(), by_severity: bySeveritySchema }),
    catalog_date: z.string(),
    ...configurationFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policies, policy_type, verbose, same_principal }, context) {
    policyTypeNamed(policy_type);
    if (policies.length > limits.batch) throw tooMany(policies.length);
    const entries = await judgeAll(policies, policy_type, context);
    const presented = presentTogether(
      entries.map(({ findings }) => findings),
      verbose ? 'long' : 'short',
    );
    const results = entries.map(({ isValid, policyType, error }, index) => ({
      policy_index: index,
      is_valid: isValid,
      policy_type: policyType,
      ...(error !== undefined && { error }),
      ...(presented[index] ?? { issues: [] }),
    }));
    const valid = results.filter(({ is_valid }) => is_valid).length;
    return {
      results,
      ...(same_principal && (await judgeTogether(identityDocuments(entries), context))),
      summary: {
        total: results.length,
        valid,
        invalid: results.length - valid,
        by_severity: countBySeverity(entries.flatMap(({ findings }) => findings)),
      },
      catalog_date: (await context.catalog()).provenance.date,
      ...describeConfiguration(context.session.configuration),
    };
  },
  text: ({ results, combined_issues, summary, catalog_date, ...configuration }) =>
    [
      `${summary.total} policies: ${summary.valid} valid, ${summary.invalid} not valid; ${printCounts(summary.by_severity)}.`,
      ...results.map(({ policy_index, is_valid, policy_type, error, issues, issues_omitted = 0 }) => {
        const head = `\nPolicy ${policy_index} (${policy_type ?? 'not read'}): ${is_valid ? 'valid' : 'not valid'}${error === undefined ? '.' : `: ${error}`}`;
        const total = issues.length + issues_omitted;
        return total === 0 ? head : `${head}\n${printFindings(issues, total)}`;
      }),
      ...(combined_issues ? ['\nAll of them together:', printFindings(combined_issues)] : []),
      ...printConfiguration(configuration),
      `AWS service data of ${catalog_date}.`,
    ].join('\n'),
});

interface Entry {
  readonly isValid: boolean;
  readonly policyType: Report['policyType'] | null;
  readonly findings: readonly Finding[];
  readonly judged: readonly JudgedDocument[];
  readonly error?: string;
}

async function judgeAll(
  policies: readonly unknown[],
  policyType: string | undefined,
  context: OperationContext,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const policy of policies) entries.push(await judgeEntry(policy, policyType, context));
  return entries;
}

async function judgeEntry(policy: unknown, policyType: string | undefined, context: OperationContext): Promise<Entry> {
  try {
    const judged = await judgePolicy({ policy, policyType }, context);
    return { ...verdictOf(judged), judged };
  } catch (error) {
    const reason = error instanceof OperationError ? error.message : `internal_error: ${show(String(error))}`;
    return { isValid: false, policyType: null, findings: [], judged: [], error: reason };
  }
}

const identityDocuments = (entries: readonly Entry[]) =>
  entries.flatMap(({ judged }, policyIndex) =>
    judged
      .filter(({ report }) => report.policyType === 'identity')
      .map(({ document }) => ({ policyIndex, label: `policy ${policyIndex}`, document })),
  );

const tooMany = (count: number): OperationError =>
  new OperationError(
    'limit_exceeded',
    `policies has ${count} entries, the limit is ${limits.batch}. Send them in several calls.`,
  );
