/** What is known of an identity provider that speaks OpenID Connect. */
export interface OidcProvider {
  readonly name: string;
  /** As the ARN of the provider has it, without scheme; `*` stands for the parts that differ. */
  readonly issuers: readonly string[];
  /**
   * Who is behind its tokens: `everyone` where all customers of the provider share the issuer, so that only a claim
   * tells them apart; `own` where the issuer belongs to one customer.
   */
  readonly tenants: 'everyone' | 'own';
  /** The claims of which one must be pinned, the best first. */
  readonly claims: readonly string[];
  /** What the literal beginning of the first claim's value must match before it names one tenant. */
  readonly tenant: RegExp;
  /** A value of the first claim that says enough. */
  readonly example: string;
  /** The claim that names the audience. */
  readonly audience: string;
  /** Does IAM itself compare the audience with a list that the account keeps? Not for the built-in providers. */
  readonly keepsAudiences: boolean;
  readonly source: string;
}

/** Lists the issuers that all customers share, and the claim that IAM asks for in new trust policies. */
const sharedPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html';
const claimsPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif';
const githubPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub';

/** The claims of a workflow that AWS reads beside the subject. */
const githubClaims = ['sub', 'repository', 'repository_id', 'repository_owner_id', 'job_workflow_ref'];

const shared = { tenants: 'everyone', audience: 'aud', keepsAudiences: true } as const;
const builtIn = { tenants: 'everyone', keepsAudiences: false, tenant: /./ } as const;
const own = { tenants: 'own', audience: 'aud', keepsAudiences: true } as const;

/** The first row that fits an issuer counts. */
export const oidcProviders: readonly OidcProvider[] = [
  {
    ...shared,
    name: 'GitHub Actions',
    issuers: ['token.actions.githubusercontent.com', 'vstoken.actions.githubusercontent.com'],
    claims: githubClaims,
    tenant: /^(?:repo:[^/:]+\/|\w+:[^:/]+[:/]|[^:]+$)/,
    example: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    source: githubPage,
  },
  {
    ...shared,
    name: 'GitHub audit log streaming',
    issuers: ['oidc-configuration.audit-log.githubusercontent.com'],
    claims: ['sub'],
    tenant: /^https:\/\/github\.com\/[^/]+/,
    example: 'https://github.com/octo-enterprise',
    source: sharedPage,
  },
  {
    ...own,
    name: 'GitHub Enterprise',
    issuers: ['token.actions.githubusercontent.com/*', 'token.actions.*.ghe.com'],
    claims: githubClaims,
    tenant: /^(?:repo:[^/:]+\/|\w+:[^:/]+[:/])/,
    example: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    source: claimsPage,
  },
  {
    ...shared,
    name: 'GitLab',
    issuers: ['gitlab.com'],
    claims: ['sub', 'project_id', 'namespace_id'],
    tenant: /^project_path:[^/:]+\//,
    example: 'project_path:my-group/my-project:ref_type:branch:ref:main',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'HCP Terraform',
    issuers: ['app.terraform.io'],
    claims: ['sub'],
    tenant: /^organization:[^:]+:/,
    example: 'organization:my-org:project:my-project:workspace:my-workspace:run_phase:apply',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'Buildkite',
    issuers: ['agent.buildkite.com'],
    claims: ['sub', 'organization_id', 'pipeline_id', 'organization_slug'],
    tenant: /^organization:[^:]+:/,
    example: 'organization:my-org:pipeline:my-pipeline:ref:refs/heads/main:commit:*:step:*',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'Scalr',
    issuers: ['scalr.io'],
    claims: ['sub'],
    tenant: /^account:[^:]+:/,
    example: 'account:my-account:environment:production:workspace:my-workspace',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'Codefresh',
    issuers: ['oidc.codefresh.io'],
    claims: ['sub'],
    tenant: /^account:[^:]+:/,
    example: 'account:64884faac2751b77ca7ab324:pipeline:*',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'Vercel',
    issuers: ['oidc.vercel.com'],
    claims: ['aud', 'sub'],
    tenant: /^https:\/\/vercel\.com\/[^/]+/,
    example: 'https://vercel.com/my-team',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'Pulumi Cloud',
    issuers: ['api.pulumi.com/oidc'],
    claims: ['aud', 'sub'],
    tenant: /^[^:]+/,
    example: 'my-org',
    source: sharedPage,
  },
  {
    ...shared,
    name: 'a provider that its customers share',
    issuers: [
      'studio.datachain.ai/api',
      'tokens.cloud.shisho.dev',
      'proidc.upbound.io',
      'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb',
      'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu',
    ],
    claims: ['sub'],
    tenant: /^.{3,}/,
    example: 'the subject of your own tenant',
    source: sharedPage,
  },
  {
    ...builtIn,
    name: 'Amazon Cognito',
    issuers: ['cognito-identity.amazonaws.com', 'cognito-identity.*.amazonaws.com', 'cognito-identity-*.amazonaws.com'],
    claims: ['aud', 'sub'],
    example: 'us-east-1:12345678-abcd-abcd-abcd-123456790ab',
    audience: 'aud',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
  },
  {
    ...builtIn,
    name: 'Google',
    issuers: ['accounts.google.com'],
    claims: ['aud', 'sub', 'oaud'],
    example: '66677788899900pro0',
    audience: 'aud',
    source: claimsPage,
  },
  {
    ...builtIn,
    name: 'Login with Amazon',
    issuers: ['www.amazon.com'],
    claims: ['app_id', 'user_id'],
    example: 'amzn1.application-oa2-123456',
    audience: 'app_id',
    source: claimsPage,
  },
  {
    ...builtIn,
    name: 'Facebook',
    issuers: ['graph.facebook.com'],
    claims: ['app_id', 'id'],
    example: '111222333444555',
    audience: 'app_id',
    source: claimsPage,
  },
  {
    ...own,
    name: 'Amazon EKS',
    issuers: ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*', 'oidc-eks.*.api.aws/id/*'],
    claims: ['sub'],
    tenant: /^system:serviceaccount:[^:]+:/,
    example: 'system:serviceaccount:my-namespace:my-service-account',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
  },
  {
    ...own,
    name: 'CircleCI',
    issuers: ['oidc.circleci.com/org/*'],
    claims: ['sub', 'oidc.circleci.com/project-id'],
    tenant: /^org\/[^/]+\/project\/[^/]+/,
    example: 'org/<organization id>/project/<project id>/user/*',
    source: 'https://circleci.com/docs/openid-connect-tokens/',
  },
  {
    ...own,
    name: 'Bitbucket Pipelines',
    issuers: ['api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc'],
    claims: ['sub'],
    tenant: /^\{?[0-9a-f-]{8}/i,
    example: '{repository uuid}*:{step uuid}',
    source:
      'https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/',
  },
  {
    ...own,
    name: 'Vercel',
    issuers: ['oidc.vercel.com/*'],
    claims: ['sub'],
    tenant: /^owner:[^:]+:project:[^:]+:/,
    example: 'owner:my-team:project:my-project:environment:production',
    source: 'https://vercel.com/docs/oidc/aws',
  },
];
