import * as z from 'zod';
import type { Catalog } from '../../core/catalog/catalog.js';
import { guardrailReach, isGuardrailKey } from '../../core/checks/guardrails/guardrail-reach.js';
import { possible } from '../../core/conditions/possible.js';
import { defaultConfiguration } from '../../core/findings/configuration.js';
import { show } from '../../core/findings/show.js';
import type { ConditionEntry, Statement } from '../../core/policy/ast.js';
import { conditionEntries } from '../../core/policy/questions.js';
import { LimitExceeded } from '../../core/text/limits.js';
import { source } from '../../core/text/source.js';
import { judge, readInput } from '../../core/validate/validate-policy.js';
import { listOf } from '../list-of.js';
import { pageFields, pageOf, pagingParameters } from '../paging.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { type StoredPolicy, storedPolicies } from './stored-policies.js';

const useSchema = z.object({
  statement_index: z.int(),
  sid: z.string().exactOptional(),
  effect: z.string().exactOptional(),
  conditions: listOf(z.object({ operator: z.string(), condition_key: z.string(), values: listOf(z.string()) })),
  ever_matches: z.boolean().nullable().describe('Can the conditions on this key hold? Null: not known'),
  matches: listOf(z.string())
    .exactOptional()
    .describe('For the keys of AWS MCP servers: the ways a request can come for which they hold'),
  problems: listOf(z.string()).describe('What the validator finds about this key'),
});

const policyRow = z.object({
  policy_name: z.string(),
  kind: z.enum(['managed', 'inline', 'trust']),
  arn: z.string().describe('Of the managed policy, else of the identity that has it'),
  attached_to: listOf(z.string()),
  statements: listOf(useSchema),
});

export const listPoliciesUsingConditionKey = defineAccountOperation({
  name: 'list_policies_using_condition_key',
  title: 'Policies with a condition key',
  description:
    'Finds the policies of the account (managed, inline, trust) with a condition key, and tells whether each such guardrail would ever match: for aws:CalledViaAWSMCP and aws:ViaAWSMCPService also for which requests.',
  input: z.object({
    condition_key: z.string().min(1).max(256).describe('aws:CalledViaAWSMCP; letter case does not matter'),
    ...pagingParameters(50),
  }),
  output: z.object({
    condition_key: z.string(),
    policies: listOf(policyRow),
    ...pageFields,
    never_matching: z.int().describe('Statements, of all pages, that can never apply'),
    policies_examined: z.int(),
    unread: listOf(z.string()).describe('Documents that are no policy'),
    note: z.string(),
  }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetAccountAuthorizationDetails'],
  async run({ condition_key: key, ...paging }, context) {
    const stored = await storedPolicies(context.account);
    const catalog = await context.catalog();
    const read = await Promise.all(stored.map((policy) => usesIn(policy, key, catalog)));
    const found = stored.flatMap(({ text: _, name, ...policy }, index) => {
      const statements = read[index] ?? [];
      return statements.length === 0 ? [] : [{ policy_name: name, ...policy, statements }];
    });
    const { items, ...page } = pageOf(found, paging);
    return {
      condition_key: key,
      policies: items,
      ...page,
      never_matching: found.flatMap(({ statements }) => statements.filter((one) => one.ever_matches === false)).length,
      policies_examined: stored.length,
      unread: stored.flatMap((policy, index) =>
        read[index] ? [] : [`${policy.attached_to[0] ?? policy.arn}: ${policy.name}`],
      ),
      note: 'Service control policies, resource policies and AWS managed policies are not among those examined. Local MCP servers, the CLI and SDKs never set the keys of AWS MCP servers.',
    };
  },
  text: ({
    condition_key: key,
    policies,
    total,
    has_more: more,
    policies_examined: examined,
    never_matching: never,
    note,
  }) =>
    [
      `${total} of ${examined} policies have ${show(key)}; ${never} statements with it can never apply.`,
      ...policies.flatMap((policy) => [
        `- ${policy.kind} ${show(policy.policy_name)} (${policy.attached_to.join(', ') || 'attached to nothing'})`,
        ...policy.statements.map(printUse),
      ]),
      ...(more ? ['There are more; ask with offset.'] : []),
      note,
    ].join('\n'),
});

/** The statements of a policy with the key; undefined where the document is no policy. */
async function usesIn({ text, kind, name }: StoredPolicy, key: string, catalog: Catalog) {
  // JSON may write any character as an escape: `aws:PrincipalTag\/team`.
  if (!text.includes('\\') && !text.toLowerCase().includes(key.toLowerCase())) return [];
  const document = await readDocument(name, text);
  if (!document?.policy) return undefined;
  const type = kind === 'trust' ? ('trust' as const) : ('identity' as const);
  const report = judge(document, {
    catalog,
    configuration: defaultConfiguration,
    policyType: { type, source: 'given' },
  });
  return document.policy.statements.flatMap((statement) => {
    const entries = conditionEntries(statement).filter((entry) => isAbout(entry, key));
    if (entries.length === 0) return [];
    const problems = report.findings
      .filter((one) => one.statement_index === statement.index && isSame(one.condition_key, key))
      .map(({ message }) => message);
    return [presentUse(statement, entries, problems, { ...reachOf(statement, entries, catalog, type) })];
  });
}

async function readDocument(name: string, text: string) {
  try {
    const [document] = await readInput({ source: source(name, text) });
    return document;
  } catch (error) {
    if (error instanceof LimitExceeded) return undefined;
    throw error;
  }
}

const isSame = (one: string | undefined, key: string): boolean => one?.toLowerCase() === key.toLowerCase();
const isAbout = ({ key }: ConditionEntry, wanted: string): boolean => isSame(key.value, wanted);

function reachOf(
  statement: Statement,
  entries: readonly ConditionEntry[],
  catalog: Catalog,
  type: 'trust' | 'identity',
) {
  if (entries.some(({ key }) => isGuardrailKey(key.value))) {
    const matches = guardrailReach(statement);
    return { ever_matches: matches ? matches.length > 0 : null, ...(matches && { matches }) };
  }
  const { absent, present } = possible(entries, catalog, type);
  return { ever_matches: absent || present };
}

const presentUse = (
  { index, sid, effect }: Statement,
  entries: readonly ConditionEntry[],
  problems: readonly string[],
  reach: Pick<z.output<typeof useSchema>, 'ever_matches' | 'matches'>,
): z.output<typeof useSchema> => ({
  statement_index: index,
  ...(sid && { sid: sid.value }),
  ...(effect && { effect: effect.value }),
  conditions: entries.map(({ operator, key, values }) => ({
    operator: operator.value,
    condition_key: key.value,
    values: values.map(({ value }) => value.text),
  })),
  ...reach,
  problems,
});

function printUse({
  statement_index: index,
  sid,
  effect,
  ever_matches: ever,
  matches,
  problems,
}: z.output<typeof useSchema>): string {
  const verdict = ever === null ? 'not known whether it matches' : ever ? 'can match' : 'NEVER MATCHES';
  const reached = matches && matches.length > 0 ? ` (${matches.join(', ')})` : '';
  return `  ${show(effect ?? '')} ${sid === undefined ? `statement ${index + 1}` : `"${show(sid)}"`}: ${verdict}${reached}. ${problems.join(' ')}`.trimEnd();
}
