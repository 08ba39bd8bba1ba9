import { namespace, serviceAccount } from './kubernetes-variables.js';
import { accountId, partition } from './shared-variables.js';
import type { Template } from './template.js';

export const eksIrsaTrust: Template = {
  name: 'eks-irsa-trust',
  description:
    'Trust policy for the pods of one Kubernetes service account in EKS (IRSA), through the OIDC provider of the cluster.',
  policyType: 'trust',
  variables: [
    {
      name: 'oidc_provider',
      kind: 'oidc_issuer',
      description: 'The OIDC issuer of the cluster',
      presence: 'required',
      example: 'https://oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
      alsoCalled: ['oidc_issuer', 'oidc_provider_arn', 'oidc_issuer_url'],
    },
    namespace,
    serviceAccount,
    accountId,
    partition,
  ],
  statements: [
    {
      Sid: 'TrustServiceAccount',
      Effect: 'Allow',
      Principal: { Federated: 'arn:{{partition}}:iam::{{account_id}}:oidc-provider/{{oidc_provider}}' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          '{{oidc_provider}}:aud': 'sts.amazonaws.com',
          '{{oidc_provider}}:sub': 'system:serviceaccount:{{namespace}}:{{service_account}}',
        },
      },
    },
  ],
  notes: [
    'The OIDC provider of the cluster must exist in IAM, with the audience sts.amazonaws.com.',
    'Where the cluster has the Pod Identity agent, eks-pod-identity-trust needs no provider and serves all clusters.',
  ],
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html'],
};
