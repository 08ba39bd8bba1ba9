import * as z from 'zod';
import { accessKeysOf } from '../../account/access-keys.js';
import { makeKey } from '../../account/make-key.js';
import { memberOf } from '../../account/member-of.js';
import { credentialsFile, newSecretFile, profileNames, type SecretPlace } from '../../account/secret-file.js';
import type { Surroundings } from '../../account/settings.js';
import type { Step } from '../../account/step.js';
import { OperationError } from '../operation-error.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { countOf } from './deletion.js';
import { ownerIn } from './owner-parameter.js';
import { userName } from './write-parameters.js';

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
    const found = await accessKeysOf(account, user.name);
    const keys = found.map(({ AccessKeyId: id = '', Status: status = '' }) => `${id}, ${status}`);
    refuseMore(user.name, keys);
    const steps = [createStep(user.name)];
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
      carryOut: async () =>
        makeKey(account, { user: user.name, steps, place: await placeFor(user.name, profile, surroundings) }),
      result: (answer) => ({
        user_name: user.name,
        access_key_id: String(memberOf(answer, 'id')),
        secret_file: String(memberOf(answer, 'path')),
        ...(profile !== undefined && { profile }),
      }),
    };
  },
});

function refuseMore(user: string, keys: readonly string[]): void {
  if (keys.length < mostKeys) return;
  throw new OperationError(
    'limit_exceeded',
    `the user ${user} has ${countOf(keys, 'access key').join('')}, as many as IAM allows. Delete one first. Nothing was changed.`,
  );
}

const createStep = (UserName: string): Step => ({
  call: 'CreateAccessKey',
  input: { UserName },
  does: `creates an access key of the user ${UserName}`,
});

/** Where the secret goes. */
const placeFor = (user: string, profile: string | undefined, surroundings: Surroundings): Promise<SecretPlace> =>
  profile === undefined ? newSecretFile(surroundings, user) : credentialsFile(surroundings, profile);
