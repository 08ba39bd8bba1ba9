export interface EndpointOwnerKey {
  /** In lower case. */
  readonly key: string;
  /** Prefixes of the services that fill it in. */
  readonly services: readonly string[];
  readonly source: string;
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

const many = [
  ...['acm-pca', 'apprunner', 'applicationinsights', 'athena', 'cloudformation', 'comprehendmedical'],
  ...['compute-optimizer', 'datasync', 'discovery', 'dynamodb', 'ebs', 'ecr', 'ecs', 'firehose', 'gamelift'],
  ...['healthlake', 'iam', 'iotfleetwise', 'iotwireless', 'kinesisanalytics', 'kms', 'lambda', 'medical-imaging'],
  ...['omics', 'payment-cryptography', 'polly', 'rbin', 'rekognition', 'route53', 's3', 'scheduler'],
  ...['servicediscovery', 'servicequotas', 'shield', 'ssm-contacts', 'storagegateway', 'textract', 'transcribe'],
  'transfer',
];

const more = [
  ...['b2bi', 'cassandra', 'cognito-identity', 'dms', 'ds-data', 'identitystore', 'iottwinmaker'],
  ...['network-firewall', 'pricing', 'ses', 'sms-voice', 'sqs', 'workmail'],
];

/** Actions of these services whose requests have none of the keys. Source: the same page, beside the name of IAM. */
export const actionsWithoutEndpoint: readonly string[] = ['iam:PassRole'];

/** Keys about the owner of the VPC endpoint that a request comes through, which only some services know. */
export const endpointOwnerKeys: readonly EndpointOwnerKey[] = [
  { key: 'aws:vpceaccount', services: many, source: `${globalKeys}#condition-keys-vpceaccount` },
  { key: 'aws:vpceorgpaths', services: many, source: `${globalKeys}#condition-keys-vpceorgpaths` },
  { key: 'aws:vpceorgid', services: [...many, ...more], source: `${globalKeys}#condition-keys-vpceorgid` },
];
