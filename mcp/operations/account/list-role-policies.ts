import { listPoliciesOf } from './list-inline-policies.js';

export const listRolePolicies = listPoliciesOf('role');
