import { getPolicyOf } from './get-inline-policy.js';

export const getRolePolicy = getPolicyOf('role');
