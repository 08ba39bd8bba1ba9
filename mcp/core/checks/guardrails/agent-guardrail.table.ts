export interface McpServer {
  readonly principal: string;
  readonly name: string;
  readonly source: string;
}

/** The MCP servers that AWS runs, as they stand in aws:CalledViaAWSMCP. */
export const mcpServers: readonly McpServer[] = [
  {
    principal: 'aws-mcp.amazonaws.com',
    name: 'AWS MCP Server',
    source: 'https://docs.aws.amazon.com/agent-toolkit/latest/userguide/security_iam_service-with-iam.html',
  },
  {
    principal: 'eks-mcp.amazonaws.com',
    name: 'Amazon EKS MCP Server',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-mcp-tool-configurations.html',
  },
  {
    principal: 'ecs-mcp.amazonaws.com',
    name: 'Amazon ECS MCP Server',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-mcp-tool-configurations.html',
  },
  {
    principal: 'sagemaker-unified-studio-mcp.amazonaws.com',
    name: 'Amazon SageMaker Unified Studio MCP Server',
    source: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-spark-upgrade-agent-iam-role.html',
  },
];

export interface GuardrailKey {
  /** In lower case. */
  readonly key: string;
  readonly holds: 'service_principal' | 'boolean';
  readonly source: string;
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** What AWS adds to the requests that its own MCP servers pass on, and to no others. */
export const guardrailKeys: readonly GuardrailKey[] = [
  {
    key: 'aws:calledviaawsmcp',
    holds: 'service_principal',
    source: `${globalKeys}#condition-keys-calledviaawsmcp`,
  },
  { key: 'aws:viaawsmcpservice', holds: 'boolean', source: `${globalKeys}#condition-keys-viaawsmcpservice` },
];
