interface AwsHosts {
  readonly partition: string;
  /** What follows the service and the region in the names of its endpoints. */
  readonly suffixes: readonly string[];
  readonly source: string;
}

const endpoints = 'https://docs.aws.amazon.com/general/latest/gr/iam-service.html';

/** The domains of AWS's endpoints. */
export const awsHosts: readonly AwsHosts[] = [
  { partition: 'aws', suffixes: ['amazonaws.com', 'api.aws'], source: endpoints },
  { partition: 'aws-us-gov', suffixes: ['amazonaws.com', 'api.aws'], source: endpoints },
  {
    partition: 'aws-cn',
    suffixes: ['amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
    source: 'https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-arns.html',
  },
  {
    partition: 'aws-eusc',
    suffixes: ['amazonaws.eu', 'api.amazonwebservices.eu'],
    source: 'https://docs.aws.eu/esc/latest/userguide/endpoints.html',
  },
  { partition: 'aws-iso', suffixes: ['c2s.ic.gov', 'api.aws.ic.gov'], source: endpoints },
  { partition: 'aws-iso-b', suffixes: ['sc2s.sgov.gov', 'api.aws.scloud'], source: endpoints },
  { partition: 'aws-iso-e', suffixes: ['cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'], source: endpoints },
  { partition: 'aws-iso-f', suffixes: ['csp.hci.ic.gov', 'api.aws.hci.ic.gov'], source: endpoints },
];

/** Where a machine of AWS, or a program of the user's on this machine, hands out credentials. */
export const credentialHosts = [
  {
    variables: /^AWS_CONTAINER_CREDENTIALS_FULL_URI$/,
    hosts: ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'],
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html',
  },
  {
    variables: /^AWS_EC2_METADATA_SERVICE_ENDPOINT$/,
    hosts: ['169.254.169.254', '[fd00:ec2::254]'],
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html',
  },
] as const;

/**
 * Services that the server and the search for credentials call. Other names under the same domains are not trusted:
 * anyone can have a bucket or an API there.
 */
export const trustedServices = [
  'iam',
  'iam-fips',
  'sts',
  'sts-fips',
  'portal.sso',
  'oidc',
  'signin',
  'signin-fips',
] as const;

/** Where `aws login` renews its credentials; a region stands before each. */
export const signInHosts = [
  'oauth.signin.aws',
  'signin.aws.amazon.com',
  'signin.amazonaws.cn',
  'signin.amazonaws-us-gov.com',
  'signin.amazonaws-eusc.eu',
] as const;
