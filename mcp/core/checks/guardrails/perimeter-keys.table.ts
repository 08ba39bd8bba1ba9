export interface PerimeterKey {
  /** In lower case. One that ends in a slash is followed by a tag key. */
  readonly key: string;
  readonly source: string;
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const row = (key: string): PerimeterKey => ({
  key,
  source: `${globalKeys}#condition-keys-${key.slice('aws:'.length)}`,
});

/** Who calls: keys that a service principal has not. */
export const principalKeys: readonly PerimeterKey[] = [
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principaltag/',
  'aws:username',
].map(row);

const federation =
  'https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/resource_control_policies/README.md';

/** Keys that a sign-in with SAML or OpenID Connect has not, since its caller is no member of an organization yet. */
export const keysWithoutFederation: readonly PerimeterKey[] = ['aws:principalorgid', 'aws:principalorgpaths'].map(
  (key) => ({ key, source: federation }),
);

/** The actions by which it signs in. */
export const federatedActions: readonly { readonly name: string; readonly source: string }[] = [
  { name: 'AssumeRoleWithSAML', source: federation },
  { name: 'AssumeRoleWithWebIdentity', source: federation },
];

/** For which resource or account a service calls: keys that nobody but a service principal has. */
export const serviceSourceKeys: readonly PerimeterKey[] = [
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
].map(row);

/** Whose resource and which network: what services do on behalf of a caller is outside of both. */
export const boundaryKeys: readonly PerimeterKey[] = [
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
].map(row);

/** Keys by which a Deny leaves out what AWS services do, or those who work for them. */
export const carveOutKeys: readonly PerimeterKey[] = [
  'aws:viaawsservice',
  'aws:principalisawsservice',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
  'aws:principalservicename',
  'aws:principalservicenameslist',
].map(row);
