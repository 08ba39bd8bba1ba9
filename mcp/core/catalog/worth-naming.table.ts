/**
 * Actions of the level Read that hand out what is stored, not what it is called or how it is set up. A `*` stands at
 * the end only. Source of every row: the service's page in the Service Authorization Reference,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const dataReads: readonly { readonly service: string; readonly names: readonly string[] }[] = [
  { service: 'athena', names: ['GetQueryResults', 'GetQueryResultsStream'] },
  { service: 'bedrock', names: ['GetKnowledgeBaseDocuments', 'Retrieve'] },
  { service: 'cassandra', names: ['GetRecords', 'Select', 'SelectMultiRegionResource'] },
  { service: 'cloudformation', names: ['GetTemplate'] },
  { service: 'cloudtrail', names: ['GetEventDataStoreData', 'GetQueryResults'] },
  { service: 'codeartifact', names: ['GetPackageVersionAsset', 'ReadFromRepository'] },
  { service: 'codecommit', names: ['GetBlob', 'GetFile', 'GetFolder', 'GitPull'] },
  { service: 'dax', names: ['BatchGetItem', 'GetItem', 'Query', 'Scan'] },
  { service: 'dynamodb', names: ['BatchGetItem', 'GetItem', 'GetRecords', 'PartiQLSelect', 'Query', 'Scan'] },
  { service: 'ebs', names: ['GetSnapshotBlock'] },
  { service: 'ec2', names: ['GetConsoleOutput', 'GetConsoleScreenshot', 'GetPasswordData'] },
  { service: 'elasticfilesystem', names: ['ClientMount'] },
  { service: 'es', names: ['ESHttpGet', 'ESHttpHead'] },
  { service: 'glue', names: ['GetEntityRecords'] },
  { service: 'healthlake', names: ['ReadResource', 'SearchEverything', 'SearchWithGet', 'SearchWithPost'] },
  { service: 'kafka-cluster', names: ['ReadData'] },
  { service: 'kendra', names: ['Query', 'Retrieve'] },
  { service: 'kinesis', names: ['GetRecords', 'SubscribeToShard'] },
  { service: 'kinesisvideo', names: ['GetClip', 'GetImages', 'GetMedia', 'GetMediaForFragmentList'] },
  { service: 'lambda', names: ['GetFunction', 'GetLayerVersion'] },
  { service: 'logs', names: ['FilterLogEvents', 'GetLogEvents', 'GetLogRecord', 'GetQueryResults', 'StartLiveTail'] },
  { service: 'mediastore', names: ['GetObject'] },
  { service: 'medical-imaging', names: ['GetDICOMInstance*', 'GetImageFrame', 'SearchImageSets'] },
  { service: 'neptune-db', names: ['GetStreamRecords', 'ReadDataViaQuery'] },
  { service: 'neptune-graph', names: ['ReadDataViaQuery'] },
  { service: 'rds', names: ['DownloadCompleteDBLogFile', 'DownloadDBLogFilePortion'] },
  {
    service: 's3',
    names: ['GetDataAccess', 'GetObject', 'GetObjectTorrent', 'GetObjectVersion', 'GetObjectVersionTorrent'],
  },
  { service: 's3-object-lambda', names: ['GetObject', 'GetObjectVersion'] },
  { service: 's3tables', names: ['GetTableData'] },
  { service: 's3vectors', names: ['GetVectors', 'QueryVectors'] },
  { service: 'sagemaker', names: ['BatchGetRecord', 'GetRecord'] },
  { service: 'secretsmanager', names: ['BatchGetSecretValue', 'GetSecretValue'] },
  { service: 'sqs', names: ['ReceiveMessage'] },
  {
    service: 'ssm',
    names: ['GetDocument', 'GetParameter', 'GetParameterHistory', 'GetParameters', 'GetParametersByPath'],
  },
  { service: 'timestream', names: ['Select'] },
  { service: 'workmailmessageflow', names: ['GetRawMessageContent'] },
];

/**
 * Writes that AWS's own policies grant everywhere because they only add records.
 * Source: the AWS managed policies AWSLambdaBasicExecutionRole, CloudWatchAgentServerPolicy and
 * AmazonSSMManagedInstanceCore.
 */
export const routineWrites: readonly { readonly service: string; readonly names: readonly string[] }[] = [
  { service: 'logs', names: ['CreateLogGroup', 'CreateLogStream', 'PutLogEvents', 'PutRetentionPolicy'] },
  { service: 'ssm', names: ['PutComplianceItems', 'UpdateInstanceAssociationStatus', 'UpdateInstanceInformation'] },
];

/** Actions of which the resource says little or is judged by another check. */
export const resourceSaysLittle: readonly { readonly action: string; readonly source: string }[] = [
  { action: 'iam:PassRole', source: 'the check pass_role' },
  { action: 'iam:CreateServiceLinkedRole', source: 'the check pass_role' },
  {
    action: 'iam:CreateVirtualMFADevice',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html',
  },
  {
    // It counts within a request to assume a role, which has to be allowed itself.
    action: 'sts:TagSession',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
  },
  {
    action: 'sts:SetSourceIdentity',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  },
  {
    action: 'sts:SetContext',
    source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/trustedidentitypropagation.html',
  },
  {
    action: 'cloudwatch:PutMetricData',
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html',
  },
];
