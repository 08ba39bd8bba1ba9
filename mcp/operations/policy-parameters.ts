import * as z from 'zod';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { didYouMean, show } from '../core/findings/show.js';
import { type PolicyType, policyTypes, readPolicyType } from '../core/policy/policy-types.js';
import { OperationError } from './operation-error.js';

/**
 * A policy: any JSON value. One that is no object is for the checks to report, so only its absence is refused here.
 */
export const policyParameter = (description = 'The policy: a JSON object, or JSON or YAML text (gives line numbers)') =>
  z
    .unknown()
    .refine((value) => value !== undefined, { error: 'is required' })
    .describe(description);

export const policyTypeParameter = z
  .string()
  .optional()
  .describe(`${policyTypes.join(', ')}; detected when omitted`);

/** The type a caller named, in any of the spellings AWS and others use. Throws `unknown_policy_type`. */
export function policyTypeNamed(text: string | undefined): PolicyType | undefined {
  if (text === undefined) return undefined;
  const type = readPolicyType(text);
  if (type) return type;
  const near = didYouMean(nearestNames(text, policyTypes));
  const types = `The types are ${policyTypes.join(', ')}.`;
  throw new OperationError(
    'unknown_policy_type',
    [`"${show(text)}" is no policy type.`, near, types].filter((part) => part !== '').join(' '),
  );
}
