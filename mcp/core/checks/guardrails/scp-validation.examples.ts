import type { Example } from '../define-check.js';

const scp = (title: string, Condition: object, finds: readonly string[] = [], more: object = {}): Example => ({
  title,
  policy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*', Condition, ...more }],
  },
  policyType: 'scp',
  ...(finds.length > 0 && { finds }),
});

const foreign = { StringNotEqualsIfExists: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } };
const everything = { Action: '*' };

export const scpExamples: readonly [Example, ...Example[]] = [
  scp('resources of others, used by services as well', foreign, ['boundary_stops_services']),
  scp('networks of others', { NotIpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }, [
    'boundary_stops_services',
  ]),
  scp('outsiders', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, ['callers_always_inside']),
  scp('everyone is spared', { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/admin', 'arn:aws:iam::*:*'] } }, [
    'everyone_spared',
  ]),
  scp(
    'Regions for every action',
    { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
    ['regions_stop_global_services'],
    everything,
  ),
  scp('resources of others, used by people', { ...foreign, BoolIfExists: { 'aws:ViaAWSService': 'false' } }),
  {
    title: 'resources of others, but for those of AWS',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: '*',
          NotResource: ['arn:aws:iam::aws:policy/*', 'arn:aws:ssm:*::parameter/*'],
          Condition: foreign,
        },
      ],
    },
    policyType: 'scp',
  },
  scp('everyone but one role', { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/break-glass' } }),
  scp(
    'Regions with that of the global services',
    {
      StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] },
    },
    [],
    everything,
  ),
  scp('Regions for some actions', { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } }),
  scp('an address that is denied', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } }),
];
