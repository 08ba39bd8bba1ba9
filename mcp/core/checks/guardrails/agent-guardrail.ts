import { readBool } from '../../conditions/operators/bool.js';
import { standsForUnknown } from '../../conditions/value-syntax.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { conditionEntries, denies } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { matchesWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './agent-guardrail.codes.js';
import { agentGuardrailExamples } from './agent-guardrail.examples.js';
import { type GuardrailKey, guardrailKeys, mcpServers } from './agent-guardrail.table.js';

export const agentGuardrail = defineCheck({
  id: 'agent_guardrail',
  severity: 'high',
  appliesTo: policyTypes,
  summary: 'A condition that is meant to hold back AI agents never holds, or holds for others.',
  why: 'AWS marks the requests of its MCP servers with two keys: aws:ViaAWSMCPService is true, aws:CalledViaAWSMCP names the server. A guardrail that compares the wrong one, or compares it wrongly, is saved without complaint and stops nobody.',
  remediation: [
    'To stop what comes through any MCP server of AWS, deny under "Bool": {"aws:ViaAWSMCPService": "true"}.',
    'To stop one server, deny under "StringEquals": {"aws:CalledViaAWSMCP": "aws-mcp.amazonaws.com"}.',
    'For agents that use local MCP servers, the CLI or SDKs, use a role with fewer permissions.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-calledviaawsmcp',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-viaawsmcpservice',
    'https://docs.aws.amazon.com/agent-toolkit/latest/userguide/security_iam_service-with-iam.html',
  ],
  codes,
  examples: agentGuardrailExamples,
  *policy({ statements }, { found }) {
    const working = statements
      .filter(denies)
      .flatMap(conditionEntries)
      .find((entry) => isMark(entry) && [...defects(entry, found)].length === 0);
    if (working) yield found.onlyManagedServers(placeOf(working.key), { conditionKey: working.key.value });
  },
  *statement(statement, { found }) {
    for (const entry of conditionEntries(statement)) yield* defects(entry, found);
    const actions = withdrawn(statement);
    const [first] = statement.action?.values ?? [];
    if (first && actions.length > 0) yield found.withdrawnActions(placeOf(first), { actions });
  },
});

const keyOf = ({ key }: ConditionEntry): GuardrailKey | undefined =>
  guardrailKeys.find((row) => row.key === key.value.toLowerCase());

/** Does it single out what comes through an MCP server? `Bool … "false"` and negations single out the rest. */
const isMark = (entry: ConditionEntry): boolean => {
  const holds = keyOf(entry)?.holds;
  if (holds === undefined || !entry.parsed || entry.parsed.negated || entry.parsed.family === 'null') return false;
  return holds === 'service_principal' || entry.values.every(({ value }) => readBool(value.text) === true);
};

/** What is wrong with one entry, the first defect only: the others follow from it. */
function* defects(entry: ConditionEntry, found: Finders<typeof codes>): Iterable<Found> {
  const row = keyOf(entry);
  const { parsed, operator, key } = entry;
  if (!row || !parsed || parsed.family === 'null') return;
  const args = { operator: operator.value, conditionKey: key.value };
  if (row.holds === 'service_principal') {
    const wrong = wrongValue(entry);
    if (parsed.family !== 'string') return yield found.operatorForBoolean(placeOf(operator), { ...args, value: '' });
    if (wrong) {
      const value = wrong.value.text;
      const code = readBool(value) === undefined ? 'noMcpServer' : 'comparedWithBoolean';
      return yield found[code](placeOf(wrong), { ...args, value });
    }
  }
  if (parsed.qualifier === 'ForAllValues') yield found.allValues(placeOf(operator), args);
  else if (parsed.qualifier === 'ForAnyValue') yield found.anyValue(placeOf(operator), args);
  else if (parsed.ifExists && isMark(entry)) yield found.directCallsToo(placeOf(operator), args);
}

const wrongValue = (entry: ConditionEntry) => entry.values.find(({ value }) => !isServer(entry, value.text));

const isServer = ({ parsed }: ConditionEntry, text: string): boolean =>
  standsForUnknown(text) ||
  mcpServers.some(({ principal }) => (parsed?.wildcards ? matchesWildcard(text, principal) : text === principal)) ||
  // AWS adds servers; their names follow this form.
  /^[a-z0-9-]+-mcp\.amazonaws\.com$/.test(text);

/** The actions of a Deny that names no others than those of the withdrawn service. */
function withdrawn(statement: Statement): readonly string[] {
  if (!denies(statement) || statement.action?.kind !== 'Action') return [];
  const values = statement.action.values.map(({ value }) => value);
  const areAll = values.length > 0 && values.every((one) => one.kind === 'action' && one.service === 'aws-mcp');
  return areAll ? values.map(({ text }) => text) : [];
}
