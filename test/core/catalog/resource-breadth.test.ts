import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { breadthOver, formatsOf, readResourceEntry } from '../../../mcp/core/catalog/resource-breadth.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

function breadthOf(resource: string, action: string): string | undefined {
  const [prefix = '', name = ''] = action.split(':');
  const found = catalog.action(prefix, name);
  if (!found) throw new Error(action);
  const entry = readResourceEntry(resource);
  return formatsOf(found)
    .map((format) => breadthOver(entry, format))
    .find((breadth) => breadth !== undefined);
}

describe('breadthOver', () => {
  it.each([
    ['everything', '*', 's3:GetObject'],
    ['everything', 'arn:aws:*:*:*:*', 's3:GetObject'],
    ['service', 'arn:aws:s3:::*', 's3:GetObject'],
    ['service', 'arn:aws:dynamodb:eu-west-1:111122223333:*', 'dynamodb:GetItem'],
    ['type', 'arn:aws:s3:::*/*', 's3:GetObject'],
    ['type', 'arn:aws:iam::*:role/*', 'iam:UpdateRole'],
    ['type', 'arn:aws:iam::111122223333:ro*', 'iam:UpdateRole'],
    ['type', 'arn:aws:lambda:*:*:function:*', 'lambda:InvokeFunction'],
    [undefined, 'arn:aws:s3:::amzn-reports/*', 's3:GetObject'],
    [undefined, 'arn:aws:s3:::amzn-*/*', 's3:GetObject'],
    [undefined, 'arn:aws:s3:::*-logs/*', 's3:GetObject'],
    [undefined, 'arn:aws:s3:::${aws:username}/*', 's3:GetObject'],
    [undefined, 'arn:aws:iam::111122223333:role/service-role/*', 'iam:UpdateRole'],
    [undefined, 'arn:aws:iam::111122223333:role/app', 'iam:UpdateRole'],
    [undefined, 'arn:aws:iam::111122223333:user/*', 'iam:UpdateRole'],
    [undefined, '*', 'ec2:DescribeInstances'],
    [undefined, '${Resource}', 's3:GetObject'],
  ])('%s: %s for %s', (expected, resource, action) => expect(breadthOf(resource, action)).toBe(expected));
});
