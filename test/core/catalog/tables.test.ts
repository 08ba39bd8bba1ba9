import { beforeAll, describe, expect, it } from 'vitest';
import { apiOperationSources, apiOperations } from '../../../mcp/core/catalog/api-operations.table.js';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { globalKeys } from '../../../mcp/core/catalog/global-keys.table.js';
import { partitions } from '../../../mcp/core/catalog/partitions.table.js';
import { regions } from '../../../mcp/core/catalog/regions.table.js';
import { retiredActions, retiredServices } from '../../../mcp/core/catalog/retired.table.js';
import { serviceNames } from '../../../mcp/core/catalog/service-names.table.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

describe('global condition keys', () => {
  it('are each in the catalog, as global keys', () => {
    for (const { key, type, multivalued, named, summary } of globalKeys) {
      expect(catalog.conditionKey(key.replace('${TagKey}', 'x'))).toMatchObject({
        key,
        type,
        multivalued,
        named,
        global: true,
      });
      expect(summary).toMatch(/\.$/);
    }
    expect(new Set(globalKeys.map(({ key }) => key.toLowerCase())).size).toBe(globalKeys.length);
  });

  it('hold what AWS added from 2024 on, and not the old aws:ARN', () => {
    const keys = globalKeys.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'aws:SourceVpcArn',
        'aws:VpceAccount',
        'aws:VpceOrgID',
        'aws:VpceOrgPaths',
        'aws:AssumedRoot',
        'aws:SignInSessionArn',
        'identitystore:UserId',
        'codebuild:BuildArn',
        'codebuild:ProjectArn',
        'aws:CalledViaAWSMCP',
        'aws:ViaAWSMCPService',
        'aws:IsMcpServiceAction',
      ]),
    );
    expect(keys.map((key) => key.toLowerCase())).not.toContain('aws:arn');
  });

  it.each([
    ['aws:CalledViaAWSMCP', 'String', false],
    ['aws:ViaAWSMCPService', 'Bool', false],
    ['aws:SourceVpcArn', 'ARN', false],
    ['aws:PrincipalOrgPaths', 'String', true],
    ['aws:CalledVia', 'String', true],
    ['aws:TagKeys', 'String', true],
    ['aws:PrincipalServiceNamesList', 'String', true],
    ['ec2:RoleDelivery', 'Numeric', false],
  ])('%s is a %s, several values: %s', (key, type, multivalued) => {
    expect(catalog.conditionKey(key)).toMatchObject({ type, multivalued });
  });

  it('tells which are in every request', () => {
    const always = globalKeys.filter((row) => row.alwaysPresent).map(({ key }) => key);
    expect(always).toEqual(
      expect.arrayContaining(['aws:SecureTransport', 'aws:ViaAWSService', 'aws:PrincipalAccount']),
    );
    for (const key of ['aws:MultiFactorAuthPresent', 'aws:SourceIp', 'aws:SourceArn', 'aws:PrincipalOrgID']) {
      expect(always).not.toContain(key);
    }
  });
});

describe('partitions and Regions', () => {
  it('belong together', () => {
    const names = partitions.map(({ name }) => name);
    expect(new Set(regions.map(({ partition }) => partition))).toEqual(new Set(names));
    expect(new Set(regions.map(({ name }) => name)).size).toBe(regions.length);
    expect(names).toEqual(expect.arrayContaining(['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc', 'aws-iso', 'aws-iso-b']));
  });

  it('know the newest Regions', () => {
    const names = regions.map(({ name }) => name);
    for (const name of ['ap-southeast-6', 'ap-east-2', 'mx-central-1', 'eusc-de-east-1', 'us-isof-south-1']) {
      expect(names).toContain(name);
    }
  });
});

describe('retired services and actions', () => {
  it('name no live one, and each is answered with its note', () => {
    for (const { prefix, note, source } of retiredServices) {
      expect(catalog.prefixes).not.toContain(prefix);
      expect(catalog.retiredService(prefix)).toEqual({ note });
      expect(note).toMatch(/\.$/);
      expect(source).not.toBe('');
    }
    for (const { prefix, names, note, source } of retiredActions) {
      for (const name of names) {
        expect(catalog.action(prefix, name), `${prefix}:${name}`).toBeUndefined();
        expect(catalog.retiredAction(prefix, name)).toEqual({ note });
      }
      expect(source).not.toBe('');
    }
  });

  it('name only actions that exist where a note names one', () => {
    for (const { note } of retiredActions) {
      for (const [, prefix = '', name = ''] of note.matchAll(/\b([a-z]+):([A-Z]\w+)/g)) {
        expect(catalog.action(prefix, name), note).toBeDefined();
      }
    }
  });
});

describe('names that are not IAM names', () => {
  it('of services stand for a service that exists, and are none themselves', () => {
    for (const { name, prefix } of serviceNames) {
      expect(catalog.prefixes, name).not.toContain(name);
      expect(catalog.prefixes, name).toContain(prefix);
    }
    expect(new Set(serviceNames.map(({ name }) => name)).size).toBe(serviceNames.length);
  });

  it('of API operations stand for actions that exist, and are none themselves', () => {
    for (const { prefix, operation, actions } of apiOperations) {
      expect(catalog.action(prefix, operation), operation).toBeUndefined();
      for (const action of actions) expect(catalog.action(prefix, action)?.name, action).toBe(action);
      expect(apiOperationSources[prefix]).toMatch(/^https:/);
    }
  });
});
