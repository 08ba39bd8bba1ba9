import { deletePolicyOf } from './delete-inline-policy.js';

export const deleteRolePolicy = deletePolicyOf('role');
