/**
 * The text of a policy document as it is stored. IAM sends it URL-encoded by RFC 3986, so `+` is a plus sign.
 * Source: IAM API Reference, "PolicyVersion".
 */
export function documentText(encoded: string): string {
  if (/^\s*[{["]/.test(encoded)) return encoded;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** The document as a value; the text itself where it is no JSON. */
export function documentOf(encoded: string): unknown {
  const text = documentText(encoded);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
