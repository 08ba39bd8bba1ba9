import type { Catalog, ConditionKey } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';
import { isKnownText } from '../values/template-text.js';

/** What stands in a Condition where a key belongs. */
export type FoundKey =
  | { readonly kind: 'known'; readonly key: ConditionKey }
  /** A tool still has to fill something in. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'malformed' }
  /** `aws:ARN`, which `aws:PrincipalArn` took the place of. */
  | { readonly kind: 'former_principal_arn' }
  /** `aws:ResourceTag` without the tag: `form` is what AWS prints. */
  | { readonly kind: 'missing_name'; readonly form: string }
  | { readonly kind: 'unknown_global' }
  | { readonly kind: 'unknown_in_service'; readonly service: string }
  | { readonly kind: 'unknown_service'; readonly prefix: string }
  /** `issuer:claim` with a claim that AWS does not take from a token. */
  | { readonly kind: 'unread_claim'; readonly issuer: string }
  /** Of a service that is gone, of which another check speaks. */
  | { readonly kind: 'retired' };

/** Looks a key up, whatever its case. Never throws. */
export function findKey(text: string, catalog: Catalog): FoundKey {
  if (!isKnownText(text)) return { kind: 'placeholder' };
  const key = catalog.conditionKey(text);
  if (key) return { kind: 'known', key };
  const form = formWithName(text, catalog);
  if (form !== undefined) return { kind: 'missing_name', form };
  const prefix = prefixOf(text);
  if (prefix === '' || text.length === prefix.length + 1 || /\s/.test(prefix)) return { kind: 'malformed' };
  if (prefix === 'aws') return { kind: text.toLowerCase() === 'aws:arn' ? 'former_principal_arn' : 'unknown_global' };
  // A colon may stand before an issuer's port, so the claim follows the last one.
  if (prefix.includes('.')) return { kind: 'unread_claim', issuer: text.slice(0, text.lastIndexOf(':')) };
  if (hasKeys(prefix, catalog)) return { kind: 'unknown_in_service', service: prefix };
  return catalog.retiredService(prefix) ? { kind: 'retired' } : { kind: 'unknown_service', prefix };
}

/** What stands before the first colon, in lower case; nothing where there is no colon. */
export const prefixOf = (text: string): string => text.slice(0, Math.max(text.indexOf(':'), 0)).toLowerCase();

/** `aws:ResourceTag` and `aws:ResourceTag/` → `aws:ResourceTag/${TagKey}`. */
function formWithName(text: string, catalog: Catalog): string | undefined {
  const bare = text.replace(/[/:]$/, '');
  for (const separator of ['/', ':']) {
    const key = catalog.conditionKey(`${bare}${separator}x`);
    if (key?.named && key.key.split('${')[0]?.toLowerCase() === `${bare}${separator}`.toLowerCase()) return key.key;
  }
  return undefined;
}

/** Is it a service's prefix, or one such as `saml` that only keys have? */
const hasKeys = (prefix: string, catalog: Catalog): boolean =>
  catalog.service(prefix) !== undefined || prefixesOf(catalog).has(prefix);

const prefixesOf = rememberOf(
  (catalog: Catalog): ReadonlySet<string> => new Set(catalog.conditionKeys().map(({ key }) => prefixOf(key))),
);
