import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import type { Policy } from '../../../mcp/core/policy/ast.js';
import { effectiveGrants } from '../../../mcp/core/policy/effective-grants.js';
import { readInput } from '../../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

async function read(...Statement: readonly unknown[]): Promise<Policy> {
  const [document] = await readInput({ value: { Version: '2012-10-17', Statement } });
  if (!document?.policy) throw new Error('not a policy');
  return document.policy;
}

/** `policy.statement entry -> resource scope`, one line each. */
async function grants(name: string, ...policies: readonly (readonly unknown[])[]): Promise<readonly string[]> {
  const [prefix = '', short = ''] = name.split(':');
  const action = catalog.action(prefix, short);
  if (!action) throw new Error(`no action ${name}`);
  const read_ = await Promise.all(policies.map((statements) => read(...statements)));
  return effectiveGrants(read_, action).flatMap(({ policy, statement, entry, resources, denials }) =>
    resources.map(
      ({ value, scope }) =>
        `${policy}.${statement.index} ${entry.value} -> ${value} ${scope}${denials.length > 0 ? ' conditional' : ''}`,
    ),
  );
}

const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const deny = (Action: unknown, Resource: unknown = '*', rest = {}) => ({ Effect: 'Deny', Action, Resource, ...rest });
const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

describe('which statement gives an action', () => {
  it('by its name, whatever the case', async () => {
    expect(await grants('iam:PassRole', [allow(['s3:*', 'IAM:passrole'])])).toEqual([
      '0.0 IAM:passrole -> * everything',
    ]);
  });

  it('by the widest of several entries', async () => {
    const entries = ['iam:PassRole', 'iam:P*', 'iam:*', '*'];
    for (let count = 1; count <= entries.length; count++) {
      const expected = [`0.0 ${entries[count - 1]} -> * everything`];
      expect(await grants('iam:PassRole', [allow(entries.slice(0, count))])).toEqual(expected);
      expect(await grants('iam:PassRole', [allow(entries.slice(0, count).reverse())])).toEqual(expected);
    }
  });

  it('by a wildcard or by everything', async () => {
    expect(await grants('iam:PassRole', [allow('iam:P?ssR*')])).toEqual(['0.0 iam:P?ssR* -> * everything']);
    expect(await grants('iam:PassRole', [allow('*')])).toEqual(['0.0 * -> * everything']);
  });

  it('by NotAction, unless it is named there', async () => {
    expect(await grants('iam:PassRole', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }])).toEqual([
      '0.0 NotAction -> * everything',
    ]);
    expect(await grants('iam:PassRole', [{ Effect: 'Allow', NotAction: 'iam:Pass*', Resource: '*' }])).toEqual([]);
  });

  it('not by another action, nor on resources of another type', async () => {
    expect(await grants('iam:PassRole', [allow('iam:GetRole')])).toEqual([]);
    expect(await grants('iam:PassRole', [allow('*', 'arn:aws:s3:::reports')])).toEqual([]);
    expect(await grants('iam:PassRole', [allow('iam:*', 'arn:aws:iam::*:user/*')])).toEqual([]);
  });

  it('an action without resources only by a star', async () => {
    expect(await grants('ec2:DescribeInstances', [allow('ec2:*', 'arn:aws:ec2:*:*:instance/*')])).toEqual([]);
    expect(await grants('ec2:DescribeInstances', [allow('ec2:*')])).toEqual(['0.0 ec2:* -> * everything']);
  });
});

describe('on what', () => {
  const scopes: readonly (readonly [action: string, resource: string, scope: string])[] = [
    ['iam:PassRole', '*', 'everything'],
    ['iam:PassRole', 'arn:aws:iam::*:role/*', 'everything'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:*', 'everything'],
    ['iam:PassRole', role('?*'), 'everything'],
    ['iam:PassRole', role('app-*'), 'some'],
    ['iam:PassRole', role('service-role/*'), 'some'],
    ['iam:PassRole', 'arn:aws:iam::*:role/app', 'named'],
    ['iam:PassRole', 'arn:aws:iam::${AWS::AccountId}:role/${RoleName}', 'named'],
    ['iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}', 'own'],
    ['iam:CreateAccessKey', 'arn:aws:iam::*:user/team/${aws:username}', 'own'],
    ['iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}-*', 'some'],
    ['ec2:StopInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/i-*', 'everything'],
    ['ec2:StopInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc', 'named'],
    ['cloudformation:UpdateStack', 'arn:aws:cloudformation:*:*:stack/reports/*', 'named'],
    ['cloudformation:UpdateStack', 'arn:aws:cloudformation:*:*:stack/reports-*/*', 'some'],
    ['cloudformation:UpdateStack', 'arn:aws:cloudformation:*:*:stack/*', 'everything'],
    ['lambda:UpdateFunctionCode', 'arn:aws:lambda:*:*:function:*', 'everything'],
  ];
  for (const [action, resource, scope] of scopes) {
    it(`${resource} is ${scope} for ${action}`, async () => {
      expect(await grants(action, [allow(action, resource)])).toEqual([`0.0 ${action} -> ${resource} ${scope}`]);
    });
  }

  it('NotResource leaves everything else, or nothing', async () => {
    const notResource = (value: string) => [{ Effect: 'Allow', Action: 'iam:PassRole', NotResource: value }];
    expect(await grants('iam:PassRole', notResource(role('admin')))).toEqual(['0.0 iam:PassRole -> * everything']);
    expect(await grants('iam:PassRole', notResource('arn:aws:iam::*:role/*'))).toEqual([]);
    expect(await grants('iam:PassRole', notResource('*'))).toEqual([]);
  });
});

describe('after Deny', () => {
  const one = [allow('iam:*')];

  it('nothing is left of what is denied whole', async () => {
    expect(await grants('iam:PassRole', [...one, deny('iam:Pass*')])).toEqual([]);
    expect(await grants('iam:PassRole', [...one, deny('*')])).toEqual([]);
    expect(await grants('iam:PassRole', [...one, deny('iam:PassRole', 'arn:aws:iam::*:role/*')])).toEqual([]);
    expect(await grants('iam:PassRole', [...one, deny('iam:PassRole', role('*'))])).toEqual([]);
    expect(await grants('iam:PassRole', [...one, { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }])).toEqual([]);
    expect(await grants('iam:PassRole', [allow('iam:PassRole', role('app')), deny('iam:*', role('a*'))])).toEqual([]);
  });

  it('a Deny of some leaves the others', async () => {
    expect(await grants('iam:PassRole', [...one, deny('iam:PassRole', role('admin'))])).toEqual([
      '0.0 iam:* -> * everything',
    ]);
    expect(
      await grants('iam:PassRole', [allow('iam:PassRole', [role('a'), role('b')]), deny('iam:PassRole', role('a'))]),
    ).toEqual([`0.0 iam:PassRole -> ${role('b')} named`]);
    expect(await grants('iam:PassRole', [...one, deny('iam:PassRole', 'arn:aws:iam::*:user/*')])).toHaveLength(1);
    expect(await grants('iam:PassRole', [...one, { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }])).toHaveLength(
      1,
    );
  });

  it('a Deny with NotResource leaves what it spares', async () => {
    const spared = (value: unknown) => [...one, { Effect: 'Deny', Action: 'iam:*', NotResource: value }];
    const own = 'arn:aws:iam::*:user/${aws:username}';
    expect(await grants('iam:CreateAccessKey', spared(own))).toEqual([`0.0 iam:* -> ${own} own`]);
    expect(await grants('iam:PassRole', spared([own, role('app-*')]))).toEqual([`0.0 iam:* -> ${role('app-*')} some`]);
    expect(await grants('iam:PassRole', spared(own))).toEqual([]);
  });

  it('a Deny under a condition is named', async () => {
    const Condition = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
    expect(await grants('iam:PassRole', [...one, deny('iam:*', '*', { Condition })])).toEqual([
      '0.0 iam:* -> * everything conditional',
    ]);
    expect(await grants('iam:PassRole', [...one, deny('iam:*', role('admin'), { Condition })])).toEqual([
      '0.0 iam:* -> * everything',
    ]);
    expect(await grants('iam:PassRole', [...one, deny('s3:*', '*', { Condition })])).toEqual([
      '0.0 iam:* -> * everything',
    ]);
    expect(await grants('iam:PassRole', [...one, deny('iam:*', '*', { Condition: {} })])).toEqual([]);
  });

  it('a Deny of one policy counts against another of the same principal', async () => {
    expect(await grants('iam:PassRole', one, [deny('iam:PassRole')])).toEqual([]);
    expect(await grants('iam:PassRole', [allow('s3:*')], one)).toEqual(['1.0 iam:* -> * everything']);
  });
});
