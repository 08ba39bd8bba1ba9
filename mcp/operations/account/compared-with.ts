import { mayDeny } from '../../account/deletion-plan.js';
import { comparePolicies, type Verdict } from '../../core/compare/compare-policies.js';
import { onePolicy } from '../one-policy.js';
import { OperationError } from '../operation-error.js';
import type { AccountContext } from './context.js';
import type { Gated } from './policy-gate.js';

const sentences: Readonly<Record<Verdict, string>> = {
  equivalent: 'It means the same as the document it replaces.',
  narrower: 'It gives less than the document it replaces.',
  broader: 'It gives more than the document it replaces.',
  different: 'It gives some things that the document it replaces does not, and lacks others.',
  undecided: 'Whether it gives more than the document it replaces could not be proved.',
};

/** What the new document is against the one that is there; nothing where there is none. */
export async function comparedWith(
  before: string | undefined,
  { policy }: Gated,
  { catalog }: AccountContext,
): Promise<readonly string[]> {
  if (before === undefined) return [];
  try {
    const old = await onePolicy('document', before);
    return [sentences[comparePolicies(old.policy, policy, { catalog: await catalog() }).verdict]];
  } catch (error) {
    if (error instanceof OperationError) return [sentences.undecided];
    throw error;
  }
}

/** Whoever overwrites a Deny takes it away, as whoever deletes it does; nothing where the document stays as it is. */
export const denyLost = (before: string | undefined, diff: string): readonly string[] =>
  before !== undefined && diff !== '' && mayDeny(before)
    ? ['The document that it replaces denies something: see in the change whether that is still denied.']
    : [];
