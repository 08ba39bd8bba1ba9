import type { Example } from '../define-check.js';

const policy = (...Statement: readonly unknown[]): unknown => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*', rest = {}): unknown => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...rest,
});

const ownTeam = { Condition: { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } } };
const roles = 'arn:aws:iam::111122223333:role';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'may attach any policy to any user',
    policy: policy(allow('iam:AttachUserPolicy')),
    finds: ['escalation_path'],
  },
  {
    title: 'may write a policy for itself',
    policy: policy(allow('iam:PutUserPolicy', 'arn:aws:iam::*:user/${aws:username}')),
    finds: ['escalation_path'],
  },
  {
    title: 'may hand any role to a function of its own, in two statements',
    policy: policy(
      { Sid: 'Pass', ...Object(allow('iam:PassRole', `${roles}/*`)) },
      { Sid: 'Deploy', ...Object(allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])) },
    ),
    finds: ['escalation_path'],
  },
  {
    title: 'may pass any role, but to Lambda only',
    policy: policy(
      allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }),
      allow(['lambda:CreateFunction', 'lambda:InvokeFunction', 'ec2:RunInstances']),
    ),
    finds: ['conditional_escalation_path'],
  },
  {
    title: 'a Deny without MFA stands before the path',
    policy: policy(allow('iam:CreateAccessKey'), {
      Effect: 'Deny',
      NotAction: ['iam:ListMFADevices', 'sts:GetSessionToken'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
    finds: ['conditional_escalation_path'],
  },
  {
    title: 'one wildcard opens many paths at once',
    policy: policy(allow('iam:*')),
    finds: ['many_escalation_paths'],
  },
  {
    title: 'everything but IAM still leaves roles to take over',
    policy: policy({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*', 'sts:*'], Resource: '*' }),
    finds: ['many_escalation_paths'],
  },
  {
    title: 'attaches only policies of a name, and makes policies of that name',
    policy: policy(
      allow('iam:AttachRolePolicy', `${roles}/app-*`, {
        Condition: { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::111122223333:policy/app-*' } },
      }),
      allow('iam:CreatePolicy', 'arn:aws:iam::111122223333:policy/app-*'),
    ),
    finds: ['escalation_path'],
  },
  {
    title: 'gives any role to the one function that it may change',
    policy: policy(
      allow('iam:PassRole', `${roles}/*`),
      allow('lambda:UpdateFunctionConfiguration', 'arn:aws:lambda:eu-west-1:111122223333:function:reports'),
    ),
    finds: ['escalation_path'],
  },
  {
    title: 'stops the instances that bear a tag, and sets tags as it likes',
    policy: policy(
      allow('ec2:StopInstances', 'arn:aws:ec2:*:111122223333:instance/*', ownTeam),
      allow('ec2:CreateTags', 'arn:aws:ec2:*:111122223333:*/*'),
    ),
    finds: ['settable_tag'],
  },
  {
    title: 'stops the instances that bear a tag, and tags those and what it launches',
    policy: policy(
      allow(['ec2:StopInstances', 'ec2:CreateTags'], 'arn:aws:ec2:*:111122223333:instance/*', ownTeam),
      allow('ec2:CreateTags', '*', { Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } } }),
      allow('ec2:CreateTags', 'arn:aws:ec2:*:111122223333:volume/*'),
    ),
  },
  {
    title: 'attaches only policies of a name, and makes others',
    policy: policy(
      allow('iam:AttachRolePolicy', `${roles}/app-*`, {
        Condition: { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::111122223333:policy/app-*' } },
      }),
      allow('iam:CreatePolicy', 'arn:aws:iam::111122223333:policy/draft-*'),
    ),
  },
  {
    title: 'a user who manages keys and password of its own',
    policy: policy(
      allow(
        ['iam:CreateAccessKey', 'iam:UpdateLoginProfile', 'iam:EnableMFADevice'],
        'arn:aws:iam::*:user/${aws:username}',
      ),
      allow('iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/*'),
    ),
  },
  {
    title: 'passes one named role to Lambda',
    policy: policy(
      allow('iam:PassRole', `${roles}/reports-function`, {
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      }),
      allow(
        ['lambda:CreateFunction', 'lambda:InvokeFunction'],
        'arn:aws:lambda:eu-west-1:111122223333:function:reports',
      ),
    ),
  },
  {
    title: 'passes any role to a service that runs no code of its own',
    policy: policy(
      allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'rds.amazonaws.com' } } }),
      allow(['lambda:CreateFunction', 'lambda:InvokeFunction']),
    ),
  },
  {
    title: 'attaches harmless policies only',
    policy: policy(
      allow('iam:AttachRolePolicy', `${roles}/*`, {
        Condition: { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      }),
    ),
  },
  {
    title: 'manages users under a permissions boundary that it cannot remove',
    policy: policy(
      allow(['iam:AttachUserPolicy', 'iam:PutUserPolicy', 'iam:PutUserPermissionsBoundary'], '*', {
        Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/developers' } },
      }),
      { Effect: 'Deny', Action: 'iam:DeleteUserPermissionsBoundary', Resource: '*' },
    ),
  },
  {
    title: 'what is allowed is denied again',
    policy: policy(allow(['iam:CreatePolicyVersion', 's3:ListAllMyBuckets']), {
      Effect: 'Deny',
      Action: 'iam:Create*',
      Resource: 'arn:aws:iam::111122223333:policy/*',
    }),
  },
  {
    title: 'assumes two named roles',
    policy: policy(allow('sts:AssumeRole', [`${roles}/deploy`, 'arn:aws:iam::*:role/audit'])),
  },
  {
    title: 'runs one fixed document on instances',
    policy: policy(
      allow('ssm:SendCommand', [
        'arn:aws:ssm:*:*:document/AWS-UpdateSSMAgent',
        'arn:aws:ec2:*:111122223333:instance/*',
      ]),
    ),
  },
];
