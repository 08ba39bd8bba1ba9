import type { Example } from '../define-check.js';

const policy = (Effect: string, Condition: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect, Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-reports/*', Condition }],
});

export const ifExistsExamples: readonly [Example, ...Example[]] = [
  {
    title: 'from an address, or through an endpoint of anyone',
    policy: policy('Allow', { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }),
    finds: ['missing_key_allowed'],
  },
  {
    title: 'by the organization, or by nobody known',
    policy: policy('Allow', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    finds: ['missing_key_allowed'],
  },
  {
    title: 'a key that the configuration adds',
    policy: policy('Allow', { StringEqualsIfExists: { 'aws:PrincipalTag/team': 'data' } }),
    options: { additional_security_sensitive_keys: ['aws:PrincipalTag/team'] },
    finds: ['missing_key_allowed'],
  },
  {
    title: 'a key that is always there',
    policy: policy('Allow', { BoolIfExists: { 'aws:SecureTransport': 'true' } }),
    finds: ['always_present'],
  },
  {
    title: 'a key that Null demands',
    policy: policy('Allow', {
      StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
      Null: { 'aws:SourceVpce': 'false' },
    }),
  },
  {
    title: 'a Deny, where IfExists closes',
    policy: policy('Deny', { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
  },
  { title: 'without IfExists', policy: policy('Allow', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
  {
    title: 'a key that only narrows what is asked for',
    policy: policy('Allow', { StringEqualsIfExists: { 's3:x-amz-storage-class': 'STANDARD' } }),
  },
];
