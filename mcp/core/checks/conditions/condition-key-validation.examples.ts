import type { Example } from '../define-check.js';
import { conditioned, trusting } from './conditioned.js';

const bucket = { Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'] };
const account = { Principal: { AWS: 'arn:aws:iam::111122223333:root' } };

export const conditionKeyValidationExamples: readonly [Example, ...Example[]] = [
  {
    title: 'a key without a prefix',
    policy: conditioned('s3:GetObject', { IpAddress: { SourceIp: '203.0.113.0/24' } }, bucket),
    finds: ['invalid_key_format'],
  },
  {
    title: 'a misspelled global key',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:SourceIP4': '203.0.113.0/24' } }, bucket),
    finds: ['invalid_global_key'],
  },
  {
    title: 'a misspelled tag key',
    policy: conditioned('ec2:RunInstances', { StringEquals: { 'aws:RequestTags/team': 'data' } }),
    finds: ['invalid_global_key'],
  },
  {
    title: 'a key the service does not have',
    policy: conditioned('s3:ListBucket', { StringLike: { 's3:prefixes': 'reports/*' } }, bucket),
    finds: ['invalid_service_key'],
  },
  {
    title: 'a service that does not exist',
    policy: conditioned('lambda:InvokeFunction', { StringEquals: { 'lamda:FunctionUrlAuthType': 'AWS_IAM' } }),
    finds: ['unknown_service'],
  },
  {
    title: 'a claim that AWS does not read',
    policy: trusting('sts:AssumeRoleWithWebIdentity', {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:repository_owner': 'octo-org',
      },
    }),
    finds: ['unread_claim'],
  },
  {
    title: 'aws:ARN in an identity policy',
    policy: conditioned('s3:GetObject', { ArnLike: { 'aws:ARN': 'arn:aws:iam::111122223333:role/*' } }, bucket),
    finds: ['deprecated_global_key'],
  },
  {
    title: 'aws:ARN in a resource policy',
    policy: conditioned(
      's3:GetObject',
      { ArnLike: { 'aws:ARN': 'arn:aws:iam::111122223333:role/*' } },
      { ...bucket, ...account },
    ),
    finds: ['unsupported_global_key'],
  },
  {
    title: 'a tag key without the tag',
    policy: conditioned('ec2:StartInstances', {
      StringEquals: { 'aws:ResourceTag/': 'data', 'ec2:ResourceTag': 'data' },
    }),
    finds: ['missing_tag_key', 'missing_tag_key'],
  },
  {
    title: 'one key twice in different case',
    policy: conditioned(
      's3:GetObject',
      { StringEquals: { 'aws:PrincipalTag/team': 'data', 'aws:PrincipalTag/Team': 'web' } },
      bucket,
    ),
    finds: ['duplicate_key'],
  },
  {
    title: 'a key in another case',
    policy: conditioned('s3:GetObject', { IpAddress: { 'aws:sourceip': '203.0.113.0/24' } }, bucket),
    finds: ['other_case'],
  },
  {
    title: 'a wildcard in the key',
    policy: conditioned('ec2:RunInstances', { Null: { 'aws:RequestTag/*': 'false' } }),
    finds: ['wildcard_in_key'],
  },
  {
    title: 'an action that does not support the key',
    policy: conditioned(['ec2:RunInstances', 'ec2:DescribeImages'], {
      StringEquals: { 'ec2:InstanceType': 't3.micro' },
    }),
    finds: ['unsupported_action'],
  },
  {
    title: 'a scan that a condition on leading keys cannot hold back',
    policy: conditioned(['dynamodb:GetItem', 'dynamodb:Scan'], {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': '${www.amazon.com:user_id}' },
    }),
    finds: ['unsupported_action'],
  },
  {
    title: 'session tags under the claims of a token that a plain AssumeRole does not bring',
    policy: trusting(
      ['sts:AssumeRole', 'sts:TagSession'],
      { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-cafe-123456790ab' } },
      { Principal: { Federated: 'cognito-identity.amazonaws.com' } },
    ),
    finds: ['unsupported_action'],
  },
  {
    title: 'session tags beside the claims of a token',
    policy: trusting(
      ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-cafe-123456790ab' } },
      { Principal: { Federated: 'cognito-identity.amazonaws.com' } },
    ),
    finds: ['accompanying_action'],
  },
  {
    title: "another service's key beside wildcards",
    policy: conditioned('s3:Get*', { StringEquals: { 'ec2:InstanceType': 't3.micro' } }, bucket),
    finds: ['no_action_supports_key'],
  },
  {
    title: 'a source identity that nobody may set',
    policy: trusting('sts:AssumeRole', { StringLike: { 'sts:SourceIdentity': 'deploy-*' } }, account),
    finds: ['missing_action'],
  },
  {
    title: 'transitive tags without the permission to pass tags',
    policy: trusting('sts:AssumeRole', { 'ForAllValues:StringEquals': { 'sts:TransitiveTagKeys': ['team'] } }, account),
    finds: ['missing_action'],
  },
  {
    title: 'transitive tags beside it',
    policy: trusting(
      ['sts:AssumeRole', 'sts:TagSession'],
      { 'ForAllValues:StringEquals': { 'sts:TransitiveTagKeys': ['team'] } },
      account,
    ),
  },
  {
    title: 'claims that the session keeps, in the policy of the role',
    policy: conditioned(
      's3:GetObject',
      { StringEquals: { 'saml:sub_type': 'persistent', 'cognito-identity.amazonaws.com:aud': 'us-east-1:1234' } },
      { Resource: 'arn:aws:s3:::reports/${saml:namequalifier}/${saml:sub}/*' },
    ),
  },
  {
    title: 'a source identity that callers may set',
    policy: trusting(
      ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      { StringLike: { 'sts:SourceIdentity': 'deploy-*' } },
      account,
    ),
  },
  {
    title: 'claims of a cluster, a tag, an encryption context',
    policy: conditioned(['kms:Decrypt', 'kms:Encrypt'], {
      StringEquals: {
        'aws:PrincipalTag/cost:center': '42',
        'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::reports',
        'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub': 'system:serviceaccount:web:app',
      },
    }),
  },
  {
    title: 'IfExists over actions of which one supports the key',
    policy: conditioned(['ec2:RunInstances', 'ec2:DescribeImages'], {
      StringEqualsIfExists: { 'ec2:InstanceType': 't3.micro' },
    }),
  },
  {
    title: 'a wildcard among whose actions some support the key',
    policy: conditioned('ec2:*', { StringEquals: { 'ec2:ResourceTag/team': 'data' } }),
  },
  {
    title: 'the grants of a default key policy',
    policy: conditioned(
      ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      account,
    ),
  },
  {
    title: 'an action that does not exist and its key',
    policy: conditioned('exampleservice:DoThis', { StringEquals: { 'exampleservice:Key': 'x' } }),
  },
];
