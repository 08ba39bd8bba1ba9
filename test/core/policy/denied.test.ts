import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../mcp/core/policy/ast.js';
import { denialOf, standing } from '../../../mcp/core/policy/denied.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

function policyOf(...statements: readonly object[]): Policy {
  const tree = treeOf({ Version: '2012-10-17', Statement: statements });
  if (tree.kind !== 'object') throw new Error('not an object');
  return readPolicy(tree);
}

/** What stands of the first statement after the others, as `[actions, resources]`. */
function standingOf(allow: object, ...others: readonly object[]): readonly [readonly string[], readonly string[]] {
  const policy = policyOf({ Effect: 'Allow', ...allow }, ...others.map((other) => ({ Effect: 'Deny', ...other })));
  const [first] = policy.statements;
  if (!first) throw new Error('no statement');
  const { actions, resources } = standing(first, policy);
  return [actions.map(({ value }) => value.text), resources.map(({ value }) => value)];
}

const allow = { Action: ['s3:*', 'ec2:RunInstances'], Resource: ['*', 'arn:aws:s3:::reports/*'] };
const nothing = [[], []];
const all = [allow.Action, allow.Resource];

describe('standing', () => {
  it.each<[string, readonly object[], unknown]>([
    ['no Deny', [], all],
    ['a Deny of everything', [{ Action: '*', Resource: '*' }], nothing],
    ['a Deny of one action on everything', [{ Action: 's3:*', Resource: '*' }], [['ec2:RunInstances'], allow.Resource]],
    ['a Deny in another case', [{ Action: 'S3:*', Resource: '*' }], [['ec2:RunInstances'], allow.Resource]],
    [
      'two Denies of one action each',
      [
        { Action: 's3:*', Resource: '*' },
        { Action: 'ec2:Run*', Resource: '*' },
      ],
      [[], allow.Resource],
    ],
    ['a Deny of part of the actions', [{ Action: 's3:Get*', Resource: '*' }], all],
    ['a Deny on one of the resources', [{ Action: '*', Resource: 'arn:aws:s3:::reports/*' }], [allow.Action, ['*']]],
    ['a Deny on part of a resource', [{ Action: '*', Resource: 'arn:aws:s3:::reports/2024/*' }], all],
    [
      'a Deny with a condition',
      [{ Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      all,
    ],
    ['a Deny with an empty condition', [{ Action: '*', Resource: '*', Condition: {} }], nothing],
    ['a Deny of all but what is not granted', [{ NotAction: 'iam:*', Resource: '*' }], nothing],
    ['a Deny of all but part of it', [{ NotAction: 's3:Get*', Resource: '*' }], [['s3:*'], allow.Resource]],
    ['a Deny of all but an unknown', [{ NotAction: '${Action}', Resource: '*' }], all],
    ['a Deny for a principal', [{ Action: '*', Resource: '*', Principal: '*' }], all],
  ])('after %s', (_, others, expected) => {
    expect(standingOf(allow, ...others)).toEqual(expected);
  });

  it('understands NotAction on both sides', () => {
    const powerUser = { NotAction: ['iam:*', 'organizations:*'], Resource: '*' };
    expect(standingOf(powerUser, { NotAction: 'iam:Get*', Resource: '*' })).toEqual(nothing);
    expect(standingOf(powerUser, { NotAction: ['iam:Get*', 's3:*'], Resource: '*' })[0]).toEqual(powerUser.NotAction);
    expect(standingOf(powerUser, { Action: '*', Resource: '*' })).toEqual(nothing);
    expect(standingOf(powerUser, { Action: 's3:*', Resource: '*' })[0]).toEqual(powerUser.NotAction);
  });

  it('understands NotResource on both sides', () => {
    const others = { Action: 's3:*', NotResource: 'arn:aws:s3:::secrets/*' };
    expect(standingOf(others, { Action: 's3:*', NotResource: 'arn:aws:s3:::secrets/a/*' })).toEqual(nothing);
    expect(standingOf(others, { Action: 's3:*', NotResource: 'arn:aws:s3:::public/*' })[1]).toEqual([
      others.NotResource,
    ]);
    expect(
      standingOf({ Action: 's3:*', Resource: 'arn:aws:s3:::a/*' }, { Action: '*', NotResource: 'arn:aws:s3:::b/*' }),
    ).toEqual(nothing);
  });

  it('keeps a wildcard of a Deny in its field, and a variable for itself', () => {
    const one = { Action: 's3:*', Resource: 'arn:aws:s3:::reports/*' };
    expect(standingOf(one, { Action: 's3:*', Resource: 'arn:aws:s3:*:*:reports/*' })).toEqual(nothing);
    expect(standingOf(one, { Action: 's3:*', Resource: 'arn:aws:*reports/*' })[1]).toEqual([one.Resource]);
    const own = { Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*' };
    expect(standingOf(own, { Action: 's3:*', Resource: own.Resource })).toEqual(nothing);
    expect(standingOf(own, { Action: 's3:*', Resource: 'arn:aws:s3:::home/*' })).toEqual(nothing);
    expect(standingOf(own, { Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:userid}/*' })[1]).toEqual([
      own.Resource,
    ]);
  });

  it.each([
    [true, { AWS: 'arn:aws:iam::111122223333:role/app' }, '*'],
    [true, { AWS: 'arn:aws:iam::111122223333:role/app' }, { AWS: '*' }],
    [true, { AWS: 'arn:aws:iam::111122223333:role/app' }, { AWS: '111122223333' }],
    [true, { AWS: 'arn:aws:iam::111122223333:role/app' }, { AWS: 'arn:aws:iam::111122223333:role/app' }],
    [false, { AWS: 'arn:aws:iam::111122223333:role/app' }, { AWS: '444455556666' }],
    [false, '*', { AWS: '111122223333' }],
    [true, { Service: 'sns.amazonaws.com' }, { Service: 'sns.amazonaws.com' }],
    [false, { Federated: 'arn:aws:iam::111122223333:saml-provider/x' }, { AWS: '111122223333' }],
  ])('%j: an Allow for %j and a Deny for %j', (gone, allowed, denied) => {
    const both = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };
    expect(standingOf({ ...both, Principal: allowed }, { ...both, Principal: denied })).toEqual(
      gone ? nothing : [[both.Action], [both.Resource]],
    );
  });

  it('gives up on a policy with too many pairs', () => {
    const many = Array.from({ length: 600 }, (_, index) => `s3:Get${index}*`);
    const entries = { Action: many, Resource: '*' };
    expect(standingOf(entries, entries)[0]).toHaveLength(600);
  });
});

describe('denialOf', () => {
  const policy = policyOf(
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: 'iam:*', Resource: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } },
    { Effect: 'Deny', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/admin' },
    { Effect: 'deny', Action: 'iam:Create*', Resource: '*' },
  );

  it.each([
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/admin', 2, false],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/other', 1, true],
    ['IAM:CreateRole', '*', 3, false],
    ['iam:*', '*', 1, true],
  ])('%s on %s', (action, resource, index, conditional) => {
    const denial = denialOf(policy, { action, resource });
    expect([denial?.statement.index, denial?.conditional]).toEqual([index, conditional]);
  });

  it('says nothing of what is not denied', () => {
    expect(denialOf(policy, { action: 's3:GetObject', resource: '*' })).toBeUndefined();
    expect(denialOf(policy, { action: 'iam:PassRole' })).toBeUndefined();
  });
});
