import type { Example } from '../define-check.js';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'everyone but one user may read',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/guest' },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::amzn-reports/*',
        },
      ],
    },
    finds: ['not_principal_with_allow'],
  },
  {
    title: 'everyone but an account is denied',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          NotPrincipal: { AWS: '444455556666' },
          Action: 's3:*',
          Resource: 'arn:aws:s3:::amzn-reports/*',
        },
      ],
    },
    finds: ['not_principal_with_deny'],
  },
  {
    title: 'a user is spared without its account, a session without its role',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          NotPrincipal: {
            AWS: [
              'arn:aws:iam::444455556666:user/ann',
              'arn:aws:iam::111122223333:root',
              'arn:aws:sts::111122223333:assumed-role/audit/x1',
            ],
          },
          Action: 's3:*',
          Resource: 'arn:aws:s3:::amzn-reports/*',
        },
      ],
    },
    finds: ['account_not_listed', 'role_not_listed'],
  },
  {
    title: 'a Deny that spares everyone',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', NotPrincipal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::amzn-reports/*' }],
    },
    finds: ['nobody_denied'],
  },
  {
    title: 'the same with a condition',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: 'arn:aws:s3:::amzn-reports/*',
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/audit' } },
        },
      ],
    },
  },
  {
    title: 'a principal named',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/audit' },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::amzn-reports/*',
        },
      ],
    },
  },
  {
    title: 'a trust policy, where NotPrincipal is an error of the type',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', NotPrincipal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }],
    },
    policyType: 'trust',
  },
];
