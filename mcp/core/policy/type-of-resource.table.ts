import type { PolicyType } from './policy-types.js';

/** A document that AWS attaches to something and that is a policy of a type of its own. */
interface AttachedDocument {
  /** CloudFormation's name, or the one that Access Analyzer takes. */
  readonly resourceType: string;
  readonly type: PolicyType;
  readonly source: string;
}

/** What is attached to anything else is an ordinary resource policy. */
export const attachedDocuments: readonly AttachedDocument[] = [
  {
    resourceType: 'AWS::IAM::AssumeRolePolicyDocument',
    type: 'trust',
    source: 'IAM Access Analyzer API Reference, ValidatePolicy, validatePolicyResourceType',
  },
  {
    resourceType: 'AWS::IAM::Role',
    type: 'trust',
    source: 'IAM User Guide, "Policies and permissions": a role trust policy is the only resource-based policy of IAM',
  },
  {
    resourceType: 'AWS::EC2::VPCEndpoint',
    type: 'vpc_endpoint',
    source: 'AWS CloudFormation, "AWS::EC2::VPCEndpoint", PolicyDocument',
  },
];
