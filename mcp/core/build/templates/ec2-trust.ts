import { partition } from './shared-variables.js';
import type { Template } from './template.js';

export const ec2Trust: Template = {
  name: 'ec2-trust',
  description: 'Trust policy of a role for EC2 instances.',
  policyType: 'trust',
  variables: [partition],
  statements: [
    { Sid: 'TrustEC2', Effect: 'Allow', Principal: { Service: '{{ec2_principal}}' }, Action: 'sts:AssumeRole' },
  ],
  notes: [
    'In the China Regions the principal is ec2.amazonaws.com.cn: set partition to aws-cn.',
    'Whoever starts instances with the role needs iam:PassRole on it.',
  ],
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'],
};
