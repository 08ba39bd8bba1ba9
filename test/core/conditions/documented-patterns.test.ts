import { describe, expect, it } from 'vitest';
import { conditionKeyValidation } from '../../../mcp/core/checks/conditions/condition-key-validation.js';
import { conditionOperator } from '../../../mcp/core/checks/conditions/condition-operator.js';
import { conditionTypeMismatch } from '../../../mcp/core/checks/conditions/condition-type-mismatch.js';
import { setOperatorValidation } from '../../../mcp/core/checks/conditions/set-operator-validation.js';
import type { Example } from '../../../mcp/core/checks/define-check.js';
import { isAtLeast } from '../../../mcp/core/findings/severity.js';
import type { PolicyType } from '../../../mcp/core/policy/policy-types.js';
import { judgeExample } from '../../checks/judge.js';

/** Shapes that AWS's documentation recommends, in our words: none of them may draw more than a remark. */
const statement = (facts: object): object => ({ Effect: 'Allow', Resource: '*', ...facts });
const bucket = ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'];
const root = { AWS: 'arn:aws:iam::111122223333:root' };
const trusted = (facts: object): object => ({ Effect: 'Allow', ...facts });

const patterns: readonly (readonly [title: string, type: PolicyType, statement: object])[] = [
  [
    'deny without MFA',
    'identity',
    statement({
      Effect: 'Deny',
      NotAction: ['iam:ListUsers', 'iam:EnableMFADevice'],
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
  ],
  [
    'MFA age',
    'identity',
    statement({
      Action: 'ec2:TerminateInstances',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    }),
  ],
  [
    'dates',
    'identity',
    statement({
      Action: 's3:GetObject',
      Condition: {
        DateGreaterThan: { 'aws:CurrentTime': '2026-04-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2026-06-30T23:59:59Z' },
      },
    }),
  ],
  [
    'called via',
    'identity',
    statement({
      Action: ['kms:GenerateDataKey', 'kms:DescribeKey'],
      Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['dynamodb.amazonaws.com'] } },
    }),
  ],
  [
    'pass a role',
    'identity',
    statement({
      Action: 'iam:PassRole',
      Condition: {
        StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' },
        StringLike: { 'iam:AssociatedResourceARN': ['arn:aws:ec2:us-east-1:111122223333:instance/*'] },
      },
    }),
  ],
  [
    'boundary on new users',
    'identity',
    statement({
      Action: [
        'iam:CreateUser',
        'iam:DeleteUserPolicy',
        'iam:AttachUserPolicy',
        'iam:DetachUserPolicy',
        'iam:PutUserPermissionsBoundary',
        'iam:PutUserPolicy',
      ],
      Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/XCompanyBoundaries' } },
    }),
  ],
  [
    'attach listed policies',
    'identity',
    statement({
      Action: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
      Condition: { ArnEquals: { 'iam:PolicyARN': ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
    }),
  ],
  [
    'service-linked role',
    'identity',
    statement({
      Action: 'iam:CreateServiceLinkedRole',
      Condition: { StringLike: { 'iam:AWSServiceName': 'rds.amazonaws.com' } },
    }),
  ],
  [
    'tags of users',
    'identity',
    statement({
      Action: ['iam:TagUser', 'iam:CreateUser'],
      Condition: {
        StringEquals: { 'aws:RequestTag/CostCenter': ['A-123'] },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['CostCenter', 'Department'] },
      },
    }),
  ],
  [
    'team match',
    'identity',
    statement({
      Action: ['ec2:StartInstances', 'ec2:StopInstances'],
      Condition: { StringEquals: { 'ec2:ResourceTag/Owner': '${aws:username}' } },
    }),
  ],
  [
    'instance types',
    'identity',
    statement({
      Action: 'ec2:RunInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: {
        StringEquals: {
          'ec2:InstanceType': ['t3.micro'],
          'ec2:Vpc': 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-11223344556677889',
        },
      },
    }),
  ],
  [
    'IMDSv2',
    'identity',
    statement({ Effect: 'Deny', Action: '*', Condition: { NumericLessThan: { 'ec2:RoleDelivery': '2.0' } } }),
  ],
  [
    'tag on creation',
    'identity',
    statement({
      Action: 'ec2:CreateTags',
      Resource: 'arn:aws:ec2:*:*:*/*',
      Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
    }),
  ],
  [
    'list a home',
    'identity',
    statement({
      Action: 's3:ListBucket',
      Resource: bucket[0],
      Condition: {
        StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/*'] },
        StringEquals: { 's3:delimiter': ['/'] },
      },
    }),
  ],
  [
    'objects with a tag',
    'identity',
    statement({
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: bucket[1],
      Condition: { StringEquals: { 's3:ExistingObjectTag/environment': 'production' } },
    }),
  ],
  [
    'object tag keys',
    'identity',
    statement({
      Action: ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
      Resource: bucket[1],
      Condition: { 'ForAllValues:StringLike': { 's3:RequestObjectTagKeys': ['Owner', 'CreationDate'] } },
    }),
  ],
  [
    'own rows',
    'identity',
    statement({
      Action: [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
      ],
      Condition: {
        'ForAllValues:StringEquals': {
          'dynamodb:LeadingKeys': ['${www.amazon.com:user_id}'],
          'dynamodb:Attributes': ['UserId', 'TopScore'],
        },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    }),
  ],
  [
    'sender',
    'identity',
    statement({
      Action: ['ses:SendEmail', 'ses:SendRawEmail'],
      Condition: {
        'ForAllValues:StringLike': { 'ses:Recipients': ['*@example.com'] },
        StringLike: { 'ses:FromAddress': '*@example.com' },
      },
    }),
  ],
  [
    'layers',
    'identity',
    statement({
      Action: ['lambda:CreateFunction', 'lambda:UpdateFunctionConfiguration'],
      Condition: { 'ForAllValues:StringLike': { 'lambda:Layer': ['arn:aws:lambda:*:111122223333:layer:*:*'] } },
    }),
  ],
  [
    'record names',
    'identity',
    statement({
      Action: 'route53:ChangeResourceRecordSets',
      Condition: {
        'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['example.com'] },
      },
    }),
  ],
  [
    'metric namespace',
    'identity',
    statement({ Action: 'cloudwatch:PutMetricData', Condition: { StringEquals: { 'cloudwatch:namespace': 'app' } } }),
  ],
  [
    'event detail type',
    'identity',
    statement({
      Action: 'events:PutRule',
      Condition: {
        StringEquals: { 'events:detail-type': 'EC2 Instance State-change Notification' },
        'ForAllValues:StringEquals': { 'events:source': ['aws.ec2'] },
        Null: { 'events:source': 'false' },
      },
    }),
  ],
  [
    'session to tagged nodes',
    'identity',
    statement({
      Action: 'ssm:StartSession',
      Condition: {
        StringLike: { 'ssm:resourceTag/Finance': ['WebServers'] },
        BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
      },
    }),
  ],
  [
    'marketplace products',
    'identity',
    statement({
      Action: ['aws-marketplace:Subscribe', 'aws-marketplace:Unsubscribe'],
      Condition: {
        'ForAnyValue:StringEquals': { 'aws-marketplace:ProductId': ['1d288c71-65f9-489a-a3e2-9c7f4f6e6a85'] },
      },
    }),
  ],
  [
    'region deny',
    'scp',
    statement({
      Effect: 'Deny',
      NotAction: ['iam:*', 'sts:*'],
      Condition: {
        StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
        ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/Role1AllowedToBypassThisSCP'] },
      },
    }),
  ],
  [
    'exempt role',
    'scp',
    statement({
      Effect: 'Deny',
      Action: 'iam:DeleteRole',
      Condition: { StringNotLike: { 'aws:PrincipalARN': 'arn:aws:iam::*:role/name-of-admin-role-to-allow' } },
    }),
  ],
  [
    'require a tag',
    'scp',
    statement({
      Effect: 'Deny',
      Action: 'ec2:RunInstances',
      Condition: { Null: { 'aws:RequestTag/Project': 'true' } },
    }),
  ],
  [
    'no own keys in the root user',
    'scp',
    statement({
      Effect: 'Deny',
      Action: 'ec2:*',
      Condition: { StringLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:root'] } },
    }),
  ],
  [
    'network perimeter',
    'scp',
    statement({
      Effect: 'Deny',
      Action: '*',
      Condition: {
        NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
        StringNotEqualsIfExists: {
          'aws:SourceVpc': ['vpc-0123456789abcdef0'],
          'aws:PrincipalTag/network-perimeter-exception': 'true',
        },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      },
    }),
  ],
  [
    'identity perimeter',
    'rcp',
    statement({
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*', 'sqs:*', 'sts:*'],
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': '<my-org-id>' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
  ],
  [
    'confused deputy',
    'rcp',
    statement({
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*', 'sqs:*'],
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    }),
  ],
  [
    'organization paths',
    'resource',
    statement({
      Principal: '*',
      Action: 's3:GetObject',
      Resource: bucket[1],
      Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*'] } },
    }),
  ],
  [
    'TLS only',
    'resource',
    statement({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: bucket,
      Condition: { Bool: { 'aws:SecureTransport': 'false' }, NumericLessThan: { 's3:TlsVersion': '1.2' } },
    }),
  ],
  [
    'trail to bucket',
    'resource',
    statement({
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: bucket[1],
      Condition: {
        StringEquals: {
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main',
        },
      },
    }),
  ],
  [
    'encrypted uploads',
    'resource',
    statement({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: bucket[1],
      Condition: {
        StringNotEqualsIfExists: {
          's3:x-amz-server-side-encryption': 'aws:kms',
          's3:x-amz-server-side-encryption-aws-kms-key-id':
            'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    }),
  ],
  [
    'bucket to queue',
    'resource',
    statement({
      Principal: { Service: 's3.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: 'arn:aws:sqs:eu-west-1:111122223333:q',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:reports' },
        StringEquals: { 'aws:SourceAccount': '111122223333' },
      },
    }),
  ],
  [
    'default topic',
    'resource',
    statement({
      Principal: { AWS: '*' },
      Action: ['SNS:Publish', 'SNS:Subscribe'],
      Resource: 'arn:aws:sns:eu-west-1:111122223333:t',
      Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
    }),
  ],
  [
    'default key grants',
    'resource',
    statement({
      Principal: root,
      Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    }),
  ],
  [
    'key through a service',
    'resource',
    statement({
      Principal: root,
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:CreateGrant',
        'kms:DescribeKey',
      ],
      Condition: {
        StringEquals: {
          'kms:ViaService': ['ec2.eu-west-1.amazonaws.com', 'rds.eu-west-1.amazonaws.com'],
          'kms:CallerAccount': '111122223333',
        },
      },
    }),
  ],
  [
    'function url',
    'resource',
    statement({
      Principal: '*',
      Action: 'lambda:InvokeFunctionUrl',
      Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    }),
  ],
  [
    'GitHub',
    'trust',
    trusted({
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:ref:refs/heads/main',
        },
      },
    }),
  ],
  [
    'cluster',
    'trust',
    trusted({
      Principal: {
        Federated:
          'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub': 'system:serviceaccount:web:app',
          'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud': 'sts.amazonaws.com',
        },
      },
    }),
  ],
  [
    'Cognito',
    'trust',
    trusted({
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-cafe-123456790ab' },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
    }),
  ],
  [
    'SAML',
    'trust',
    trusted({
      Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
        StringLike: { 'aws:RequestTag/project': '*' },
        'ForAllValues:StringEquals': { 'sts:TransitiveTagKeys': ['project'] },
      },
    }),
  ],
  [
    'third party',
    'trust',
    trusted({
      Principal: root,
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'sts:ExternalId': 'unique-id', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        StringLike: { 'sts:RoleSessionName': '${aws:username}' },
      },
    }),
  ],
  [
    'source identity',
    'trust',
    trusted({
      Principal: root,
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Condition: { StringLike: { 'sts:SourceIdentity': 'deploy-*' } },
    }),
  ],
  [
    'roles anywhere',
    'trust',
    trusted({
      Principal: { Service: 'rolesanywhere.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'host' },
        ArnEquals: {
          'aws:SourceArn':
            'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/11111111-2222-3333-4444-555555555555',
        },
      },
    }),
  ],
  [
    'endpoint to own resources',
    'vpc_endpoint',
    statement({
      Principal: '*',
      Action: '*',
      Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
  ],
];

const checks = [conditionKeyValidation, conditionOperator, conditionTypeMismatch, setOperatorValidation];

describe("AWS's documented patterns draw nothing above low", () => {
  it.each(patterns)('%s', async (title, policyType, one) => {
    const example: Example = { title, policyType, policy: { Version: '2012-10-17', Statement: [one] } };
    const findings = (await Promise.all(checks.map((check) => judgeExample(check, example)))).flat();
    const serious = findings.filter(({ severity }) => !isAtLeast('low', severity));
    expect(serious.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([]);
  });
});
