import type { ConditionEntry, Located, Policy, PrincipalValue, Statement } from '../../policy/ast.js';
import { conditionEntries, denies } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { readPrincipalValue } from '../../values/principal.js';
import { fillParts, isKnownText, writtenText } from '../../values/template-text.js';
import { compileWildcard, hasWildcard } from '../../values/wildcard.js';
import { type OidcProvider, oidcProviders } from './oidc-trust.table.js';

/**
 * The issuer behind a Federated principal. Of an ARN whose account a tool still has to fill in, it is what follows
 * `oidc-provider/`. Undefined for a SAML provider and for what cannot be read.
 */
export function issuerOf({ value: { type, text } }: Located<PrincipalValue>): string | undefined {
  if (type !== 'Federated') return undefined;
  const principal = readPrincipalValue(type, text);
  if (principal.kind === 'oidc_provider') return principal.issuer;
  if (principal.kind === 'web_identity_provider') return text;
  if (principal.kind !== 'placeholder') return undefined;
  const issuer = /:oidc-provider\/(.+)$/.exec(text)?.[1];
  return issuer !== undefined && isKnownText(issuer) ? issuer : undefined;
}

export const providerOf = (issuer: string): OidcProvider | undefined =>
  readProviders.find(({ fits }) => fits.some((matches) => matches(issuer.toLowerCase())))?.provider;

const readProviders = oidcProviders.map((provider) => ({ provider, fits: provider.issuers.map(compileWildcard) }));

/** An entry about one claim of the issuer's tokens. */
export interface ClaimEntry {
  /** In lower case. */
  readonly claim: string;
  readonly entry: ConditionEntry;
  /** Does the entry admit what it lists, or keep it out? In a Deny the two change places. */
  readonly admits: boolean;
}

/** What the statement and the Denies of the same policy ask of the issuer's claims. */
export function claimsAsked(issuer: string, statement: Statement, policy: Policy): readonly ClaimEntry[] {
  const own = conditionEntries(statement).flatMap((entry) => claimEntry(issuer, entry, 'allow'));
  return [...own, ...lonelyDenials(policy).flatMap((entry) => claimEntry(issuer, entry, 'deny'))];
}

/** More Denies than this are not looked at. */
const mostDenials = 50;

/** The entries of Denies that hold on this entry alone, such as `StringNotLike …:sub`. */
const lonelyDenials = rememberOf(({ statements }: Policy): readonly ConditionEntry[] =>
  statements
    .filter((statement) => denies(statement) && conditionEntries(statement).length === 1)
    .slice(0, mostDenials)
    .flatMap(conditionEntries),
);

function claimEntry(issuer: string, entry: ConditionEntry, effect: 'allow' | 'deny'): readonly ClaimEntry[] {
  const start = `${issuer.toLowerCase()}:`;
  const key = entry.key.value.toLowerCase();
  if (!key.startsWith(start)) return [];
  const isComparison = entry.parsed !== undefined && entry.parsed.family !== 'null';
  const admits = isComparison && entry.parsed?.negated === (effect === 'deny');
  // A Deny that lists what it stops says nothing of the rest.
  return effect === 'deny' && !admits ? [] : [{ claim: key.slice(start.length), entry, admits }];
}

/** What stands before the first wildcard; a variable or a placeholder counts as one unknown word. */
export function literalStart({ parsed }: ConditionEntry, text: string): string {
  const plain = fillParts(text, () => 'x');
  const cut = parsed?.wildcards === false ? -1 : plain.search(/[*?]/);
  return cut < 0 ? plain : plain.slice(0, cut);
}

/** Can the value match more than one text? */
export const isPattern = ({ parsed }: ConditionEntry, text: string): boolean =>
  parsed?.wildcards !== false && hasWildcard(writtenText(text));
