import { accountId, partition } from './shared-variables.js';
import type { Template } from './template.js';

export const githubActionsOidcTrust: Template = {
  name: 'github-actions-oidc-trust',
  description: 'Trust policy for GitHub Actions: workflows of one repository, on one branch, tag or environment.',
  policyType: 'trust',
  variables: [
    {
      name: 'repository',
      kind: 'github_repository',
      description: 'The repository',
      presence: 'required',
      example: 'octo-org/octo-repo',
      alsoCalled: ['github_repository', 'github_repo', 'repo'],
    },
    {
      name: 'ref',
      kind: 'github_subject',
      description: 'A branch, refs/tags/NAME, environment:NAME or pull_request',
      presence: 'optional',
      default: 'ref:refs/heads/main',
      example: 'main',
      alsoCalled: ['branch', 'subject'],
    },
    accountId,
    {
      name: 'audience',
      kind: 'audience',
      description: 'The audience the workflow asks for',
      presence: 'optional',
      default: 'sts.amazonaws.com',
      example: 'sts.amazonaws.com',
    },
    partition,
  ],
  statements: [
    {
      Sid: 'TrustWorkflows',
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:{{partition}}:iam::{{account_id}}:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': '{{audience}}',
          'token.actions.githubusercontent.com:sub': 'repo:{{repository}}:{{ref}}',
        },
      },
    },
  ],
  notes: [
    'The OIDC provider token.actions.githubusercontent.com must exist in IAM with this audience.',
    'A job that names an environment sends environment:NAME as its subject and not the branch; protect that environment in GitHub.',
    'A repository created, renamed or transferred since July 15, 2026 sends ids too: give it as OWNER@ID/REPOSITORY@ID, with owner.id and id of `gh api repos/OWNER/REPOSITORY`.',
    'Subjects can be customized: compare with what the workflow really sends.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
    'https://docs.github.com/en/actions/reference/security/oidc',
    'https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/',
  ],
};
