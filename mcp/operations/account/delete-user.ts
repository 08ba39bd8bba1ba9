import * as z from 'zod';
import { userDeletion } from '../../account/deletion-plan.js';
import { holdingsActions, type UserHoldings, userHoldings } from '../../account/holdings.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { countOf, refuseCaller, refuseConflict } from './deletion.js';
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
      blastRadius: [
        `Whoever works as ${user.name} loses access for good.`,
        ...(left.length === 0 ? [] : [`It has ${left.join(', ')}.`]),
        ...(user.boundary === undefined ? [] : ['Its permissions boundary stays until the user itself is gone.']),
      ],
      ...(left.length > 0 && { backup: { kind: 'user', name: user.name, holdings: user } }),
      result: () => ({ user_name: user.name }),
    };
  },
});

const leftOf = (user: UserHoldings): readonly string[] => [
  ...countOf(
    user.accessKeys.map(({ id, status }) => `${id}, ${status}`),
    'access key',
  ),
  ...(user.hasPassword ? ['a console password'] : []),
  ...countOf(user.mfaDevices, 'MFA device'),
  ...countOf(
    user.sshKeys.map(({ id }) => id),
    'SSH key',
  ),
  ...countOf(
    user.certificates.map(({ id }) => id),
    'signing certificate',
  ),
  ...countOf(
    user.serviceCredentials.map(({ id }) => id),
    'service-specific credential',
  ),
  ...countOf(
    user.groups.map(({ name }) => name),
    'group membership',
  ),
  ...countOf(
    user.attached.map(({ name }) => name),
    'attached policy',
  ),
  ...countOf(
    user.inline.map(({ name }) => name),
    'inline policy',
  ),
];
