import type { PolicyHoldings } from '../../account/policy-holdings.js';
import { show, showList } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';

/** Throws `protected` for a policy that AWS keeps for everyone. */
export function refuseAwsPolicy(arn: string): void {
  if (!/^arn:[\w-]+:iam::aws:/i.test(arn)) return;
  throw new OperationError(
    'protected',
    `"${show(arn)}" is AWS's own policy, which only AWS changes. Create one of the account instead. Nothing was changed.`,
  );
}

/** Who has the policy, and whom it bounds. */
export function holdersOf({ attachedTo, boundaryOf }: PolicyHoldings): string {
  const all = [
    ...attachedTo.map(({ kind, name }) => `${kind} ${name}`),
    ...boundaryOf.map(({ kind, name }) => `${kind} ${name} (as its boundary)`),
  ];
  return all.length === 0 ? 'nobody as yet' : showList(all);
}
