import { getPolicyOf } from './get-inline-policy.js';

export const getGroupPolicy = getPolicyOf('group');
