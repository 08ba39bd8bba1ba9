/** What the policy on a resource is called, by the service field of its ARN. */
export interface ResourceDocument {
  readonly service: string;
  readonly name: string;
  /** Does an Allow of identity policies in the same account count for nothing, unless this document lets it? */
  readonly decidesAlone?: true;
  readonly source: string;
}

const row = (service: string, name: string, source: string): ResourceDocument => ({ service, name, source });
const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html';

export const resourceDocuments: readonly ResourceDocument[] = [
  row('s3', 'bucket policy', page),
  row('s3express', 'bucket policy of the directory bucket', page),
  row('s3-object-lambda', 'policy of the access point', page),
  {
    ...row('kms', 'key policy', 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html'),
    decidesAlone: true,
  },
  row('sqs', 'queue policy', page),
  row('sns', 'topic policy', page),
  row('lambda', "function's resource-based policy", page),
  row('secretsmanager', 'resource policy of the secret', page),
  row('ecr', 'repository policy', page),
  row('dynamodb', 'resource-based policy of the table', page),
  row('kinesis', 'resource-based policy of the stream', page),
  row('events', 'policy of the event bus', page),
  row('es', 'access policy of the domain', page),
  row('glacier', 'vault access policy', page),
  row('backup', 'access policy of the backup vault', page),
  row('execute-api', 'resource policy of the API', page),
  row('elasticfilesystem', 'file system policy', page),
  row('logs', 'resource policy of CloudWatch Logs', page),
  row('glue', 'resource policy of the Data Catalog', page),
  row('ssm', 'resource policy of the parameter', page),
  row('iam', 'trust policy of the role', page),
];
