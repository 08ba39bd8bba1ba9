/** What a resource-based policy may speak of, by CloudFormation's name of what it is attached to. */
export interface ResourceTypeFacts {
  readonly resourceType: string;
  /** Prefixes of the actions it may have. */
  readonly services: readonly string[];
  /** Patterns of the ARNs it may have; a bare `*` is always allowed. */
  readonly arns: readonly string[];
  /** Types of the service's resources that its actions must work on, where AWS refuses actions on all others. */
  readonly types?: readonly string[];
  readonly source: string;
}

const row = (
  resourceType: string,
  services: readonly string[],
  arns: readonly string[],
  source: string,
): ResourceTypeFacts => ({ resourceType, services, arns, source });

/** Where AWS says no more than that the policy is about its own resource, the row asks for the service alone. */
export const resourceTypeFacts: readonly ResourceTypeFacts[] = [
  {
    ...row(
      'AWS::S3::Bucket',
      ['s3'],
      ['arn:*:s3:::*'],
      'Amazon S3 User Guide, "Bucket policies", and "Policy actions for Amazon S3": account operations in identity policies alone',
    ),
    types: ['bucket', 'object'],
  },
  row(
    'AWS::S3::AccessPoint',
    ['s3'],
    ['arn:*:s3:*:*:accesspoint/*'],
    'Amazon S3 User Guide, "Configuring IAM policies for using access points"',
  ),
  row(
    'AWS::S3::MultiRegionAccessPoint',
    ['s3'],
    ['arn:*:s3::*:accesspoint/*'],
    'Amazon S3 User Guide, "Permissions" of Multi-Region Access Points',
  ),
  row(
    'AWS::S3ObjectLambda::AccessPoint',
    ['s3-object-lambda'],
    ['arn:*:s3-object-lambda:*:*:accesspoint/*'],
    'Amazon S3 User Guide, "Configuring IAM policies for Object Lambda Access Points"',
  ),
  row(
    'AWS::DynamoDB::Table',
    ['dynamodb'],
    ['arn:*:dynamodb:*:*:table/*'],
    'Amazon DynamoDB Developer Guide, "Resource-based policy considerations"',
  ),
  row('AWS::SQS::Queue', ['sqs'], ['arn:*:sqs:*:*:*'], 'Amazon SQS Developer Guide, "Using custom policies"'),
  row('AWS::SNS::Topic', ['sns'], ['arn:*:sns:*:*:*'], 'Amazon SNS Developer Guide, "Access policy"'),
  row('AWS::KMS::Key', ['kms'], ['arn:*:kms:*:*:*'], 'AWS KMS Developer Guide, "Key policies"'),
  row(
    'AWS::Lambda::Function',
    ['lambda'],
    ['arn:*:lambda:*:*:*'],
    'AWS Lambda Developer Guide, "Resource-based policies"',
  ),
  row(
    'AWS::SecretsManager::Secret',
    ['secretsmanager'],
    ['arn:*:secretsmanager:*:*:*'],
    'AWS Secrets Manager User Guide, "Resource-based policies"',
  ),
  row('AWS::ECR::Repository', ['ecr'], ['arn:*:ecr:*:*:*'], 'Amazon ECR User Guide, "Private repository policies"'),
  row(
    'AWS::Events::EventBus',
    ['events'],
    ['arn:*:events:*:*:*'],
    'Amazon EventBridge User Guide, "Permissions for event buses"',
  ),
  row('AWS::Glue::DataCatalog', ['glue'], ['arn:*:glue:*:*:*'], 'AWS Glue Developer Guide, "Resource-based policies"'),
  row(
    'AWS::EFS::FileSystem',
    ['elasticfilesystem'],
    ['arn:*:elasticfilesystem:*:*:*'],
    'Amazon EFS User Guide, "Using IAM to control file system data access"',
  ),
  row(
    'AWS::ApiGateway::RestApi',
    ['execute-api'],
    ['arn:*:execute-api:*:*:*'],
    'Amazon API Gateway Developer Guide, "API Gateway resource policies"',
  ),
  row(
    'AWS::OpenSearchService::Domain',
    ['es'],
    ['arn:*:es:*:*:*'],
    'Amazon OpenSearch Service Developer Guide, "Resource-based policies"',
  ),
  row(
    'AWS::Kinesis::Stream',
    ['kinesis'],
    ['arn:*:kinesis:*:*:*'],
    'Amazon Kinesis Data Streams Developer Guide, "Sharing a data stream"',
  ),
];
