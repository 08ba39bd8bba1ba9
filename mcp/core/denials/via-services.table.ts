/**
 * Services that call AWS KMS for their callers, by prefix, with the name that kms:ViaService has for them.
 * Source of every row: AWS KMS Developer Guide, "kms:ViaService", table of services.
 */
export const viaServices: Readonly<Record<string, string>> = {
  backup: 'backup',
  dynamodb: 'dynamodb',
  ec2: 'ec2',
  ebs: 'ec2',
  elasticfilesystem: 'elasticfilesystem',
  es: 'es',
  firehose: 'firehose',
  fsx: 'fsx',
  glue: 'glue',
  kinesis: 'kinesis',
  lambda: 'lambda',
  rds: 'rds',
  redshift: 'redshift',
  s3: 's3',
  secretsmanager: 'secretsmanager',
  sns: 'sns',
  sqs: 'sqs',
  ssm: 'ssm',
};
