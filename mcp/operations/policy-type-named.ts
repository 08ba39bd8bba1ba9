import { nearestNames } from '../core/catalog/nearest-name.js';
import { didYouMean, show } from '../core/findings/show.js';
import { type PolicyType, policyTypes, readPolicyType } from '../core/policy/policy-types.js';
import { OperationError } from './operation-error.js';

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
