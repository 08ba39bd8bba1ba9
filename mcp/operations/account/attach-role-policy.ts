import { attachPolicyTo } from './attach-policy.js';

export const attachRolePolicy = attachPolicyTo('role');
