import { putPolicyOf } from './put-policy.js';

export const putRolePolicy = putPolicyOf('role');
