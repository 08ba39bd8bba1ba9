import * as z from 'zod';
import { printCounts, printFindings } from '../core/findings/short-text.js';
import { show, visible } from '../core/findings/show.js';
import { summarize } from '../core/findings/summarize.js';
import { policyTypes } from '../core/policy/policy-types.js';
import type { FoundFiles } from '../workspace/workspace.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import type { OperationContext } from './context.js';
import { defineOperation, readOnly } from './define-operation.js';
import { bySeveritySchema, issueFields } from './finding-schema.js';
import { identityPolicies, type JudgedFiles, judgeFiles, readFound } from './judge-files.js';
import { combinedFields, judgeTogether, samePrincipalParameter } from './judge-together.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';
import { policyTypeParameter } from './policy-parameters.js';
import { policyTypeNamed } from './policy-type-named.js';
import { presentTogether } from './present-findings.js';

/** No system has longer ones, and a result repeats them. */
const longestPath = 4096;

/** Names beyond these are counted. */
const mostNames = 50;

const unreadableSchema = z.object({ file: z.string(), reason: z.string() });

export const validateFiles = defineOperation({
  name: 'validate_files',
  title: 'Validate policy files',
  description:
    'Checks the IAM policies in files and folders of the working directory, each as validate_policy does. Folders are searched for .json, .yaml and .yml files that hold a policy. Policies inside Terraform and CloudFormation files are not read yet; such files are listed as unreadable.',
  input: z.object({
    paths: z
      .array(z.string().min(1).max(longestPath))
      .min(1)
      .max(1000)
      .describe('Files, folders or globs inside the working directory'),
    policy_type: policyTypeParameter.describe('One type for all of them; detected when omitted'),
    same_principal: samePrincipalParameter,
    verbose: z.boolean().default(false).describe('Why, example and steps for the first five findings'),
    ...pagingParameters(50),
  }),
  output: z.object({
    results: listOf(
      z.object({ file: z.string(), policy_type: z.enum(policyTypes), is_valid: z.boolean(), ...issueFields }),
    ),
    unreadable: listOf(unreadableSchema).describe('Never to be taken for clean'),
    unreadable_omitted: z.int().exactOptional(),
    ...combinedFields,
    summary: z.object({
      files: z.int().describe('Files that hold a policy'),
      policies: z.int(),
      valid: z.int(),
      invalid: z.int(),
      by_severity: bySeveritySchema,
      skipped: z.int().describe('Files in folders that hold no policy'),
      unread_templates: listOf(z.string()).describe('Files in folders that embed policies, which are not read yet'),
    }),
    ...pageFields,
    catalog_date: z.string(),
    ...configurationFields,
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  needsWorkspace: true,
  async run({ paths, policy_type, same_principal, verbose, limit, offset }, context) {
    const { found, judged } = await judgePaths(paths, policy_type, context);
    const { items, ...page } = pageOf(judged.policies, { limit, offset });
    const presented = presentTogether(
      items.map(({ report }) => report.findings),
      verbose ? 'long' : 'short',
    );
    const unreadable = [...found.unreadable, ...judged.unreadable];
    return {
      results: items.map(({ file, report }, index) => ({
        file,
        policy_type: report.policyType,
        is_valid: report.isValid,
        ...(presented[index] ?? { issues: [] }),
      })),
      unreadable: unreadable.slice(0, mostNames),
      ...(unreadable.length > mostNames && { unreadable_omitted: unreadable.length - mostNames }),
      ...(same_principal && (await judgeTogether(identityPolicies(judged.policies), context))),
      summary: {
        ...summarize(judged.policies.map(({ file, report }) => ({ file, ...report }))),
        skipped: judged.skipped,
        unread_templates: judged.unreadTemplates.slice(0, mostNames),
      },
      ...page,
      catalog_date: (await context.catalog()).provenance.date,
      ...describeConfiguration(context.session.configuration),
    };
  },
  text: ({ results, unreadable, unreadable_omitted = 0, combined_issues, summary, catalog_date, ...rest }) =>
    [
      `${summary.policies} policies in ${summary.files} files: ${summary.valid} valid, ${summary.invalid} not valid; ${printCounts(summary.by_severity)}.`,
      ...results.map(({ file, policy_type, is_valid, issues, issues_omitted = 0 }) => {
        const head = `\n${visible(file)} (${policy_type.replace('_', ' ')}): ${is_valid ? 'valid' : 'not valid'}.`;
        const total = issues.length + issues_omitted;
        return total === 0 ? head : `${head}\n${printFindings(issues, total)}`;
      }),
      ...(combined_issues ? ['\nAll of them together:', printFindings(combined_issues)] : []),
      ...unreadable.map(({ file, reason }) => `\nNot read: ${visible(file)}: ${visible(reason)}.`),
      ...(unreadable_omitted > 0 ? [`\nNot read: ${unreadable_omitted} more.`] : []),
      ...(summary.skipped > 0 ? [`\nFiles without a policy: ${summary.skipped}.`] : []),
      ...summary.unread_templates.map((file) => `\n${visible(file)}: policies embedded in it are not read yet.`),
      ...printConfiguration(rest),
      `\n${pageNote('policies', results.length, rest)}. AWS service data of ${catalog_date}.`,
    ].join('\n'),
});

interface JudgedPaths {
  readonly found: FoundFiles;
  readonly judged: JudgedFiles;
}

async function judgePaths(
  paths: readonly string[],
  policyType: string | undefined,
  context: OperationContext,
): Promise<JudgedPaths> {
  const type = policyTypeNamed(policyType);
  const { workspace, session } = context;
  if (!workspace) throw new OperationError('path_refused', 'this server reads no files; send the policy itself.');
  const found = await workspace.find(paths);
  const [refused] = found.refused;
  if (refused) throw new OperationError('path_refused', `${show(refused.file)}: ${refused.reason}.`);
  const { configuration } = session.configuration;
  const request = { catalog: await context.catalog(), configuration, ...(type && { policyType: type }) };
  return { found, judged: await judgeFiles(readFound(found, workspace), request) };
}
