import type { Located, Policy, PrincipalValue, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { speaksOf } from '../../policy/named-action.js';
import { allows, conditionEntries, failsWithoutKey } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { isKnownText } from '../../values/template-text.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { type ClaimEntry, claimsAsked, isPattern, issuerOf, literalStart, providerOf } from './oidc-claims.js';
import { codes } from './oidc-trust.codes.js';
import { oidcTrustExamples } from './oidc-trust.examples.js';
import type { OidcProvider } from './oidc-trust.table.js';

export const oidcTrust = defineCheck({
  id: 'oidc_trust',
  severity: 'high',
  appliesTo: ['trust'],
  summary: 'A role trusts an OpenID Connect provider and does not say whose tokens may assume it.',
  why: 'A provider signs tokens for all who use it: every repository on GitHub, every pod of a cluster, every customer of a build service. Only the conditions on the claims of the token say which of them is meant, and without them the role belongs to strangers.',
  remediation: [
    'Compare the audience claim with StringEquals.',
    'Compare the subject, or the claim that names the tenant, with a value that begins with your own organization.',
    'Name the repository and the branch or environment, the workspace, or the service account.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: oidcTrustExamples,
  *statement(statement, { policy, catalog, found }) {
    const action = catalog.action('sts', 'AssumeRoleWithWebIdentity');
    if (!action || !allows(statement) || !speaksOf(statement, action)) return;
    if (statement.principal?.kind !== 'Principal' || standing(statement, policy).actions.length === 0) return;
    // A key that a tool still has to fill in may be the one that is missing.
    if (conditionEntries(statement).some(({ key }) => !isKnownText(key.value))) return;
    const trusted = statement.principal.values.flatMap((principal) => {
      const issuer = issuerOf(principal);
      return issuer === undefined ? [] : [{ principal, issuer, statement, policy, found }];
    });
    for (const trust of trusted.slice(0, mostProviders)) yield* judge(trust);
  },
});

/** The findings are alike; more of them help nobody. */
const mostProviders = 20;

interface Trust {
  readonly principal: Located<PrincipalValue>;
  readonly issuer: string;
  readonly statement: Statement;
  readonly policy: Policy;
  readonly found: Finders<typeof codes>;
}

function* judge(trust: Trust): Iterable<Found> {
  const { principal, issuer, statement, policy, found } = trust;
  const provider = providerOf(issuer);
  const asked = claimsAsked(issuer, statement, policy);
  const args = aboutProvider(trust, provider);
  const place = placeOf(principal);
  if (provider && isGithub(provider)) return yield* judgeGithub(trust, provider, asked);
  if (asked.length === 0) return yield found.missingCondition(place, args);
  if (provider?.name === 'Amazon Cognito' && !asked.some(({ claim }) => claim === 'amr')) {
    yield found.withoutAuthentication(place, { key: `${issuer}:amr` });
  }
  const pins = asked.filter(({ claim }) => claimsOf(provider).includes(claim));
  const admitting = pins.filter(isPin);
  if (admitting.length === 0) yield* unpinned(trust, provider, pins);
  else yield* widePins(trust, provider, admitting);
  yield* audience(trust, provider, asked);
}

const claimsOf = (provider: OidcProvider | undefined): readonly string[] => provider?.claims ?? ['sub'];

const isGithub = ({ name }: OidcProvider): boolean => name === 'GitHub Actions';

function aboutProvider({ principal, issuer }: Trust, provider: OidcProvider | undefined) {
  const { name = issuer, example = 'the subject of the one who may' } = provider ?? {};
  return { principal: principal.value.text, provider: name, key: `${issuer}:${claimsOf(provider)[0]}`, example };
}

/** Every token has these two, so that IfExists and ForAllValues take nothing away from a comparison. */
const inEveryToken: readonly string[] = ['sub', 'aud', 'app_id'];

const isPin = ({ claim, entry, admits }: ClaimEntry): boolean =>
  admits &&
  entry.values.length > 0 &&
  (inEveryToken.includes(claim) || entry.parsed?.negated || failsWithoutKey(entry));

function* unpinned(trust: Trust, provider: OidcProvider | undefined, pins: readonly ClaimEntry[]): Iterable<Found> {
  const { principal, statement, found } = trust;
  const excluding = pins.find(({ entry }) => entry.parsed?.negated && conditionEntries(statement).includes(entry));
  if (excluding) {
    const { key, operator } = excluding.entry;
    yield found.claimOnlyExcluded(placeOf(key), { conditionKey: key.value, operator: operator.value });
    return;
  }
  const args = aboutProvider(trust, provider);
  yield provider?.tenants === 'everyone'
    ? found.tenantNotPinned(placeOf(principal), args)
    : found.subjectNotPinned(placeOf(principal), { ...args, known: provider ? 'known' : '' });
}

/** The conditions are ANDed, so one pin that names the tenant is enough; of its values each has to. */
function* widePins(trust: Trust, provider: OidcProvider | undefined, pins: readonly ClaimEntry[]): Iterable<Found> {
  const wide = pins.map((pin) => ({ pin, value: firstWide(pin, provider) }));
  const [first] = wide;
  if (!first?.value || wide.some(({ value }) => value === undefined)) return;
  const { found } = trust;
  const args = {
    conditionKey: first.pin.entry.key.value,
    value: first.value.value.text,
    provider: provider?.name ?? trust.issuer,
    example: aboutProvider(trust, provider).example,
  };
  const place = placeOf(first.value);
  yield provider?.tenants === 'everyone' ? found.anyTenant(place, args) : found.anySubject(place, args);
}

/** The first value that does not begin with the name of one tenant. */
const firstWide = ({ claim, entry }: ClaimEntry, provider: OidcProvider | undefined) =>
  entry.values.find(
    ({ value: { text } }) => isPattern(entry, text) && !names(claim, literalStart(entry, text), provider),
  );

function names(claim: string, start: string, provider: OidcProvider | undefined): boolean {
  const isFirst = claim === claimsOf(provider)[0];
  return (isFirst && provider ? provider.tenant : /^.{3,}/).test(start);
}

function* audience(trust: Trust, provider: OidcProvider | undefined, asked: readonly ClaimEntry[]): Iterable<Found> {
  const claim = provider?.audience ?? 'aud';
  // Where the audience is what tells tenants apart, the pins have been judged by it.
  if (claimsOf(provider).includes(claim) || asked.some((one) => [claim, 'oaud', 'azp'].includes(one.claim))) return;
  const args = { ...aboutProvider(trust, provider), key: `${trust.issuer}:${claim}`, example: 'sts.amazonaws.com' };
  yield trust.found.missingAudience(placeOf(trust.principal), args);
}

function* judgeGithub(trust: Trust, provider: OidcProvider, asked: readonly ClaimEntry[]): Iterable<Found> {
  const { principal, found } = trust;
  const subjects = asked.filter(({ claim }) => claim === 'sub');
  const others = asked.filter((one) => one.claim !== 'sub' && provider.claims.includes(one.claim) && isPin(one));
  const narrow = others.filter((one) => firstWide(one, provider) === undefined);
  if (subjects.length === 0) {
    const narrowed = narrow[0] ? `"${narrow[0].entry.key.value}"` : '';
    yield found.missingGithubSubject(placeOf(principal), { ...aboutProvider(trust, provider), narrowed });
  } else if (!subjects.some(isPin)) yield* unpinned(trust, provider, subjects);
  else yield* githubSubjects(trust, subjects.filter(isPin), { narrow, asked });
  yield* audience(trust, provider, asked);
}

const repository = /^repo:[^/:]+\/[^/:]+:/;
const organization = /^repo:[^/:]+\//;
const otherForm = /^(?!repo:)\w+:[^:/]+[:/]/;

/** Claims of which each fixes what code runs: the branch, the environment, the workflow of a given branch that is called. */
const pinsCode = ['ref', 'environment', 'job_workflow_ref'];

function* githubSubjects(
  trust: Trust,
  subjects: readonly ClaimEntry[],
  { narrow, asked }: { readonly narrow: readonly ClaimEntry[]; readonly asked: readonly ClaimEntry[] },
): Iterable<Found> {
  const { found } = trust;
  const isBranchPinned = asked.some((one) => pinsCode.includes(one.claim) && isExact(one));
  for (const { entry } of subjects) {
    const open = entry.values.filter(({ value }) => isPattern(entry, value.text));
    const start = (one: (typeof open)[number]): string => literalStart(entry, one.value.text);
    const anyone = open.find((one) => !organization.test(start(one)) && !otherForm.test(start(one)));
    const whole = open.find((one) => !repository.test(start(one)));
    const wide = narrow.length > 0 ? undefined : (anyone ?? whole);
    const worst = wide ?? (isBranchPinned ? undefined : open[0]);
    if (!worst) continue;
    const args = {
      conditionKey: entry.key.value,
      value: worst.value.text,
      provider: 'GitHub Actions',
      example: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    };
    const reach = worst === anyone ? 'anyGithubRepository' : 'wholeGithubOrganization';
    yield found[wide ? reach : 'anyGithubBranch'](placeOf(worst), args);
    return;
  }
}

const isExact = (one: ClaimEntry): boolean =>
  isPin(one) && one.entry.values.every(({ value }) => !isPattern(one.entry, value.text));
