import { type Arn, readArn, splitFields } from './arn.js';
import { isKnownText, widestPattern } from './template-text.js';
import { wildcardCovers, wildcardsOverlap } from './wildcard.js';

/**
 * Does every ARN that `inner` can stand for also match `outer`? Never said where it is not certain: a variable in
 * `inner` may stand for anything, in `outer` for nothing that we know, and a wildcard of `outer` stays in its field.
 */
export function resourceCovers(outer: string, inner: string): boolean {
  if (outer === inner || /^\*+$/.test(outer)) return true;
  if (!isKnownText(outer)) return false;
  // API Gateway's short form, which it fills up to an ARN when it saves the policy.
  if ([outer, inner].every((text) => text.startsWith('execute-api:/')))
    return wildcardCovers(outer, widestPattern(inner));
  const outerArn = readArn(outer);
  const innerArn = readArn(inner);
  if (!outerArn || !innerArn) return false;
  return fields.every((field) => wildcardCovers(outerArn[field], widestPattern(innerArn[field])));
}

const fields = ['partition', 'service', 'region', 'account', 'resource'] as const satisfies readonly (keyof Arn)[];

/**
 * `*`, `arn:*`, `arn:aws:*`, `arn:*:*:*:*:*`, and `arn:aws:*:*:111122223333:*`: every resource of every service, be it
 * of one account or Region.
 */
export function isEveryResource(text: string): boolean {
  if (!text.includes('*')) return false;
  if (!text.startsWith('arn:')) return wildcardCovers(text, 'arn:*');
  const fields = splitFields(text);
  const service = fields[2] ?? fields.at(-1) ?? '';
  return isAny(service) && isAny(fields.at(-1) ?? '');
}

/** Nothing but wildcards, a star among them. */
const isAny = (field: string): boolean => /^[*?]*\*[*?]*$/.test(field);

/** Could some ARN match both? Said whenever it cannot be ruled out. */
export const resourcesOverlap = (a: string, b: string): boolean => wildcardsOverlap(widestPattern(a), widestPattern(b));

/** The same of each field on its own, for what is an ARN: a wildcard stays in its field. */
export function arnsOverlap(a: string, b: string): boolean {
  const [one, other] = [readArn(a), readArn(b)];
  if (!one || !other) return resourcesOverlap(a, b);
  return fields.every((field) => resourcesOverlap(one[field], other[field]));
}
