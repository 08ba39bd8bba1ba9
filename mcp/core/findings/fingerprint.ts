import { type Node, plainValue } from '../text/tree.js';

/** Sixteen hexadecimal digits that stay the same as long as the parts do. Not for security: two FNV-1a hashes. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return hash(text, 0x811c9dc5) + hash(text, 0x1b873593);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** A value's text with keys and list items sorted, so that neither order nor layout counts. */
export function normalText(node: Node): string {
  return JSON.stringify(sorted(plainValue(node)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item) => ({ item: sorted(item), text: JSON.stringify(sorted(item)) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ item }) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
