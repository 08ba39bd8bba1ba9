import { listPoliciesOf } from './list-inline-policies.js';

export const listGroupPolicies = listPoliciesOf('group');
