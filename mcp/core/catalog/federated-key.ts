import type { ConditionKey } from './catalog.js';
import { federatedKeys } from './federated-keys.table.js';

/** Longer than any issuer's address; nothing beyond is looked at. */
const longestKey = 2048;

/** A host name with a dot, and a path where the issuer has one: `oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE`. */
const issuer = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:\/[^\s:*?]*)?$/i;

/** Reads `issuer:claim` for an issuer that nobody lists, such as a cluster or a company's own provider. */
export function federatedKey(key: string): ConditionKey | undefined {
  if (key.length > longestKey) return undefined;
  const colon = key.lastIndexOf(':');
  const claim = key.slice(colon + 1).toLowerCase();
  const known = federatedKeys.find((row) => row.claim === claim);
  if (known === undefined || !issuer.test(key.slice(0, Math.max(colon, 0)))) return undefined;
  const { type, multivalued } = known;
  return { key: `${key.slice(0, colon)}:${claim}`, type, multivalued, global: false, named: false };
}
