import { describe, expect, it } from 'vitest';
import { findServicePrincipal, servicePrincipals } from '../../../mcp/core/catalog/find-service-principal.js';
import {
  chinaServicePrincipals,
  regionalServicePrincipals,
  servicePrincipalGroups,
} from '../../../mcp/core/catalog/service-principals.table.js';

describe('service principals', () => {
  it('are many, each named once, each known', () => {
    const names = servicePrincipalGroups.flatMap((group) => group.names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(400);
    for (const principal of servicePrincipals())
      expect(findServicePrincipal(principal)).toEqual({ kind: 'known', principal });
  });

  it('include those that others are made of', () => {
    const names = new Set(servicePrincipalGroups.flatMap((group) => group.names));
    for (const { name } of [...regionalServicePrincipals, ...chinaServicePrincipals]) expect(names).toContain(name);
  });

  it.each([
    'lambda.amazonaws.com',
    'edgelambda.amazonaws.com',
    'replicator.lambda.amazonaws.com',
    'ops.apigateway.amazonaws.com',
    'delivery.logs.amazonaws.com',
    'ecs-tasks.amazonaws.com',
    'ec2.amazonaws.com.cn',
    'lambda.amazonaws.com.cn',
    'alexa-appkit.amazon.com',
    'aws-mcp.amazonaws.com',
    'member.org.stacksets.cloudformation.amazonaws.com',
  ])('%s is known', (principal) => {
    expect(findServicePrincipal(principal)).toEqual({ kind: 'known', principal });
  });

  it.each([
    ['states.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['codedeploy.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['sns.ap-east-1.amazonaws.com', 'ap-east-1'],
  ])('%s is known, in %s', (principal, region) => {
    expect(findServicePrincipal(principal)).toEqual({ kind: 'known', principal, region });
  });

  it.each([
    ['Lambda.amazonaws.com', ['lambda.amazonaws.com']],
    ['lamda.amazonaws.com', ['lambda.amazonaws.com']],
    ['ecs-task.amazonaws.com', ['ecs-tasks.amazonaws.com']],
    ['events.amazon.com', ['events.amazonaws.com']],
    ['no-such-service.amazonaws.com', []],
    ['lambda.example.com', []],
    ['lambda', ['lambda.amazonaws.com']],
    ['', []],
    ['amazonaws.com', []],
    ['.amazonaws.com', []],
    ['*.amazonaws.com', []],
  ])('%s is unknown, near %j', (principal, nearest) => {
    expect(findServicePrincipal(principal)).toEqual({ kind: 'unknown', nearest });
  });
});
