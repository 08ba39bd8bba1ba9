import type { Example } from '../define-check.js';

const github = 'token.actions.githubusercontent.com';
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';

const trust = (issuer: string, Condition?: object, more: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(Condition && { Condition }),
      ...more,
    },
  ],
});

const audience = { [`${github}:aud`]: 'sts.amazonaws.com' };

const githubSubject = (sub: string | readonly string[], more: object = {}): object =>
  trust(github, { StringEquals: { ...audience, ...more }, StringLike: { [`${github}:sub`]: sub } });

export const oidcTrustExamples: readonly [Example, ...Example[]] = [
  { title: 'GitHub without a condition', policy: trust(github), finds: ['missing_github_subject', 'missing_audience'] },
  {
    title: 'GitHub with the audience alone',
    policy: trust(github, { StringEquals: audience }),
    finds: ['missing_github_subject'],
  },
  {
    title: 'GitHub, only the repository claim',
    policy: trust(github, { StringEquals: { ...audience, [`${github}:repository_id`]: '123456789' } }),
    finds: ['missing_github_subject'],
  },
  { title: 'any repository', policy: githubSubject('repo:*'), finds: ['any_github_repository'] },
  {
    title: 'an organization whose name is left open',
    policy: githubSubject(['repo:octo-org/octo-repo:ref:refs/heads/main', 'repo:octo*']),
    finds: ['any_github_repository'],
  },
  {
    title: 'every repository of an organization',
    policy: githubSubject('repo:octo-org/*'),
    finds: ['whole_github_organization'],
  },
  {
    title: 'every branch of a repository',
    policy: githubSubject('repo:octo-org/octo-repo:*'),
    finds: ['any_github_branch'],
  },
  {
    title: 'repositories kept out',
    policy: trust(github, { StringEquals: audience, StringNotLike: { [`${github}:sub`]: 'repo:other-org/*' } }),
    finds: ['claim_only_excluded'],
  },
  {
    title: 'a provider without a condition',
    policy: trust('login.example.com'),
    finds: ['missing_condition'],
  },
  {
    title: 'GitLab with the audience alone',
    policy: trust('gitlab.com', { StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' } }),
    finds: ['tenant_not_pinned'],
  },
  {
    title: 'Terraform for every organization',
    policy: trust('app.terraform.io', {
      StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' },
      StringLike: { 'app.terraform.io:sub': 'organization:*:workspace:production:*' },
    }),
    finds: ['any_tenant'],
  },
  {
    title: 'every service account of a cluster',
    policy: trust(cluster, { StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' } }),
    finds: ['subject_not_pinned'],
  },
  {
    title: 'every namespace of a cluster',
    policy: trust(cluster, {
      StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:app' },
    }),
    finds: ['any_subject'],
  },
  {
    title: 'Cognito with the pool but guests as well',
    policy: trust(
      '',
      { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-abcd' } },
      {
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
      },
    ),
    finds: ['without_authentication'],
  },
  {
    title: 'Google without the application',
    policy: trust('', undefined, { Principal: { Federated: 'accounts.google.com' } }),
    finds: ['missing_condition'],
  },
  {
    title: 'GitHub with audience and exact subject',
    policy: githubSubject('repo:octo-org/octo-repo:ref:refs/heads/main'),
  },
  {
    title: 'every workflow of a repository, on one branch',
    policy: githubSubject('repo:octo-org/octo-repo:*', { [`${github}:ref`]: 'refs/heads/main' }),
  },
  {
    title: 'a star that StringEquals takes literally, of which another check speaks',
    policy: trust(github, { StringEquals: { ...audience, [`${github}:sub`]: 'repo:octo-org/*' } }),
  },
  {
    title: 'a subject that a Deny pins',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: audience },
        },
        {
          Effect: 'Deny',
          Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { [`${github}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main' } },
        },
      ],
    },
  },
  {
    title: 'a service account, with the account number still to be filled in',
    policy: trust(
      '',
      {
        StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com', [`${cluster}:sub`]: 'system:serviceaccount:web:app' },
      },
      {
        Principal: { Federated: `arn:aws:iam::\${AWS::AccountId}:oidc-provider/${cluster}` },
      },
    ),
  },
  {
    title: 'every service account of a namespace',
    policy: trust(cluster, {
      StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:web:*' },
    }),
  },
  {
    title: 'a Terraform workspace',
    policy: trust('app.terraform.io', {
      StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' },
      StringLike: { 'app.terraform.io:sub': 'organization:acme:project:*:workspace:production:run_phase:*' },
    }),
  },
  {
    title: 'a CircleCI project',
    policy: trust('oidc.circleci.com/org/0f4c-1111', {
      StringEquals: { 'oidc.circleci.com/org/0f4c-1111:aud': '0f4c-1111' },
      StringLike: { 'oidc.circleci.com/org/0f4c-1111:sub': 'org/0f4c-1111/project/7d2e-2222/user/*' },
    }),
  },
  {
    title: 'every branch of a repository, but one reviewed workflow that they call',
    policy: githubSubject('repo:octo-org/octo-repo:*', {
      [`${github}:job_workflow_ref`]: 'octo-org/ci/.github/workflows/deploy.yml@refs/heads/main',
    }),
  },
];
