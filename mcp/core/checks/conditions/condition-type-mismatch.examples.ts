import type { Example } from '../define-check.js';
import { conditioned } from './conditioned.js';

const bucket = { Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'] };

export const conditionTypeMismatchExamples: readonly [Example, ...Example[]] = [
  {
    title: 'a string operator on a boolean key',
    policy: conditioned('s3:GetObject', { StringEquals: { 'aws:SecureTransport': 'true' } }, bucket),
    finds: ['operator_for_another_type'],
  },
  {
    title: 'a string pattern on an address',
    policy: conditioned('s3:GetObject', { StringLike: { 'aws:SourceIp': '203.0.113.*' } }, bucket),
    finds: ['operator_for_another_type'],
  },
  {
    title: 'a string pattern whose wildcard may run into the next field of an ARN',
    policy: conditioned('sns:Publish', { StringLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:reports-*' } }),
    finds: ['string_like_on_arn'],
  },
  {
    title: 'text compared with an ARN',
    policy: conditioned('iam:CreateRole', {
      StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/developers' },
    }),
    finds: ['string_operator_on_arn'],
  },
  {
    title: 'a string and a number in one list',
    policy: conditioned('s3:ListBucket', { NumericEquals: { 's3:max-keys': ['10', 20] } }, bucket),
    finds: ['mixed_types'],
  },
  {
    title: 'both booleans',
    policy: conditioned(
      's3:GetObject',
      { Bool: { 'aws:SecureTransport': ['true', 'false'] }, Null: { 'aws:SourceVpce': [true, false] } },
      bucket,
    ),
    finds: ['several_booleans', 'several_booleans'],
  },
  {
    title: 'a word that is no boolean',
    policy: conditioned('s3:GetObject', { Bool: { 'aws:MultiFactorAuthPresent': 'yes' } }, bucket),
    finds: ['invalid_boolean'],
  },
  {
    title: 'Null with a value of the key',
    policy: conditioned('s3:GetObject', { Null: { 'aws:PrincipalTag/team': 'data' } }, bucket),
    finds: ['invalid_boolean'],
  },
  {
    title: 'a day that does not exist',
    policy: conditioned('s3:GetObject', { DateLessThan: { 'aws:CurrentTime': '2026-02-30T00:00:00Z' } }, bucket),
    finds: ['invalid_date'],
  },
  {
    title: 'seconds since 1970',
    policy: conditioned('s3:GetObject', { DateLessThan: { 'aws:CurrentTime': '1798761599' } }, bucket),
    finds: ['epoch_date'],
  },
  {
    title: 'a number with a unit',
    policy: conditioned('s3:GetObject', { NumericLessThan: { 'aws:MultiFactorAuthAge': '1h' } }, bucket),
    finds: ['invalid_number'],
  },
  {
    title: 'bytes without base64',
    policy: conditioned('s3:GetObject', { BinaryEquals: { 'example:fingerprint': 'not base64!' } }, bucket),
    finds: ['invalid_base64'],
  },
  {
    title: 'an account where an ARN belongs',
    policy: conditioned('sns:Publish', { ArnEquals: { 'aws:SourceArn': '111122223333' } }),
    finds: ['invalid_arn'],
  },
  {
    title: 'an address that is none',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '203.0.113.300'] } }, bucket),
    finds: ['invalid_ip_range'],
  },
  {
    title: 'a range with bits behind its prefix',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:SourceIp': '203.0.113.7/24' } }, bucket),
    finds: ['host_bits'],
  },
  {
    title: 'only private addresses',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.168.0.0/16'] } }, bucket),
    finds: ['private_ip_address'],
  },
  {
    title: 'a Deny outside private addresses, so a Deny of everybody',
    policy: conditioned('s3:*', { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, { ...bucket, Effect: 'Deny' }),
    finds: ['private_not_ip_address'],
  },
  {
    title: 'private addresses among public ones',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8'] } }, bucket),
    finds: ['private_ip_address_subset'],
  },
  {
    title: 'private addresses among the public ones of a Deny',
    policy: conditioned(
      's3:*',
      { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8'] } },
      { ...bucket, Effect: 'Deny' },
    ),
    finds: ['private_not_ip_address_subset'],
  },
  {
    title: 'a Region that does not exist',
    policy: conditioned(
      'ec2:*',
      { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-wset-2'] } },
      { Effect: 'Deny' },
    ),
    finds: ['invalid_region'],
  },
  {
    title: 'a name where a VPC ID belongs',
    policy: conditioned('s3:GetObject', { StringEquals: { 'aws:SourceVpc': ['production', 'VPC-1a2b3c4d'] } }, bucket),
    finds: ['invalid_vpc'],
  },
  {
    title: 'a VPC where an endpoint belongs',
    policy: conditioned('s3:GetObject', { StringEquals: { 'aws:SourceVpce': 'vpc-0123456789abcdef0' } }, bucket),
    finds: ['invalid_vpc_endpoint'],
  },
  {
    title: 'a service prefix where a service principal belongs',
    policy: conditioned(
      'iam:PassRole',
      { StringEquals: { 'iam:PassedToService': 'lambda' } },
      { Resource: 'arn:aws:iam::111122223333:role/worker' },
    ),
    finds: ['invalid_service_principal'],
  },
  {
    title: 'a service principal without its Region',
    policy: conditioned('kms:Decrypt', { StringEquals: { 'kms:ViaService': 's3.amazonaws.com' } }),
    finds: ['invalid_service_principal'],
  },
  {
    title: 'an alias where a key ARN belongs',
    policy: conditioned(
      's3:PutObject',
      {
        ArnEquals: {
          's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:111122223333:alias/reports',
        },
      },
      bucket,
    ),
    finds: ['invalid_kms_key'],
  },
  {
    title: 'an account with too few digits',
    policy: conditioned('sns:Publish', { StringEquals: { 'aws:SourceAccount': '1111222' } }),
    finds: ['invalid_account'],
  },
  {
    title: 'an organizational unit where the organization belongs',
    policy: conditioned('s3:GetObject', { StringEquals: { 'aws:PrincipalOrgID': 'ou-ab12-11111111' } }, bucket),
    finds: ['invalid_organization'],
  },
  {
    title: 'each type with its operator',
    policy: conditioned(
      's3:ListBucket',
      {
        StringLike: { 's3:prefix': 'reports/*', 'kms:ViaService': 's3.*.amazonaws.com' },
        NumericLessThanEquals: { 's3:max-keys': 100 },
        DateGreaterThan: { 'aws:TokenIssueTime': '2026-01-31' },
        Bool: { 'aws:SecureTransport': true },
        IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] },
        ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' },
        Null: { 'aws:SourceVpce': 'true' },
      },
      bucket,
    ),
  },
  {
    title: 'the epoch key with both of its types',
    policy: conditioned(
      's3:GetObject',
      { NumericLessThan: { 'aws:EpochTime': '1798761599' }, DateGreaterThan: { 'aws:EpochTime': '1767225600' } },
      bucket,
    ),
  },
  {
    title: 'an ARN in a tag and in an encryption context',
    policy: conditioned('kms:Decrypt', {
      ArnLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::reports/*', 'aws:PrincipalTag/stack': 'arn:aws:*' },
    }),
  },
  {
    title: 'variables and placeholders that stand for the value',
    policy: conditioned(
      's3:GetObject',
      {
        StringEquals: { 'aws:SourceVpc': '${VpcId}', 'aws:ResourceAccount': '${aws:PrincipalAccount}' },
        IpAddress: { 'aws:SourceIp': '{{ office_range }}' },
        ArnEquals: { 'aws:PrincipalArn': '${aws:PrincipalTag/owner}' },
      },
      bucket,
    ),
  },
  {
    title: "AWS's own comparison of the address of an instance with the one the request comes from",
    policy: conditioned('s3:GetObject', {
      StringEquals: { 'aws:Ec2InstanceSourcePrivateIPv4': '${aws:VpcSourceIp}' },
    }),
  },
  {
    title: 'every Region of a continent',
    policy: conditioned('ec2:*', { StringNotLike: { 'aws:RequestedRegion': 'eu-*' } }, { Effect: 'Deny' }),
  },
  {
    title: 'a Region in capitals where case does not count',
    policy: conditioned('ec2:*', { StringEqualsIgnoreCase: { 'aws:RequestedRegion': 'EU-WEST-1' } }),
  },
];
