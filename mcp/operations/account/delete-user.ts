import * as z from 'zod';
import { credentialKinds } from '../../account/credential-kinds.table.js';
import { userDeletion } from '../../account/deletion-plan.js';
import { holdingsActions, type UserHoldings, userHoldings } from '../../account/holdings.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { countOf, countPolicies, goesAlong, namesOf, refuseCaller, refuseConflict } from './deletion.js';
import { force, userName } from './write-parameters.js';

export const deleteUser = defineWriteOperation({
  name: 'delete_user',
  title: 'Delete a user',
  description:
    'Deletes a user, in two steps: plan, then confirmation_token. What stopped half-way goes on when it is called again.',
  input: { ...userName, ...force },
  result: { user_name: z.string() },
  annotations: destroys,
  actions: [
    ...holdingsActions.user,
    'iam:UpdateAccessKey',
    'iam:UpdateSSHPublicKey',
    'iam:UpdateSigningCertificate',
    'iam:UpdateServiceSpecificCredential',
    'iam:DeleteLoginProfile',
    'iam:DeleteAccessKey',
    'iam:DeactivateMFADevice',
    'iam:DeleteVirtualMFADevice',
    'iam:DeleteSSHPublicKey',
    'iam:DeleteSigningCertificate',
    'iam:DeleteServiceSpecificCredential',
    'iam:RemoveUserFromGroup',
    'iam:DetachUserPolicy',
    'iam:DeleteUserPolicy',
    'iam:DeleteUser',
  ],
  async plan({ user_name: name, force: isForced }, { account }) {
    const user = await userHoldings(account, name);
    refuseCaller({ kind: 'user', ...user }, await account.identity());
    const left = leftOf(user);
    if (!isForced) refuseConflict(`the user ${user.name}`, left);
    return {
      steps: userDeletion(user),
      state: user,
      touches: [user.arn, ...user.groups.map(({ arn }) => arn), ...user.attached.map(({ arn }) => arn)],
      confirmation: 'needed',
      blastRadius: [`Whoever works as ${user.name} loses access for good.`, ...goesAlong('user', left, user.boundary)],
      ...(left.length > 0 && { backup: { kind: 'user', name: user.name, holdings: user } }),
      result: () => ({ user_name: user.name }),
    };
  },
});

const { sshKey, certificate, serviceCredential } = credentialKinds;

const leftOf = (user: UserHoldings): readonly string[] => [
  ...countOf(
    user.accessKeys.map(({ id, status }) => `${id}, ${status}`),
    'access key',
  ),
  ...(user.hasPassword ? ['a console password'] : []),
  ...countOf(user.mfaDevices, 'MFA device'),
  ...[sshKey, certificate, serviceCredential].flatMap(({ heldBy, name }) =>
    countOf(
      heldBy(user).map(({ id }) => id),
      name,
    ),
  ),
  ...countOf(namesOf(user.groups), 'group membership'),
  ...countPolicies(user),
];
