export interface Partition {
  /** The second field of an ARN. */
  readonly name: string;
  readonly title: string;
  /** What the partition's host names end in. */
  readonly dnsSuffix: string;
}

/** Every row: the endpoint rules of the AWS SDK for JavaScript, @aws-sdk/core 3.981.0 (partitions). */
export const partitions: readonly Partition[] = [
  { name: 'aws', title: 'AWS Regions', dnsSuffix: 'amazonaws.com' },
  { name: 'aws-cn', title: 'China', dnsSuffix: 'amazonaws.com.cn' },
  { name: 'aws-eusc', title: 'AWS European Sovereign Cloud', dnsSuffix: 'amazonaws.eu' },
  { name: 'aws-iso', title: 'AWS ISO (US)', dnsSuffix: 'c2s.ic.gov' },
  { name: 'aws-iso-b', title: 'AWS ISOB (US)', dnsSuffix: 'sc2s.sgov.gov' },
  { name: 'aws-iso-e', title: 'AWS ISOE (Europe)', dnsSuffix: 'cloud.adc-e.uk' },
  { name: 'aws-iso-f', title: 'AWS ISOF (US)', dnsSuffix: 'csp.hci.ic.gov' },
  { name: 'aws-us-gov', title: 'AWS GovCloud (US)', dnsSuffix: 'amazonaws.com' },
];
