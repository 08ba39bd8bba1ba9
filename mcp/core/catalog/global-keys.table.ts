import type { ConditionKeyType } from './catalog.js';

export interface GlobalKey {
  /** In AWS's spelling, a tag key as `${TagKey}`. */
  readonly key: string;
  readonly type: ConditionKeyType;
  /** Where AWS documents two types for one key. */
  readonly otherType?: ConditionKeyType;
  readonly multivalued: boolean;
  /** True where the policy ends the key with a name of its own. */
  readonly named: boolean;
  /** True where every request has the key, so that a missing value need not be thought of. */
  readonly alwaysPresent: boolean;
  /** What the key holds and when, in our words. */
  readonly summary: string;
}

const row = (key: string, type: ConditionKeyType, summary: string): GlobalKey => ({
  key,
  type,
  multivalued: false,
  named: key.includes('${'),
  alwaysPresent: false,
  summary,
});

const several = (key: GlobalKey): GlobalKey => ({ ...key, multivalued: true });
const always = (key: GlobalKey): GlobalKey => ({ ...key, alwaysPresent: true });
const orOfType = (otherType: ConditionKeyType, key: GlobalKey): GlobalKey => ({ ...key, otherType });

/**
 * Every row: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (read 2026-11),
 * except two keys that it leaves out and that AWS still fills in: `aws:SourceOwner`
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html) and `aws:PrincipalOrgMasterAccountId`
 * (AWS managed policy AWSSSOServiceRolePolicy).
 * `aws:ARN` is not a key of its own (it was one before `aws:PrincipalArn`) and is left out on purpose.
 */
export const globalKeys: readonly GlobalKey[] = [
  // Of the principal
  row(
    'aws:PrincipalArn',
    'ARN',
    'ARN of the principal that makes the request; for a role session the ARN of the role. Absent from anonymous requests.',
  ),
  always(
    row(
      'aws:PrincipalAccount',
      'String',
      'Account of the principal that makes the request; `anonymous` where the request is unsigned.',
    ),
  ),
  several(
    row(
      'aws:PrincipalOrgPaths',
      'String',
      "Organizations paths of the principal's account; present where the account is a member of an organization.",
    ),
  ),
  row('aws:PrincipalOrgID', 'String', 'Organization of the principal; present where its account is a member of one.'),
  row(
    'aws:PrincipalOrgMasterAccountId',
    'String',
    "Management account of the principal's organization; present where its account is a member of one.",
  ),
  row(
    'aws:PrincipalTag/${TagKey}',
    'String',
    'Value of a tag on the principal, its session tags included; present where the tag is.',
  ),
  row(
    'aws:PrincipalIsAWSService',
    'Bool',
    'Whether an AWS service calls the resource directly with its service principal; present in signed requests.',
  ),
  row(
    'aws:PrincipalServiceName',
    'String',
    'Service principal that makes the call; present only in direct calls by an AWS service.',
  ),
  several(
    row(
      'aws:PrincipalServiceNamesList',
      'String',
      'All service principal names of the calling AWS service; present only in direct calls by an AWS service.',
    ),
  ),
  always(
    row('aws:PrincipalType', 'String', 'Kind of principal: Account, User, FederatedUser, AssumedRole or Anonymous.'),
  ),
  always(
    row(
      'aws:userid',
      'String',
      "Unique identifier of the principal; for a role session the role's identifier, a colon and the session name.",
    ),
  ),
  row(
    'aws:username',
    'String',
    'Name of the IAM user; absent for roles, federated users, the root user and anonymous requests.',
  ),

  // Of the session of a role
  row('aws:AssumedRoot', 'Bool', 'True in sessions that come from sts:AssumeRoot; absent otherwise.'),
  orOfType(
    'ARN',
    row(
      'aws:FederatedProvider',
      'String',
      'OIDC identity provider behind the role session: a name for a built-in provider, an ARN for others.',
    ),
  ),
  row('aws:TokenIssueTime', 'Date', 'When the temporary credentials were issued; absent with long-term access keys.'),
  row(
    'aws:SignInSessionArn',
    'ARN',
    'AWS Sign-In OAuth session that the request comes from; absent in console sessions.',
  ),
  row(
    'aws:MultiFactorAuthAge',
    'Numeric',
    'Seconds since the principal authenticated with MFA; only in temporary credentials made with MFA.',
  ),
  row(
    'aws:MultiFactorAuthPresent',
    'Bool',
    'Whether MFA was used for the temporary credentials; absent with long-term access keys and for federated identities.',
  ),
  row(
    'aws:ChatbotSourceArn',
    'ARN',
    'Chat configuration behind the session of Amazon Q Developer in chat applications.',
  ),
  row('aws:Ec2InstanceSourceVpc', 'String', 'VPC to which the EC2 role credentials were delivered.'),
  row(
    'aws:Ec2InstanceSourcePrivateIPv4',
    'IPAddress',
    'Private IPv4 address of the network interface to which the EC2 role credentials were delivered.',
  ),
  row('aws:SourceIdentity', 'String', 'Source identity set when the role was assumed; stays through role chaining.'),
  row(
    'ec2:RoleDelivery',
    'Numeric',
    'Version of the instance metadata service that delivered the EC2 role credentials, 1.0 or 2.0.',
  ),
  row('ec2:SourceInstanceArn', 'ARN', 'EC2 instance that the role session was made on.'),
  row('glue:RoleAssumedBy', 'String', 'glue.amazonaws.com where AWS Glue itself uses the service role.'),
  row(
    'glue:CredentialIssuingService',
    'String',
    'glue.amazonaws.com where a Glue job or development endpoint uses the service role.',
  ),
  row('codebuild:BuildArn', 'ARN', 'CodeBuild build that the role credentials were delivered to.'),
  row('codebuild:ProjectArn', 'ARN', 'CodeBuild project whose build the role credentials were delivered to.'),
  row('lambda:SourceFunctionArn', 'ARN', 'Lambda function that the role credentials were delivered to.'),
  row('ssm:SourceInstanceArn', 'ARN', 'Systems Manager managed instance that the role credentials were delivered to.'),
  row('identitystore:UserId', 'String', 'IAM Identity Center user who makes the request.'),

  // Of the network
  row(
    'aws:SourceIp',
    'IPAddress',
    'Public IP address that the request comes from; absent where it comes through a VPC endpoint.',
  ),
  row('aws:SourceVpc', 'String', 'VPC that the request comes through; present only with a VPC endpoint.'),
  row(
    'aws:SourceVpcArn',
    'ARN',
    'ARN of the VPC that the request comes through; present only with a VPC endpoint, for a listed set of services.',
  ),
  row('aws:SourceVpce', 'String', 'VPC endpoint that the request comes through.'),
  row('aws:VpceAccount', 'String', 'Account that owns the VPC endpoint; for a listed set of services.'),
  row('aws:VpceOrgID', 'String', 'Organization that owns the VPC endpoint; for a listed set of services.'),
  several(
    row(
      'aws:VpceOrgPaths',
      'String',
      'Organizations paths of the account that owns the VPC endpoint; for a listed set of services.',
    ),
  ),
  row(
    'aws:VpcSourceIp',
    'IPAddress',
    'IP address inside the VPC that the request comes from; present only with a VPC endpoint.',
  ),

  // Of the resource
  row('aws:ResourceAccount', 'String', 'Account that owns the resource; present for most services.'),
  row(
    'aws:ResourceOrgID',
    'String',
    'Organization that owns the resource; present where its account is a member of one.',
  ),
  several(row('aws:ResourceOrgPaths', 'String', 'Organizations paths of the account that owns the resource.')),
  row(
    'aws:ResourceTag/${TagKey}',
    'String',
    'Value of a tag on the resource; present where the resource has the tag and the action supports the key.',
  ),

  // Of the request
  several(
    row(
      'aws:CalledVia',
      'String',
      "AWS services that made requests on the principal's behalf before this one, in order.",
    ),
  ),
  row('aws:CalledViaFirst', 'String', "First AWS service that made a request on the principal's behalf."),
  row('aws:CalledViaLast', 'String', "Last AWS service that made a request on the principal's behalf."),
  row(
    'aws:CalledViaAWSMCP',
    'String',
    "Service principal of the AWS-managed MCP server that made the request on the principal's behalf.",
  ),
  always(row('aws:ViaAWSService', 'Bool', "Whether an AWS service makes the request on the principal's behalf.")),
  row('aws:ViaAWSMCPService', 'Bool', "Whether an AWS-managed MCP server makes the request on the principal's behalf."),
  always(row('aws:CurrentTime', 'Date', 'When the request is made.')),
  always(orOfType('Numeric', row('aws:EpochTime', 'Date', 'When the request is made, in seconds since 1970.'))),
  row('aws:referer', 'String', 'The HTTP referer header, which the caller can write at will.'),
  always(row('aws:RequestedRegion', 'String', 'Region whose endpoint was called.')),
  row(
    'aws:RequestTag/${TagKey}',
    'String',
    'Value of a tag that the request passes; present where the request passes the tag.',
  ),
  several(row('aws:TagKeys', 'String', 'Keys of the tags that the request passes.')),
  always(row('aws:SecureTransport', 'Bool', 'Whether the request came over TLS.')),
  row(
    'aws:SourceAccount',
    'String',
    'Account whose resource made an AWS service call this one; present only in direct calls by an AWS service.',
  ),
  row(
    'aws:SourceArn',
    'ARN',
    'Resource that made an AWS service call this one; present only in direct calls by an AWS service.',
  ),
  row(
    'aws:SourceOrgID',
    'String',
    'Organization of the resource that made an AWS service call this one; present only in direct calls by an AWS service.',
  ),
  several(
    row(
      'aws:SourceOrgPaths',
      'String',
      'Organizations paths of the resource that made an AWS service call this one; present only in direct calls by an AWS service.',
    ),
  ),
  row('aws:SourceOwner', 'String', 'Older form of aws:SourceAccount that Amazon SNS topic policies still know.'),
  row('aws:UserAgent', 'String', 'The HTTP user agent, which the caller can write at will.'),
  row('aws:IsMcpServiceAction', 'Bool', 'Whether the action is one of an AWS-managed MCP server itself.'),
];

/** In lower case, since case does not count in a key. */
export const alwaysPresentKeys: ReadonlySet<string> = new Set(
  globalKeys.filter(({ alwaysPresent }) => alwaysPresent).map(({ key }) => key.toLowerCase()),
);
