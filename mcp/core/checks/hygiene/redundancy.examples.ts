import type { Example } from '../define-check.js';

const roles = 'arn:aws:iam::111122223333:role';

const statement = (more: object): object => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::reports/*',
  ...more,
});

const policyOf = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements });

export const redundancyExamples: readonly [Example, ...Example[]] = [
  {
    title: 'an action that a wildcard beside it covers',
    policy: policyOf(statement({ Action: ['iam:Get*', 'iam:List*', 'iam:GetCredentialReport'], Resource: '*' })),
    finds: ['redundant_action'],
  },
  {
    title: 'an action that stands twice in two spellings, and one that everything covers',
    policy: policyOf(
      statement({ Action: ['s3:GetObject', 'S3:getobject'] }),
      statement({ Effect: 'Deny', Action: ['s3:DeleteObject', '*'], Resource: 'arn:aws:s3:::reports/secret/*' }),
    ),
    finds: ['redundant_action', 'redundant_action'],
  },
  {
    title: 'an exception that another exception covers',
    policy: policyOf({ Effect: 'Deny', NotAction: ['iam:*', 'iam:GetUser', 'sts:*'], Resource: '*' }),
    finds: ['redundant_action'],
  },
  {
    title: 'roles that a pattern beside them covers',
    policy: policyOf(
      statement({
        Action: 'iam:GetRole',
        Resource: [`${roles}/jane-admin`, `${roles}/jane-s3only`, `${roles}/jane*`],
      }),
    ),
    finds: ['redundant_resource'],
  },
  {
    title: 'a bucket beside every resource',
    policy: policyOf(statement({ Resource: ['arn:aws:s3:::reports/*', '*'] })),
    finds: ['redundant_resource'],
  },
  {
    title: 'one statement twice, in another order and under another Sid',
    policy: policyOf(
      statement({
        Sid: 'Read',
        Action: ['s3:GetObject', 's3:GetObjectTagging'],
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'data' } },
      }),
      statement({
        Sid: 'ReadAgain',
        Action: ['s3:GetObjectTagging', 's3:getObject'],
        Resource: ['arn:aws:s3:::reports/*'],
        Condition: { StringEquals: { 'aws:principaltag/team': ['data'] } },
      }),
    ),
    finds: ['redundant_statement'],
  },
  {
    title: 'two ages of which only the greater counts',
    policy: policyOf(statement({ Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': ['2700', '3600'] } } })),
    finds: ['redundant_number'],
  },
  {
    title: 'two lower limits',
    policy: policyOf(
      statement({
        Effect: 'Deny',
        Condition: { NumericGreaterThanEqualsIfExists: { 's3:TlsVersion': [1.2, 1.3] } },
      }),
    ),
    finds: ['redundant_number'],
  },
  {
    title: 'conditions that every request meets',
    policy: policyOf(
      statement({
        Condition: {
          StringLikeIfExists: { 'aws:PrincipalTag/team': '*' },
          StringLike: { 'aws:RequestedRegion': '*' },
          'ForAllValues:StringLike': { 'aws:TagKeys': ['team', '*'] },
          StringEquals: { 'aws:PrincipalAccount': '111122223333' },
        },
      }),
    ),
    finds: ['condition_always_true', 'condition_always_true', 'condition_always_true'],
  },
  {
    title: 'a condition that no request meets',
    policy: policyOf(
      statement({ Action: 'ec2:CreateTags', Condition: { 'ForAnyValue:StringNotLike': { 'aws:TagKeys': '*' } } }),
    ),
    finds: ['condition_never_true'],
  },
  {
    title: 'patterns that overlap, where neither covers the other',
    policy: policyOf(statement({ Action: ['iam:Get*', 'iam:*CredentialReport'], Resource: '*' })),
  },
  {
    title: 'a bucket and its objects',
    policy: policyOf(
      statement({
        Action: ['s3:ListBucket', 's3:GetObject'],
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
      }),
    ),
  },
  {
    title: 'a pattern that stays in its Region and account',
    policy: policyOf(
      statement({
        Action: 'sqs:SendMessage',
        Resource: ['arn:aws:sqs:eu-west-1:111122223333:jobs-*', 'arn:aws:sqs:eu-west-2:111122223333:jobs-daily'],
      }),
    ),
  },
  {
    title: 'statements that differ in a condition',
    policy: policyOf(
      statement({ Condition: { StringEquals: { 'aws:PrincipalTag/team': 'data' } } }),
      statement({ Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'web' } } }),
      statement({ Effect: 'Deny', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'data' } } }),
    ),
  },
  {
    title: 'an Allow that the policy itself takes back',
    policy: policyOf(
      statement({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/2026/*' }),
      statement({ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::reports/*' }),
    ),
    finds: ['overruled_statement'],
  },
  {
    title: 'an Allow of which the policy takes back a part, or takes it back from some',
    policy: policyOf(
      statement({ Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::reports/*' }),
      statement({ Effect: 'Deny', Action: 's3:PutObject', Resource: 'arn:aws:s3:::reports/*' }),
      statement({
        Effect: 'Deny',
        Action: 's3:*',
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      }),
    ),
  },
  {
    title: 'one number, several numbers to be equal to, and a key that has to be there',
    policy: policyOf(
      statement({
        Condition: {
          NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
          NumericEquals: { 's3:TlsVersion': ['1.2', '1.3'] },
          StringLike: { 'aws:PrincipalTag/team': '*' },
        },
      }),
    ),
  },
  {
    title: 'a placeholder that may become anything',
    policy: policyOf(
      statement({
        Action: ['s3:Get*', '{{ action }}'],
        Resource: ['arn:aws:s3:::{{ bucket }}/*', 'arn:aws:s3:::reports/*'],
      }),
    ),
  },
];
