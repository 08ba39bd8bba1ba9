import type { Example } from '../define-check.js';

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'malformed variables',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: [
            'arn:aws:s3:::home/${}',
            'arn:aws:s3:::home/${aws:username/*',
            'arn:aws:s3:::home/${aws:PrincipalTag/team, none}/*',
            'arn:aws:s3:::home/${aws: username}/*',
          ],
        },
      ],
    },
    finds: ['empty', 'missing_brace', 'missing_quote', 'space'],
  },
  {
    title: 'variables in Action, in a principal and in a condition key',
    policyType: 'resource',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:user/${aws:username}' },
          Action: 's3:${aws:PrincipalTag/verb}Object',
          Resource: 'arn:aws:s3:::home/*',
          Condition: { StringEquals: { 's3:ExistingObjectTag/${aws:username}': 'yes' } },
        },
      ],
    },
    finds: ['unsupported_element', 'unsupported_element', 'unsupported_element'],
  },
  {
    title: 'a variable for the account of an ARN',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:aws:kms:*:${aws:PrincipalAccount}:key/*' }],
    },
    finds: ['before_resource_part'],
  },
  {
    title: 'variables in a policy without Version',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/${*}'],
        },
      ],
    },
    finds: ['unsupported_version'],
  },
  {
    title: 'variables in a policy of the old version',
    policy: {
      Version: '2008-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
        },
      ],
    },
    finds: ['unsupported_version'],
  },
  {
    title: 'operators that take no variables',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: 'arn:aws:s3:::home',
          Condition: {
            NumericLessThanEquals: { 's3:max-keys': '${aws:PrincipalTag/keys}' },
            Bool: { 'aws:SecureTransport': '${aws:PrincipalTag/tls}' },
          },
        },
      ],
    },
    finds: ['invalid_operator', 'invalid_operator'],
  },
  {
    title: 'keys with several values, and keys that do not exist',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: [
            'arn:aws:s3:::home/${aws:PrincipalOrgPaths}/*',
            'arn:aws:s3:::home/${aws:usernam}/*',
            'arn:aws:s3:::home/${s3:user}/*',
          ],
        },
      ],
    },
    finds: ['multivalued', 'unknown_key', 'unknown_key'],
  },
  {
    title: 'variables where they belong',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: [
            'arn:aws:s3:::home/${aws:username}/*',
            "arn:aws:s3:::team-${aws:PrincipalTag/team, 'company-wide'}/*",
            'arn:aws:s3:::home/${cognito-identity.amazonaws.com:sub}/${*}/${$}',
            'arn:aws:s3:::home/${AWS:UserId}/*',
          ],
          Condition: {
            StringEquals: { 's3:ExistingObjectTag/owner': '${aws:PrincipalTag/cost center}' },
            ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/${aws:PrincipalTag/team}-*' },
          },
        },
      ],
    },
  },
  {
    title: 'placeholders of tools in every element, and no Version',
    policy: {
      Statement: [
        {
          Sid: '${Sid}',
          Effect: 'Allow',
          Action: ['s3:${Verb}Object', '{{ action }}'],
          Resource: ['arn:${AWS::Partition}:s3:::${Bucket}/*', 'arn:aws:s3:::<BUCKET>/*', '${self:custom.arn}'],
          Condition: { NumericLessThan: { 's3:max-keys': '${MaxKeys}' } },
        },
      ],
    },
  },
  {
    title: 'variables of IoT credentials and of Transfer Family, which the reference does not list',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['arn:aws:s3:::${transfer:HomeBucket}/*', 'arn:aws:s3:::things/${credentials-iot:ThingName}/*'],
        },
      ],
    },
  },
];
