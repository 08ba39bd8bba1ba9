/** Base64 with its padding (RFC 4648 §4); no line breaks. */
export const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
