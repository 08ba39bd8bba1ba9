import type { Example } from '../define-check.js';

const policy = (...Statement: readonly unknown[]): unknown => ({ Version: '2012-10-17', Statement });
const lambdaOnly = { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } };
const pass = { Effect: 'Allow', Action: ['iam:GetRole', 'iam:PassRole'] };
const create = { Effect: 'Allow', Action: 'iam:CreateServiceLinkedRole' };
const admins = 'arn:aws:iam::111122223333:role/admin-*';
const linked = 'arn:aws:iam::*:role/aws-service-role';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'any role to any service',
    policy: policy({ ...pass, Resource: '*' }),
    finds: ['pass_role_with_star_in_resource'],
  },
  {
    title: 'any role of one account, which is any role',
    policy: policy({ ...pass, Resource: 'arn:aws:iam::111122223333:role/*' }),
    finds: ['pass_role_with_star_in_resource'],
  },
  {
    title: 'a condition that falls away when the service is not told',
    policy: policy({
      ...pass,
      Resource: '*',
      Condition: { StringEqualsIfExists: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    }),
    finds: ['pass_role_with_star_in_resource'],
  },
  {
    title: 'a condition that leaves out one service and admits the others',
    policy: policy({
      ...pass,
      Resource: '*',
      Condition: { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    }),
    finds: ['pass_role_with_star_in_resource'],
  },
  {
    title: 'every role but those of administrators',
    policy: policy({ ...pass, NotResource: admins }),
    finds: ['pass_role_with_not_resource'],
  },
  {
    title: 'a wildcard that takes in PassRole, with NotResource',
    policy: policy({ Effect: 'Allow', Action: 'iam:Pass*', NotResource: admins }),
    finds: ['pass_role_with_star_in_action_and_not_resource'],
  },
  {
    title: 'all of IAM on everything',
    policy: policy({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }),
    finds: ['pass_role_with_star_in_action_and_resource', 'create_slr_with_star_in_action_and_resource'],
  },
  {
    title: 'NotAction that does not name PassRole',
    policy: policy({ Effect: 'Allow', NotAction: ['s3:*', 'iam:Create*'], Resource: '*' }),
    finds: ['pass_role_with_star_in_resource_and_not_action'],
  },
  {
    title: 'NotAction with NotResource',
    policy: policy({ Effect: 'Allow', NotAction: 's3:*', NotResource: admins }),
    finds: ['pass_role_with_not_action_and_not_resource', 'create_slr_with_not_action_and_not_resource'],
  },
  {
    title: 'a service-linked role for any service',
    policy: policy({ ...create, Resource: `${linked}/*` }),
    finds: ['create_slr_with_star_in_resource'],
  },
  {
    title: 'service-linked roles but for one service',
    policy: policy({ ...create, NotResource: `${linked}/ecs.amazonaws.com/*` }),
    finds: ['create_slr_with_not_resource'],
  },
  {
    title: 'a wildcard that takes in service-linked roles, with NotResource',
    policy: policy({ ...create, Action: 'iam:CreateService*', NotResource: `${linked}/ecs.amazonaws.com/*` }),
    finds: ['create_slr_with_star_in_action_and_not_resource'],
  },
  {
    title: 'NotAction that does not name CreateServiceLinkedRole',
    policy: policy({ Effect: 'Allow', NotAction: ['iam:Pass*', 'sts:*'], Resource: '*' }),
    finds: ['create_slr_with_star_in_resource_and_not_action'],
  },
  {
    title: 'one role to whatever service there is',
    policy: policy({
      ...pass,
      Resource: 'arn:aws:iam::111122223333:role/app',
      Condition: { StringLike: { 'iam:PassedToService': '*' } },
    }),
    finds: ['passed_to_service_admits_every_service'],
  },
  {
    title: 'any role, but to one service',
    policy: policy({ ...pass, Resource: '*', ...lambdaOnly }),
  },
  {
    title: 'one role to one service',
    policy: policy({ ...pass, Resource: 'arn:aws:iam::111122223333:role/app', ...lambdaOnly }),
  },
  {
    title: 'roles that bear the name of their service',
    policy: policy({ ...pass, Resource: 'arn:aws:iam::111122223333:role/EC2-roles-for-XYZ-*' }),
  },
  {
    title: 'what is passed too freely is denied for other services',
    policy: policy(
      { ...pass, Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringNotEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      },
    ),
  },
  {
    title: 'all of IAM without the passing of roles',
    policy: policy(
      { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      { Effect: 'Deny', Action: ['iam:PassRole', 'iam:CreateServiceLinkedRole'], Resource: 'arn:aws:iam::*:role/*' },
    ),
  },
  {
    title: 'a wildcard that is compared letter by letter, so that no service gets a role',
    policy: policy({
      ...pass,
      Resource: '*',
      Condition: { StringEquals: { 'iam:PassedToService': '*.amazonaws.com' } },
    }),
  },
  {
    title: 'all of IAM on roles of a name that no service-linked role and no administrator has',
    policy: policy(
      { Effect: 'Allow', Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:role/app-*' },
      { Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' },
    ),
  },
  {
    title: 'the service-linked role of one service',
    policy: policy({
      ...create,
      Resource: `${linked}/elasticbeanstalk.amazonaws.com/AWSServiceRoleForElasticBeanstalk*`,
    }),
  },
  {
    title: 'service-linked roles of services that are named',
    policy: policy({
      ...create,
      Resource: '*',
      Condition: { StringEquals: { 'iam:AWSServiceName': ['autoscaling.amazonaws.com', 'ecs.amazonaws.com'] } },
    }),
  },
];
