interface Row {
  /** In lower case. */
  readonly key: string;
  readonly source: string;
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const row = (key: string): Row => ({ key, source: `${globalKeys}#condition-keys-${key.slice('aws:'.length)}` });

/** Keys whose values are ids that cannot be guessed in part: AWS takes neither wildcards nor variables for them. */
export const wholeValueKeys: readonly Row[] = [
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
].map(row);

/** Keys that say who calls or from where, and of which six letters in a row have to be fixed. */
export const longBeginningKeys: readonly Row[] = [
  'aws:principalarn',
  'aws:principalorgpaths',
  'aws:resourceorgpaths',
  'aws:sourcearn',
  'aws:sourceorgpaths',
  'aws:sourcevpcarn',
  'aws:vpceorgpaths',
].map(row);

/** Variables that AWS fills in and nobody else: they make a value no wider than the account or organization. */
export const givenByAws: readonly Row[] = [
  'aws:ec2instancesourcevpc',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
].map(row);

/** What the caller writes into the request. */
export const forgeableKeys: readonly Row[] = [row('aws:referer'), row('aws:useragent')];

export interface PairedKey extends Row {
  /** One of these has to stand beside it. */
  readonly partners: readonly string[];
  /** A key of what is denied may stand alone where AWS shows it so. */
  readonly needed: 'always' | 'in Allow';
}

export const pairedKeys: readonly PairedKey[] = [
  {
    ...row('aws:vpcsourceip'),
    partners: ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn'],
    needed: 'always',
  },
  {
    key: 'aws:ec2instancesourceprivateipv4',
    source: `${globalKeys}#condition-keys-ec2instancesourceprivateip4`,
    partners: ['aws:Ec2InstanceSourceVpc'],
    needed: 'in Allow',
  },
];

export interface IrrelevantKey extends Row {
  /** The service whose resources' own policies have no use for the key. */
  readonly service: string;
}

export const irrelevantKeys: readonly IrrelevantKey[] = [
  {
    key: 's3:resourceaccount',
    service: 's3',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
  },
];

/** Actions of DynamoDB that return attributes, all of them unless the request says otherwise. */
export const readingActions: readonly string[] = ['BatchGetItem', 'GetItem', 'Query', 'Scan', 'PartiQLSelect'];
