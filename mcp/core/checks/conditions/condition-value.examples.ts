import type { Example } from '../define-check.js';
import { conditioned } from './conditioned.js';

const read = 's3:GetObject';
const reading = (condition: object): object => conditioned(read, condition);
const denying = (action: string | readonly string[], condition: object): object =>
  conditioned(action, condition, { Effect: 'Deny' });
const items = { Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/users' };
const bucket = { Principal: '*', Resource: 'arn:aws:s3:::amzn-reports/*' };

export const conditionValueExamples: readonly [Example, ...Example[]] = [
  {
    title: 'a page that sends the visitor',
    policy: conditioned(read, { StringLike: { 'aws:Referer': 'https://www.example.com/*' } }, bucket),
    finds: ['forgeable_key'],
  },
  {
    title: 'a program that gives its name',
    policy: denying('s3:*', { StringNotLike: { 'aws:UserAgent': '*backup*' } }),
    finds: ['forgeable_key'],
  },
  {
    title: 'every organization',
    policy: reading({ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }),
    finds: ['wildcard_in_id'],
  },
  {
    title: 'a Deny that spares every organization',
    policy: denying('s3:*', { StringNotLike: { 'aws:ResourceOrgID': '*' } }),
    finds: ['wildcard_in_id'],
  },
  {
    title: 'an account out of a tag',
    policy: reading({ StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalTag/account}' } }),
    finds: ['variable_in_id'],
  },
  {
    title: 'any ARN',
    policy: reading({ ArnLike: { 'aws:PrincipalArn': ['arn:*:*:*:*:*'] } }),
    finds: ['short_beginning'],
  },
  {
    title: 'a path out of a tag',
    policy: reading({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-${aws:PrincipalTag/org}/*' } }),
    finds: ['variable_without_beginning'],
  },
  {
    title: 'ids of all roles',
    policy: reading({ StringLike: { 'aws:userid': 'AROA*' } }),
    finds: ['wildcard_in_user_id'],
  },
  {
    title: 'an id out of the request',
    policy: reading({ StringLike: { 'aws:userid': '${aws:userid}' } }),
    finds: ['variable_in_user_id'],
  },
  {
    title: 'a private address and no VPC',
    policy: reading({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } }),
    finds: ['missing_partner'],
  },
  {
    title: "the address of any VPC's instance",
    policy: reading({ IpAddress: { 'aws:Ec2InstanceSourcePrivateIPv4': '10.0.0.12' } }),
    finds: ['missing_partner'],
  },
  {
    title: 'a prefix that is denied',
    policy: denying('s3:ListBucket', { StringLike: { 's3:prefix': 'private/*' } }),
    finds: ['prefix_lets_shorter_pass'],
  },
  {
    title: 'every prefix but one',
    policy: conditioned('s3:ListBucket', { StringNotLike: { 's3:prefix': 'private/*' } }),
    finds: ['prefix_lets_shorter_pass'],
  },
  {
    title: 'some attributes, or all',
    policy: conditioned(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['name', 'team'] } },
      items,
    ),
    finds: ['attributes_without_select'],
  },
  {
    title: 'any team at all',
    policy: reading({ StringLike: { 'aws:PrincipalTag/team': '*' } }),
    finds: ['only_presence'],
  },
  {
    title: 'any function at all',
    policy: denying(read, { ArnLike: { 'lambda:SourceFunctionArn': 'arn:*:*:*:*:*' } }),
    finds: ['only_presence'],
  },
  {
    title: 'no team at all',
    policy: denying(read, { StringNotLike: { 'aws:PrincipalTag/team': '*' } }),
    finds: ['only_absence'],
  },
  {
    title: 'the account of the bucket in its own policy',
    policy: conditioned(read, { StringEquals: { 's3:ResourceAccount': '111122223333' } }, bucket),
    finds: ['irrelevant_key'],
  },
  {
    title: 'the owner of the endpoint for a service that does not know it',
    policy: denying(['s3:GetObject', 'ec2:RunInstances'], {
      StringNotEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' },
    }),
    finds: ['key_of_other_services'],
  },
  {
    title: 'and for every service',
    policy: denying('*', { StringNotEqualsIfExists: { 'aws:VpceAccount': '111122223333' } }),
    finds: ['key_of_other_services'],
  },
  {
    title: 'the owner of the endpoint for the one action of IAM that does not know it',
    policy: denying(['iam:CreateRole', 'iam:PassRole'], {
      StringNotEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' },
    }),
    finds: ['key_of_other_services'],
  },
  { title: 'a whole organization', policy: reading({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }) },
  {
    title: 'the organization of the caller, which AWS fills in',
    policy: denying('s3:*', { StringNotEqualsIfExists: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
  },
  {
    title: 'every root user is denied',
    policy: denying('ec2:*', { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } }),
  },
  {
    title: 'the sessions of a role',
    policy: reading({ StringLike: { 'aws:userid': ['AROAEXAMPLEID:*', '*:i-0123'] } }),
  },
  {
    title: 'an address within a VPC',
    policy: reading({
      IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' },
      StringEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d' },
    }),
  },
  {
    title: 'requests from elsewhere than the instance, as AWS denies them',
    policy: denying('*', {
      StringNotEquals: { 'aws:Ec2InstanceSourcePrivateIPv4': '${aws:VpcSourceIp}' },
      Null: { 'ec2:SourceInstanceArn': 'false' },
    }),
  },
  {
    title: 'the instance that the credentials were delivered to',
    policy: reading({
      StringEquals: {
        'aws:Ec2InstanceSourcePrivateIPv4': '${aws:VpcSourceIp}',
        'aws:SourceVpc': '${aws:Ec2InstanceSourceVpc}',
      },
    }),
  },
  {
    title: 'prefixes that may be listed',
    policy: conditioned('s3:ListBucket', { StringLike: { 's3:prefix': ['home/', 'home/${aws:username}/*'] } }),
  },
  {
    title: 'all other prefixes denied',
    policy: denying('s3:ListBucket', { StringNotLike: { 's3:prefix': 'public/*' } }),
  },
  {
    title: 'some attributes and no others',
    policy: conditioned(
      'dynamodb:GetItem',
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['name', 'team'] },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
      items,
    ),
  },
  { title: 'a beginning of a tag', policy: reading({ StringLike: { 'aws:PrincipalTag/team': 'data-*' } }) },
  {
    title: 'the owner of the endpoint for a service that knows it',
    policy: denying('s3:*', { StringNotEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' } }),
  },
];
