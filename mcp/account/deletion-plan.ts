import type { Policies } from './attached-to.js';
import { type CredentialKind, credentialKinds } from './credential-kinds.table.js';
import type { GroupHoldings, RoleHoldings, UserHoldings } from './holdings.js';
import type { OwnerKind } from './owner.js';
import type { PolicyHoldings } from './policy-holdings.js';
import type { Step } from './step.js';

/**
 * The calls that delete an identity and all that hangs on it. What disables comes before what destroys; a permissions
 * boundary is never taken away, and policies that deny go last: when a call fails half-way, what is left may do no more
 * than before. IAM deletes the boundary together with its user or role.
 * Source: IAM API Reference, DeleteUser, DeleteGroup, DeleteRole; IAM User Guide, "Remove an IAM user".
 */
export function userDeletion(user: UserHoldings): readonly Step[] {
  const { name: UserName } = user;
  const { accessKey, sshKey, certificate, serviceCredential } = credentialKinds;
  return [
    ...[accessKey, sshKey, certificate, serviceCredential].flatMap((kind) => deactivated(user, kind)),
    ...(user.hasPassword
      ? [{ call: 'DeleteLoginProfile', input: { UserName }, does: 'deletes the console password' } as const]
      : []),
    ...deleted(user, accessKey),
    ...user.mfaDevices.flatMap((serial) => mfaSteps(UserName, serial)),
    ...[sshKey, certificate, serviceCredential].flatMap((kind) => deleted(user, kind)),
    ...user.groups.map(
      ({ name: GroupName }): Step => ({
        call: 'RemoveUserFromGroup',
        input: { UserName, GroupName },
        does: `takes the user out of the group ${GroupName}`,
      }),
    ),
    ...policySteps('user', user),
    { call: 'DeleteUser', input: { UserName }, does: `deletes the user ${UserName}` },
  ];
}

export const groupDeletion = (group: GroupHoldings): readonly Step[] => [
  ...group.members.map(
    ({ name: UserName }): Step => ({
      call: 'RemoveUserFromGroup',
      input: { UserName, GroupName: group.name },
      does: `takes the user ${UserName} out of the group`,
    }),
  ),
  ...policySteps('group', group),
  { call: 'DeleteGroup', input: { GroupName: group.name }, does: `deletes the group ${group.name}` },
];

export const roleDeletion = (role: RoleHoldings): readonly Step[] => [
  ...policySteps('role', role),
  ...role.instanceProfiles.map(
    ({ name: InstanceProfileName }): Step => ({
      call: 'RemoveRoleFromInstanceProfile',
      input: { InstanceProfileName, RoleName: role.name },
      does: `takes the role out of the instance profile ${InstanceProfileName}`,
    }),
  ),
  { call: 'DeleteRole', input: { RoleName: role.name }, does: `deletes the role ${role.name}` },
];

/** The version in force goes with its policy. */
export const policyDeletion = (policy: PolicyHoldings): readonly Step[] => [
  ...policy.attachedTo.map(({ kind, name }) => detachStep(kind, name, policy.arn)),
  ...policy.versions
    .filter(({ isDefault }) => !isDefault)
    .map(
      ({ id }): Step => ({
        call: 'DeletePolicyVersion',
        input: { PolicyArn: policy.arn, VersionId: id },
        does: `deletes the version ${id}`,
      }),
    ),
  { call: 'DeletePolicy', input: { PolicyArn: policy.arn }, does: `deletes the policy ${policy.name}` },
];

/** What still works is switched off first, so that nothing can be used while the rest is taken apart. */
const deactivated = (user: UserHoldings, { name, heldBy, deactivate }: CredentialKind): readonly Step[] =>
  heldBy(user)
    .filter(({ status }) => status !== 'Inactive')
    .map(({ id }) => deactivate(user.name, id, `deactivates the ${name} ${id}`));

const deleted = (user: UserHoldings, kind: CredentialKind): readonly Step[] =>
  kind.heldBy(user).map(({ id }) => kind.delete(user.name, id, `deletes the ${kind.name} ${id}`));

/** The ARN of a virtual device is its serial number; once it is nobody's, it can only be deleted. */
const mfaSteps = (UserName: string, SerialNumber: string): readonly Step[] => [
  {
    call: 'DeactivateMFADevice',
    input: { UserName, SerialNumber },
    does: `takes the MFA device ${SerialNumber} from the user`,
  },
  ...(/^arn:[^:]+:iam::\d+:mfa\//.test(SerialNumber)
    ? [{ call: 'DeleteVirtualMFADevice', input: { SerialNumber }, does: 'deletes that virtual MFA device' } as const]
    : []),
];

function policySteps(
  kind: OwnerKind,
  { name, attached, inline }: Policies & { readonly name: string },
): readonly Step[] {
  const steps = [
    ...attached.map(({ arn, text }) => ({ denies: mayDeny(text), step: detachStep(kind, name, arn) })),
    ...inline.map((one) => ({ denies: mayDeny(one.text), step: deleteInlineStep(kind, name, one.name) })),
  ];
  return [...steps.filter(({ denies }) => !denies), ...steps.filter(({ denies }) => denies)].map(({ step }) => step);
}

/** A document that cannot be read may hold anything. */
export const mayDeny = (text: string | undefined): boolean => text === undefined || /deny|\\u/i.test(text);

/** One call that detaches a managed policy. */
export function detachStep(kind: OwnerKind, name: string, PolicyArn: string): Step {
  const does = `detaches ${PolicyArn} from the ${kind} ${name}`;
  if (kind === 'user') return { call: 'DetachUserPolicy', input: { UserName: name, PolicyArn }, does };
  if (kind === 'group') return { call: 'DetachGroupPolicy', input: { GroupName: name, PolicyArn }, does };
  return { call: 'DetachRolePolicy', input: { RoleName: name, PolicyArn }, does };
}

/** One call that deletes an inline policy. */
export function deleteInlineStep(kind: OwnerKind, name: string, PolicyName: string): Step {
  const does = `deletes the inline policy ${PolicyName} of the ${kind} ${name}`;
  if (kind === 'user') return { call: 'DeleteUserPolicy', input: { UserName: name, PolicyName }, does };
  if (kind === 'group') return { call: 'DeleteGroupPolicy', input: { GroupName: name, PolicyName }, does };
  return { call: 'DeleteRolePolicy', input: { RoleName: name, PolicyName }, does };
}
