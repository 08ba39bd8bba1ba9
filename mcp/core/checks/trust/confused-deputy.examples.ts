import type { Example } from '../define-check.js';

const publish = (
  Service: string | readonly string[],
  Condition?: object,
  own: object = {},
  more: readonly object[] = [],
): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service },
      Action: 'sns:Publish',
      Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
      ...(Condition && { Condition }),
      ...own,
    },
    ...more,
  ],
});

const open = (Condition: object): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sns:Publish',
      Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
      Condition,
    },
  ],
});

const trust = (Service: string | readonly string[], Condition?: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole', ...(Condition && { Condition }) }],
});

const storage = 's3.amazonaws.com';

export const confusedDeputyExamples: readonly [Example, ...Example[]] = [
  { title: 'a topic that S3 may write to for anyone', policy: publish(storage), finds: ['anyone_through_service'] },
  {
    title: 'a source account that is kept out',
    policy: publish(storage, { StringNotEquals: { 'aws:SourceAccount': '444455556666' } }),
    finds: ['anyone_through_service'],
  },
  {
    title: 'a source in any account',
    policy: publish('events.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:*:rule/*' } }),
    finds: ['anyone_through_service'],
  },
  {
    title: 'a source that may be missing',
    policy: publish(storage, { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }),
    finds: ['anyone_through_service'],
  },
  {
    title: 'everyone, if only through one service',
    policy: open({ StringEquals: { 'aws:PrincipalServiceName': storage } }),
    finds: ['anyone_through_service'],
  },
  {
    title: 'a role for whatever the scheduler runs',
    policy: trust('scheduler.amazonaws.com'),
    finds: ['role_for_anyone'],
  },
  {
    title: 'a role of a service that may not say for whom it calls',
    policy: trust('iotanalytics.amazonaws.com'),
    finds: ['role_without_source'],
  },
  {
    title: 'the referer as the only guard',
    policy: publish('ses.amazonaws.com', { StringEquals: { 'aws:Referer': '111122223333' } }),
    finds: ['weaker_key'],
  },
  {
    title: 'an external id as the only guard',
    policy: trust('cognito-idp.amazonaws.com', { StringEquals: { 'sts:ExternalId': '7c9e6679-7425' } }),
    finds: ['weaker_key'],
  },
  {
    title: "the caller's organization, which a service has not",
    policy: publish('cloudfront.amazonaws.com', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    finds: ['key_without_service'],
  },
  {
    title: 'an account of the organization beside a service that is of none',
    policy: publish(
      storage,
      { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      { Principal: { AWS: '111122223333', Service: storage } },
    ),
    finds: ['key_without_service'],
  },
  {
    title: 'a Deny that no call of the service meets',
    policy: publish(storage, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, { Effect: 'Deny' }),
    policyType: 'resource',
    finds: ['key_without_service'],
  },
  {
    title: 'a Deny that is met by whatever the service does',
    policy: publish(storage, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, { Effect: 'Deny' }),
    policyType: 'resource',
    finds: ['every_call_denied'],
  },
  {
    title: 'a Deny of what the service does for other organizations',
    policy: publish(
      storage,
      { StringNotEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      { Effect: 'Deny' },
    ),
    policyType: 'resource',
  },
  {
    title: 'the bucket and the account',
    policy: publish(storage, {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:amzn-reports' },
      StringEquals: { 'aws:SourceAccount': '111122223333' },
    }),
  },
  {
    title: 'an account that a template fills in',
    policy: publish(storage, { StringEquals: { 'AWS:SourceAccount': '${AWS::AccountId}' } }),
  },
  {
    title: 'everyone, if only through one service and for one account',
    policy: open({ StringEquals: { 'aws:PrincipalServiceName': storage, 'aws:SourceAccount': '111122223333' } }),
  },
  { title: 'a role for instances', policy: trust('ec2.amazonaws.com') },
  { title: 'a role for functions and tasks', policy: trust(['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com']) },
  {
    title: 'a role for the state machines of an account',
    policy: trust('states.eu-west-1.amazonaws.com', { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
  },
  {
    title: 'a Deny that keeps other accounts out',
    policy: publish(storage, undefined, {}, [
      {
        Effect: 'Deny',
        Principal: { Service: storage },
        Action: 'sns:Publish',
        Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
        Condition: { StringNotEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ]),
  },
  {
    title: 'a service that is denied',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: { Service: storage },
          Action: 'sns:Publish',
          Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
        },
      ],
    },
    policyType: 'resource',
  },
  { title: 'a role for a service that nobody knows, which another check tells', policy: trust('lamda.amazonaws.com') },
];
