import { describe, expect, it } from 'vitest';
import { denyFulfills, forbiddenEntry, fulfills } from '../../../mcp/core/conditions/fulfills.js';
import type { RequiredCondition } from '../../../mcp/core/conditions/requirement.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

function conditionOf(Condition: unknown) {
  const tree = treeOf({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Condition }] });
  if (tree.kind !== 'object') throw new Error('not an object');
  return readPolicy(tree).statements[0]?.condition;
}

const passedTo: RequiredCondition = { condition_key: 'iam:PassedToService' };
const lambda: RequiredCondition = { ...passedTo, expected_value: ['lambda.amazonaws.com'] };
const mfa: RequiredCondition = { condition_key: 'aws:MultiFactorAuthPresent', expected_value: ['true'] };
const tls: RequiredCondition = { condition_key: 'aws:SecureTransport' };
const office: RequiredCondition = { condition_key: 'aws:SourceIp', expected_value: ['203.0.113.0/24'] };
const ownTag: RequiredCondition = {
  condition_key: 'aws:ResourceTag/owner',
  operator: 'StringEquals',
  expected_value: ['${aws:PrincipalTag/owner}'],
};
const maxKeys: RequiredCondition = { condition_key: 's3:max-keys' };

describe('fulfills', () => {
  it.each<[boolean, RequiredCondition, unknown]>([
    [true, passedTo, { StringEquals: { 'IAM:passedtoservice': 'ec2.amazonaws.com' } }],
    [true, passedTo, { StringLike: { 'iam:PassedToService': 'ec2*' } }],
    [false, passedTo, { StringLike: { 'iam:PassedToService': '*' } }],
    [false, passedTo, { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [false, passedTo, { StringEqualsIfExists: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [false, passedTo, { Null: { 'iam:PassedToService': 'false' } }],
    [false, passedTo, { StringEquals: { 'iam:PolicyARN': 'x' } }],
    [false, passedTo, undefined],
    [true, lambda, { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }],
    [false, lambda, { StringEquals: { 'iam:PassedToService': ['lambda.amazonaws.com', 'ec2.amazonaws.com'] } }],
    [true, mfa, { Bool: { 'aws:MultiFactorAuthPresent': 'True' } }],
    [false, mfa, { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [false, mfa, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [true, tls, { Bool: { 'aws:SecureTransport': 'true' } }],
    [false, tls, { Bool: { 'aws:SecureTransport': 'false' } }],
    [true, office, { IpAddress: { 'aws:SourceIp': '203.0.113.128/25' } }],
    [false, office, { IpAddress: { 'aws:SourceIp': ['203.0.113.0/25', '198.51.100.0/24'] } }],
    [true, ownTag, { StringEquals: { 'aws:ResourceTag/owner': '${aws:principaltag/owner}' } }],
    [false, ownTag, { StringLike: { 'aws:ResourceTag/owner': '${aws:PrincipalTag/owner}' } }],
    [true, maxKeys, { NumericLessThanEquals: { 's3:max-keys': '10' } }],
  ])('%s: %j by %j', (expected, demanded, condition) => {
    expect(fulfills(conditionOf(condition), demanded)).toBe(expected);
  });
});

describe('denyFulfills', () => {
  it.each<[boolean, RequiredCondition, unknown]>([
    [true, lambda, { StringNotEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }],
    [true, passedTo, { StringNotEqualsIfExists: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [false, lambda, { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [false, passedTo, { StringNotLike: { 'iam:PassedToService': '*' } }],
    [false, passedTo, { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [true, mfa, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [false, mfa, { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [false, mfa, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' }, StringEquals: { 'aws:username': 'ada' } }],
    [false, mfa, {}],
  ])('%s: %j by a Deny under %j', (expected, demanded, condition) => {
    expect(denyFulfills(conditionOf(condition), demanded)).toBe(expected);
  });
});

describe('forbiddenEntry', () => {
  const plain: RequiredCondition = { condition_key: 'aws:SecureTransport', expected_value: ['false'] };
  const anywhere: RequiredCondition = { condition_key: 'aws:SourceIp', expected_value: ['0.0.0.0/0'] };
  it.each<[boolean, RequiredCondition, unknown]>([
    [true, plain, { Bool: { 'aws:SecureTransport': 'False' } }],
    [false, plain, { Bool: { 'aws:SecureTransport': 'true' } }],
    [true, anywhere, { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } }],
    [false, anywhere, { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }],
    [true, { condition_key: 'aws:Referer' }, { StringLike: { 'aws:Referer': 'https://example.com/*' } }],
    [false, { condition_key: 'aws:Referer' }, undefined],
  ])('%s: %j in %j', (expected, demanded, condition) => {
    expect(forbiddenEntry(conditionOf(condition), demanded) !== undefined).toBe(expected);
  });
});
