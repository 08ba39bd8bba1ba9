import { createHash } from 'node:crypto';

/** A value as one text: keys sorted, what is undefined left out. */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null';

/** SHA-256 of the canonical text. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalText(value)).digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
