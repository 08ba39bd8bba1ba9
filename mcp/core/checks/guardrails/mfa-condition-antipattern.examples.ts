import type { Example } from '../define-check.js';

const present = (operator: string, value: string | boolean): object => ({
  [operator]: { 'aws:MultiFactorAuthPresent': value },
});

const statement = (Effect: string, Condition: object): object => ({
  Effect,
  Action: 'ec2:TerminateInstances',
  Resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*',
  Condition,
});

const policy = (...Statement: readonly object[]): object => ({ Version: '2012-10-17', Statement });
const allow = (Condition: object): object => policy(statement('Allow', Condition));
const deny = (Condition: object): object => policy(statement('Deny', Condition));

export const mfaExamples: readonly [Example, ...Example[]] = [
  { title: 'allowed without MFA', policy: allow(present('Bool', 'false')), finds: ['allows_without_mfa'] },
  { title: 'allowed without the key', policy: allow(present('Null', 'true')), finds: ['allows_without_mfa'] },
  {
    title: 'allowed with MFA or an access key',
    policy: allow(present('BoolIfExists', true)),
    finds: ['allows_access_keys'],
  },
  {
    title: 'allowed with a fresh MFA or an access key',
    policy: allow({ NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } }),
    finds: ['allows_access_keys'],
  },
  { title: 'allowed when the key is there', policy: allow(present('Null', 'false')), finds: ['allows_presence'] },
  {
    title: 'a Deny that access keys escape',
    policy: deny(present('Bool', 'false')),
    finds: ['deny_misses_access_keys'],
  },
  { title: 'a Deny for access keys alone', policy: deny(present('Null', 'true')), finds: ['deny_misses_sessions'] },
  { title: 'a Deny of those with MFA', policy: deny(present('BoolIfExists', 'true')), finds: ['denies_mfa'] },
  { title: 'allowed with MFA', policy: allow(present('Bool', 'true')) },
  { title: 'denied without MFA, as AWS documents it', policy: deny(present('BoolIfExists', 'false')) },
  {
    title: 'denied without MFA, in two statements',
    policy: policy(statement('Deny', present('Bool', 'false')), statement('Deny', present('Null', 'true'))),
  },
  {
    title: 'denied without MFA or with an old one, as S3 documents it',
    policy: policy(
      statement('Deny', { Null: { 'aws:MultiFactorAuthAge': 'true' } }),
      statement('Deny', { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } }),
    ),
  },
  { title: 'another key', policy: allow({ BoolIfExists: { 'aws:SecureTransport': 'true' } }) },
];
