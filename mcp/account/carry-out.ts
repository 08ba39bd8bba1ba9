import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { type Step, takesAway } from './step.js';

/** How far a plan got. */
export interface Progress {
  readonly done: readonly Step[];
  /** What AWS answered to the last call. */
  readonly answer: unknown;
  /** Absent where everything was done. */
  readonly failure?: { readonly error: AccountError; readonly left: readonly Step[] };
}

/** Makes the calls of a plan one after the other, and stops at the first that fails. */
export async function carryOut(account: Account, steps: readonly Step[]): Promise<Progress> {
  const done: Step[] = [];
  let answer: unknown;
  for (const step of steps) {
    try {
      answer = await account.iam(step.call, step.input);
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      // A call whose answer was lost is sent again by the SDK, and others work in the account too.
      if (error.code !== 'not_found' || !takesAway(step)) {
        return { done, answer, failure: { error, left: steps.slice(done.length) } };
      }
    }
    done.push(step);
  }
  return { done, answer };
}
