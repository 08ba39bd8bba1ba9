import { putPolicyOf } from './put-policy.js';

export const putGroupPolicy = putPolicyOf('group');
