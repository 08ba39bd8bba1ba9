import { accountId, partition } from './shared-variables.js';
import type { Template } from './template.js';

export const gitlabOidcTrust: Template = {
  name: 'gitlab-oidc-trust',
  description: 'Trust policy for GitLab CI/CD: jobs of one project, on one branch or tag.',
  policyType: 'trust',
  variables: [
    {
      name: 'project_path',
      kind: 'gitlab_project',
      description: 'The project',
      presence: 'required',
      example: 'my-group/my-project',
      alsoCalled: ['project'],
    },
    {
      name: 'ref',
      kind: 'ref_name',
      description: 'The branch or tag',
      presence: 'optional',
      default: 'main',
      example: 'main',
      alsoCalled: ['branch'],
    },
    {
      name: 'ref_type',
      kind: 'ref_type',
      description: 'Whether ref is a branch or a tag',
      presence: 'optional',
      default: 'branch',
      example: 'branch',
    },
    accountId,
    {
      name: 'oidc_provider',
      kind: 'oidc_issuer',
      description: 'The GitLab instance',
      presence: 'optional',
      default: 'gitlab.com',
      example: 'gitlab.com',
    },
    {
      name: 'audience',
      kind: 'audience',
      description: 'The aud of the id token in .gitlab-ci.yml',
      presence: 'optional',
      default: 'https://gitlab.com',
      example: 'https://gitlab.com',
    },
    partition,
  ],
  statements: [
    {
      Sid: 'TrustJobs',
      Effect: 'Allow',
      Principal: { Federated: 'arn:{{partition}}:iam::{{account_id}}:oidc-provider/{{oidc_provider}}' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          '{{oidc_provider}}:aud': '{{audience}}',
          '{{oidc_provider}}:sub': 'project_path:{{project_path}}:ref_type:{{ref_type}}:ref:{{ref}}',
        },
      },
    },
  ],
  notes: [
    'The OIDC provider must exist in IAM with this audience; give audience for an instance of your own.',
    'Protect the branch or tag in GitLab: whoever can push to it can use the role.',
  ],
  sources: ['https://docs.gitlab.com/ci/cloud_services/aws/'],
};
