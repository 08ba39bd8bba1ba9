import { readOperator } from '../../conditions/operator.js';
import { readBool } from '../../conditions/operators/bool.js';
import { showList } from '../../findings/show.js';
import { entryAt, movedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { effectOf, textsOf } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';
import { mcpServers } from './agent-guardrail.table.js';

type Compared = { operator: string; conditionKey: string; value: string };
type Keyed = { operator: string; conditionKey: string };

const rightForm = 'Write "Bool": {"aws:ViaAWSMCPService": "true"} for every MCP server of AWS, or ';
const oneServer = '"StringEquals": {"aws:CalledViaAWSMCP": "aws-mcp.amazonaws.com"} for one.';

/** The key that is true or false, under the operator for it. What was compared with it stays. */
const booleanKey: Fix<{ operator: string; conditionKey: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, conditionKey }) {
    const parsed = readOperator(operator);
    const at = entryAt(spot, conditionKey);
    if (!at || !parsed || parsed.negated || !textsOf(at).every((text) => readBool(text) !== undefined)) return [];
    return movedEntry(at, { operator: parsed.ifExists ? 'BoolIfExists' : 'Bool', key: 'aws:ViaAWSMCPService' });
  },
};

/** A Deny would stop less than it does, so there it is left to its author; and so with IfExists. */
const withoutSet: Fix<{ operator: string; conditionKey: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, conditionKey }) {
    const parsed = readOperator(operator);
    const at = entryAt(spot, conditionKey);
    const narrows = parsed?.qualifier === 'ForAnyValue' ? !parsed.negated : effectOf(spot) === 'Allow';
    return at && narrows ? movedEntry(at, { operator: withoutQualifier(operator) }) : [];
  },
};

const withoutIfExists: Fix<{ operator: string; conditionKey: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, conditionKey }) {
    const at = entryAt(spot, conditionKey);
    return at && effectOf(spot) === 'Allow' ? movedEntry(at, { operator: operator.replace(/IfExists$/i, '') }) : [];
  },
};

/** Of agent_guardrail. */
export const codes = {
  comparedWithBoolean: {
    message: ({ conditionKey, value }: Compared) =>
      `"${conditionKey}" is never "${value}": it holds the service principal of the MCP server, so the guardrail does not do what it says.`,
    suggestion: () => rightForm + oneServer,
    fix: booleanKey,
  },
  operatorForBoolean: {
    message: ({ operator, conditionKey }: Compared) =>
      `"${operator}" cannot compare "${conditionKey}", which holds a service principal and not true or false, so the guardrail does not do what it says.`,
    suggestion: () => rightForm + oneServer,
    fix: booleanKey,
  },
  noMcpServer: {
    message: ({ conditionKey, value }: Compared) =>
      `"${value}" is not the service principal of an MCP server of AWS, so "${conditionKey}" never has this value.`,
    suggestion: () => `The MCP servers of AWS are ${showList(mcpServers.map(({ principal }) => principal))}.`,
  },
  allValues: {
    accessAnalyzer: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is true for every request without "${conditionKey}", which are all those that come from people.`,
    suggestion: ({ operator }: Keyed) => `Write "${withoutQualifier(operator)}".`,
    fix: withoutSet,
  },
  anyValue: {
    severity: 'warning',
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is made for several values, and "${conditionKey}" holds one.`,
    suggestion: ({ operator }: Keyed) => `Write "${withoutQualifier(operator)}".`,
    fix: withoutSet,
  },
  directCallsToo: {
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is true for a request without "${conditionKey}", so the statement applies to people at the console or the CLI as well as to agents.`,
    suggestion: ({ operator }: Keyed) => `Write "${operator.replace(/IfExists$/i, '')}".`,
    fix: withoutIfExists,
  },
  withdrawnActions: {
    message: ({ actions }: { actions: readonly string[] }) =>
      `A Deny of ${showList(actions, 3)} stops no agent: AWS has withdrawn these actions and checks the ones that the agent really calls.`,
    suggestion: () => `Deny those actions under a condition. ${rightForm}${oneServer}`,
  },
  onlyManagedServers: {
    severity: 'info',
    message: ({ conditionKey }: { conditionKey: string }) =>
      `"${conditionKey}" is set by the MCP servers that AWS runs, never by an MCP server on a computer of yours, the CLI or an SDK, so this does not stop an agent with a shell.`,
    suggestion: () => 'Give agents a role of their own whose permissions are all that they may do.',
  },
} as const satisfies Readonly<Record<string, Code>>;

function withoutQualifier(operator: string): string {
  return operator.slice(operator.indexOf(':') + 1);
}
