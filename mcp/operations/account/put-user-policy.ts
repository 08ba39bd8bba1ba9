import { putPolicyOf } from './put-policy.js';

export const putUserPolicy = putPolicyOf('user');
