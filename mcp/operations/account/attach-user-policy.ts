import { attachPolicyTo } from './attach-policy.js';

export const attachUserPolicy = attachPolicyTo('user');
