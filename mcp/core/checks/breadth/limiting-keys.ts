import { narrowings } from '../../conditions/narrows.js';
import type { Statement } from '../../policy/ast.js';
import type { PolicyType } from '../../policy/policy-types.js';

/**
 * The keys by which a condition takes something away from the holder of a broad permission. In an identity policy the
 * account and the organization of the holder and of the resources say nothing: all there is to lose lies within them.
 */
export function limitingKeys({ condition }: Statement, policyType: PolicyType): readonly string[] {
  const keys = narrowings(condition).map(({ entry }) => entry.key.value);
  const own =
    policyType === 'identity' ? /^aws:(?:principal|resource)(?:account|org)/i : /^aws:resource(?:account|org)/i;
  return [...new Set(keys.filter((key) => !own.test(key)))].sort();
}
