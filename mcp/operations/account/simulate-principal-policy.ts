import * as z from 'zod';
import type { Account } from '../../account/account.js';
import { AccountError } from '../../account/account-error.js';
import { everyPage } from '../../account/paging.js';
import { show, showList } from '../../core/findings/show.js';
import { listOf } from '../list-of.js';
import { lookUpAction } from '../look-up.js';
import { contextEntriesParameter, readEntries } from './context-entries.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { type PolicyText, policyTextActions, policyTexts } from './policy-texts.js';
import { rowsOf, type SimulationRow } from './simulation-rows.js';
import { statementAt } from './statement-at.js';

const matchedSchema = z.object({
  policy: z.string(),
  policy_type: z.string().exactOptional(),
  policy_arn: z.string().exactOptional(),
  sid: z.string().exactOptional(),
  statement_index: z.int().exactOptional().describe('From 0; absent where the document could not be read'),
  effect: z.string().exactOptional(),
});

const half = z.enum(['allows', 'does_not_allow']).exactOptional();

const rowSchema = z.object({
  action: z.string(),
  resource: z.string(),
  decision: z.string().describe('allowed, explicitDeny or implicitDeny'),
  matched_statements: listOf(matchedSchema),
  missing_context_keys: listOf(z.string()).describe('Keys the policies ask for and context_entries lacks'),
  permissions_boundary: half.describe('Where there is one'),
  organizations: half.describe('Service control policies, where there are some'),
});

/** What IAM's simulator leaves out. Source: IAM User Guide, "How the IAM policy simulator works". */
const limits =
  'The simulator does not look at resource-based policies, resource control policies, session policies and the owner of the resource.';

export const simulatePrincipalPolicy = defineAccountOperation({
  name: 'simulate_principal_policy',
  title: 'Simulate permissions',
  description:
    'Asks IAM whether a user, group or role could do some actions on some resources, and which statements decide. Nothing is carried out. Name resources: without them "*" is simulated.',
  input: z.object({
    policy_source_arn: z.string().min(20).max(2048).describe('ARN of the user, group or role'),
    action_names: z.array(z.string().min(3).max(128)).min(1).max(100).describe('s3:GetObject, … no wildcards'),
    resource_arns: z.array(z.string().min(1).max(2048)).min(1).max(100).optional(),
    context_entries: contextEntriesParameter,
  }),
  output: z.object({ results: listOf(rowSchema), notes: listOf(z.string()) }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:SimulatePrincipalPolicy', ...policyTextActions],
  async run(
    { policy_source_arn: arn, action_names: actions, resource_arns: resources, context_entries: given },
    context,
  ) {
    const { account } = context;
    const catalog = await context.catalog();
    const entries = readEntries(given, catalog);
    const results = await everyPage(
      (page) =>
        account.iam('SimulatePrincipalPolicy', {
          PolicySourceArn: arn,
          ActionNames: [...actions],
          ...(resources && { ResourceArns: [...resources] }),
          ...(entries.length > 0 && { ContextEntries: entries.map((entry) => ({ ...entry })) }),
          ...page,
        }),
      (output) => output.EvaluationResults,
    );
    const rows = results.flatMap(rowsOf);
    const texts = await textsFor(account, arn, rows);
    const unknown = actions.filter((action) => 'error' in lookUpAction(catalog, action));
    return {
      results: await Promise.all(rows.map((row) => present(row, texts ?? []))),
      notes: [
        limits,
        ...(unknown.length === 0
          ? []
          : [`The service reference does not know ${showList(unknown)}: check the spelling.`]),
        ...(texts ? [] : ['The caller may not read the policies, so statements are named without their Sid.']),
      ],
    };
  },
  text: ({ results, notes }) => [...results.flatMap(printRow), ...notes].join('\n'),
});

/** The policies that the results name; undefined where the caller may simulate and may not read them. */
async function textsFor(account: Account, arn: string, rows: readonly SimulationRow[]) {
  const names = new Set(rows.flatMap(({ matched }) => matched.flatMap(({ SourcePolicyId: id }) => id ?? [])));
  if (names.size === 0) return [];
  try {
    return await policyTexts(account, arn, names);
  } catch (error) {
    if (error instanceof AccountError && error.code === 'access_denied') return undefined;
    throw error;
  }
}

async function present(row: SimulationRow, texts: readonly PolicyText[]): Promise<z.output<typeof rowSchema>> {
  const { action, resource, decision, matched, missing, boundary, organization } = row;
  return {
    action,
    resource,
    decision,
    matched_statements: await Promise.all(matched.map((one) => matchedStatement(one, texts))),
    missing_context_keys: missing,
    ...(boundary && { permissions_boundary: boundary }),
    ...(organization && { organizations: organization }),
  };
}

/** Two policies may have one name, an inline one and a managed one; the Sid is given where only one fits. */
async function matchedStatement(
  {
    SourcePolicyId: id = '',
    SourcePolicyType: type,
    StartPosition: start,
    EndPosition: end,
  }: SimulationRow['matched'][number],
  texts: readonly PolicyText[],
): Promise<z.output<typeof matchedSchema>> {
  const named = texts.filter(({ name }) => name === id || id.endsWith(`_${name}`));
  const found = await Promise.all(
    named.map(async (policy) => ({ policy, statement: await statementAt(policy.text, start, end) })),
  );
  const [only, ...others] = found.filter(({ statement }) => statement);
  const facts = { policy: id, ...(type !== undefined && { policy_type: type }) };
  if (!only?.statement || others.length > 0) return facts;
  const { sid, index, effect } = only.statement;
  return {
    ...facts,
    ...(only.policy.arn !== undefined && { policy_arn: only.policy.arn }),
    ...(sid && { sid: sid.value }),
    statement_index: index,
    ...(effect && { effect: effect.value }),
  };
}

function printRow(row: z.output<typeof rowSchema>): readonly string[] {
  const statements = row.matched_statements.map(
    ({ policy, sid, statement_index: index, effect }) =>
      `${effect ?? 'statement'} ${sid === undefined ? (index === undefined ? '' : `number ${index + 1} `) : `"${show(sid)}" `}of ${show(policy)}`,
  );
  return [
    `- ${row.decision}: ${row.action} on ${show(row.resource)}${statements.length === 0 ? '; no statement matches' : ` by ${statements.join('; ')}`}`,
    ...(row.permissions_boundary === 'does_not_allow' ? ['  The permissions boundary does not allow it.'] : []),
    ...(row.organizations === 'does_not_allow' ? ['  A service control policy does not allow it.'] : []),
    ...(row.missing_context_keys.length === 0
      ? []
      : [
          `  Not decided for good: the policies ask for ${row.missing_context_keys.join(', ')}, which context_entries lacks.`,
        ]),
  ];
}
