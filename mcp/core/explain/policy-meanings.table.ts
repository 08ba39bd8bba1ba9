import type { PolicyType } from '../policy/policy-types.js';

/**
 * What each kind of policy is for, and what an Allow in it means. Source: IAM User Guide, "Policies and permissions in
 * AWS Identity and Access Management", and AWS Organizations User Guide, "Service control policies" and "Resource
 * control policies".
 */
export const meanings: Readonly<Record<PolicyType, string>> = {
  identity: 'It says what the user, group or role that it is attached to may do.',
  resource: 'It says who may use the resource that it is attached to.',
  trust: 'It says who may assume the role that it belongs to.',
  scp: 'It grants nothing: it sets the most that users and roles of the accounts under it can be allowed.',
  rcp: 'It grants nothing: it sets the most that anyone can be allowed to do with resources of the accounts under it.',
  boundary: 'It grants nothing: it sets the most that identity-based policies can allow the user or role.',
  session: 'It grants nothing: the session may do what both this and the policies of its role or user allow.',
  vpc_endpoint: 'It grants nothing: it sets which requests the VPC endpoint lets through.',
};

/** What a policy leaves that allows nothing. */
export const withoutAllow: Readonly<Record<PolicyType, string>> = {
  identity: 'It allows nothing.',
  resource: 'It allows nobody anything.',
  trust: 'It lets nobody assume the role.',
  scp: 'It allows nothing itself, so another service control policy beside it must allow what is to stay possible.',
  rcp: 'It only takes away.',
  boundary: 'It allows nothing, so identity-based policies give nothing under it.',
  session: 'It allows nothing, so it leaves the session nothing of those policies.',
  vpc_endpoint: 'It allows nothing, so the endpoint lets nothing through.',
};

/** Kinds that look the same as the one that was read off the document, and mean something else. */
export const doubtsOf: Readonly<Partial<Record<PolicyType, string>>> = {
  identity:
    'The kind is read off the document: if it is a service control policy, permissions boundary or session policy, give policy_type, for there an Allow grants nothing.',
  resource:
    'The kind is read off the document: if it is a VPC endpoint or resource control policy, give policy_type, for there an Allow grants nothing.',
};
