import type { Catalog } from '../../catalog/catalog.js';
import type { Located, PrincipalValue, Statement } from '../../policy/ast.js';
import { speaksOf } from '../../policy/named-action.js';
import { readPrincipalValue } from '../../values/principal.js';
import { type AssumeAction, assumeActions, type SignIn } from './assume-role.table.js';

export type PrincipalEntry = Located<PrincipalValue>;

/** The action with which the principal assumes a role; undefined for everyone and for what cannot be told. */
export function signInOf({ value: { type, text } }: PrincipalEntry): SignIn | undefined {
  const principal = readPrincipalValue(type, text);
  switch (principal.kind) {
    case 'account':
    case 'account_root':
    case 'role':
    case 'user':
    case 'role_session':
    case 'federated_user':
    case 'unique_id':
    case 'service':
      return 'AssumeRole';
    case 'saml_provider':
      return 'AssumeRoleWithSAML';
    case 'oidc_provider':
    case 'web_identity_provider':
      return 'AssumeRoleWithWebIdentity';
    case 'placeholder':
      return signInOfTemplate(text);
    default:
      return undefined;
  }
}

/** Of an ARN with holes the kind of provider is often told all the same. */
function signInOfTemplate(text: string): SignIn | undefined {
  if (/:saml-provider\//.test(text)) return 'AssumeRoleWithSAML';
  if (/:oidc-provider\//.test(text)) return 'AssumeRoleWithWebIdentity';
  return /^arn:.*:(?:root$|role\/|user\/)/.test(text) ? 'AssumeRole' : undefined;
}

export const covers = (statement: Statement, name: string, catalog: Catalog): boolean => {
  const action = catalog.action('sts', name);
  return action !== undefined && speaksOf(statement, action);
};

/** The AssumeRole actions that the statement names, by wildcard or letter by letter. */
export const assumeActionsOf = (statement: Statement, catalog: Catalog): readonly AssumeAction[] =>
  assumeActions.filter(({ name }) => covers(statement, name, catalog));
