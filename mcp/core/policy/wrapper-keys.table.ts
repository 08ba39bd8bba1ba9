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
  { key: 'Policies', source: 'AWS::IAM::Role' },
  { key: 'Document', source: 'aws iam get-policy-version' },
  { key: 'Content', source: 'aws organizations describe-policy' },
  { key: 'ResourcePolicy', source: 'aws secretsmanager get-resource-policy' },
  { key: 'InlinePolicy', source: 'aws sso-admin get-inline-policy-for-permission-set' },
  { key: 'KeyPolicy', source: 'AWS::KMS::Key' },
  { key: 'Attributes', source: 'aws sqs get-queue-attributes, aws sns get-topic-attributes' },
  { key: 'Properties', source: 'a resource of a CloudFormation template' },
  { key: 'policyText', source: 'aws ecr get-repository-policy' },
  { key: 'RepositoryPolicyText', source: 'AWS::ECR::Repository' },
  { key: 'document', source: 'aws codeartifact get-domain-permissions-policy' },
  { key: 'policy', source: 'Terraform, aws_iam_policy; aws codeartifact get-domain-permissions-policy' },
  { key: 'policyDocument', source: 'AWS CDK and other SDK code' },
  { key: 'policy_document', source: 'Terraform and Python code' },
  { key: 'assume_role_policy', source: 'Terraform, aws_iam_role' },
];
