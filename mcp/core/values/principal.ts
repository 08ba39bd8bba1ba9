import type { PrincipalType } from '../policy/elements.js';
import { isAccountId, repairAccountId } from './account-id.js';
import { readPrincipalArn } from './principal-arn.js';
import { readFederatedProvider, readServicePrincipal } from './principal-names.js';
import { isKnownText, writtenText } from './template-text.js';
import { hasWildcard } from './wildcard.js';

interface Of<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * Who a value of Principal or NotPrincipal names.
 * Source: IAM User Guide, "AWS JSON policy elements: Principal" and "IAM identifiers".
 */
export type Principal =
  /** The bare `"*"` and `{"AWS": "*"}`: everyone, anonymous callers among them. */
  | Of<'everyone'>
  /** `111122223333` and `arn:aws:iam::111122223333:root`, which both stand for the whole account. */
  | (Of<'account' | 'account_root'> & { readonly account: string })
  /** `name` without its path. */
  | (Of<'role' | 'user'> & { readonly account: string; readonly name: string })
  | (Of<'role_session'> & { readonly account: string; readonly role: string; readonly session: string })
  | (Of<'federated_user'> & { readonly account: string; readonly name: string })
  /** `AIDA…` and `AROA…`, which IAM puts in the place of a user or role that is gone. */
  | (Of<'unique_id'> & { readonly of: 'user' | 'role' })
  | (Of<'saml_provider'> & { readonly account: string; readonly name: string })
  /** `issuer` as its ARN has it: `token.actions.githubusercontent.com`. */
  | (Of<'oidc_provider'> & { readonly account: string; readonly issuer: string })
  /** One of the providers that IAM knows by their domain. */
  | Of<'web_identity_provider'>
  /** A domain under Federated that is none of them. */
  | Of<'domain'>
  /** Has the form of a service principal; whether there is such a service `findServicePrincipal` knows. */
  | Of<'service'>
  | Of<'canonical_user'>
  | (Of<'origin_access_identity'> & { readonly id: string })
  /** A tool still has to fill something in. */
  | Of<'placeholder'>
  | MalformedPrincipal;

export interface MalformedPrincipal extends Of<'malformed'> {
  readonly problem: PrincipalProblem;
  /** What was most likely meant. */
  readonly repair?: string;
  /** The key it belongs under, where it stands under another. */
  readonly belongs?: PrincipalType;
}

export type PrincipalProblem =
  | 'empty'
  /** A string other than `"*"` in the place of the map. */
  | 'no_key'
  | 'wildcard'
  | 'account_id'
  | 'group'
  | 'wrong_key'
  /** It is a well-formed name of something that cannot make a request. */
  | 'not_a_principal'
  | 'organization'
  | 'arn'
  | 'name'
  | 'service_name'
  | 'provider'
  | 'canonical_id';

/** Reads one value under its key; `type` is undefined for a bare string. Never throws. */
export function readPrincipalValue(type: PrincipalType | undefined, text: string): Principal {
  if (text === '*' && (type === undefined || type === 'AWS')) return { kind: 'everyone', text };
  if (type === undefined) return malformed(text, { problem: 'no_key', ...belongsTo(text) });
  if (text.trim() === '') return malformed(text, { problem: 'empty' });
  if (hasWildcard(writtenText(text))) return malformed(text, { problem: 'wildcard' });
  if (!isKnownText(text)) return { kind: 'placeholder', text };
  return readers[type](text);
}

const readers: Readonly<Record<PrincipalType, (text: string) => Principal>> = {
  AWS: readAwsPrincipal,
  Service: readServicePrincipal,
  Federated: readFederatedProvider,
  CanonicalUser: readCanonicalUser,
};

function readAwsPrincipal(text: string): Principal {
  if (isAccountId(text)) return { kind: 'account', text, account: text };
  if (/^arn:/i.test(text.trim())) return readPrincipalArn(text);
  if (/^[\d\s-]+$/.test(text)) {
    const repair = repairAccountId(text);
    return malformed(text, { problem: 'account_id', ...(repair !== undefined && { repair }) });
  }
  const { belongs } = belongsTo(text);
  if (belongs && belongs !== 'AWS') return malformed(text, { problem: 'wrong_key', belongs });
  return /^A[A-Z]{3}[A-Z0-9]{12,}$/.test(text) ? readUniqueId(text) : malformed(text, { problem: 'name' });
}

/** Source: IAM User Guide, "IAM identifiers", table of unique ID prefixes. */
function readUniqueId(text: string): Principal {
  if (text.startsWith('AIDA')) return { kind: 'unique_id', text, of: 'user' };
  if (text.startsWith('AROA')) return { kind: 'unique_id', text, of: 'role' };
  return malformed(text, { problem: text.startsWith('AGPA') ? 'group' : 'not_a_principal' });
}

/** S3 prints 64 hexadecimal digits, CloudFront's identities have 96, and AWS's own examples use letters beyond f. */
function readCanonicalUser(text: string): Principal {
  if (/^(?:[0-9a-z]{64}|[0-9a-z]{96})$/i.test(text)) return { kind: 'canonical_user', text };
  const { belongs } = belongsTo(text);
  if (belongs && belongs !== 'CanonicalUser') return malformed(text, { problem: 'wrong_key', belongs });
  return malformed(text, { problem: 'canonical_id' });
}

/** The key under which a value of this look belongs. */
function belongsTo(text: string): { readonly belongs?: PrincipalType } {
  if (/^arn:[^:]*:iam:[^:]*:[^:]*:(?:saml|oidc)-provider\//.test(text)) return { belongs: 'Federated' };
  if (isAccountId(text) || text.startsWith('arn:')) return { belongs: 'AWS' };
  if (readServicePrincipal(text).kind === 'service') return { belongs: 'Service' };
  return /^[0-9a-f]{64}$/.test(text) ? { belongs: 'CanonicalUser' } : {};
}

const malformed = (text: string, rest: Omit<MalformedPrincipal, 'kind' | 'text'>): MalformedPrincipal => ({
  kind: 'malformed',
  text,
  ...rest,
});
