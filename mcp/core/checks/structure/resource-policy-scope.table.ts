/** Services whose policies belong to one resource, and how the ARNs of that resource and of what is in it begin. */
export interface OwnerForm {
  readonly service: string;
  /** Matches the resource part up to the end of the owner's name. */
  readonly owner: RegExp;
  readonly noun: string;
  /** Does AWS refuse the policy where it names another one? Else that entry has no effect. */
  readonly isRefused: boolean;
  readonly source: string;
}

const row = (
  service: string,
  owner: RegExp,
  noun: string,
  source: string,
  outcome: 'refused' | 'idle' = 'idle',
): OwnerForm => ({ service, owner, noun, isRefused: outcome === 'refused', source });

export const ownerForms: readonly OwnerForm[] = [
  row(
    's3',
    /^accesspoint\/[^/]+/,
    'access point',
    'Amazon S3 User Guide, "Configuring IAM policies for access points"',
  ),
  row('s3', /^[^/:]+/, 'bucket', 'Amazon S3 User Guide, "Troubleshooting": Policy has invalid resource', 'refused'),
  row('sqs', /^[^/:]+/, 'queue', 'Amazon SQS Developer Guide, "Using custom policies with the SQS policy language"'),
  row('sns', /^[^/:]+/, 'topic', 'Amazon SNS Developer Guide, "Using identity-based and resource policies"', 'refused'),
  row('dynamodb', /^table\/[^/:]+/, 'table', 'Amazon DynamoDB Developer Guide, "Resource-based policy considerations"'),
  row('lambda', /^function:[^/:]+/, 'function', 'AWS Lambda Developer Guide, "Resource-based policies"'),
  row('kinesis', /^stream\/[^/:]+/, 'stream', 'Amazon Kinesis Data Streams Developer Guide, "Sharing a data stream"'),
  row('secretsmanager', /^secret:[^/:]+/, 'secret', 'AWS Secrets Manager User Guide, "Resource-based policies"'),
];
