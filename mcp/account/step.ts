import type { IamCall, IamInput } from './calls.js';

/** The calls that the tools make to change an account. */
export type WriteCall = Extract<
  IamCall,
  | 'AddUserToGroup'
  | 'AttachGroupPolicy'
  | 'AttachRolePolicy'
  | 'AttachUserPolicy'
  | 'CreateAccessKey'
  | 'CreateGroup'
  | 'CreatePolicy'
  | 'CreatePolicyVersion'
  | 'CreateRole'
  | 'CreateUser'
  | 'DeactivateMFADevice'
  | 'DeleteAccessKey'
  | 'DeleteGroup'
  | 'DeleteGroupPolicy'
  | 'DeleteLoginProfile'
  | 'DeletePolicy'
  | 'DeletePolicyVersion'
  | 'DeleteRole'
  | 'DeleteRolePolicy'
  | 'DeleteSSHPublicKey'
  | 'DeleteServiceSpecificCredential'
  | 'DeleteSigningCertificate'
  | 'DeleteUser'
  | 'DeleteUserPolicy'
  | 'DeleteVirtualMFADevice'
  | 'DetachGroupPolicy'
  | 'DetachRolePolicy'
  | 'DetachUserPolicy'
  | 'PutGroupPolicy'
  | 'PutRolePolicy'
  | 'PutUserPolicy'
  | 'RemoveRoleFromInstanceProfile'
  | 'RemoveUserFromGroup'
  | 'UpdateAccessKey'
  | 'UpdateAssumeRolePolicy'
  | 'UpdateSSHPublicKey'
  | 'UpdateServiceSpecificCredential'
  | 'UpdateSigningCertificate'
>;

interface StepOf<Name extends WriteCall> {
  readonly call: Name;
  readonly input: IamInput<Name>;
  /** What it does, for whoever has to agree: `deletes the access key AKIA…`. */
  readonly does: string;
}

/** One call of a plan, as data. */
export type Step = { [Name in WriteCall]: StepOf<Name> }[WriteCall];

/** Does it take something away, so that it is done where there is nothing left to take? */
export const takesAway = ({ call }: Step): boolean => /^(?:Delete|Detach|Remove|Deactivate)/.test(call);
