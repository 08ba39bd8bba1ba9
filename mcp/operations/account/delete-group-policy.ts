import { deletePolicyOf } from './delete-inline-policy.js';

export const deleteGroupPolicy = deletePolicyOf('group');
