import type { Example } from '../define-check.js';

const saml = { Federated: 'arn:aws:iam::111122223333:saml-provider/Okta' };
const oidc = { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' };
const anywhere = { Service: 'rolesanywhere.amazonaws.com' };
const partner = { AWS: 'arn:aws:iam::444455556666:root' };

const trust = (Principal: object, Action: string | readonly string[], Condition?: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) }],
});

const role = (Arn: string, Principal: object): object => ({
  Role: { Arn, AssumeRolePolicyDocument: trust(Principal, 'sts:AssumeRole') },
});

const audience = { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } };

export const trustPolicyExamples: readonly [Example, ...Example[]] = [
  {
    title: 'a SAML provider with the action of web identities',
    policy: trust(saml, 'sts:AssumeRoleWithWebIdentity', audience),
    finds: ['mismatched_action'],
  },
  {
    title: 'a web identity provider that assumes the role like a user',
    policy: trust(oidc, 'sts:AssumeRole'),
    finds: ['mismatched_action'],
  },
  {
    title: 'a role with the action of providers',
    policy: trust({ AWS: 'arn:aws:iam::111122223333:role/app' }, 'sts:AssumeRoleWithSAML'),
    finds: ['mismatched_action'],
  },
  {
    title: 'a role beside a provider',
    policy: trust({ ...saml, AWS: 'arn:aws:iam::111122223333:role/app' }, 'sts:AssumeRoleWithSAML', audience),
    finds: ['mismatched_principal'],
  },
  {
    title: 'SAML for any application',
    policy: trust(saml, 'sts:AssumeRoleWithSAML'),
    finds: ['missing_saml_audience'],
  },
  {
    title: 'SAML with an audience that is everything',
    policy: trust(saml, 'sts:AssumeRoleWithSAML', { StringLike: { 'SAML:aud': '*' } }),
    finds: ['missing_saml_audience'],
  },
  {
    title: 'another account as a whole',
    policy: trust(partner, 'sts:AssumeRole'),
    finds: ['account_without_condition'],
  },
  {
    title: 'an external id that is everything',
    policy: trust(partner, 'sts:AssumeRole', { StringLike: { 'sts:ExternalId': '*' } }),
    finds: ['account_without_condition'],
  },
  {
    title: 'an account that the configuration trusts',
    policy: trust({ AWS: '444455556666' }, 'sts:AssumeRole'),
    options: { trusted_accounts: ['444455556666'] },
    finds: ['account_without_condition'],
  },
  {
    title: 'a role that trusts itself, as `aws iam get-role` prints it',
    policy: role('arn:aws:iam::111122223333:role/deploy', { AWS: 'arn:aws:iam::111122223333:role/deploy' }),
    finds: ['role_trusts_itself'],
  },
  {
    title: 'a role of the same name in another account, and the own account as a whole',
    policy: role('arn:aws:iam::111122223333:role/deploy', {
      AWS: ['arn:aws:iam::444455556666:role/deploy', 'arn:aws:iam::111122223333:root'],
    }),
  },
  {
    title: 'another account as a whole, where the role says that it is another',
    policy: role('arn:aws:iam::111122223333:role/deploy', partner),
    finds: ['account_without_condition'],
  },
  {
    title: 'session tags and no way to a session',
    policy: trust({ AWS: 'arn:aws:iam::111122223333:role/app' }, ['sts:TagSession', 'sts:SetSourceIdentity']),
    finds: ['session_action_alone'],
  },
  {
    title: 'Roles Anywhere without session tags',
    policy: trust(anywhere, ['sts:AssumeRole', 'sts:SetSourceIdentity']),
    finds: ['roles_anywhere_actions'],
  },
  {
    title: 'a session beside its role',
    policy: trust(
      { AWS: ['arn:aws:iam::111122223333:role/path/app', 'arn:aws:sts::111122223333:assumed-role/app/deploy'] },
      'sts:AssumeRole',
    ),
    finds: ['session_beside_role'],
  },
  {
    title: 'SAML with its audience, and tags of the session',
    policy: trust(saml, ['sts:AssumeRoleWithSAML', 'sts:TagSession'], audience),
  },
  {
    title: 'both kinds of provider with both actions',
    policy: trust(
      { Federated: [saml.Federated, oidc.Federated] },
      ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
      { StringEquals: { 'SAML:aud': ['https://eu-west-1.signin.aws.amazon.com/saml'] } },
    ),
  },
  {
    title: 'another account with an external id',
    policy: trust(partner, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': '7c9e6679-7425-40de' } }),
  },
  {
    title: 'another account of the organization',
    policy: trust(partner, 'sts:AssumeRole', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
  },
  {
    title: 'people of another account who signed in with MFA',
    policy: trust(partner, 'sts:AssumeRole', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
  },
  {
    title: 'one role of another account',
    policy: trust({ AWS: 'arn:aws:iam::444455556666:role/deployer' }, 'sts:AssumeRole'),
  },
  {
    title: 'the own account, which a template fills in',
    policy: trust({ AWS: 'arn:aws:iam::${AWS::AccountId}:root' }, 'sts:AssumeRole'),
  },
  {
    title: 'Roles Anywhere with all it needs, in two statements',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: anywhere, Action: 'sts:AssumeRole' },
        { Effect: 'Allow', Principal: anywhere, Action: ['sts:SetSourceIdentity', 'sts:TagSession'] },
      ],
    },
  },
];
