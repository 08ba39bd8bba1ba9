/**
 * Where AWS's own answers and other tools keep a policy document. A wrapper is looked into only where it has no
 * Statement of its own and holds a document.
 */
export const wrapperKeys: readonly { readonly key: string; readonly source: string }[] = [
  { key: 'PolicyVersion', source: 'aws iam get-policy-version' },
  { key: 'Policy', source: 'aws organizations describe-policy, aws s3api get-bucket-policy, aws lambda get-policy' },
  { key: 'Role', source: 'aws iam get-role' },
  { key: 'Roles', source: 'aws iam list-roles' },
  { key: 'PolicyDocument', source: 'aws iam get-role-policy, AWS::IAM::ManagedPolicy' },
  { key: 'AssumeRolePolicyDocument', source: 'aws iam get-role, AWS::IAM::Role' },
  { key: 'Policies', source: 'AWS::IAM::Role, aws iam get-account-authorization-details' },
  { key: 'UserDetailList', source: 'aws iam get-account-authorization-details' },
  { key: 'GroupDetailList', source: 'aws iam get-account-authorization-details' },
  { key: 'RoleDetailList', source: 'aws iam get-account-authorization-details' },
  { key: 'UserPolicyList', source: 'aws iam get-account-authorization-details' },
  { key: 'GroupPolicyList', source: 'aws iam get-account-authorization-details' },
  { key: 'RolePolicyList', source: 'aws iam get-account-authorization-details' },
  { key: 'PolicyVersionList', source: 'aws iam get-account-authorization-details' },
  { key: 'Document', source: 'aws iam get-policy-version' },
  { key: 'Content', source: 'aws organizations describe-policy' },
  { key: 'ResourcePolicy', source: 'aws secretsmanager get-resource-policy' },
  { key: 'InlinePolicy', source: 'aws sso-admin get-inline-policy-for-permission-set' },
  { key: 'KeyPolicy', source: 'AWS::KMS::Key' },
  { key: 'Attributes', source: 'aws sqs get-queue-attributes, aws sns get-topic-attributes' },
  { key: 'VpcEndpoints', source: 'aws ec2 describe-vpc-endpoints' },
  { key: 'DomainStatus', source: 'aws opensearch describe-domain' },
  { key: 'AccessPolicies', source: 'aws opensearch describe-domain, AWS::OpenSearchService::Domain' },
  { key: 'resourcePolicies', source: 'aws logs describe-resource-policies' },
  { key: 'generatedPolicyResult', source: 'aws accessanalyzer get-generated-policy' },
  { key: 'generatedPolicies', source: 'aws accessanalyzer get-generated-policy' },
  { key: 'PolicyInJson', source: 'aws glue get-resource-policy' },
  { key: 'Properties', source: 'a resource of a CloudFormation template' },
  { key: 'policyText', source: 'aws ecr get-repository-policy' },
  { key: 'RepositoryPolicyText', source: 'AWS::ECR::Repository' },
  { key: 'document', source: 'aws codeartifact get-domain-permissions-policy' },
  { key: 'policy', source: 'Terraform, aws_iam_policy; aws codeartifact get-domain-permissions-policy' },
  { key: 'policyDocument', source: 'AWS CDK and other SDK code' },
  { key: 'policy_document', source: 'Terraform and Python code' },
  { key: 'assume_role_policy', source: 'Terraform, aws_iam_role' },
];

/** Keys under which stands a document or a mistake. Others of the table may as well hold a name or a number. */
export const documentKeys: ReadonlySet<string> = new Set([
  'PolicyDocument',
  'AssumeRolePolicyDocument',
  'policyDocument',
  'policy_document',
  'assume_role_policy',
]);

/**
 * Where a document stands that the same answer holds elsewhere.
 * Source: IAM API Reference, RoleDetail: its instance profiles hold the role once more.
 */
export const repeatingKeys: ReadonlySet<string> = new Set(['InstanceProfileList']);
