/**
 * IAM's API answers with documents encoded by RFC 3986.
 * Source: IAM API Reference, GetPolicyVersion, "The policy document returned in this structure is URL-encoded".
 */
const encodedStart = /^(?:\s|\+|%20|%0[9ad])*%(?:7b|5b)/i;

/** Does the text begin with an encoded `{` or `[`? */
export const isUrlEncoded = (text: string): boolean => encodedStart.test(text);

/** The text behind the encoding, or undefined where the encoding is broken. */
export function decodeUrl(text: string): string | undefined {
  try {
    // Form encoding writes a blank as `+`, RFC 3986 as `%20`; no encoder writes both.
    return decodeURIComponent(text.includes('%20') ? text : text.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}
