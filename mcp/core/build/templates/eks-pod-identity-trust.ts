import { namespace, serviceAccount } from './kubernetes-variables.js';
import type { Template } from './template.js';

export const eksPodIdentityTrust: Template = {
  name: 'eks-pod-identity-trust',
  description: 'Trust policy for the pods of one Kubernetes service account in EKS, through EKS Pod Identity.',
  policyType: 'trust',
  variables: [
    namespace,
    serviceAccount,
    {
      name: 'cluster_arn',
      kind: 'cluster_arn',
      description: 'Only from this cluster',
      presence: 'optional',
      example: 'arn:aws:eks:us-east-1:111122223333:cluster/production',
    },
  ],
  statements: [
    {
      Sid: 'TrustPods',
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:RequestTag/eks-cluster-arn': '{{cluster_arn}}',
          'aws:RequestTag/kubernetes-namespace': '{{namespace}}',
          'aws:RequestTag/kubernetes-service-account': '{{service_account}}',
        },
      },
    },
  ],
  notes: [
    'Without cluster_arn the service account of this name in every cluster of the account fits.',
    'The tags are those of the session; a pod identity association that switches them off cannot use the role.',
  ],
  sources: [
    'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html',
  ],
};
