/** Variables that AWS documents for IAM policies and whose keys the service reference does not list. */
export interface DocumentedVariable {
  /** The key, or its beginning where it ends in a colon. */
  readonly key: string;
  readonly source: string;
}

const iot = 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-variables.html';
const iotCredentials = 'https://docs.aws.amazon.com/iot/latest/developerguide/authorizing-direct-aws.html';
const transfer = 'https://docs.aws.amazon.com/transfer/latest/userguide/users-policies-session.html';

export const documentedVariables: readonly DocumentedVariable[] = [
  { key: 'credentials-iot:', source: iotCredentials },
  { key: 'iot:', source: iot },
  { key: 'transfer:HomeBucket', source: transfer },
  { key: 'transfer:HomeDirectory', source: transfer },
  { key: 'transfer:HomeFolder', source: transfer },
  { key: 'transfer:UserName', source: transfer },
];
