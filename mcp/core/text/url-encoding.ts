/**
 * IAM's API answers with documents encoded by RFC 3986.
 * Source: IAM API Reference, GetPolicyVersion, "The policy document returned in this structure is URL-encoded".
 * A tool that encodes what it got writes `%257B` for the `%7B` of the brace, and a second one `%25257B`.
 */
const encodedStart = /^(?:\s|\+|%(?:25){0,2}(?:20|0[9ad]))*%(?:25){0,2}(?:7b|5b)/i;

/** Does the text begin with an encoded `{` or `[`? */
export const isUrlEncoded = (text: string): boolean => encodedStart.test(text);

/** The text behind the encoding, however often it was applied, or undefined where the encoding is broken. */
export function decodeUrl(text: string): string | undefined {
  try {
    // Form encoding writes a blank as `+`, RFC 3986 as `%20`; no encoder writes both.
    const plain = decodeURIComponent(text.includes('%20') ? text : text.replaceAll('+', '%20'));
    return isUrlEncoded(plain) ? decodeUrl(plain) : plain;
  } catch {
    return undefined;
  }
}
