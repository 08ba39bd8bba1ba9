import type { Example } from '../define-check.js';

const statement = (Principal: unknown, rest: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-reports/*', ...rest }],
});

const trust = (Principal: unknown, rest: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...rest }],
});

const trustOfProvider = (Federated: string): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
    },
  ],
});

const canonicalId = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';

export const examples: readonly [Example, ...Example[]] = [
  { title: 'everyone may read', policy: statement('*'), finds: ['everyone_allowed'] },
  { title: 'everyone, in a list', policy: statement({ AWS: ['111122223333', '*'] }), finds: ['everyone_allowed'] },
  {
    title: 'everyone may assume a role',
    policy: trust({ AWS: '*' }),
    finds: ['everyone_allowed'],
  },
  {
    title: 'a condition that everyone meets',
    policy: statement('*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    finds: ['everyone_despite_condition'],
  },
  {
    title: 'a condition that leaves one account out and everyone in',
    policy: statement('*', { Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
    finds: ['everyone_despite_condition'],
  },
  {
    title: 'every address there is',
    policy: statement({ AWS: '*' }, { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }),
    finds: ['everyone_despite_condition'],
  },
  {
    title: 'the addresses of an office',
    policy: statement('*', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
    finds: ['everyone_from_addresses'],
  },
  {
    title: 'everyone, and a Deny for all outside the organization',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-reports/*' },
        {
          Sid: 'OnlyOurOrganization',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::amzn-reports', 'arn:aws:s3:::amzn-reports/*'],
          Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      ],
    },
    finds: ['everyone_but_for_deny'],
  },
  {
    title: 'everyone, and a Deny that asks only for TLS',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-reports/*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::amzn-reports', 'arn:aws:s3:::amzn-reports/*'],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
    finds: ['everyone_allowed'],
  },
  {
    title: 'an API, and a Deny for all outside the office, as API Gateway documents it',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: 'execute-api:/*',
          Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      ],
    },
    finds: ['everyone_but_for_deny'],
  },
  {
    title: 'a Deny that locks out its own administrators',
    policy: statement('*', {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::amzn-reports', 'arn:aws:s3:::amzn-reports/*'],
    }),
    finds: ['everyone_denied'],
  },
  {
    title: 'a Deny for the objects of a folder, which leaves the policy to be changed',
    policy: statement('*', { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::amzn-reports/quarantine/*' }),
  },
  {
    title: 'a Deny of what nobody may do',
    policy: statement('*', { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: 'arn:aws:s3:::amzn-reports' }),
  },
  {
    title: 'everyone in a trust policy',
    policy: trust('*'),
    finds: ['everyone_in_trust_policy'],
  },
  { title: 'a Principal that a tool fills in', policy: statement('${principal}') },
  { title: 'a bare account id', policy: statement('111122223333'), finds: ['principal_format'] },
  { title: 'an account id without its quotes', policy: statement({ AWS: 111122223333 }), finds: ['account_number'] },
  { title: 'eleven digits', policy: statement({ AWS: 'arn:aws:iam::11112222333:root' }), finds: ['account_id'] },
  {
    title: 'every role of an account, as a pattern',
    policy: statement({ AWS: 'arn:aws:iam::111122223333:role/*' }),
    finds: ['wildcard_in_principal'],
  },
  { title: 'every service', policy: trust({ Service: '*' }), finds: ['service_wildcard'] },
  {
    title: 'an identity provider in a bucket policy',
    policy: statement({ Federated: 'arn:aws:iam::111122223333:saml-provider/Okta' }),
    finds: ['federated_principal'],
  },
  {
    title: 'the address of an identity provider instead of its ARN',
    policy: trustOfProvider('https://token.actions.githubusercontent.com'),
    finds: ['federated_syntax'],
  },
  {
    title: 'a role where a provider belongs',
    policy: trust({ Federated: 'arn:aws:iam::111122223333:role/app' }),
    finds: ['not_federated'],
  },
  {
    title: 'providers in an account of eleven digits, and in one with dashes',
    policy: trust({
      Federated: ['arn:aws:iam::11112222333:saml-provider/Okta', 'arn:aws:iam::1111-2222-3333:saml-provider/Okta'],
    }),
    finds: ['federated_account_id', 'federated_account_id'],
  },
  {
    title: 'the domain of a provider that IAM does not know by it',
    policy: trustOfProvider('token.actions.githubusercontent.com'),
    finds: ['federated_domain'],
  },
  {
    title: 'a canonical user in a trust policy',
    policy: trust({ CanonicalUser: canonicalId }),
    finds: ['canonical_user'],
  },
  {
    title: 'a group',
    policy: statement({ AWS: 'arn:aws:iam::111122223333:group/admins' }),
    finds: ['group_principal'],
  },
  { title: 'a service under AWS', policy: trust({ AWS: 'lambda.amazonaws.com' }), finds: ['misplaced_principal'] },
  {
    title: 'names that are no principals',
    policy: statement({ AWS: ['alice', 'arn:aws:s3:::amzn-reports'], Service: 'lambda' }),
    finds: ['malformed_principal', 'malformed_principal', 'malformed_principal'],
  },
  {
    title: 'more of them than anybody reads',
    policy: statement({ AWS: Array.from({ length: 30 }, (_, index) => `user-${index}`) }),
    finds: ['more_principals', ...Array.from({ length: 20 }, () => 'malformed_principal')],
  },
  { title: 'a misspelled service', policy: trust({ Service: 'lamdba.amazonaws.com' }), finds: ['unknown_service'] },
  {
    title: 'a deleted user and a deleted role',
    policy: statement({ AWS: ['AIDACKCEVSQ6C2EXAMPLE', 'AROADBQP57FF2AEXAMPLE'] }),
    finds: ['user_id', 'role_id'],
  },
  {
    title: 'a principal that the organization blocks',
    policy: statement({ AWS: 'arn:aws:iam::444455556666:root' }),
    options: { blocked_principals: ['arn:aws:iam::444455556666:*'] },
    finds: ['blocked_principal'],
  },
  {
    title: 'a principal that the organization does not list',
    policy: statement({ AWS: ['arn:aws:iam::444455556666:root', 'arn:aws:iam::111122223333:root'] }),
    options: { allowed_principals: ['arn:aws:iam::111122223333:*'] },
    finds: ['principal_not_listed'],
  },
  {
    title: 'accounts, roles, users and sessions',
    policy: statement({
      AWS: [
        '111122223333',
        'arn:aws:iam::111122223333:root',
        'arn:aws:iam::111122223333:role/service-role/app',
        'arn:aws:iam::111122223333:user/ann',
        'arn:aws:sts::111122223333:assumed-role/app/i-0a1b2c3d',
        'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E15MNIMTCFKK4C',
      ],
      CanonicalUser: canonicalId,
    }),
  },
  {
    title: 'services with a Region, of China, and of another name',
    policy: trust({
      Service: ['states.eu-west-1.amazonaws.com', 'ec2.amazonaws.com.cn', 'ops.apigateway.amazonaws.com'],
    }),
  },
  {
    title: 'providers where they belong',
    policy: trustOfProvider('arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'),
  },
  {
    title: 'everyone of the organization',
    policy: statement('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
  },
  {
    title: 'everyone behind one VPC endpoint',
    policy: statement('*', { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }),
  },
  {
    title: 'a Deny for everyone',
    policy: statement('*', { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  },
  {
    title: 'everyone, taken back by a Deny',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-reports/*' },
        { Effect: 'Deny', Principal: '*', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' },
      ],
    },
  },
  {
    title: 'the default policy of a VPC endpoint',
    policy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
    policyType: 'vpc_endpoint',
    finds: ['endpoint_limits_nothing'],
  },
  {
    title: 'an endpoint for the buckets of the organization',
    policy: statement('*', { Action: '*', Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-a1b2c3d4e5' } } }),
    policyType: 'vpc_endpoint',
  },
  {
    title: 'what a tool still has to fill in',
    policy: statement({ AWS: ['arn:aws:iam::${AWS::AccountId}:root', '${TrustedRole}'] }),
  },
];
