import { documentOf } from './document.js';

/** Members whose value is a policy document in a URL-encoded string. */
const documents: ReadonlySet<string> = new Set(['AssumeRolePolicyDocument', 'PolicyDocument', 'Document']);

/**
 * An answer of AWS as results show it: names in snake_case, dates in ISO 8601, policy documents as objects. What is
 * absent stays absent.
 */
export function toPlain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => one !== undefined && name !== '$metadata')
      .map(([name, one]) => [
        snakeCase(name),
        typeof one === 'string' && documents.has(name) ? documentOf(one) : toPlain(one),
      ]),
  );
}

/** `mfa_devices_in_use` of `MFADevicesInUse`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
