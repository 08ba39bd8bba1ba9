/** An API operation that has no IAM action of its own name, and the actions that authorize it. */
export interface ApiOperation {
  readonly prefix: string;
  readonly operation: string;
  readonly actions: readonly string[];
}

/** The page that says so, for every row of a service. */
export const apiOperationSources: Readonly<Record<string, string>> = {
  bedrock: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html',
  dynamodb: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html',
  kms: 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html',
  lambda: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  s3: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  sns: 'https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html',
  sqs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html',
};

const partiQl = ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'];

export const apiOperations: readonly ApiOperation[] = [
  { prefix: 'bedrock', operation: 'Converse', actions: ['InvokeModel'] },
  { prefix: 'bedrock', operation: 'ConverseStream', actions: ['InvokeModelWithResponseStream'] },
  { prefix: 'bedrock', operation: 'InvokeModelWithBidirectionalStream', actions: ['InvokeModel'] },
  { prefix: 'dynamodb', operation: 'BatchExecuteStatement', actions: partiQl },
  { prefix: 'dynamodb', operation: 'ExecuteStatement', actions: partiQl },
  { prefix: 'dynamodb', operation: 'ExecuteTransaction', actions: partiQl },
  { prefix: 'dynamodb', operation: 'TransactGetItems', actions: ['GetItem'] },
  {
    prefix: 'dynamodb',
    operation: 'TransactWriteItems',
    actions: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  { prefix: 'kms', operation: 'ReEncrypt', actions: ['ReEncryptFrom', 'ReEncryptTo'] },
  { prefix: 'lambda', operation: 'Invoke', actions: ['InvokeFunction'] },
  { prefix: 'lambda', operation: 'InvokeWithResponseStream', actions: ['InvokeFunction'] },
  { prefix: 's3', operation: 'CompleteMultipartUpload', actions: ['PutObject'] },
  { prefix: 's3', operation: 'CopyObject', actions: ['GetObject', 'PutObject'] },
  { prefix: 's3', operation: 'CreateMultipartUpload', actions: ['PutObject'] },
  { prefix: 's3', operation: 'DeleteBucketCors', actions: ['PutBucketCORS'] },
  { prefix: 's3', operation: 'DeleteBucketEncryption', actions: ['PutEncryptionConfiguration'] },
  { prefix: 's3', operation: 'DeleteBucketLifecycle', actions: ['PutLifecycleConfiguration'] },
  { prefix: 's3', operation: 'DeleteBucketReplication', actions: ['PutReplicationConfiguration'] },
  { prefix: 's3', operation: 'DeleteBucketTagging', actions: ['PutBucketTagging'] },
  { prefix: 's3', operation: 'DeleteObjects', actions: ['DeleteObject'] },
  { prefix: 's3', operation: 'DeletePublicAccessBlock', actions: ['PutBucketPublicAccessBlock'] },
  { prefix: 's3', operation: 'GetBucketAccelerateConfiguration', actions: ['GetAccelerateConfiguration'] },
  { prefix: 's3', operation: 'GetBucketAnalyticsConfiguration', actions: ['GetAnalyticsConfiguration'] },
  { prefix: 's3', operation: 'GetBucketEncryption', actions: ['GetEncryptionConfiguration'] },
  { prefix: 's3', operation: 'GetBucketInventoryConfiguration', actions: ['GetInventoryConfiguration'] },
  { prefix: 's3', operation: 'GetBucketLifecycle', actions: ['GetLifecycleConfiguration'] },
  { prefix: 's3', operation: 'GetBucketLifecycleConfiguration', actions: ['GetLifecycleConfiguration'] },
  { prefix: 's3', operation: 'GetBucketMetricsConfiguration', actions: ['GetMetricsConfiguration'] },
  { prefix: 's3', operation: 'GetBucketNotificationConfiguration', actions: ['GetBucketNotification'] },
  { prefix: 's3', operation: 'GetBucketReplication', actions: ['GetReplicationConfiguration'] },
  { prefix: 's3', operation: 'GetObjectLockConfiguration', actions: ['GetBucketObjectLockConfiguration'] },
  { prefix: 's3', operation: 'GetPublicAccessBlock', actions: ['GetBucketPublicAccessBlock'] },
  { prefix: 's3', operation: 'HeadBucket', actions: ['ListBucket'] },
  { prefix: 's3', operation: 'HeadObject', actions: ['GetObject'] },
  { prefix: 's3', operation: 'ListBuckets', actions: ['ListAllMyBuckets'] },
  { prefix: 's3', operation: 'ListMultipartUploads', actions: ['ListBucketMultipartUploads'] },
  { prefix: 's3', operation: 'ListObjects', actions: ['ListBucket'] },
  { prefix: 's3', operation: 'ListObjectsV2', actions: ['ListBucket'] },
  { prefix: 's3', operation: 'ListObjectVersions', actions: ['ListBucketVersions'] },
  { prefix: 's3', operation: 'ListParts', actions: ['ListMultipartUploadParts'] },
  { prefix: 's3', operation: 'PutBucketAccelerateConfiguration', actions: ['PutAccelerateConfiguration'] },
  { prefix: 's3', operation: 'PutBucketAnalyticsConfiguration', actions: ['PutAnalyticsConfiguration'] },
  { prefix: 's3', operation: 'PutBucketEncryption', actions: ['PutEncryptionConfiguration'] },
  { prefix: 's3', operation: 'PutBucketInventoryConfiguration', actions: ['PutInventoryConfiguration'] },
  { prefix: 's3', operation: 'PutBucketLifecycle', actions: ['PutLifecycleConfiguration'] },
  { prefix: 's3', operation: 'PutBucketLifecycleConfiguration', actions: ['PutLifecycleConfiguration'] },
  { prefix: 's3', operation: 'PutBucketMetricsConfiguration', actions: ['PutMetricsConfiguration'] },
  { prefix: 's3', operation: 'PutBucketNotificationConfiguration', actions: ['PutBucketNotification'] },
  { prefix: 's3', operation: 'PutBucketReplication', actions: ['PutReplicationConfiguration'] },
  { prefix: 's3', operation: 'PutObjectLockConfiguration', actions: ['PutBucketObjectLockConfiguration'] },
  { prefix: 's3', operation: 'PutPublicAccessBlock', actions: ['PutBucketPublicAccessBlock'] },
  { prefix: 's3', operation: 'SelectObjectContent', actions: ['GetObject'] },
  { prefix: 's3', operation: 'UploadPart', actions: ['PutObject'] },
  { prefix: 's3', operation: 'UploadPartCopy', actions: ['GetObject', 'PutObject'] },
  { prefix: 'sns', operation: 'PublishBatch', actions: ['Publish'] },
  { prefix: 'sqs', operation: 'ChangeMessageVisibilityBatch', actions: ['ChangeMessageVisibility'] },
  { prefix: 'sqs', operation: 'DeleteMessageBatch', actions: ['DeleteMessage'] },
  { prefix: 'sqs', operation: 'SendMessageBatch', actions: ['SendMessage'] },
];
