import type { Account } from './account.js';
import { AccountError } from './account-error.js';
import { carryOut, type Progress } from './carry-out.js';
import { memberOf } from './member-of.js';
import type { NewKey, SecretPlace } from './secret-file.js';
import type { Step } from './step.js';

interface KeyRequest {
  readonly user: string;
  /** The last of them makes the key. */
  readonly steps: readonly Step[];
  /** Ready before there is a secret. */
  readonly place: SecretPlace;
}

/** What is told of a key that was made: never its secret. */
interface MadeKey {
  readonly id: string;
  readonly path: string;
}

/** Makes an access key and puts its secret into its place. The answer is the `MadeKey`. */
export async function makeKey(account: Account, { user, steps, place }: KeyRequest): Promise<Progress> {
  const progress = await carryOut(account, steps);
  if (progress.failure) {
    await place.abandon();
    return progress;
  }
  const key = keyIn(progress.answer);
  await store(key, place, account, user);
  return { done: progress.done, answer: { id: key.id, path: place.path } satisfies MadeKey };
}

function keyIn(answer: unknown): NewKey {
  const key = memberOf(answer, 'AccessKey');
  const [id, secret] = [memberOf(key, 'AccessKeyId'), memberOf(key, 'SecretAccessKey')];
  if (typeof id === 'string' && typeof secret === 'string') return { id, secret };
  throw new AccountError(
    'not_iam_endpoint',
    'the answer to iam:CreateAccessKey has no key. whoami shows the endpoint.',
  );
}

/** A key whose secret nobody has is a credential that nobody watches. */
async function store(key: NewKey, place: SecretPlace, account: Account, UserName: string): Promise<void> {
  try {
    await place.write(key);
  } catch (error) {
    await account.iam('DeleteAccessKey', { UserName, AccessKeyId: key.id });
    throw error;
  }
}
