import { detachPolicyFrom } from './detach-policy.js';

export const detachUserPolicy = detachPolicyFrom('user');
