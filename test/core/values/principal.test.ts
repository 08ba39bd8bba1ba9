import { describe, expect, it } from 'vitest';
import type { PrincipalType } from '../../../mcp/core/policy/elements.js';
import { readPrincipalValue } from '../../../mcp/core/values/principal.js';

const hex = 'b28bc0f6a7e2f3d19c5a4e8b7d6f0a1c2b3d4e5f60718293a4b5c6d7e8f90123';

describe('readPrincipalValue', () => {
  it.each<[PrincipalType | undefined, string, object]>([
    [undefined, '*', { kind: 'everyone' }],
    ['AWS', '*', { kind: 'everyone' }],
    ['AWS', '111122223333', { kind: 'account', account: '111122223333' }],
    ['AWS', 'arn:aws:iam::111122223333:root', { kind: 'account_root', account: '111122223333' }],
    ['AWS', 'arn:aws-cn:iam::111122223333:root', { kind: 'account_root' }],
    ['AWS', 'arn:aws:iam::111122223333:role/app', { kind: 'role', account: '111122223333', name: 'app' }],
    ['AWS', 'arn:aws:iam::111122223333:role/teams/blue/app', { kind: 'role', name: 'app' }],
    ['AWS', 'arn:aws:iam::111122223333:user/ann@example.com', { kind: 'user', name: 'ann@example.com' }],
    [
      'AWS',
      'arn:aws:sts::111122223333:assumed-role/app/i-0a1b',
      { kind: 'role_session', role: 'app', session: 'i-0a1b' },
    ],
    ['AWS', 'arn:aws:sts::111122223333:federated-user/ann', { kind: 'federated_user', name: 'ann' }],
    ['AWS', 'AIDACKCEVSQ6C2EXAMPLE', { kind: 'unique_id', of: 'user' }],
    ['AWS', 'AROADBQP57FF2AEXAMPLE', { kind: 'unique_id', of: 'role' }],
    [
      'AWS',
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E15MNIMTCFKK4C',
      { kind: 'origin_access_identity', id: 'E15MNIMTCFKK4C' },
    ],
    ['Federated', 'arn:aws:iam::111122223333:saml-provider/Okta', { kind: 'saml_provider', name: 'Okta' }],
    [
      'Federated',
      'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      { kind: 'oidc_provider', issuer: 'token.actions.githubusercontent.com' },
    ],
    [
      'Federated',
      'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1B2C3',
      { kind: 'oidc_provider', issuer: 'oidc.eks.eu-west-1.amazonaws.com/id/A1B2C3' },
    ],
    ['Federated', 'cognito-identity.amazonaws.com', { kind: 'web_identity_provider' }],
    ['Federated', 'cognito-identity-us-gov.amazonaws.com', { kind: 'web_identity_provider' }],
    ['Federated', 'accounts.google.com', { kind: 'web_identity_provider' }],
    ['Federated', 'token.actions.githubusercontent.com', { kind: 'domain' }],
    ['Service', 'lambda.amazonaws.com', { kind: 'service' }],
    ['Service', 'states.eu-west-1.amazonaws.com', { kind: 'service' }],
    ['Service', 'ec2.amazonaws.com.cn', { kind: 'service' }],
    ['Service', 'ops.apigateway.amazonaws.com', { kind: 'service' }],
    ['Service', 'alexa-appkit.amazon.com', { kind: 'service' }],
    ['CanonicalUser', hex, { kind: 'canonical_user' }],
    ['AWS', 'arn:aws:iam::${AWS::AccountId}:root', { kind: 'placeholder' }],
    ['Service', 'lambda.${AWS::URLSuffix}', { kind: 'placeholder' }],
    ['AWS', '<ACCOUNT_ID>', { kind: 'placeholder' }],
  ])('%s %s', (type, text, expected) => {
    expect(readPrincipalValue(type, text)).toMatchObject({ text, ...expected });
  });

  it.each<[PrincipalType | undefined, string, object]>([
    [undefined, '111122223333', { problem: 'no_key', belongs: 'AWS' }],
    [undefined, 'lambda.amazonaws.com', { problem: 'no_key', belongs: 'Service' }],
    [undefined, 'arn:aws:iam::111122223333:saml-provider/Okta', { problem: 'no_key', belongs: 'Federated' }],
    [undefined, 'everyone', { problem: 'no_key' }],
    ['AWS', '', { problem: 'empty' }],
    ['AWS', ' ', { problem: 'empty' }],
    ['AWS', '**', { problem: 'wildcard' }],
    ['AWS', 'arn:aws:iam::*:root', { problem: 'wildcard' }],
    ['AWS', 'arn:aws:iam::111122223333:role/*', { problem: 'wildcard' }],
    ['AWS', 'arn:aws:iam::${Account}:role/app-*', { problem: 'wildcard' }],
    ['AWS', 'arn:aws:sts::111122223333:assumed-role/app/*', { problem: 'wildcard' }],
    ['Service', '*', { problem: 'wildcard' }],
    ['Service', '*.amazonaws.com', { problem: 'wildcard' }],
    ['Federated', '*', { problem: 'wildcard' }],
    ['CanonicalUser', '*', { problem: 'wildcard' }],
    ['AWS', '12345', { problem: 'account_id' }],
    ['AWS', '1111-2222-3333', { problem: 'account_id', repair: '111122223333' }],
    ['AWS', 'arn:aws:iam::12:root', { problem: 'account_id' }],
    ['AWS', 'arn:aws:iam:::role/app', { problem: 'account_id' }],
    ['AWS', 'arn:aws:iam::1111-2222-3333:root', { problem: 'account_id', repair: 'arn:aws:iam::111122223333:root' }],
    ['AWS', 'arn:aws:iam:us-east-1:111122223333:root', { problem: 'arn', repair: 'arn:aws:iam::111122223333:root' }],
    ['AWS', 'arn:aws:iam::111122223333:Root', { problem: 'arn', repair: 'arn:aws:iam::111122223333:root' }],
    ['AWS', 'ARN:aws:iam::111122223333:root', { problem: 'arn', repair: 'arn:aws:iam::111122223333:root' }],
    ['AWS', 'arn:aws:iam::111122223333:role/', { problem: 'arn' }],
    ['AWS', 'arn:aws:iam::111122223333:role', { problem: 'arn' }],
    ['AWS', 'arn:aws:iam::111122223333', { problem: 'arn' }],
    ['AWS', 'arn:awss:iam::111122223333:root', { problem: 'arn' }],
    [
      'AWS',
      'arn:aws:iam::111122223333:assumed-role/app/x1',
      { problem: 'arn', repair: 'arn:aws:sts::111122223333:assumed-role/app/x1' },
    ],
    ['AWS', 'arn:aws:sts::111122223333:assumed-role/app', { problem: 'arn' }],
    ['AWS', 'arn:aws:sts::111122223333:role/app', { problem: 'arn', repair: 'arn:aws:iam::111122223333:role/app' }],
    ['AWS', 'arn:aws:iam::111122223333:group/admins', { problem: 'group' }],
    ['AWS', 'AGPACKCEVSQ6C2EXAMPLE', { problem: 'group' }],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE', { problem: 'not_a_principal' }],
    ['AWS', 'arn:aws:iam::111122223333:instance-profile/web', { problem: 'not_a_principal' }],
    ['AWS', 'arn:aws:lambda:us-east-1:111122223333:function:f', { problem: 'not_a_principal' }],
    ['AWS', 'arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5', { problem: 'organization' }],
    ['AWS', 'lambda.amazonaws.com', { problem: 'wrong_key', belongs: 'Service' }],
    ['AWS', 'arn:aws:iam::111122223333:saml-provider/Okta', { problem: 'wrong_key', belongs: 'Federated' }],
    ['AWS', hex, { problem: 'wrong_key', belongs: 'CanonicalUser' }],
    ['AWS', 'ann', { problem: 'name' }],
    ['Service', 'lambda', { problem: 'service_name' }],
    ['Service', 'Lambda.amazonaws.com', { problem: 'service_name', repair: 'lambda.amazonaws.com' }],
    ['Service', 'https://lambda.amazonaws.com', { problem: 'service_name' }],
    ['Service', 'arn:aws:iam::111122223333:role/app', { problem: 'wrong_key', belongs: 'AWS' }],
    ['Federated', 'lambda.amazonaws.com', { problem: 'wrong_key', belongs: 'Service' }],
    ['Federated', 'https://token.actions.githubusercontent.com', { problem: 'provider' }],
    ['Federated', 'arn:aws:iam::111122223333:role/app', { problem: 'wrong_key', belongs: 'AWS' }],
    ['Federated', 'arn:aws:iam::12:saml-provider/Okta', { problem: 'account_id' }],
    [
      'Federated',
      'arn:aws:iam::111122223333:oidc-provider/https://token.actions.githubusercontent.com',
      {
        problem: 'provider',
        repair: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
    ],
    ['CanonicalUser', '111122223333', { problem: 'wrong_key', belongs: 'AWS' }],
    ['CanonicalUser', 'abc', { problem: 'canonical_id' }],
  ])('%s %s is malformed', (type, text, expected) => {
    expect(readPrincipalValue(type, text)).toMatchObject({ kind: 'malformed', text, ...expected });
  });
});
