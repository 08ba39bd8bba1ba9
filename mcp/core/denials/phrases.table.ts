import type { Reason } from './denial.js';
import { anotherWay, neverAllow } from './usual-steps.js';

/** A reason clause of a message. One row a phrase, and nothing else in this program knows the wording. */
export interface Phrase extends Reason {
  /** The clause without the action it may name, in any case; articles, hyphens and space are not compared. */
  readonly forms: readonly [string, ...string[]];
}

const iamPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';
const s3Page = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html';
const kmsPage = 'https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html';
const trustPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html';
const scpPage = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html';

const administrators = 'Whoever administers IAM in {account}.';
const organizers =
  "Whoever manages the organization's policies, in its management account or as its delegated administrator.";
const resourceOwner = 'The owner of the resource, in the account that the resource belongs to.';
const endpointOwner = 'The owner of the VPC endpoint.';
const sessionMaker = 'Whoever runs the program or service that starts the session.';

const leaveIdentity = "Leave the principal's own policies as they are; they are not what refuses here.";

/** Clauses that begin alike are told apart by the longest that fits. */
export const phrases: readonly Phrase[] = [
  {
    id: 'no_identity_allow',
    forms: ['because no identity-based policy allows', 'because no identity-based policies allow'],
    layer: 'identity',
    effect: 'implicit',
    reading:
      'No Deny is in the way, and no identity-based policy of {principal} allows {action} on {resource}. An Allow whose condition or resource does not fit this request counts as none.',
    nextSteps: [
      'Look for an Allow of {action} whose condition or resource does not fit this request; if there is one, mend that one.',
    ],
    whenAllowHelps: ['Else allow {action} on this resource, and no more, in {target}.'],
    whoCanFix: administrators,
    source: iamPage,
  },
  {
    id: 'identity_deny',
    forms: ['with an explicit deny in an identity-based policy', 'due to an explicit deny in an identity-based policy'],
    layer: 'identity',
    effect: 'explicit',
    reading:
      'A Deny statement in an identity-based policy of {principal} matches {action} on {resource}. It may stand in an attached or inline policy, or in one of a group.',
    nextSteps: [
      neverAllow,
      'Find the Deny in {target}, and ask its author what it is for; many of them ask for MFA, a Region, a tag or a network.',
      'Meet its condition, or have the Deny narrowed by a condition or by its resources so that this request is spared.',
    ],
    whoCanFix: administrators,
    source: iamPage,
  },
  {
    id: 'no_resource_allow',
    forms: ['because no resource-based policy allows', 'because no resource-based policies allow'],
    layer: 'resource',
    effect: 'implicit',
    reading:
      'The policy on the resource itself does not allow {action} for {principal}, and this request needs it: the resource is in another account, or belongs to a service such as AWS KMS where its own policy decides.',
    nextSteps: [
      'Have the owner of {resource} allow {action} for {principal} in {target}.',
      'Across accounts the identity-based policy of {principal} must allow it as well.',
    ],
    whoCanFix: resourceOwner,
    source: iamPage,
  },
  {
    id: 'resource_deny',
    forms: ['with an explicit deny in a resource-based policy', 'due to an explicit deny in a resource-based policy'],
    layer: 'resource',
    effect: 'explicit',
    reading:
      'A Deny statement in the policy of the resource itself matches {action} on {resource}. AWS does not say which statement.',
    nextSteps: [
      neverAllow,
      'Have the owner read {target} for a Deny that fits this request: by its principals, or by a condition on network, encryption, TLS or organization.',
      'Meet its condition, or have the owner narrow the Deny.',
    ],
    whoCanFix: resourceOwner,
    source: iamPage,
  },
  {
    id: 'no_boundary_allow',
    forms: ['because no permissions boundary allows', 'because no permission boundary allows'],
    layer: 'boundary',
    effect: 'implicit',
    reading:
      'The permissions boundary of {principal} does not allow {action}, so no identity-based policy can give it. The boundary is a limit and grants nothing itself.',
    nextSteps: [
      'Ask the owner of {target} whether {action} is meant to be within it, and have it added there if it is.',
      `${leaveIdentity} They must allow {action} too, once the boundary does.`,
    ],
    whoCanFix: 'Whoever owns the permissions boundary, mostly the administrators of {account}, and not its holder.',
    source: iamPage,
  },
  {
    id: 'boundary_deny',
    forms: ['with an explicit deny in a permissions boundary', 'with an explicit deny in a permission boundary'],
    layer: 'boundary',
    effect: 'explicit',
    reading:
      'A Deny statement in the permissions boundary of {principal} matches {action} on {resource}. Such a Deny is mostly meant, for instance against roles that are made without the boundary.',
    nextSteps: [
      neverAllow,
      'Read the Deny in {target}: often the request has to carry something, such as the boundary itself on a new role.',
      'If it is not meant for this request, have its owner narrow it.',
    ],
    whoCanFix: 'Whoever owns the permissions boundary, mostly the administrators of {account}, and not its holder.',
    source: iamPage,
  },
  {
    id: 'no_session_allow',
    forms: [
      'because no session policy allows',
      'because no session policies allow',
      'because no sessions policy allows',
    ],
    layer: 'session',
    effect: 'implicit',
    reading:
      'The session was started with a session policy, and that does not allow {action}. Whoever called AssumeRole or GetFederationToken passed it; services such as CodePipeline do so too.',
    nextSteps: [
      'Have the caller that starts the session pass a policy that allows {action} on {resource}, or none.',
      'Leave the role as it is; a session has only what both the role and the session policy allow.',
    ],
    whoCanFix: sessionMaker,
    source: iamPage,
  },
  {
    id: 'session_deny',
    forms: ['with an explicit deny in a session policy', 'with an explicit deny in a sessions policy'],
    layer: 'session',
    effect: 'explicit',
    reading:
      'A Deny statement in the session policy, which was passed when the session of {principal} was started, matches {action} on {resource}.',
    nextSteps: [neverAllow, 'Have the caller that starts the session pass a policy without that Deny.'],
    whoCanFix: sessionMaker,
    source: iamPage,
  },
  {
    id: 'no_scp_allow',
    forms: ['because no service control policy allows', 'because no service control policies allow'],
    layer: 'scp',
    effect: 'implicit',
    reading:
      'At some level from the root of the organization down to {account} no service control policy allows {action}. Each level needs an Allow, so the organization works with lists of what is allowed.',
    nextSteps: [
      'Ask whoever manages the organization to allow {action} at every level above the account: root, organizational units and account.',
      leaveIdentity,
    ],
    whoCanFix: organizers,
    source: scpPage,
  },
  {
    id: 'scp_deny',
    forms: [
      'with an explicit deny in a service control policy',
      'due to an explicit deny in a service control policy',
      'with an explicit deny in an SCP',
    ],
    layer: 'scp',
    effect: 'explicit',
    reading:
      'A Deny statement in a service control policy of the organization matches {action} on {resource}. It binds everyone in {account}, its administrators and root user among them.',
    nextSteps: [
      neverAllow,
      'Ask whoever manages the organization about {target}; such a Deny often forbids a Region, a service or what has no tag, so that another way of doing it is allowed.',
    ],
    whoCanFix: organizers,
    source: iamPage,
  },
  {
    id: 'no_rcp_allow',
    forms: ['because no resource control policy allows', 'because no resource control policies allow'],
    layer: 'rcp',
    effect: 'implicit',
    reading:
      'No resource control policy of the organization that owns the resource allows {action}. That is rare, since AWS attaches one that allows everything and cannot be taken off.',
    nextSteps: [
      "Ask whoever manages the resource's organization about the resource control policies above its account.",
      leaveIdentity,
    ],
    whoCanFix: organizers,
    source: iamPage,
  },
  {
    id: 'rcp_deny',
    forms: ['with an explicit deny in a resource control policy', 'with an explicit deny in an RCP'],
    layer: 'rcp',
    effect: 'explicit',
    reading:
      'A Deny statement in a resource control policy of the organization that owns the resource matches {action} on {resource}. Most of these keep callers from outside the organization, or without TLS, away.',
    nextSteps: [
      neverAllow,
      "Ask whoever manages the resource's organization about {target}, and whether {principal} should be one of its exceptions.",
    ],
    whoCanFix: organizers,
    source: iamPage,
  },
  {
    id: 'no_endpoint_allow',
    forms: ['because no VPC endpoint policy allows', 'because no VPC endpoint policies allow'],
    layer: 'vpc_endpoint',
    effect: 'implicit',
    reading:
      'The request went through a VPC endpoint whose policy does not allow {action} on {resource} for {principal}.',
    nextSteps: [
      'Have the owner of the endpoint add the action and the resource to {target}; buckets of AWS, such as those of ECR image layers, have to be named there too.',
      anotherWay,
      leaveIdentity,
    ],
    whoCanFix: endpointOwner,
    source: iamPage,
  },
  {
    id: 'scp_deny_behind_endpoint',
    forms: ['with an explicit deny in a VPC endpoint policy transitively through a service control policy'],
    layer: 'scp',
    effect: 'explicit',
    reading:
      'A Deny statement in a service control policy matches {action} on {resource}; it took effect by way of the VPC endpoint that the request went through.',
    nextSteps: [
      neverAllow,
      'Ask whoever manages the organization about the service control policies; the endpoint policy only passes their answer on.',
    ],
    whoCanFix: organizers,
    source: iamPage,
  },
  {
    id: 'endpoint_deny',
    forms: ['with an explicit deny in a VPC endpoint policy', 'due to an explicit deny in a VPC endpoint policy'],
    layer: 'vpc_endpoint',
    effect: 'explicit',
    reading:
      'The request went through a VPC endpoint, and a Deny statement in the policy of that endpoint matches {action} on {resource}.',
    nextSteps: [
      neverAllow,
      'Have the owner of the endpoint narrow the Deny in {target}, or send this traffic another way.',
    ],
    whoCanFix: endpointOwner,
    source: iamPage,
  },
  {
    id: 'no_trust_allow',
    // An older edition of the page left out the "no".
    forms: [
      'because no role trust policy allows',
      'because the role trust policy allows',
      'because role trust policy allows',
    ],
    layer: 'trust',
    effect: 'implicit',
    reading:
      'The trust policy of the role does not allow {action} for {principal}: its Principal names somebody else, or its condition (external id, MFA, subject of a token) does not fit.',
    nextSteps: [
      'Have the owner of {resource} name {principal} in the Principal of {target}, or mend its condition.',
      'Where the trust policy names only the account, or the role is in another account, {principal} needs an Allow of {action} in its own policies too.',
    ],
    whoCanFix: 'Whoever administers the role that is to be assumed.',
    source: trustPage,
  },
  {
    id: 'trust_deny',
    forms: ['with an explicit deny in the role trust policy', 'due to an explicit deny in the role trust policy'],
    layer: 'trust',
    effect: 'explicit',
    reading: 'A Deny statement in the trust policy of the role matches {action} by {principal}.',
    nextSteps: [
      neverAllow,
      'Have the owner of the role read the Deny in {target}, and meet its condition or have it narrowed.',
    ],
    whoCanFix: 'Whoever administers the role that is to be assumed.',
    source: trustPage,
  },
  {
    id: 'key_or_region',
    forms: [
      'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access',
    ],
    layer: 'resource',
    effect: 'unknown',
    reading:
      'AWS leaves open which of three it is: {resource} does not exist in this Region, its own policy does not allow {action} for {principal}, or its policy denies it. Mostly it is a KMS key.',
    nextSteps: [
      'Make sure of the Region, the account and the id, and that the resource exists and is enabled.',
      'Then have its owner read {target} for an Allow and for a Deny that fit this request.',
      'Last see whether the identity-based policy of {principal} allows {action}, which the message does not tell.',
    ],
    whoCanFix: resourceOwner,
    source: kmsPage,
  },
  {
    id: 'block_public_acls',
    forms: [
      'because public ACLs are prevented by the BlockPublicAcls setting',
      'because public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting',
      'because public ACLs are blocked by the BlockPublicAcls',
    ],
    layer: 'setting',
    effect: 'explicit',
    reading:
      'S3 Block Public Access refuses public access control lists on this bucket or in this account. No policy can allow it.',
    nextSteps: [
      'Send the request without a public ACL such as public-read; give access by a bucket policy to named principals instead.',
      'Leave Block Public Access on unless the bucket is meant to be public; then its owner turns BlockPublicAcls off.',
    ],
    whoCanFix: 'The owner of the bucket, or of the account-wide setting.',
    source: s3Page,
  },
  {
    id: 'block_public_policy',
    forms: [
      'because public policies are prevented by the BlockPublicPolicy setting',
      'because public policies are blocked by the BlockPublicPolicy block public access setting',
      'because public bucket policies are blocked by the BlockPublicPolicy',
    ],
    layer: 'setting',
    effect: 'explicit',
    reading:
      'S3 Block Public Access refuses a bucket policy that makes the bucket public. No other policy can allow it.',
    nextSteps: [
      'Narrow the Principal of the bucket policy, or add a condition on account, organization or network, so that it is not public.',
      'Leave Block Public Access on unless the bucket is meant to be public; then its owner turns BlockPublicPolicy off.',
    ],
    whoCanFix: 'The owner of the bucket, or of the account-wide setting.',
    source: s3Page,
  },
  {
    id: 'sse_c_blocked',
    forms: [
      'because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C)',
      'because this bucket has blocked upload requests that specify',
    ],
    layer: 'setting',
    effect: 'explicit',
    reading:
      "The bucket's encryption setting refuses uploads with keys that the caller provides (SSE-C). No policy can allow it.",
    nextSteps: [
      'Upload with SSE-S3 or SSE-KMS, or have the owner of the bucket allow SSE-C in its encryption setting.',
    ],
    whoCanFix: 'The caller, by another kind of encryption; else the owner of the bucket.',
    source: s3Page,
  },
  {
    id: 'deny_somewhere',
    forms: ['with an explicit deny', 'due to an explicit deny', 'because of an explicit deny'],
    layer: 'unknown',
    effect: 'explicit',
    reading:
      'A Deny statement matches {action} on {resource}, and the message does not say in which policy: services that print the older form leave that out.',
    nextSteps: [
      neverAllow,
      'Look for the Deny in this order: service control policies, resource control policies, the policy of the resource, identity-based policies with those of groups, the permissions boundary, the session policy, the VPC endpoint policy.',
      'If a condition asks for MFA, call with session credentials that were made with MFA.',
    ],
    whoCanFix: 'The owner of whichever policy holds the Deny.',
    source: iamPage,
  },
];

/** What is said of a message that gives no reason, none that is known, or not enough of one. */
export const reasonless: Readonly<Record<'none' | 'unread' | 'cut' | 'cut_deny' | 'cut_missing', Reason>> = {
  none: {
    id: 'no_reason',
    layer: 'unknown',
    effect: 'unknown',
    reading:
      'The message does not say which policy refused {action} on {resource}, nor whether a Deny matched or an Allow is missing. Several services print no reason.',
    nextSteps: [
      'Read the event in CloudTrail, where the reason may stand, or simulate the request for {principal}.',
      'Look in this order: does an identity-based policy allow {action}; does the policy of the resource; does a Deny or a limit (boundary, session, service control, resource control or endpoint policy) stand against it?',
    ],
    whoCanFix: 'The owner of whichever policy it turns out to be.',
    source: iamPage,
  },
  unread: {
    id: 'other_reason',
    layer: 'unknown',
    effect: 'unknown',
    reading:
      'The message gives a reason for refusing {action} on {resource} that is none of those AWS documents for policies.',
    nextSteps: [
      'Read the reason in the message itself; it may name a setting of the service rather than a policy.',
      'Read the event in CloudTrail, or simulate the request for {principal}.',
    ],
    whoCanFix: 'The owner of what the message names.',
    source: iamPage,
  },
  cut: {
    id: 'cut_reason',
    layer: 'unknown',
    effect: 'unknown',
    reading: 'The reason for refusing {action} on {resource} breaks off before it says which policy it was.',
    nextSteps: ['Get the whole message, from CloudTrail or from a log that does not shorten it, and explain that.'],
    whoCanFix: 'The owner of whichever policy it turns out to be.',
    source: iamPage,
  },
  cut_deny: {
    id: 'cut_deny',
    layer: 'unknown',
    effect: 'explicit',
    reading: 'A Deny statement matches {action} on {resource}; the message breaks off before it says in which policy.',
    nextSteps: [
      neverAllow,
      'Get the whole message, from CloudTrail or from a log that does not shorten it, to learn which policy it is.',
    ],
    whoCanFix: 'The owner of whichever policy holds the Deny.',
    source: iamPage,
  },
  cut_missing: {
    id: 'cut_missing_allow',
    layer: 'unknown',
    effect: 'implicit',
    reading:
      'An Allow of {action} on {resource} is missing; the message breaks off before it says in which kind of policy.',
    nextSteps: [
      'Get the whole message, from CloudTrail or from a log that does not shorten it, to learn which policy it is.',
    ],
    whoCanFix: 'The owner of whichever policy it turns out to be.',
    source: iamPage,
  },
};
