import type { Catalog } from '../../core/catalog/catalog.js';
import { actionsOf } from '../../core/catalog/expand-actions.js';
import type { Policy } from '../../core/policy/ast.js';
import { allows, everyAction } from '../../core/policy/questions.js';

/**
 * Services in which whoever may write can give themselves more: identities, organizations, and AWS's sign-in.
 * Source: Service Authorization Reference, the pages of these services.
 */
const services: ReadonlySet<string> = new Set(['iam', 'organizations', 'sso', 'sso-directory', 'identitystore']);

const changing: ReadonlySet<string> = new Set(['Write', 'Permissions management']);

/** Does some Allow of the policy change who may do what? A Deny elsewhere is not reckoned with. */
export const isAdministrative = (policy: Policy, catalog: Catalog): boolean =>
  policy.statements
    .filter(allows)
    .some(
      (statement) =>
        everyAction(statement) ||
        statement.action?.kind === 'NotAction' ||
        actionsOf(statement, catalog).some(
          ({ service, accessLevel }) => services.has(service) && changing.has(accessLevel),
        ),
    );

/** What a person is told who is asked. */
export const administrationNote = 'Whoever has it can change who may do what, and so take over the account.';
