import type { Example } from '../define-check.js';

const bucket = 'arn:aws:s3:::reports/*';

const under = (condition: object, more: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: bucket, Condition: condition, ...more }],
});

const denied = (condition: object, more: object = {}): object =>
  under(condition, { Effect: 'Deny', Action: 's3:*', Resource: '*', ...more });

const launching = (...statements: readonly object[]): object => ({
  Version: '2012-10-17',
  Statement: statements.map((one) => ({ Effect: 'Allow', Action: 'ec2:RunInstances', ...one })),
});

export const conditionEffectExamples: readonly [Example, ...Example[]] = [
  {
    title: 'a tag that would have to have two values',
    policy: under({
      StringEquals: { 'aws:PrincipalTag/team': 'data' },
      StringLike: { 'aws:PrincipalTag/team': 'web-*' },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a Deny for numbers that do not exist',
    policy: denied({
      NumericLessThan: { 's3:signatureAge': '5' },
      NumericGreaterThan: { 's3:signatureAge': ['10', '20'] },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a window of time that ends before it begins',
    policy: under({
      DateGreaterThan: { 'aws:CurrentTime': '2031-06-30T00:00:00Z' },
      DateLessThan: { 'aws:CurrentTime': '2031-04-01T00:00:00Z' },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a key that has to be missing and to have a value',
    policy: denied({
      Null: { 'aws:SourceVpce': 'true' },
      StringEquals: { 'aws:sourceVpce': 'vpce-0123456789abcdef0' },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a role that is let in and left out',
    policy: under({
      ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app-*' },
      ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a Region that is missing from the exceptions of the same statement',
    policy: denied({
      StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] },
      StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1', 'us-east-1'] },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a range of addresses within the one that is left out',
    policy: under({
      IpAddress: { 'aws:SourceIp': '203.0.113.128/25' },
      NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
    }),
    finds: ['contradiction'],
  },
  {
    title: 'a Deny of requests without a Region',
    policy: denied({ Null: { 'aws:RequestedRegion': 'true' } }),
    finds: ['never_absent'],
  },
  {
    title: 'an address of the internet and a VPC endpoint at once',
    policy: under({
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' },
    }),
    finds: ['address_and_endpoint'],
  },
  {
    title: 'a Deny that leaves out every Region',
    policy: denied({ StringNotLike: { 'aws:RequestedRegion': ['eu-*', '*'] } }),
    finds: ['every_value_exempt'],
  },
  {
    title: 'a Deny of tags that no tag is',
    policy: denied({ 'ForAnyValue:StringNotLike': { 'aws:TagKeys': ['team', '*'] } }, { Action: 'ec2:CreateTags' }),
    finds: ['every_value_exempt'],
  },
  {
    title: 'two values with IfExists, which leaves the requests without the tag',
    policy: under({
      StringEqualsIfExists: { 'aws:ResourceTag/team': 'data' },
      StringLikeIfExists: { 'aws:ResourceTag/team': 'web-*' },
    }),
    finds: ['only_without_key'],
  },
  {
    title: 'access that has ended',
    policy: under({ DateLessThan: { 'aws:CurrentTime': '2021-06-30T23:59:59Z' } }),
    finds: ['expired'],
  },
  {
    title: 'every address there is',
    policy: under({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } }),
    finds: ['every_address'],
  },
  {
    title: 'a Deny that lets every address pass',
    policy: denied({ NotIpAddress: { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] } }),
    finds: ['every_address_exempt'],
  },
  {
    title: 'two operators that narrow each other',
    policy: under({
      StringLike: { 'aws:PrincipalTag/team': ['data-*', 'web'] },
      StringNotLike: { 'aws:PrincipalTag/team': 'data-guest*' },
    }),
  },
  {
    title: 'a Deny that stops TLS and means the opposite',
    policy: denied({ BoolIfExists: { 'aws:SecureTransport': 'true' } }),
    finds: ['only_plain_http'],
  },
  {
    title: 'an Allow for plain HTTP alone',
    policy: under({ Bool: { 'AWS:securetransport': 'False' } }),
    finds: ['only_plain_http'],
  },
  {
    title: 'a size of instance that is asked of images and subnets too',
    policy: denied({ StringNotEquals: { 'ec2:InstanceType': 't3.micro' } }, { Action: 'ec2:RunInstances' }),
    finds: ['every_launch'],
  },
  {
    title: 'a size of instance that is asked of instances',
    policy: denied(
      { StringNotEquals: { 'ec2:InstanceType': 't3.micro' } },
      { Action: 'ec2:RunInstances', Resource: 'arn:aws:ec2:*:*:instance/*' },
    ),
  },
  {
    title: 'a key that all resources of a launch have',
    policy: denied({ StringNotEquals: { 'ec2:Region': 'eu-west-1' } }, { Action: 'ec2:RunInstances' }),
  },
  {
    title: 'a launch on everything with a key that images do not have',
    policy: under({ StringEquals: { 'ec2:InstanceType': 't3.micro' } }, { Action: 'ec2:RunInstances', Resource: '*' }),
    finds: ['no_launch'],
  },
  {
    title: 'a statement for what has the key, and one for the rest',
    policy: launching(
      { Resource: '*', Condition: { StringEquals: { 'ec2:InstanceType': 't3.micro' } } },
      {
        Resource: ['image', 'network-interface', 'security-group', 'subnet', 'volume'].map(
          (kind) => `arn:aws:ec2:*:*:${kind}/*`,
        ),
      },
    ),
  },
  {
    title: 'a launch from one template',
    policy: launching({
      Resource: '*',
      Condition: {
        ArnLike: { 'ec2:LaunchTemplate': 'arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-09477bcd97b0d310e' },
        Bool: { 'ec2:IsLaunchTemplateResource': 'true' },
      },
    }),
  },
  { title: 'a Deny of plain HTTP', policy: denied({ Bool: { 'aws:SecureTransport': 'false' } }) },
  { title: 'an Allow over TLS', policy: under({ Bool: { 'aws:SecureTransport': 'true' } }) },
  {
    title: 'a window of time and an age',
    policy: under({
      DateGreaterThan: { 'aws:CurrentTime': '2021-04-01T00:00:00Z' },
      DateLessThan: { 'aws:CurrentTime': '2099-06-30T00:00:00Z' },
      NumericLessThanEquals: { 'aws:MultiFactorAuthAge': '3600' },
      NumericGreaterThanEquals: { 'aws:MultiFactorAuthAge': '3600' },
    }),
  },
  {
    title: 'a network perimeter, in which an absent key counts as well',
    policy: denied({
      NotIpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' },
      StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' },
      BoolIfExists: { 'aws:ViaAWSService': 'false' },
    }),
  },
  {
    title: 'tags, of which a request may pass one for each operator',
    policy: denied(
      {
        'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' },
        'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'team' },
      },
      { Action: 'ec2:CreateTags' },
    ),
  },
  {
    title: 'a Deny that demands a tag',
    policy: denied(
      { StringNotLike: { 'aws:RequestTag/team': '*' } },
      { Action: 'ec2:RunInstances', Resource: 'arn:aws:ec2:*:*:instance/*' },
    ),
  },
  {
    title: 'a Deny for older sessions',
    policy: denied({ DateLessThan: { 'aws:TokenIssueTime': '2021-06-30T23:59:59Z' } }),
  },
  {
    title: 'a tag that may be missing, and one that must',
    policy: under({
      Null: { 'aws:ResourceTag/owner': 'true' },
      StringEqualsIfExists: { 'aws:ResourceTag/owner': '${aws:username}' },
      StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' },
      StringLike: { 'aws:ResourceTag/team': 'data-*' },
    }),
  },
  {
    title: 'one key in two spellings, which AWS refuses',
    policy: under({ StringEquals: { 'aws:PrincipalTag/team': 'data', 'aws:PrincipalTag/Team': 'web' } }),
  },
  {
    title: 'every address on a bucket that is public, of which principal_validation speaks',
    policy: under({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, { Principal: '*' }),
  },
  {
    title: 'everything from the internet is denied',
    policy: denied({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }),
  },
];
