import type { Example } from '../define-check.js';
import { conditioned, trusting } from './conditioned.js';

const federated = 'sts:AssumeRoleWithWebIdentity';
const anyone = { Effect: 'Deny', Principal: '*', Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'] };
const ours = 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*';

export const setOperatorValidationExamples: readonly [Example, ...Example[]] = [
  {
    title: 'several tag keys without a set operator',
    policy: conditioned('ec2:CreateTags', { StringEquals: { 'aws:TagKeys': ['team', 'stage'] } }),
    finds: ['missing_qualifier'],
  },
  {
    title: 'ForAllValues on a key of one value',
    policy: conditioned('s3:GetObject', { 'ForAllValues:StringEquals': { 'aws:PrincipalTag/team': 'data' } }),
    finds: ['for_all_values_on_single_value'],
  },
  {
    title: 'ForAllValues on a key of one value that an own condition demands',
    policy: conditioned('s3:GetObject', {
      'ForAllValues:StringEquals': { 'aws:PrincipalTag/team': 'data' },
      Null: { 'aws:PrincipalTag/team': 'false' },
    }),
    finds: ['for_all_values_on_single_value'],
  },
  {
    title: 'any of the audiences of a token',
    policy: trusting(federated, {
      'ForAnyValue:StringEquals': { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    }),
    finds: ['for_any_value_on_audience'],
  },
  {
    title: 'all of the audiences of a token',
    policy: trusting(federated, {
      'ForAllValues:StringEquals': { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:ref:refs/heads/main' },
    }),
    finds: ['confirm_audience'],
  },
  {
    title: 'ForAnyValue on a key of one value',
    policy: conditioned('ec2:StopInstances', { 'ForAnyValue:StringEquals': { 'ec2:ResourceTag/team': 'data' } }),
    finds: ['for_any_value_on_single_value'],
  },
  {
    title: 'keys of an encryption context that may be left out',
    policy: conditioned('kms:Decrypt', { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['AppName'] } }),
    finds: ['for_all_values_without_presence'],
  },
  {
    title: 'tag keys of something new that may be left out',
    policy: conditioned('ec2:RunInstances', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } }),
    finds: ['for_all_values_without_presence'],
  },
  {
    title: 'an Allow that those without any organization meet as well',
    policy: conditioned(
      's3:GetObject',
      { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': ours } },
      { ...anyone, Effect: 'Allow' },
    ),
    finds: ['for_all_values_without_presence'],
  },
  {
    title: 'a Deny that also meets what has no tags',
    policy: conditioned(
      'ec2:RunInstances',
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['temporary'] } },
      { Effect: 'Deny' },
    ),
    finds: ['for_all_values_in_deny'],
  },
  {
    title: 'a Deny that lets those without any organization pass',
    policy: conditioned('s3:*', { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': ours } }, anyone),
    finds: ['for_any_value_misses_outsiders'],
  },
  {
    title: 'a Deny of everything but a part of the organization, the missing key included',
    policy: conditioned('s3:*', { 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': ours } }, anyone),
  },
  {
    title: 'tag keys with a tag that must be there',
    policy: conditioned('ec2:RunInstances', {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] },
      StringEquals: { 'aws:RequestTag/stage': ['preprod', 'production'] },
    }),
  },
  {
    title: 'an action that does nothing but tag',
    policy: conditioned('ec2:CreateTags', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } }),
  },
  {
    title: 'ForAllValues with a demand for the key',
    policy: conditioned('kms:Decrypt', {
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['AppName'] },
      Null: { 'kms:EncryptionContextKeys': 'false' },
    }),
  },
  {
    title: 'calls through a service',
    policy: conditioned('kms:Decrypt', { 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['athena.amazonaws.com'] } }),
  },
  {
    title: 'the current version of a secret',
    policy: conditioned('secretsmanager:GetSecretValue', {
      'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': 'AWSCURRENT' },
    }),
  },
  {
    title: "rows of one's own",
    policy: conditioned(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${www.amazon.com:user_id}'] },
    }),
  },
  {
    title: 'authenticated identities of a pool',
    policy: trusting(
      federated,
      {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-cafe-123456790ab' },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
      { Principal: { Federated: 'cognito-identity.amazonaws.com' } },
    ),
  },
];
