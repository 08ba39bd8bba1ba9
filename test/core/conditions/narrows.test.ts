import { describe, expect, it } from 'vitest';
import { deniesAllBut, narrowings, narrowsOn, type Side } from '../../../mcp/core/conditions/narrows.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

function conditionOf(Condition: unknown) {
  const tree = treeOf({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Condition }] });
  if (tree.kind !== 'object') throw new Error('not an object');
  return readPolicy(tree).statements[0]?.condition;
}

const sidesOf = (condition: unknown): readonly Side[] => [
  ...new Set(narrowings(conditionOf(condition)).flatMap(({ sides }) => sides)),
];

describe('narrowings', () => {
  it.each<[readonly Side[], unknown]>([
    [['caller'], { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [['caller'], { stringequals: { 'AWS:principalorgid': ['o-a1b2c3d4e5', 'o-f6g7h8i9j0'] } }],
    [['caller'], { StringEquals: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' } }],
    [['caller'], { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*' } }],
    [['caller'], { StringEquals: { 'aws:SourceAccount': '111122223333' } }],
    [['caller'], { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } }],
    [['caller'], { StringEquals: { 'AWS:SourceOwner': '111122223333' } }],
    [['caller'], { StringEqualsIfExists: { 'aws:PrincipalAccount': '111122223333' } }],
    [['caller'], { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:*' } }],
    [['caller'], { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:reports' } }],
    [['caller'], { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::${Bucket}' } }],
    [['caller'], { ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-east-1:111122223333:accesspoint/*' } }],
    [['caller'], { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::job/*' } }],
    [['caller'], { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:job' } }],
    [['caller'], { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }],
    [['caller'], { StringLike: { 'aws:userid': 'AROADBQP57FF2AEXAMPLE:*' } }],
    [['caller'], { StringEquals: { 'aws:PrincipalServiceName': 'cloudtrail.amazonaws.com' } }],
    [['caller'], { StringEquals: { 'kms:CallerAccount': '111122223333' } }],
    [['network'], { StringEquals: { 'aws:SourceVpce': ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'] } }],
    [['network'], { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } }],
    [['network'], { IpAddress: { 'aws:SourceIp': '203.0.113.7' } }],
    [['session'], { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [['session'], { Bool: { 'aws:MultiFactorAuthPresent': true } }],
    [['session'], { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }],
    [['session'], { StringLike: { 'aws:PrincipalTag/team': 'blue-*' } }],
    [['resource'], { StringEquals: { 'aws:ResourceAccount': '111122223333' } }],
    [['resource'], { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } }],
    [['resource'], { StringEquals: { 'ec2:ResourceTag/team': 'blue' } }],
    [['resource'], { StringLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-east-1:*:accesspoint/mine' } }],
    [['resource'], { ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:*:*:accesspoint:mine*' } }],
    [['resource', 'caller'], { StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }],
    [['resource', 'caller'], { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }],
    [['request'], { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [['request'], { StringLike: { 'iam:PassedToService': 'ec2*' } }],
    [['request'], { StringLike: { 's3:prefix': 'home/${aws:username}/*' } }],
    [['request'], { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' }, Null: { 'aws:TagKeys': 'false' } }],
    [
      ['caller'],
      { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' }, Null: { 'aws:SourceAccount': false } },
    ],
  ])('%j %j', (sides, condition) => {
    expect(sidesOf(condition)).toEqual(sides);
  });

  it.each([
    [undefined],
    [{}],
    [{ StringEquals: {} }],
    [{ StringEquals: { 'aws:PrincipalOrgID': [] } }],
    [{ StringNotEquals: { 'aws:SourceAccount': '111122223333' } }],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
    [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }],
    [{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } }],
    [{ IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }],
    [{ IpAddress: { 'aws:SourceIp': '::/0' } }],
    [{ IpAddress: { 'aws:SourceIp': 'here' } }],
    [{ StringLike: { 'aws:PrincipalOrgID': '*' } }],
    [{ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }],
    [{ StringEquals: { 'aws:PrincipalOrgID': '*' } }],
    [{ StringLike: { 'aws:SourceVpc': 'vpc-*' } }],
    [{ StringLike: { 'aws:SourceAccount': '1111*' } }],
    [{ StringEquals: { 'aws:PrincipalAccount': 'anonymous' } }],
    [{ StringEquals: { 'aws:PrincipalOrgID': '${aws:PrincipalOrgID}' } }],
    [{ StringEquals: { 'aws:PrincipalAccount': '${aws:PrincipalAccount}' } }],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin' } }],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::${aws:PrincipalAccount}:role/Admin' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::app-*' } }],
    [{ ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-east-1:*:accesspoint/*' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:1111*:storage-lens/all' } }],
    [{ ArnLike: { 'aws:SourceArn': '*' } }],
    [{ ArnLike: { 'aws:SourceArn': ['arn:aws:sns:us-east-1:111122223333:a', 'arn:aws:sns:*:*:*'] } }],
    [{ StringLike: { 'aws:userid': '*:*' } }],
    [{ StringLike: { 'iam:PassedToService': '*' } }],
    [{ StringLike: { 'iam:PassedToService': '*.amazonaws.com' } }],
    [{ StringLike: { 'aws:PrincipalTag/team': '*' } }],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [{ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }],
    [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [{ Null: { 'aws:PrincipalOrgID': 'false' } }],
    [{ Bool: { 'aws:SecureTransport': 'true' } }],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'true' } }],
    [{ StringLike: { 'aws:Referer': 'https://example.com/*' } }],
    [{ StringEquals: { 'aws:UserAgent': 'secret' } }],
    [{ StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }],
    [{ NumericGreaterThanEquals: { 's3:TlsVersion': '1.2' } }],
    [{ StringEqual: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [{ StringEquals: 'aws:PrincipalOrgID' }],
  ])('%j narrows nothing', (condition) => {
    expect(sidesOf(condition)).toEqual([]);
  });

  it('asks for a side', () => {
    const condition = conditionOf({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } });
    expect(narrowsOn(condition, 'caller')).toBe(false);
    expect(narrowsOn(condition, 'caller', 'network')).toBe(true);
    expect(narrowsOn(undefined, 'caller')).toBe(false);
  });
});

describe('deniesAllBut', () => {
  it.each([
    [true, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [true, { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [
      true,
      {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    ],
    [true, { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }],
    [true, { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
    [false, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [false, { StringNotLike: { 'aws:PrincipalOrgID': '*' } }],
    [false, { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }],
    [
      false,
      {
        StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    ],
    [false, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 's3:prefix': 'public/' } }],
    [false, { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }],
    [false, { Bool: { 'aws:SecureTransport': 'false' } }],
    [false, {}],
  ])('%j %j', (expected, condition) => {
    expect(deniesAllBut(conditionOf(condition), 'caller', 'network')).toBe(expected);
  });
});
