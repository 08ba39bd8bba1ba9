import type { Catalog } from '../../catalog/catalog.js';
import { narrowings } from '../../conditions/narrows.js';
import type { ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { allows, conditionEntries, failsWithoutKey } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { placeOf } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { readPrincipalValue } from '../../values/principal.js';
import { defineCheck, type Finders, type Found, type OptionValue } from '../define-check.js';
import { assumeActions, serviceNeeds, sessionActions } from './assume-role.table.js';
import { deniedToStrangers } from './denied-to-strangers.js';
import { mismatches } from './mismatched-sign-in.js';
import { sessionsBesideRoles } from './sessions-beside-roles.js';
import { covers, type PrincipalEntry, signInOf } from './sign-in.js';
import { codes } from './trust-policy-validation.codes.js';
import { trustPolicyExamples } from './trust-policy-validation.examples.js';

export const trustPolicyValidation = defineCheck({
  id: 'trust_policy_validation',
  severity: 'high',
  appliesTo: ['trust'],
  summary: 'A role trusts principals that cannot assume it this way, or more of them than it names.',
  why: 'The trust policy is the door of a role. A principal with the wrong action cannot pass it; an account without a condition leaves the key with people you do not know, who may be asked by others to use it.',
  remediation: [
    'Use sts:AssumeRole for accounts, roles, users and services, sts:AssumeRoleWithSAML and sts:AssumeRoleWithWebIdentity for providers.',
    'Compare SAML:aud for SAML providers.',
    'For another account name the role that may come, or require sts:ExternalId or aws:PrincipalOrgID.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  options: {
    trusted_accounts: {
      default: [],
      description: 'Account ids, twelve digits each, that may be trusted as a whole without a condition.',
    },
  },
  codes,
  examples: trustPolicyExamples,
  *policy(policy, { catalog, found }) {
    const allowing = policy.statements.filter(allows);
    yield* unmetNeeds(allowing, catalog, found);
    if (assumeActions.some(({ name }) => allowing.some((one) => covers(one, name, catalog)))) return;
    const names = new Set(sessionActions.map(({ name }) => `sts:${name.toLowerCase()}`));
    const lonely = allowing.flatMap(({ action }) => action?.values ?? []);
    const first = lonely.find(({ value }) => names.has(value.text.toLowerCase()));
    if (first) yield found.sessionActionAlone(placeOf(first), { action: first.value.text });
  },
  *statement(statement, { policy, catalog, options, document, found }) {
    for (const one of mismatches(statement, catalog)) {
      yield one.of === 'action'
        ? found.mismatchedAction(placeOf(one.at), {
            action: one.at.value.text,
            principals: one.principals,
            fit: one.fit,
          })
        : found.mismatchedPrincipal(placeOf(one.at), {
            principal: one.at.value.text,
            actions: one.actions,
            fit: one.fit,
          });
    }
    for (const { at, role } of sessionsBesideRoles(statement)) {
      yield found.sessionBesideRole(placeOf(at), { principal: at.value.text, role });
    }
    if (!allows(statement) || standing(statement, policy).actions.length === 0) return;
    yield* samlWithoutAudience(statement, catalog, found);
    yield* itself(statement, document.owner, catalog, found);
    yield* wholeAccounts(statement, {
      policy,
      catalog,
      owner: document.owner,
      trusted: accountsOf(options.trusted_accounts),
      found,
    });
  },
});

type Finder = Finders<typeof codes>;

function* unmetNeeds(allowing: readonly Statement[], catalog: Catalog, found: Finder): Iterable<Found> {
  for (const { principal, actions } of serviceNeeds) {
    const naming = allowing.flatMap((statement) => {
      const at = principalsOf(statement).find(({ value }) => value.type === 'Service' && value.text === principal);
      return at ? [{ statement, at }] : [];
    });
    const missing = actions.filter((name) => !naming.some(({ statement }) => covers(statement, name, catalog)));
    const [first] = naming;
    if (!first || missing.length === 0) continue;
    yield found.rolesAnywhereActions(placeOf(first.at), { principal, missing: missing.map((name) => `sts:${name}`) });
  }
}

const principalsOf = ({ principal }: Statement): readonly PrincipalEntry[] =>
  principal?.kind === 'Principal' ? principal.values : [];

function* samlWithoutAudience(statement: Statement, catalog: Catalog, found: Finder): Iterable<Found> {
  const provider = principalsOf(statement).find((one) => signInOf(one) === 'AssumeRoleWithSAML');
  if (!provider || !covers(statement, 'AssumeRoleWithSAML', catalog)) return;
  const saml = conditionEntries(statement).filter(({ key }) => /^saml:/i.test(key.value));
  if (saml.some((entry) => /^saml:(?:aud|doc)$/i.test(entry.key.value) && compares(entry))) return;
  const narrowed = saml.some(compares) ? 'narrowed' : '';
  yield found.missingSamlAudience(placeOf(provider), { principal: provider.value.text, narrowed });
}

/** Does the entry leave out something? */
const compares = (entry: ConditionEntry): boolean =>
  failsWithoutKey(entry) &&
  entry.parsed?.family !== 'null' &&
  entry.values.length > 0 &&
  entry.values.every(({ value }) => entry.parsed?.wildcards === false || !/^[*?]*$/.test(value.text));

/** Only where the input says which role it is: a trust policy does not name its own. */
function* itself(statement: Statement, owner: string | undefined, catalog: Catalog, found: Finder): Iterable<Found> {
  if (owner === undefined || !covers(statement, 'AssumeRole', catalog)) return;
  const own = principalsOf(statement).find(({ value }) => value.type === 'AWS' && value.text === owner);
  if (own) yield found.roleTrustsItself(placeOf(own), { principal: own.value.text });
}

interface Accounts {
  readonly policy: Policy;
  readonly catalog: Catalog;
  /** The ARN of the role, where that is known. */
  readonly owner: string | undefined;
  readonly trusted: ReadonlySet<string>;
  readonly found: Finder;
}

function* wholeAccounts(statement: Statement, { policy, catalog, owner, trusted, found }: Accounts): Iterable<Found> {
  if (!covers(statement, 'AssumeRole', catalog) || narrowsCallers(statement)) return;
  const own = ownAccounts(policy);
  const whole = principalsOf(statement).flatMap((at) => {
    const principal = readPrincipalValue(at.value.type, at.value.text);
    const isWhole = principal.kind === 'account' || principal.kind === 'account_root';
    const isOwn = isWhole && (own.has(principal.account) || principal.account === accountOf(owner));
    return isWhole && !isOwn ? [{ at, account: principal.account }] : [];
  });
  if (whole.length === 0 || deniedToStrangers(statement, policy)) return;
  for (const { at, account } of whole.slice(0, mostAccounts)) {
    const args = { principal: at.value.text, account, trusted: trusted.has(account) ? 'trusted' : '' };
    yield found.accountWithoutCondition(placeOf(at), args);
  }
}

/** The findings are alike; more of them help nobody. */
const mostAccounts = 20;

/** That the account is this account says nothing of who in it; tags and names of sessions are its own to give. */
const narrowsCallers = ({ condition }: Statement): boolean =>
  narrowings(condition).some(({ entry, sides }) => {
    const key = entry.key.value.toLowerCase();
    if (key === 'aws:principalaccount') return false;
    return key === 'sts:externalid' || sides.some((side) => side !== 'request' && side !== 'resource');
  });

const accountOf = (arn: string | undefined): string | undefined => readArn(arn ?? '')?.account;

/** A provider is of the same account as the role that trusts it. */
const ownAccounts = rememberOf(({ statements }: Policy): ReadonlySet<string> => {
  const accounts = statements.flatMap(principalsOf).flatMap(({ value }) => {
    const principal = readPrincipalValue(value.type, value.text);
    return principal.kind === 'saml_provider' || principal.kind === 'oidc_provider' ? [principal.account] : [];
  });
  return new Set(accounts);
});

const accountsOf = (option: OptionValue | undefined): ReadonlySet<string> =>
  new Set(Array.isArray(option) ? option.filter((one) => typeof one === 'string') : []);
