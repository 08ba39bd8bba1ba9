import { showList } from '../../findings/show.js';
import { addedEntry } from '../../fixes/condition-changes.js';
import { removed, replaced, statementOf } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';

type Account = { principal: string; account: string; trusted: string };

/** Of trust_policy_validation. */
export const codes = {
  mismatchedAction: {
    severity: 'error',
    accessAnalyzer: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
    message: ({ action, principals }: { action: string; principals: readonly string[]; fit: string }) =>
      `"${action}" is not how ${showList(principals, 3)} assumes a role, so nobody can use it here.`,
    suggestion: ({ fit }: { action: string; principals: readonly string[]; fit: string }) => `Write "${fit}".`,
    fix: replaced('suggested', ({ fit }: { fit: string }) => fit),
  },
  mismatchedPrincipal: {
    severity: 'error',
    accessAnalyzer: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
    message: ({ principal, actions }: { principal: string; actions: readonly string[]; fit: string }) =>
      `"${principal}" cannot assume the role with ${showList(actions)}, which is for principals of another kind.`,
    suggestion: ({ fit }: { principal: string; actions: readonly string[]; fit: string }) =>
      `Give it a statement of its own with "${fit}".`,
  },
  missingSamlAudience: {
    severity: ({ narrowed }: { principal: string; narrowed: string }) => (narrowed ? 'medium' : 'high'),
    message: ({ principal }: { principal: string; narrowed: string }) =>
      `No condition compares SAML:aud, so an assertion that "${principal}" made for another application works here as well.`,
    suggestion: () => 'Add "StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}.',
    fix: {
      safety: 'suggested',
      changes({ spot }) {
        const statement = statementOf(spot);
        return statement ? addedEntry(statement, 'StringEquals', 'saml:aud', 'https://signin.aws.amazon.com/saml') : [];
      },
    },
  },
  accountWithoutCondition: {
    severity: ({ trusted }: Account) => (trusted ? 'info' : 'medium'),
    message: ({ principal, account, trusted }: Account) =>
      trusted
        ? `"${principal}" lets account ${account}, which the configuration calls trusted, decide who assumes the role.`
        : `"${principal}" leaves it to account ${account} who assumes the role, with no external ID, organization or principal to compare.`,
    suggestion: () =>
      'Name the role that may, or add sts:ExternalId for a third party and aws:PrincipalOrgID for an account of your own.',
  },
  roleTrustsItself: {
    severity: 'low',
    message: ({ principal }: { principal: string }) =>
      `The role trusts itself: whoever holds a session of "${principal}" can start the next from it, and so outlast the session's end.`,
    suggestion: () =>
      'Remove it, since a session has the permissions of the role already; keep it only for code that assumes the role again on purpose.',
  },
  sessionActionAlone: {
    severity: 'warning',
    message: ({ action }: { action: string }) =>
      `"${action}" does nothing by itself: no statement of the policy allows an action with which a role is assumed.`,
    suggestion: () => 'Add sts:AssumeRole, sts:AssumeRoleWithSAML or sts:AssumeRoleWithWebIdentity.',
  },
  rolesAnywhereActions: {
    severity: 'error',
    accessAnalyzer: 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
    message: ({ principal, missing }: { principal: string; missing: readonly string[] }) =>
      `"${principal}" needs ${showList(missing)} as well, and without it every attempt to assume the role fails.`,
    suggestion: ({ missing }: { principal: string; missing: readonly string[] }) => `Add ${showList(missing)}.`,
  },
  sessionBesideRole: {
    severity: 'info',
    accessAnalyzer: 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
    message: ({ principal, role }: { principal: string; role: string }) =>
      `The session "${principal}" adds nothing to its role "${role}", which stands beside it.`,
    suggestion: ({ principal }: { principal: string; role: string }) => `Remove "${principal}".`,
    fix: removed('suggested'),
  },
} as const satisfies Readonly<Record<string, Code>>;
