import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { actionsOf, existing, expandAction } from '../../../mcp/core/catalog/expand-actions.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../../mcp/core/text/tree.js';
import { readAction } from '../../../mcp/core/values/action-pattern.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

const expand = (text: string) => expandAction(catalog, readAction(text));

describe('expandAction', () => {
  it.each([
    ['*', 'everything'],
    ['S3:getobject', 'action'],
    ['s3:Get*', 'actions'],
    ['s3:*', 'actions'],
    ['s3:GetObjekt', 'unknown_action'],
    ['s3:Fetch*', 'unknown_action'],
    ['nosuch:Get*', 'unknown_service'],
    ['deeplens:*', 'retired'],
    ['cloudhsm:CreateHapg', 'retired'],
    ['s3:${Verb}', 'placeholder'],
    ['GetObject', 'malformed'],
  ])('%s: %s', (text, kind) => {
    expect(expand(text).kind).toBe(kind);
  });

  it('ignores case in wildcards, and remembers them', () => {
    const names = existing(expand('S3:GETBUCKETP*')).map(({ name }) => name);
    expect(names).toContain('GetBucketPolicy');
    expect(expand('s3:getbucketp*')).toEqual(expand('S3:GetBucketP*'));
    expect(expand('s3:getbucketp*')).toBe(expand('s3:getbucketp*'));
  });
});

describe('actionsOf', () => {
  const statementOf = (statement: unknown) => {
    const node = treeOf({ Statement: statement });
    const first = node.kind === 'object' ? readPolicy(node).statements[0] : undefined;
    if (!first) throw new Error('no statement');
    return first;
  };
  const names = (statement: unknown) => actionsOf(statementOf(statement), catalog).map(({ name }) => name);

  it('names each existing action once', () => {
    expect(names({ Action: ['s3:GetObject', 's3:getobject', 's3:GetObjec*', 's3:Nothing', '*'] })).toEqual([
      'GetObject',
      ...names({ Action: 's3:GetObjec*' }).filter((name) => name !== 'GetObject'),
    ]);
  });

  it('is empty for NotAction and for a statement without actions', () => {
    expect(names({ NotAction: 's3:GetObject' })).toEqual([]);
    expect(names({ Effect: 'Allow' })).toEqual([]);
  });
});
