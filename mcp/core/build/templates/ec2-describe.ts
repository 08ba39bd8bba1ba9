import type { Template } from './template.js';

export const ec2Describe: Template = {
  name: 'ec2-describe',
  description: 'Sees instances, images, disks and networks of EC2, without user data and console output.',
  policyType: 'identity',
  variables: [
    {
      name: 'regions',
      kind: 'regions',
      description: 'Only in these Regions',
      presence: 'optional',
      example: 'us-east-1, us-east-2',
      alsoCalled: ['region'],
    },
  ],
  statements: [
    {
      Sid: 'DescribeEC2',
      Effect: 'Allow',
      Action: [
        'ec2:DescribeAddresses',
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeImages',
        'ec2:DescribeInstanceStatus',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeInstances',
        'ec2:DescribeKeyPairs',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeRegions',
        'ec2:DescribeRouteTables',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSnapshots',
        'ec2:DescribeSubnets',
        'ec2:DescribeTags',
        'ec2:DescribeVolumes',
        'ec2:DescribeVpcs',
      ],
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': '{{regions}}' } },
    },
  ],
  notes: [
    'These actions cannot be allowed on single resources. ec2:DescribeInstanceAttribute is left out, for user data often holds secrets.',
  ],
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html'],
};
