import type { PrincipalValue } from '../policy/ast.js';

/** One request that two policies answer differently. */
export interface Request {
  /** `s3:GetObject`; in AWS's spelling where the catalog knows it. */
  readonly action: string;
  readonly resource: string;
  /** Absent for policies without principals. */
  readonly principal?: PrincipalValue;
  /** By condition key in lower case; one that is not here is not in the request. */
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** What a policy alone says of a request. */
export type Decision = 'allowed' | 'not_allowed' | 'denied';

/** True, false, or undefined where it hangs on something that nobody knows. */
export type Truth = boolean | undefined;

export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

export const allOf = (truths: readonly Truth[]): Truth => negated(anyOf(truths.map(negated)));

export const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
