import type { Node } from '../text/tree.js';

/** Sixteen hexadecimal digits that stay the same as long as the parts do. Not for security: two FNV-1a hashes. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return digitsOf(one) + digitsOf(other);
}

const digitsOf = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** A value's text with keys and list items sorted, so that neither order nor layout counts. */
export function normalText(node: Node): string {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(({ key, value }) => `${JSON.stringify(key)}:${normalText(value)}`).sort()}}`;
    case 'array':
      return `[${node.items.map(normalText).sort()}]`;
    case 'string':
      return JSON.stringify(node.text);
    default:
      return node.text;
  }
}
