/** What a condition leaves fewer of. */
export type Side =
  /** Who calls, in terms that nobody outside can take on: account, organization, ARN, source of a service's call. */
  | 'caller'
  /** From where: VPC, endpoint, address. */
  | 'network'
  /** In what state the caller is: MFA, tags of the principal. Another account can bring about most of these itself. */
  | 'session'
  /** On which resources. */
  | 'resource'
  /** What is asked for: Region, tags of the request, keys of a service. */
  | 'request';

/** What a value of the key must be in order to leave out most of what there is. */
export type Form =
  | 'account'
  | 'organization'
  | 'organization_path'
  /** `vpc-…`, `vpce-…`: whole or not at all. */
  | 'identifier'
  | 'unique_id'
  | 'arn'
  | 'service'
  | 'address'
  | 'text'
  | 'true'
  | 'at_most';

export interface NarrowingKey {
  /** In lower case. One that ends in a slash is followed by a tag key. */
  readonly key: string;
  readonly side: Side;
  readonly form: Form;
  /** What a value that is not of the form may narrow still. */
  readonly otherwise?: { readonly side: Side; readonly form: Form };
  readonly source: string;
}

const globalKeysPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
/** Lists the keys that keep a bucket policy from being public. */
const publicPage = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html';
const kmsPage = 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html';
const efsPage = 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html';

/** Keys that narrow nothing (`aws:Referer`, `aws:UserAgent`, `aws:SecureTransport`) are missing on purpose. */
export const narrowingKeys: readonly NarrowingKey[] = [
  { key: 'aws:principalaccount', side: 'caller', form: 'account', source: globalKeysPage },
  { key: 'aws:principalarn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'aws:principalorgid', side: 'caller', form: 'organization', source: publicPage },
  { key: 'aws:principalorgpaths', side: 'caller', form: 'organization_path', source: globalKeysPage },
  { key: 'aws:principalservicename', side: 'caller', form: 'service', source: globalKeysPage },
  { key: 'aws:principalservicenameslist', side: 'caller', form: 'service', source: globalKeysPage },
  { key: 'aws:userid', side: 'caller', form: 'unique_id', source: publicPage },
  { key: 'aws:federatedprovider', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'aws:sourceaccount', side: 'caller', form: 'account', source: publicPage },
  { key: 'aws:sourceowner', side: 'caller', form: 'account', source: publicPage },
  { key: 'aws:sourcearn', side: 'caller', form: 'arn', source: publicPage },
  { key: 'aws:sourceorgid', side: 'caller', form: 'organization', source: globalKeysPage },
  { key: 'aws:sourceorgpaths', side: 'caller', form: 'organization_path', source: globalKeysPage },
  { key: 'ec2:sourceinstancearn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'lambda:sourcefunctionarn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'ssm:sourceinstancearn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'codebuild:projectarn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'codebuild:buildarn', side: 'caller', form: 'arn', source: globalKeysPage },
  { key: 'kms:calleraccount', side: 'caller', form: 'account', source: kmsPage },
  { key: 's3:dataaccesspointaccount', side: 'caller', form: 'account', source: publicPage },
  {
    key: 's3:dataaccesspointarn',
    side: 'caller',
    form: 'arn',
    // With the account left open, a name says through which access points, and everyone may have one of that name.
    otherwise: { side: 'resource', form: 'text' },
    source: publicPage,
  },
  { key: 's3:x-amz-server-side-encryption-aws-kms-key-id', side: 'caller', form: 'arn', source: publicPage },
  { key: 'aws:sourcevpc', side: 'network', form: 'identifier', source: publicPage },
  { key: 'aws:sourcevpce', side: 'network', form: 'identifier', source: publicPage },
  { key: 'aws:sourcevpcarn', side: 'network', form: 'arn', source: globalKeysPage },
  { key: 'aws:ec2instancesourcevpc', side: 'network', form: 'identifier', source: globalKeysPage },
  { key: 'aws:vpceaccount', side: 'network', form: 'account', source: globalKeysPage },
  { key: 'aws:vpceorgid', side: 'network', form: 'organization', source: globalKeysPage },
  { key: 'aws:vpceorgpaths', side: 'network', form: 'organization_path', source: globalKeysPage },
  { key: 'aws:sourceip', side: 'network', form: 'address', source: publicPage },
  { key: 's3:accesspointnetworkorigin', side: 'network', form: 'text', source: publicPage },
  { key: 'elasticfilesystem:accessedviamounttarget', side: 'network', form: 'true', source: efsPage },
  { key: 'elasticfilesystem:accesspointarn', side: 'network', form: 'arn', source: efsPage },
  { key: 'aws:multifactorauthpresent', side: 'session', form: 'true', source: globalKeysPage },
  { key: 'aws:multifactorauthage', side: 'session', form: 'at_most', source: globalKeysPage },
  { key: 'aws:principaltag/', side: 'session', form: 'text', source: globalKeysPage },
  { key: 'aws:sourceidentity', side: 'session', form: 'text', source: globalKeysPage },
  { key: 'aws:username', side: 'session', form: 'text', source: globalKeysPage },
  { key: 'aws:resourceaccount', side: 'resource', form: 'account', source: globalKeysPage },
  { key: 'aws:resourceorgid', side: 'resource', form: 'organization', source: globalKeysPage },
  { key: 'aws:resourceorgpaths', side: 'resource', form: 'organization_path', source: globalKeysPage },
  { key: 'aws:resourcetag/', side: 'resource', form: 'text', source: globalKeysPage },
  { key: 'aws:requesttag/', side: 'request', form: 'text', source: globalKeysPage },
  { key: 'aws:tagkeys', side: 'request', form: 'text', source: globalKeysPage },
  { key: 'aws:requestedregion', side: 'request', form: 'text', source: globalKeysPage },
  { key: 'aws:calledvia', side: 'request', form: 'service', source: globalKeysPage },
  { key: 'aws:calledviafirst', side: 'request', form: 'service', source: globalKeysPage },
  { key: 'aws:calledvialast', side: 'request', form: 'service', source: globalKeysPage },
  { key: 'aws:viaawsservice', side: 'request', form: 'true', source: globalKeysPage },
  { key: 'iam:passedtoservice', side: 'request', form: 'service', source: globalKeysPage },
  { key: 'kms:viaservice', side: 'request', form: 'service', source: kmsPage },
  { key: 'kms:grantisforawsresource', side: 'request', form: 'true', source: kmsPage },
];

/** Keys of services that say how a request is made and not what it asks for. Every other key of a service narrows it. */
export const formalKeys: readonly { readonly key: string; readonly source: string }[] = [
  { key: 'lambda:functionurlauthtype', source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html' },
  ...['authtype', 'signatureage', 'signatureversion', 'tlsversion', 'x-amz-acl', 'x-amz-content-sha256'].map(
    (name) => ({
      key: `s3:${name}`,
      source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    }),
  ),
];
