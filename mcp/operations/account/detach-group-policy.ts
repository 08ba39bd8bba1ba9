import { detachPolicyFrom } from './detach-policy.js';

export const detachGroupPolicy = detachPolicyFrom('group');
