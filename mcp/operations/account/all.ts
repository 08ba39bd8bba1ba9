import { addUserToGroup } from './add-user-to-group.js';
import { attachGroupPolicy } from './attach-group-policy.js';
import { attachRolePolicy } from './attach-role-policy.js';
import { attachUserPolicy } from './attach-user-policy.js';
import { createAccessKey } from './create-access-key.js';
import { createGroup } from './create-group.js';
import { createPolicy } from './create-policy.js';
import { createPolicyVersion } from './create-policy-version.js';
import { createRole } from './create-role.js';
import { createUser } from './create-user.js';
import type { AccountOperation } from './define-account-operation.js';
import { deleteAccessKey } from './delete-access-key.js';
import { deleteGroup } from './delete-group.js';
import { deleteGroupPolicy } from './delete-group-policy.js';
import { deletePolicy } from './delete-policy.js';
import { deleteRole } from './delete-role.js';
import { deleteRolePolicy } from './delete-role-policy.js';
import { deleteUser } from './delete-user.js';
import { deleteUserPolicy } from './delete-user-policy.js';
import { detachGroupPolicy } from './detach-group-policy.js';
import { detachRolePolicy } from './detach-role-policy.js';
import { detachUserPolicy } from './detach-user-policy.js';
import { findUnusedIdentities } from './find-unused-identities.js';
import { getAccountSummary } from './get-account-summary.js';
import { getGroup } from './get-group.js';
import { getGroupPolicy } from './get-group-policy.js';
import { getManagedPolicyDocument } from './get-managed-policy-document.js';
import { getRole } from './get-role.js';
import { getRolePolicy } from './get-role-policy.js';
import { getUser } from './get-user.js';
import { getUserPolicy } from './get-user-policy.js';
import { listAccessKeys } from './list-access-keys.js';
import { listGroupPolicies } from './list-group-policies.js';
import { listGroups } from './list-groups.js';
import { listPolicies } from './list-policies.js';
import { listPoliciesUsingConditionKey } from './list-policies-using-condition-key.js';
import { listRolePolicies } from './list-role-policies.js';
import { listRoles } from './list-roles.js';
import { listUserPolicies } from './list-user-policies.js';
import { listUsers } from './list-users.js';
import { putGroupPolicy } from './put-group-policy.js';
import { putRolePolicy } from './put-role-policy.js';
import { putUserPolicy } from './put-user-policy.js';
import { removeUserFromGroup } from './remove-user-from-group.js';
import { simulatePrincipalPolicy } from './simulate-principal-policy.js';
import { updateAccessKey } from './update-access-key.js';
import { updateTrustPolicy } from './update-trust-policy.js';
import { whoami } from './whoami.js';

/** Every operation on the account, in the order in which the tools are listed. Those that only read come first. */
export const accountOperations: readonly AccountOperation[] = [
  whoami,
  listUsers,
  getUser,
  listRoles,
  getRole,
  listGroups,
  getGroup,
  listPolicies,
  getManagedPolicyDocument,
  listUserPolicies,
  getUserPolicy,
  listRolePolicies,
  getRolePolicy,
  listGroupPolicies,
  getGroupPolicy,
  listAccessKeys,
  getAccountSummary,
  simulatePrincipalPolicy,
  findUnusedIdentities,
  listPoliciesUsingConditionKey,
  createUser,
  deleteUser,
  createRole,
  deleteRole,
  updateTrustPolicy,
  createGroup,
  deleteGroup,
  addUserToGroup,
  removeUserFromGroup,
  attachUserPolicy,
  detachUserPolicy,
  attachGroupPolicy,
  detachGroupPolicy,
  attachRolePolicy,
  detachRolePolicy,
  putUserPolicy,
  deleteUserPolicy,
  putRolePolicy,
  deleteRolePolicy,
  putGroupPolicy,
  deleteGroupPolicy,
  createPolicy,
  createPolicyVersion,
  deletePolicy,
  createAccessKey,
  updateAccessKey,
  deleteAccessKey,
];
