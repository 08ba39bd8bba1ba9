import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nearestNames } from '../../../mcp/core/catalog/nearest-name.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const s3 = ['GetObject', 'GetObjectAcl', 'GetObjectTagging', 'PutObject', 'DeleteObject', 'ListBucket', 'GetBucketAcl'];
const prefixes = ['s3', 'sns', 'sqs', 'sts', 'ec2', 'ecs', 'dynamodb', 'identitystore', 'organizations', 's3tables'];
const policyTypes = ['identity', 'resource', 'trust', 'scp', 'rcp'];
const checks = ['wildcard_action', 'wildcard_resource', 'action_validation', 'sid_uniqueness'];

let actions: readonly string[];
beforeAll(async () => {
  actions = [...((await loadCatalog()).service('iam')?.actions.values() ?? [])].map(({ name }) => name);
});

describe('nearestNames', () => {
  it.each([
    ['GetObjct', s3, 'GetObject'],
    ['GetObjekt', s3, 'GetObject'],
    ['getobject', s3, 'GetObject'],
    ['GteObject', s3, 'GetObject'],
    ['PutObjects', s3, 'PutObject'],
    ['LisBucket', s3, 'ListBucket'],
    ['s33', prefixes, 's3'],
    ['dynamo', prefixes, 'dynamodb'],
    ['organisations', prefixes, 'organizations'],
    ['idenity', policyTypes, 'identity'],
    ['truts', policyTypes, 'trust'],
    ['wildcard_acton', checks, 'wildcard_action'],
    ['wildcard-action', checks, 'wildcard_action'],
    ['sid_uniquness', checks, 'sid_uniqueness'],
  ])('%s is first of all %s', (text, candidates, best) => {
    expect(nearestNames(text, candidates)[0]).toBe(best);
  });

  it.each(['', 'x', 'Foo', 'LaunchRocket', 'Get', '*', 'constructor', 'GetObject'.repeat(50), ' '])(
    '%s is near nothing',
    (text) => {
      expect(nearestNames(text, s3)).toEqual([]);
    },
  );

  it('gives no more than asked for, best first, none twice', () => {
    expect(nearestNames('GetObjectAc', [...s3, ...s3])).toEqual(['GetObjectAcl', 'GetObject']);
    expect(nearestNames('ec', ['ec2', 'ecs', 'ecr', 'eks'], 2)).toEqual(['ec2', 'ecr']);
    expect(nearestNames('ec2', ['ec2', 'ecs'])[0]).toBe('ec2');
  });

  it('finds a name again after any one slip', () => {
    const slip = fc.record({ at: fc.nat(), place: fc.nat(), letter: fc.constantFrom('x', 'e', 'S'), kind: fc.nat(3) });
    fc.assert(
      fc.property(slip, ({ at, place, letter, kind }) => {
        const name = actions[at % actions.length] ?? '';
        const here = place % name.length;
        const tail = [name.slice(here + 1), letter + name.slice(here), letter + name.slice(here + 1)];
        const swapped =
          name
            .slice(here, here + 2)
            .split('')
            .reverse()
            .join('') + name.slice(here + 2);
        const text = name.slice(0, here) + (tail[kind] ?? swapped);
        expect(nearestNames(text, actions, 20)).toContain(name);
      }),
    );
  });

  it('answers with candidates only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const near = nearestNames(text, prefixes);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(near.every((name) => prefixes.includes(name))).toBe(true);
      }),
    );
  });
});
