import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

type Compared = { operator: string; conditionKey: string; value: string };
type Keyed = { operator: string; conditionKey: string };

const rightForm = 'Write "Bool": {"aws:ViaAWSMCPService": "true"} for every MCP server of AWS, or ';
const oneServer = '"StringEquals": {"aws:CalledViaAWSMCP": "aws-mcp.amazonaws.com"} for one.';

/** Of agent_guardrail. */
export const codes = {
  comparedWithBoolean: {
    message: ({ conditionKey, value }: Compared) =>
      `"${conditionKey}" is never "${value}": it holds the service principal of the MCP server, so the guardrail does not do what it says.`,
    suggestion: () => rightForm + oneServer,
  },
  operatorForBoolean: {
    message: ({ operator, conditionKey }: Compared) =>
      `"${operator}" cannot compare "${conditionKey}", which holds a service principal and not true or false, so the guardrail does not do what it says.`,
    suggestion: () => rightForm + oneServer,
  },
  noMcpServer: {
    message: ({ conditionKey, value }: Compared) =>
      `"${value}" is not the service principal of an MCP server of AWS, so "${conditionKey}" never has this value.`,
    suggestion: () => 'Write "aws-mcp.amazonaws.com", "eks-mcp.amazonaws.com" or "ecs-mcp.amazonaws.com".',
  },
  allValues: {
    accessAnalyzer: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is true for every request without "${conditionKey}", which are all those that come from people.`,
    suggestion: ({ operator }: Keyed) => `Write "${withoutQualifier(operator)}".`,
  },
  anyValue: {
    severity: 'warning',
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is made for several values, and "${conditionKey}" holds one.`,
    suggestion: ({ operator }: Keyed) => `Write "${withoutQualifier(operator)}".`,
  },
  directCallsToo: {
    message: ({ operator, conditionKey }: Keyed) =>
      `"${operator}" is true for a request without "${conditionKey}", so the statement applies to people at the console or the CLI as well as to agents.`,
    suggestion: ({ operator }: Keyed) => `Write "${operator.replace(/IfExists$/i, '')}".`,
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
