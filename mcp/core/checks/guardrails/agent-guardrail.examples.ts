import type { Example } from '../define-check.js';

const deny = (
  Condition: object,
  Action: string | readonly string[] = ['s3:DeleteObject', 's3:DeleteBucket'],
): object => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'DenyDestructiveViaMCP', Effect: 'Deny', Action, Resource: '*', Condition }],
});

export const agentGuardrailExamples: readonly [Example, ...Example[]] = [
  {
    title: 'the name of the server compared with true',
    policy: deny({ StringEquals: { 'aws:CalledViaAWSMCP': 'true' } }),
    finds: ['compared_with_boolean'],
  },
  {
    title: 'Bool on the name of the server',
    policy: deny({ Bool: { 'aws:CalledViaAWSMCP': 'true' } }),
    finds: ['operator_for_boolean'],
  },
  {
    title: 'names that are no service principal',
    policy: deny({ StringEquals: { 'aws:CalledViaAWSMCP': ['aws-mcp.amazonaws.com', 'aws-mcp'] } }),
    finds: ['no_mcp_server'],
  },
  {
    title: 'a service that is no MCP server',
    policy: deny({ StringLike: { 'aws:CalledViaAWSMCP': 'lambda.*' } }),
    finds: ['no_mcp_server'],
  },
  {
    title: 'any of one value',
    policy: deny({ 'ForAnyValue:StringEquals': { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } }),
    finds: ['any_value'],
  },
  {
    title: 'all of no values',
    policy: deny({ 'ForAllValues:Bool': { 'aws:ViaAWSMCPService': 'true' } }),
    finds: ['all_values'],
  },
  {
    title: 'agents and everybody else',
    policy: deny({ BoolIfExists: { 'aws:ViaAWSMCPService': 'true' } }),
    finds: ['direct_calls_too'],
  },
  {
    title: 'actions that are gone',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: ['aws-mcp:InvokeMcp', 'aws-mcp:CallReadWriteTool'], Resource: '*' }],
    },
    finds: ['withdrawn_actions'],
  },
  {
    title: 'a guardrail that works, as far as it goes',
    policy: deny({ Bool: { 'aws:ViaAWSMCPService': 'true' } }),
    finds: ['only_managed_servers'],
  },
  {
    title: 'the same for two servers, said once',
    policy: {
      Version: '2012-10-17',
      Statement: ['s3:DeleteObject', 'ec2:TerminateInstances'].map((Action) => ({
        Effect: 'Deny',
        Action,
        Resource: '*',
        Condition: { StringEquals: { 'AWS:CalledViaAwsMcp': ['aws-mcp.amazonaws.com', 'eks-mcp.amazonaws.com'] } },
      })),
    },
    finds: ['only_managed_servers'],
  },
  {
    title: 'an Allow for what comes through the server',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:ListAllMyBuckets',
          Resource: '*',
          Condition: { StringLike: { 'aws:CalledViaAWSMCP': '*-mcp.amazonaws.com' } },
        },
      ],
    },
  },
  {
    title: 'only through a server',
    policy: deny({ BoolIfExists: { 'aws:ViaAWSMCPService': 'false' } }),
  },
  {
    title: 'only through a server, by its name',
    policy: deny({ StringNotEquals: { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } }),
  },
  {
    title: 'another key with true',
    policy: deny({ Bool: { 'aws:ViaAWSService': 'true' } }),
  },
  {
    title: 'actions of a server that still exist',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 'eks-mcp:CallPrivilegedTool', Resource: '*' }],
    },
  },
];
