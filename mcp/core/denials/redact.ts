import { visible } from '../findings/show.js';

/**
 * Logs have credentials in them. What a message is quoted for (principals, actions, resources) is let through as it
 * is, and what may be a secret key, a session token or a signature is not.
 */
export const withoutSecrets = (text: string): string =>
  visible(text)
    .replace(signedQuery, '$1=removed')
    .replace(sessionToken, 'removed')
    .replace(secretKey, (found) => (looksRandom(found) ? 'removed' : found));

const signedQuery = /\b(X-Amz-(?:Security-Token|Signature|Credential)|AWSAccessKeyId|Signature|Expires)=[^&\s"']+/gi;

/** Those of STS begin so, and are some hundred characters long. */
const sessionToken = /(?<![A-Za-z0-9+])(?:IQoJ|FwoG|FQoG|AQoD|AQoE|AgoJ)[A-Za-z0-9/+=]{60,}/g;

/** A secret access key has forty characters of base64. */
const secretKey = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** Names of forty characters have words in them, random letters change their kind all the time. */
function looksRandom(text: string): boolean {
  const kinds = text.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
  const changes = [...kinds].filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return /a/.test(kinds) && /A/.test(kinds) && changes >= 15;
}
