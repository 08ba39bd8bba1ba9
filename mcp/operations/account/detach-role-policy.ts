import { detachPolicyFrom } from './detach-policy.js';

export const detachRolePolicy = detachPolicyFrom('role');
