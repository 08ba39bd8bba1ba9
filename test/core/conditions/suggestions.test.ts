import { describe, expect, it } from 'vitest';
import { findKey } from '../../../mcp/core/conditions/find-key.js';
import { suggestKeys } from '../../../mcp/core/conditions/suggest-key.js';
import { suggestOperator } from '../../../mcp/core/conditions/suggest-operator.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

describe('operators that were meant', () => {
  it.each([
    ['StringEqual', 'StringEquals'],
    ['StringEqualsIfExist', 'StringEqualsIfExists'],
    ['StringLikes', 'StringLike'],
    ['StringsEquals', 'StringEquals'],
    ['ArnNotEqual', 'ArnNotEquals'],
    ['Boolean', 'Bool'],
    ['BoolEquals', 'Bool'],
    ['IPAddressEquals', 'IpAddress'],
    ['NotIpAdress', 'NotIpAddress'],
    ['NumericLessThen', 'NumericLessThan'],
    ['DateGreatherThan', 'DateGreaterThan'],
    ['ForAnyValues:StringEquals', 'ForAnyValue:StringEquals'],
    ['ForAllValue:StringLike', 'ForAllValues:StringLike'],
    ['forall:StringLike', 'ForAllValues:StringLike'],
    ['ForAnyValue:StringEqualIfExists', 'ForAnyValue:StringEqualsIfExists'],
    ['StringEquals:IfExists', 'StringEqualsIfExists'],
    ['String_Equals', 'StringEquals'],
  ])('%s → %s', (text, meant) => expect(suggestOperator(text)[0]).toBe(meant));

  it('has none for a word of another kind', () => {
    expect(suggestOperator('Whenever')).toEqual([]);
    expect(suggestOperator('')).toEqual([]);
  });
});

describe('keys that were meant', () => {
  it.each([
    ['SourceIp', 'aws:SourceIp'],
    ['aws.SourceIp', 'aws:SourceIp'],
    ['aws:SourceIPs', 'aws:SourceIp'],
    ['aws:PrincipalOrgIds', 'aws:PrincipalOrgID'],
    ['aws:RequestTags/team', 'aws:RequestTag/team'],
    ['aws:PassedToService', 'iam:PassedToService'],
    ['s3:SourceIp', 'aws:SourceIp'],
    ['s3:x-amz-server-side-encrytion', 's3:x-amz-server-side-encryption'],
    ['aws:Region', 'aws:RequestedRegion'],
    ['aws:OrgID', 'aws:PrincipalOrgID'],
    ['redshift:ResourceTag/team', 'aws:ResourceTag/team'],
    ['lamda:FunctionArn', 'lambda:FunctionArn'],
    ['https://token.actions.githubusercontent.com:sub', 'token.actions.githubusercontent.com:sub'],
  ])('%s → %s', async (text, meant) => expect(suggestKeys(text, await loadCatalog())[0]).toBe(meant));
});

describe('what stands where a key belongs', () => {
  it.each([
    ['aws:SourceIp', 'known'],
    ['AWS:SOURCEIP', 'known'],
    ['aws:PrincipalTag/a:b/c', 'known'],
    ['kms:EncryptionContext:aws:s3:arn', 'known'],
    ['idp.example.com/realm:sub', 'known'],
    ['aws:ResourceTag/${TagName}', 'placeholder'],
    ['{{ key }}', 'placeholder'],
    ['', 'malformed'],
    ['SourceIp', 'malformed'],
    ['aws:', 'malformed'],
    [':SourceIp', 'malformed'],
    ['aws:ARN', 'former_principal_arn'],
    ['aws:arn', 'former_principal_arn'],
    ['aws:ResourceTag', 'missing_name'],
    ['s3:ExistingObjectTag/', 'missing_name'],
    ['kms:EncryptionContext:', 'missing_name'],
    ['aws:Nothing', 'unknown_global'],
    ['s3:Nothing', 'unknown_in_service'],
    ['saml:nothing', 'unknown_in_service'],
    ['nothing:Key', 'unknown_service'],
    ['idp.example.com:groups', 'unread_claim'],
  ])('%s is %s', async (text, kind) => expect(findKey(text, await loadCatalog()).kind).toBe(kind));
});
