import * as z from 'zod';
import { policyTypes } from '../core/policy/policy-types.js';

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
