import { narrowsOn } from '../../conditions/narrows.js';
import type { PrincipalClause } from '../../policy/ast.js';
import { allows, denies, namesEveryone } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { type Principal, readPrincipalValue } from '../../values/principal.js';
import { defineCheck } from '../define-check.js';
import { codes } from './not-principal-validation.codes.js';
import { examples } from './not-principal-validation.examples.js';

export const notPrincipalValidation = defineCheck({
  id: 'not_principal_validation',
  severity: 'warning',
  // The other types take no NotPrincipal at all; policy_type_validation and rcp_validation say so.
  appliesTo: ['resource', 'vpc_endpoint'],
  summary: 'A statement names with NotPrincipal whom it is not for.',
  why: 'With Allow it lets in everyone else, strangers among them. With Deny it also stops the callers that it means to spare, unless their account and role are listed beside them, and it always stops those with a permissions boundary.',
  remediation: [
    'In an Allow, name the principals that are meant.',
    'In a Deny, write Principal "*" and spare the callers with ArnNotEquals on aws:PrincipalArn.',
    'Where NotPrincipal has to stay, list the account and the role of every user and session beside it.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-allow-with-not-principal',
  ],
  codes,
  examples,
  *statement(statement, { policyType, found }) {
    const { principal: clause } = statement;
    if (clause?.kind !== 'NotPrincipal' || clause.values.length === 0) return;
    const place = placeOf(clause.keyPlace);
    const principals = clause.values.map(({ value }) => value.text);
    if (allows(statement)) {
      const ceiling = policyType === 'vpc_endpoint' ? 'ceiling' : '';
      const narrowed = narrowsOn(statement.condition, 'caller', 'network') ? 'narrowed' : '';
      yield found.notPrincipalWithAllow(place, { principals, ceiling, narrowed });
      return;
    }
    if (!denies(statement)) return;
    const everyone = clause.values.find(namesEveryone);
    if (everyone) {
      yield found.nobodyDenied(placeOf(everyone), { principal: everyone.value.text });
      return;
    }
    const unlisted = [...missingParents(clause)];
    if (unlisted.length === 0) yield found.notPrincipalWithDeny(place, { principals, spared: sparedBy(clause) });
    for (const { at, principal, missing } of unlisted.slice(0, mostPerClause)) {
      yield 'role' in missing
        ? found.roleNotListed(placeOf(at), { principal, role: missing.role })
        : found.accountNotListed(placeOf(at), { principal, account: missing.account });
    }
  },
});

/** The findings are alike; more of them help nobody. */
const mostPerClause = 20;

/** What a condition would name: the roles and users, or the accounts where there are no others. */
function sparedBy({ values }: PrincipalClause): readonly string[] {
  const read = values.map(({ value }) => readPrincipalValue(value.type, value.text));
  const arns = read.flatMap((one) => {
    if (one.kind === 'role_session') return [roleArn(one)];
    return one.kind === 'role' || one.kind === 'user' ? [one.text] : [];
  });
  return arns.length > 0 ? [...new Set(arns)] : read.flatMap((one) => (isAccount(one) ? [one.account] : []));
}

const roleArn = ({ account, role }: Extract<Principal, { kind: 'role_session' }>): string =>
  `arn:aws:iam::${account}:role/${role}`;

type Missing = { readonly account: string } | { readonly role: string };

/** AWS looks at the account first, then at the role, then at the session, and each has to be spared. */
function* missingParents({ values }: PrincipalClause) {
  const read = values.map((at) => ({ at, principal: readPrincipalValue(at.value.type, at.value.text) }));
  const accounts = new Set(read.flatMap(({ principal }) => (isAccount(principal) ? [principal.account] : [])));
  const roles = new Set(
    read.flatMap(({ principal: one }) => (one.kind === 'role' ? [`${one.account} ${one.name}`] : [])),
  );
  for (const { at, principal } of read) {
    const missing = missingParent(principal, accounts, roles);
    if (missing) yield { at, principal: principal.text, missing };
  }
}

const isAccount = (principal: Principal): principal is Principal & { readonly account: string } =>
  principal.kind === 'account' || principal.kind === 'account_root';

function missingParent(
  principal: Principal,
  accounts: ReadonlySet<string>,
  roles: ReadonlySet<string>,
): Missing | undefined {
  const { kind } = principal;
  if (kind !== 'role' && kind !== 'user' && kind !== 'role_session' && kind !== 'federated_user') return undefined;
  if (!accounts.has(principal.account)) return { account: principal.account };
  if (kind !== 'role_session' || roles.has(`${principal.account} ${principal.role}`)) return undefined;
  return { role: roleArn(principal) };
}
