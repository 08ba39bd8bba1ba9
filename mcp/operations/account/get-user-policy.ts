import { getPolicyOf } from './get-inline-policy.js';

export const getUserPolicy = getPolicyOf('user');
