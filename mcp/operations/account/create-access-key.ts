import * as z from 'zod';
import type { Account } from '../../account/account.js';
import { AccountError } from '../../account/account-error.js';
import { carryOut, type Progress } from '../../account/carry-out.js';
import { everyPage } from '../../account/paging.js';
import { credentialsFile, type NewKey, newSecretFile, profileNames } from '../../account/secret-file.js';
import type { Step } from '../../account/step.js';
import { OperationError } from '../operation-error.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { countOf } from './deletion.js';
import { ownerIn } from './owner-parameter.js';
import { memberOf, userName } from './write-parameters.js';

/** Source: IAM User Guide, "IAM and AWS STS quotas". */
const mostKeys = 2;

export const createAccessKey = defineWriteOperation({
  name: 'create_access_key',
  title: 'Create an access key',
  description:
    'Creates an access key of a user, in two steps: plan, then confirmation_token. The secret goes into a new file that only its owner can read, or into the AWS credentials file; never into a result.',
  input: {
    ...userName,
    profile: z
      .string()
      .regex(profileNames, { error: 'a name of letters, digits, dots, dashes' })
      .refine((name) => name !== 'default', { error: 'the default profile is not written' })
      .optional()
      .describe('Append to the AWS credentials file as this new profile'),
  },
  result: {
    user_name: z.string(),
    access_key_id: z.string(),
    secret_file: z.string().describe('Where the secret is'),
    profile: z.string().optional(),
  },
  annotations: adds,
  actions: ['iam:GetUser', 'iam:ListAccessKeys', 'iam:CreateAccessKey', 'iam:DeleteAccessKey'],
  async plan({ profile, ...input }, context) {
    const { account, surroundings } = context;
    const user = await ownerIn('user', input, context);
    const found = await everyPage(
      (page) => account.iam('ListAccessKeys', { UserName: user.name, ...page }),
      (output) => output.AccessKeyMetadata,
    );
    const keys = found.map(({ AccessKeyId: id = '', Status: status = '' }) => `${id}, ${status}`);
    if (keys.length >= mostKeys) {
      throw new OperationError(
        'limit_exceeded',
        `the user ${user.name} has ${countOf(keys, 'access key').join('')}, as many as IAM allows. Delete one first. Nothing was changed.`,
      );
    }
    const steps: readonly Step[] = [
      {
        call: 'CreateAccessKey',
        input: { UserName: user.name },
        does: `creates an access key of the user ${user.name}`,
      },
    ];
    return {
      steps,
      state: { user, keys },
      touches: [user.arn],
      confirmation: 'needed',
      blastRadius: [
        `Whoever reads the key can do from anywhere what ${user.name} may do, until it is deleted.`,
        `The user has ${keys.length} of ${mostKeys} keys. A role with temporary credentials needs no key.`,
        profile === undefined
          ? 'The secret goes into a new file that only you can read.'
          : `The secret goes into the AWS credentials file, as the profile ${profile}.`,
      ],
      carryOut: async () => {
        const place =
          profile === undefined
            ? await newSecretFile(surroundings, user.name)
            : await credentialsFile(surroundings, profile);
        const progress = await carryOut(account, steps);
        if (progress.failure) {
          await place.abandon();
          return progress;
        }
        const key = keyIn(progress.answer);
        await store(key, place.write, account, user.name);
        return { done: progress.done, answer: { id: key.id, path: place.path } } satisfies Progress;
      },
      result: (answer) => ({
        user_name: user.name,
        access_key_id: String(memberOf(answer, 'id')),
        secret_file: String(memberOf(answer, 'path')),
        ...(profile !== undefined && { profile }),
      }),
    };
  },
});

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
async function store(
  key: NewKey,
  write: (key: NewKey) => Promise<void>,
  account: Account,
  UserName: string,
): Promise<void> {
  try {
    await write(key);
  } catch (error) {
    await account.iam('DeleteAccessKey', { UserName, AccessKeyId: key.id });
    throw error;
  }
}
