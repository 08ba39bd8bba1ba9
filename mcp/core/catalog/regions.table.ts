export interface Region {
  readonly name: string;
  readonly partition: string;
  readonly title: string;
  /** True where an account must enable the Region first; services then put its name into their service principal. */
  readonly optIn: boolean;
}

/**
 * Name, partition and title of every row: the endpoint rules of the AWS SDK for JavaScript, @aws-sdk/core 3.981.0
 * (partitions). `optIn`: Regions of `aws` launched after March 2019, as @aws-cdk/region-info 2.269.0 tells them apart.
 */
export const regions: readonly Region[] = [
  { name: 'af-south-1', partition: 'aws', title: 'Africa (Cape Town)', optIn: true },
  { name: 'ap-east-1', partition: 'aws', title: 'Asia Pacific (Hong Kong)', optIn: true },
  { name: 'ap-east-2', partition: 'aws', title: 'Asia Pacific (Taipei)', optIn: true },
  { name: 'ap-northeast-1', partition: 'aws', title: 'Asia Pacific (Tokyo)', optIn: false },
  { name: 'ap-northeast-2', partition: 'aws', title: 'Asia Pacific (Seoul)', optIn: false },
  { name: 'ap-northeast-3', partition: 'aws', title: 'Asia Pacific (Osaka)', optIn: false },
  { name: 'ap-south-1', partition: 'aws', title: 'Asia Pacific (Mumbai)', optIn: false },
  { name: 'ap-south-2', partition: 'aws', title: 'Asia Pacific (Hyderabad)', optIn: true },
  { name: 'ap-southeast-1', partition: 'aws', title: 'Asia Pacific (Singapore)', optIn: false },
  { name: 'ap-southeast-2', partition: 'aws', title: 'Asia Pacific (Sydney)', optIn: false },
  { name: 'ap-southeast-3', partition: 'aws', title: 'Asia Pacific (Jakarta)', optIn: true },
  { name: 'ap-southeast-4', partition: 'aws', title: 'Asia Pacific (Melbourne)', optIn: true },
  { name: 'ap-southeast-5', partition: 'aws', title: 'Asia Pacific (Malaysia)', optIn: true },
  { name: 'ap-southeast-6', partition: 'aws', title: 'Asia Pacific (New Zealand)', optIn: true },
  { name: 'ap-southeast-7', partition: 'aws', title: 'Asia Pacific (Thailand)', optIn: true },
  { name: 'ca-central-1', partition: 'aws', title: 'Canada (Central)', optIn: false },
  { name: 'ca-west-1', partition: 'aws', title: 'Canada West (Calgary)', optIn: true },
  { name: 'eu-central-1', partition: 'aws', title: 'Europe (Frankfurt)', optIn: false },
  { name: 'eu-central-2', partition: 'aws', title: 'Europe (Zurich)', optIn: true },
  { name: 'eu-north-1', partition: 'aws', title: 'Europe (Stockholm)', optIn: false },
  { name: 'eu-south-1', partition: 'aws', title: 'Europe (Milan)', optIn: true },
  { name: 'eu-south-2', partition: 'aws', title: 'Europe (Spain)', optIn: true },
  { name: 'eu-west-1', partition: 'aws', title: 'Europe (Ireland)', optIn: false },
  { name: 'eu-west-2', partition: 'aws', title: 'Europe (London)', optIn: false },
  { name: 'eu-west-3', partition: 'aws', title: 'Europe (Paris)', optIn: false },
  { name: 'il-central-1', partition: 'aws', title: 'Israel (Tel Aviv)', optIn: true },
  { name: 'me-central-1', partition: 'aws', title: 'Middle East (UAE)', optIn: true },
  { name: 'me-south-1', partition: 'aws', title: 'Middle East (Bahrain)', optIn: true },
  { name: 'me-west-1', partition: 'aws', title: 'Middle East (Saudi Arabia)', optIn: true },
  { name: 'mx-central-1', partition: 'aws', title: 'Mexico (Central)', optIn: true },
  { name: 'sa-east-1', partition: 'aws', title: 'South America (São Paulo)', optIn: false },
  { name: 'sa-west-1', partition: 'aws', title: 'South America (Chile)', optIn: true },
  { name: 'us-east-1', partition: 'aws', title: 'US East (N. Virginia)', optIn: false },
  { name: 'us-east-2', partition: 'aws', title: 'US East (Ohio)', optIn: false },
  { name: 'us-west-1', partition: 'aws', title: 'US West (N. California)', optIn: false },
  { name: 'us-west-2', partition: 'aws', title: 'US West (Oregon)', optIn: false },
  { name: 'cn-north-1', partition: 'aws-cn', title: 'China (Beijing)', optIn: false },
  { name: 'cn-northwest-1', partition: 'aws-cn', title: 'China (Ningxia)', optIn: false },
  { name: 'eusc-de-east-1', partition: 'aws-eusc', title: 'AWS European Sovereign Cloud (Germany)', optIn: false },
  { name: 'us-iso-east-1', partition: 'aws-iso', title: 'US ISO East', optIn: false },
  { name: 'us-iso-west-1', partition: 'aws-iso', title: 'US ISO WEST', optIn: false },
  { name: 'us-isob-east-1', partition: 'aws-iso-b', title: 'US ISOB East (Ohio)', optIn: false },
  { name: 'us-isob-west-1', partition: 'aws-iso-b', title: 'US ISOB West', optIn: false },
  { name: 'eu-isoe-west-1', partition: 'aws-iso-e', title: 'EU ISOE West', optIn: false },
  { name: 'us-isof-east-1', partition: 'aws-iso-f', title: 'US ISOF EAST', optIn: false },
  { name: 'us-isof-south-1', partition: 'aws-iso-f', title: 'US ISOF SOUTH', optIn: false },
  { name: 'us-gov-east-1', partition: 'aws-us-gov', title: 'AWS GovCloud (US-East)', optIn: false },
  { name: 'us-gov-west-1', partition: 'aws-us-gov', title: 'AWS GovCloud (US-West)', optIn: false },
];
