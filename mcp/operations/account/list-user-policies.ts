import { listPoliciesOf } from './list-inline-policies.js';

export const listUserPolicies = listPoliciesOf('user');
