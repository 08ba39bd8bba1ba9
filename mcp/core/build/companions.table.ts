/** What is usually needed beside an action, and on what. */
export interface Companion {
  readonly actions: readonly string[];
  readonly needs: string;
  /** The end of a sentence that begins with the names of both. */
  readonly why: string;
  readonly source: string;
}

/** Dependent actions stand in the service reference; these are what it does not tell. */
export const companions: readonly Companion[] = [
  {
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    needs: 's3:ListBucket',
    why: 'to list the objects, and without it S3 answers 403 instead of 404 where an object is missing',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  },
  {
    actions: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:PutImage'],
    needs: 'ecr:GetAuthorizationToken',
    why: 'to sign in to the registry',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  },
  {
    actions: ['ecr:BatchGetImage'],
    needs: 'ecr:GetDownloadUrlForLayer',
    why: 'to pull the layers of an image',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-pull.html',
  },
  {
    actions: ['secretsmanager:GetSecretValue', 'ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    needs: 'kms:Decrypt',
    why: 'where the value is encrypted with a customer managed key, on that key',
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  },
  {
    actions: ['secretsmanager:BatchGetSecretValue'],
    needs: 'secretsmanager:GetSecretValue',
    why: 'on each of the secrets, for the batch returns no others',
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html',
  },
  {
    actions: ['sqs:ReceiveMessage'],
    needs: 'sqs:DeleteMessage',
    why: 'to take a message off the queue once it is handled',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html',
  },
];
