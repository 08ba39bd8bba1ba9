import { deletePolicyOf } from './delete-inline-policy.js';

export const deleteUserPolicy = deletePolicyOf('user');
