import { attachPolicyTo } from './attach-policy.js';

export const attachGroupPolicy = attachPolicyTo('group');
