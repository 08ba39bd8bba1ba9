/** A task as people name it, and the actions it takes. */
export interface Task {
  /**
   * Each is a set of words that a request has in any order; `a|b` is one of several. A word is compared by its stem and
   * may be the name of a verb of `verbs.table.ts`, which stands for all that people say for it; `@s3` is any mention
   * of the service, and `from@s3` or `to@s3` one as the source or the goal where something flows between two services.
   */
  readonly says: readonly string[];
  /** The most needed first. */
  readonly actions: readonly string[];
}

/**
 * Source of every row: the descriptions of the actions in the service's page of the Service Authorization Reference
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/), and where an operation has no action of its
 * own name, the sources of `api-operations.table.ts`.
 */
export const tasks: readonly Task[] = [
  {
    says: [
      'read @s3|object',
      'read file|picture|photo|document|attachment|image|csv|json|report bucket|s3',
      'presigned download',
    ],
    actions: ['s3:GetObject', 's3:ListBucket'],
  },
  {
    says: [
      'write @s3',
      'create object|file @s3',
      'update object|file @s3',
      'write object|file|picture|photo|document|attachment|backup|result|report|csv|image bucket|s3',
      'write object',
      'presigned upload',
    ],
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
  },
  {
    says: ['delete object', 'delete file|picture|document bucket|s3', 'delete @s3 file|object|prefix'],
    actions: ['s3:DeleteObject'],
  },
  { says: ['list object|file|key|content|prefix bucket|s3', 'list bucket content'], actions: ['s3:ListBucket'] },
  { says: ['list bucket'], actions: ['s3:ListAllMyBuckets'] },
  { says: ['s3 ls'], actions: ['s3:ListAllMyBuckets', 's3:ListBucket'] },
  { says: ['s3 sync', 's3 mirror'], actions: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'] },
  { says: ['s3 cp', 's3 copy'], actions: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'] },
  { says: ['s3 mv', 's3 move'], actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'] },
  { says: ['s3 rm'], actions: ['s3:DeleteObject', 's3:ListBucket'] },
  { says: ['s3 mb', 'create bucket'], actions: ['s3:CreateBucket'] },
  {
    says: ['s3 rb', 'delete bucket', 'empty bucket'],
    actions: ['s3:DeleteBucket', 's3:ListBucket', 's3:DeleteObject'],
  },
  {
    says: [
      's3 presign',
      'presigned url',
      'upload|download link',
      'temporary|signed link|url',
      'generate presigned url',
    ],
    actions: ['s3:GetObject', 's3:PutObject'],
  },
  { says: ['upload fileobj', 'upload file'], actions: ['s3:PutObject'] },
  { says: ['download fileobj', 'download file'], actions: ['s3:GetObject', 's3:ListBucket'] },
  {
    says: ['object version', 'version bucket'],
    actions: ['s3:GetObjectVersion', 's3:ListBucketVersions', 's3:GetBucketVersioning', 's3:PutBucketVersioning'],
  },
  { says: ['read old|previous version object|file'], actions: ['s3:GetObjectVersion', 's3:ListBucketVersions'] },
  { says: ['delete version object'], actions: ['s3:DeleteObjectVersion', 's3:ListBucketVersions'] },
  {
    says: [
      'lifecycle bucket|object|s3',
      'archive|move cold|glacier storage|object|archive',
      'cold storage',
      'expire object',
      'old|archive storage 90|30|days',
    ],
    actions: ['s3:PutLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
  },
  {
    says: ['restore object glacier|archive', 'restore archived object'],
    actions: ['s3:RestoreObject', 's3:GetObject'],
  },
  {
    says: ['public access block|bucket', 'block public bucket|s3|storage'],
    actions: ['s3:PutBucketPublicAccessBlock', 's3:GetBucketPublicAccessBlock', 's3:PutAccountPublicAccessBlock'],
  },
  { says: ['bucket policy'], actions: ['s3:PutBucketPolicy', 's3:GetBucketPolicy'] },
  {
    says: ['bucket encryption', 'default encryption bucket|s3'],
    actions: ['s3:PutEncryptionConfiguration', 's3:GetEncryptionConfiguration'],
  },
  {
    says: ['bucket versioning', '@s3 versioning', 'enable versioning'],
    actions: ['s3:PutBucketVersioning', 's3:GetBucketVersioning'],
  },
  { says: ['bucket cors'], actions: ['s3:PutBucketCORS', 's3:GetBucketCORS'] },
  {
    says: ['bucket website', 'static website'],
    actions: ['s3:PutBucketWebsite', 's3:GetBucketWebsite', 's3:PutObject'],
  },
  { says: ['bucket logging', 'access log bucket|s3'], actions: ['s3:PutBucketLogging', 's3:GetBucketLogging'] },
  {
    says: ['bucket replication', 'replicate object|bucket'],
    actions: ['s3:PutReplicationConfiguration', 's3:GetReplicationConfiguration', 's3:ReplicateObject'],
  },
  {
    says: ['notification bucket|s3', 'event bucket|s3 lambda|function|queue|topic|notification'],
    actions: ['s3:PutBucketNotification', 's3:GetBucketNotification'],
  },
  { says: ['tag bucket'], actions: ['s3:PutBucketTagging', 's3:GetBucketTagging'] },
  { says: ['tag object'], actions: ['s3:PutObjectTagging', 's3:GetObjectTagging'] },
  {
    says: ['multipart upload'],
    actions: [
      's3:PutObject',
      's3:AbortMultipartUpload',
      's3:ListMultipartUploadParts',
      's3:ListBucketMultipartUploads',
    ],
  },
  {
    says: ['object lock|hold|retention', 'legal hold'],
    actions: [
      's3:PutObjectRetention',
      's3:PutObjectLegalHold',
      's3:PutBucketObjectLockConfiguration',
      's3:GetObjectRetention',
    ],
  },
  { says: ['object acl'], actions: ['s3:PutObjectAcl', 's3:GetObjectAcl'] },
  { says: ['copy object|file bucket|s3'], actions: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'] },
  {
    says: ['terraform state', 'remote state', 'state backend'],
    actions: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
  },
  {
    says: ['state lock', 'lock table', 'lock dynamodb'],
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:DescribeTable'],
  },
  {
    says: ['read item|record|row|session|entry @dynamodb', 'read @dynamodb', 'load session|profile|cart|record table'],
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:Scan'],
  },
  {
    says: [
      'write @dynamodb',
      'create item @dynamodb',
      'insert|save item|record|row|session|entry table|@dynamodb',
      'save key value|nosql|table',
    ],
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
  },
  {
    says: ['update item|record|row|counter @dynamodb|table', 'increment counter|@dynamodb'],
    actions: ['dynamodb:UpdateItem', 'dynamodb:PutItem'],
  },
  { says: ['delete item|record|row @dynamodb|table'], actions: ['dynamodb:DeleteItem'] },
  {
    says: ['crud @dynamodb', 'crud item|table', 'read write @dynamodb'],
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:Query'],
  },
  {
    says: ['@dynamodb stream', 'table stream', 'change feed|capture|log|event @dynamodb|table', 'cdc @dynamodb|table'],
    actions: ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream', 'dynamodb:ListStreams'],
  },
  {
    says: ['export @dynamodb', 'export table s3', 'copy @dynamodb s3'],
    actions: ['dynamodb:ExportTableToPointInTime', 's3:PutObject'],
  },
  { says: ['backup @dynamodb', 'backup table'], actions: ['dynamodb:CreateBackup', 'dynamodb:DescribeBackup'] },
  { says: ['restore @dynamodb'], actions: ['dynamodb:RestoreTableFromBackup', 'dynamodb:RestoreTableToPointInTime'] },
  {
    says: ['point in time recovery'],
    actions: ['dynamodb:UpdateContinuousBackups', 'dynamodb:DescribeContinuousBackups'],
  },
  {
    says: ['time to live', 'ttl table|dynamodb'],
    actions: ['dynamodb:UpdateTimeToLive', 'dynamodb:DescribeTimeToLive'],
  },
  {
    says: ['transact write'],
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
  },
  { says: ['batch write @dynamodb', 'batch writer'], actions: ['dynamodb:BatchWriteItem', 'dynamodb:PutItem'] },
  {
    says: ['partiql'],
    actions: ['dynamodb:PartiQLSelect', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete'],
  },
  {
    says: [
      'invoke @lambda|function',
      'call @lambda|function',
      'run @lambda|function',
      'trigger function|lambda',
      'execute @lambda',
    ],
    actions: ['lambda:InvokeFunction'],
  },
  {
    says: ['create @lambda|function', 'terraform lambda function'],
    actions: ['lambda:CreateFunction', 'iam:PassRole', 'lambda:GetFunction'],
  },
  {
    says: [
      'deploy @lambda|function',
      'update @lambda|function code',
      'deploy code|version @lambda|function',
      'publish @lambda version',
    ],
    actions: [
      'lambda:UpdateFunctionCode',
      'lambda:PublishVersion',
      'lambda:GetFunction',
      'lambda:UpdateFunctionConfiguration',
    ],
  },
  {
    says: ['@lambda environment|configuration|memory|timeout'],
    actions: ['lambda:UpdateFunctionConfiguration', 'lambda:GetFunctionConfiguration'],
  },
  { says: ['delete @lambda'], actions: ['lambda:DeleteFunction'] },
  { says: ['@lambda layer'], actions: ['lambda:PublishLayerVersion', 'lambda:GetLayerVersion'] },
  {
    says: ['@lambda alias', 'shift traffic @lambda'],
    actions: ['lambda:UpdateAlias', 'lambda:CreateAlias', 'lambda:GetAlias'],
  },
  {
    says: ['event source mapping', '@lambda event source', 'attach @sqs|@kinesis|@kafka|queue|stream @lambda'],
    actions: ['lambda:CreateEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
  },
  {
    says: ['trigger permission', '@lambda permission', 'function url'],
    actions: ['lambda:AddPermission', 'lambda:RemovePermission'],
  },
  {
    says: ['@lambda concurrency'],
    actions: ['lambda:PutFunctionConcurrency', 'lambda:PutProvisionedConcurrencyConfig'],
  },
  {
    says: ['trigger lambda sqs', 'lambda sqs event source', 'lambda queue event|trigger'],
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  },
  {
    says: ['lambda dynamodb stream'],
    actions: ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream', 'dynamodb:ListStreams'],
  },
  {
    says: ['lambda kinesis'],
    actions: ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListShards'],
  },
  {
    says: ['lambda vpc', 'vpc execution', 'lambda network interface'],
    actions: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
  },
  {
    says: ['basic execution', 'lambda execution role', 'lambda log write', 'function log write'],
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  },
  {
    says: ['edge function', 'lambda edge'],
    actions: ['lambda:GetFunction', 'lambda:EnableReplication', 'cloudfront:UpdateDistribution'],
  },
  {
    says: ['send message', 'send @sqs', 'enqueue', 'write @sqs', 'send queue', 'produce queue|@sqs'],
    actions: ['sqs:SendMessage', 'sqs:GetQueueUrl'],
  },
  {
    says: [
      'receive @sqs',
      'receive queue|message',
      'read @sqs',
      'read message|queue queue|message',
      'work queue',
      'process queue',
      'pick job queue',
    ],
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  },
  { says: ['delete message'], actions: ['sqs:DeleteMessage'] },
  { says: ['purge queue', 'empty queue', 'clear queue'], actions: ['sqs:PurgeQueue'] },
  {
    says: ['dead letter', 'redrive', 'dlq'],
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:StartMessageMoveTask'],
  },
  { says: ['queue depth|length|backlog', 'number message queue'], actions: ['sqs:GetQueueAttributes'] },
  { says: ['message visibility'], actions: ['sqs:ChangeMessageVisibility'] },
  { says: ['long poll'], actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'] },
  {
    says: [
      'send text|sms',
      'publish @sns',
      'send @sns|topic|notification',
      'notify topic|subscriber|@sns',
      'send sms',
      'text message phone|customer',
      'text customer',
      'push notification',
    ],
    actions: ['sns:Publish'],
  },
  {
    says: ['subscribe @sns|topic', 'subscribe queue|email|lambda topic'],
    actions: ['sns:Subscribe', 'sns:ConfirmSubscription'],
  },
  { says: ['unsubscribe topic'], actions: ['sns:Unsubscribe'] },
  {
    says: [
      'send email',
      'send @ses',
      'email invoice|receipt|report|customer|user',
      'send invoice',
      'email customer|user|receipt|confirmation|newsletter',
      'mail customer|receipt|newsletter',
      'send mail',
    ],
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
  },
  { says: ['email attachment', 'raw email'], actions: ['ses:SendRawEmail'] },
  { says: ['email template', 'templated email'], actions: ['ses:SendTemplatedEmail', 'ses:CreateTemplate'] },
  {
    says: ['verify email|domain|sender'],
    actions: [
      'ses:VerifyEmailIdentity',
      'ses:VerifyDomainIdentity',
      'ses:CreateEmailIdentity',
      'ses:GetIdentityVerificationAttributes',
    ],
  },
  {
    says: ['bounce', 'suppression list', 'unsubscribed email'],
    actions: ['ses:PutSuppressedDestination', 'ses:GetSuppressedDestination', 'ses:ListSuppressedDestinations'],
  },
  {
    says: [
      'read secret',
      'read password|credential',
      'database password',
      'secret value',
      '@secretsmanager read',
      'api key read',
    ],
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
  },
  {
    says: ['rotate secret|password|credential', 'rotation secret|password|credential|@secretsmanager'],
    actions: [
      'secretsmanager:RotateSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetRandomPassword',
    ],
  },
  {
    says: ['create secret', 'save secret|password|credential', 'new secret'],
    actions: ['secretsmanager:CreateSecret', 'secretsmanager:PutSecretValue'],
  },
  {
    says: ['update secret', 'change secret'],
    actions: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'],
  },
  { says: ['delete secret'], actions: ['secretsmanager:DeleteSecret'] },
  { says: ['list secret'], actions: ['secretsmanager:ListSecrets'] },
  { says: ['random password'], actions: ['secretsmanager:GetRandomPassword'] },
  {
    says: [
      'read parameter',
      'ssm parameter',
      'parameter store',
      'read app|application setting|configuration|config @ssm',
    ],
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
  },
  {
    says: ['securestring', 'secure string', 'encrypted parameter', 'decrypt parameter', 'get parameter decryption'],
    actions: ['ssm:GetParameter', 'kms:Decrypt', 'ssm:GetParameters'],
  },
  { says: ['write parameter', 'create parameter', 'update parameter'], actions: ['ssm:PutParameter'] },
  { says: ['delete parameter'], actions: ['ssm:DeleteParameter'] },
  {
    says: [
      'session manager',
      'open shell',
      'shell server|instance|machine',
      'start session',
      'connect instance|server without',
      'port forward',
    ],
    actions: ['ssm:StartSession', 'ssm:TerminateSession', 'ssm:ResumeSession', 'ec2:DescribeInstances'],
  },
  {
    says: [
      'run command',
      'execute script|command instance|server|fleet|machine',
      'shell script instance|server',
      'command instance',
    ],
    actions: ['ssm:SendCommand', 'ssm:GetCommandInvocation', 'ssm:ListCommandInvocations', 'ssm:ListCommands'],
  },
  {
    says: ['patch instance|server|fleet|system', 'patch compliance', 'patching'],
    actions: [
      'ssm:SendCommand',
      'ssm:DescribeInstancePatchStates',
      'ssm:CreatePatchBaseline',
      'ssm:StartAutomationExecution',
    ],
  },
  {
    says: ['automation runbook|document', 'start automation', 'runbook'],
    actions: ['ssm:StartAutomationExecution', 'ssm:GetAutomationExecution'],
  },
  {
    says: ['ssm agent', 'managed instance core'],
    actions: [
      'ssm:UpdateInstanceInformation',
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
  },
  {
    says: ['ecs exec', 'execute command container|task|ecs', 'exec container|task|@ecs', 'shell container|task|@ecs'],
    actions: [
      'ecs:ExecuteCommand',
      'ecs:DescribeTasks',
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
  },
  {
    says: [
      'write log',
      'ship log',
      'send log',
      'log cloudwatch',
      'application log write',
      'container log',
      'push log',
      'write @logs',
    ],
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:CreateLogGroup', 'logs:DescribeLogStreams'],
  },
  {
    says: ['read log', 'search log', 'tail log', 'logs tail', 'filter log', 'view log'],
    actions: ['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
  },
  {
    says: ['insights query', 'logs insights', 'log insights', 'query log'],
    actions: ['logs:StartQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups'],
  },
  { says: ['log retention', 'retention log'], actions: ['logs:PutRetentionPolicy', 'logs:DescribeLogGroups'] },
  {
    says: ['subscription filter', 'stream log', 'forward log'],
    actions: ['logs:PutSubscriptionFilter', 'logs:DescribeSubscriptionFilters'],
  },
  { says: ['metric filter'], actions: ['logs:PutMetricFilter', 'logs:DescribeMetricFilters'] },
  { says: ['export log'], actions: ['logs:CreateExportTask', 'logs:DescribeExportTasks'] },
  { says: ['delete log'], actions: ['logs:DeleteLogGroup', 'logs:DeleteLogStream'] },
  { says: ['live tail'], actions: ['logs:StartLiveTail', 'logs:StopLiveTail'] },
  {
    says: ['write metric', 'publish metric', 'custom metric', 'send metric', 'emit metric', 'push metric'],
    actions: ['cloudwatch:PutMetricData'],
  },
  {
    says: [
      'read metric',
      'metric data',
      'graph metric',
      'cpu metric|utilization|usage',
      'cpu instance|machine|server|load|@ec2',
      'view metric',
      'search metric',
      'grafana metric',
    ],
    actions: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
  },
  {
    says: [
      'create alarm',
      'alarm create',
      'set alarm',
      'update alarm',
      'alarm cpu|disk|error|metric',
      'alert|warn cpu|disk|memory|space|threshold|latency|error',
    ],
    actions: ['cloudwatch:PutMetricAlarm', 'cloudwatch:DescribeAlarms'],
  },
  {
    says: ['view alarm', 'alarm state|status', 'list alarm'],
    actions: ['cloudwatch:DescribeAlarms', 'cloudwatch:DescribeAlarmHistory'],
  },
  { says: ['delete alarm'], actions: ['cloudwatch:DeleteAlarms'] },
  { says: ['silence alarm', 'mute alarm', 'disable alarm'], actions: ['cloudwatch:DisableAlarmActions'] },
  { says: ['create dashboard', 'update dashboard'], actions: ['cloudwatch:PutDashboard', 'cloudwatch:GetDashboard'] },
  {
    says: ['view dashboard'],
    actions: ['cloudwatch:GetDashboard', 'cloudwatch:ListDashboards', 'cloudwatch:GetMetricData'],
  },
  {
    says: ['put event', 'publish event', 'send event', 'emit event', 'custom event', 'event bus publish|send|put'],
    actions: ['events:PutEvents'],
  },
  {
    says: [
      'schedule job|task|lambda|function|report|run|every|cron',
      'run every hour|day|night|morning|minute|midnight',
      'cron job',
      'scheduled rule',
      'cron schedule|rule|expression',
      'schedule rule',
    ],
    actions: ['events:PutRule', 'events:PutTargets', 'scheduler:CreateSchedule'],
  },
  { says: ['event rule create|target', 'rule target'], actions: ['events:PutRule', 'events:PutTargets'] },
  { says: ['one time schedule', 'remind|later at'], actions: ['scheduler:CreateSchedule', 'iam:PassRole'] },
  {
    says: [
      'start @states',
      'run @states',
      'start workflow|execution',
      'run workflow',
      'trigger workflow|@states',
      'execute workflow|@states',
    ],
    actions: ['states:StartExecution', 'states:DescribeExecution'],
  },
  {
    says: ['execution status|state|check|result|history', 'status @states'],
    actions: ['states:DescribeExecution', 'states:GetExecutionHistory', 'states:ListExecutions'],
  },
  { says: ['stop workflow|execution|@states'], actions: ['states:StopExecution'] },
  {
    says: ['task token', 'send task success', 'callback task'],
    actions: ['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'],
  },
  { says: ['create state machine', 'create workflow'], actions: ['states:CreateStateMachine', 'iam:PassRole'] },
  {
    says: [
      'pull image',
      'docker pull',
      'pull @ecr|container',
      'ecr pull',
      'read image registry|@ecr',
      'registry image pull',
    ],
    actions: [
      'ecr:GetAuthorizationToken',
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
      'ecr:BatchCheckLayerAvailability',
    ],
  },
  {
    says: [
      'push image',
      'docker push',
      'push @ecr|container',
      'ecr push',
      'put image @ecr',
      'write image registry|@ecr',
      'publish image registry|@ecr',
      'build push docker|image',
    ],
    actions: [
      'ecr:GetAuthorizationToken',
      'ecr:PutImage',
      'ecr:InitiateLayerUpload',
      'ecr:UploadLayerPart',
      'ecr:CompleteLayerUpload',
      'ecr:BatchCheckLayerAvailability',
    ],
  },
  {
    says: ['docker login', 'ecr login', 'registry login', 'get login password'],
    actions: ['ecr:GetAuthorizationToken'],
  },
  {
    says: ['image scan @ecr|vulnerability', 'scan image @ecr|container|docker'],
    actions: ['ecr:StartImageScan', 'ecr:DescribeImageScanFindings'],
  },
  {
    says: ['delete image @ecr|registry|old|untagged', 'ecr cleanup'],
    actions: ['ecr:BatchDeleteImage', 'ecr:ListImages', 'ecr:DescribeImages'],
  },
  {
    says: ['task execution role', 'ecs task execution', 'container start pull'],
    actions: [
      'ecr:GetAuthorizationToken',
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
      'ecr:BatchCheckLayerAvailability',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ],
  },
  {
    says: [
      'deploy @ecs',
      'new deployment',
      'update @ecs service',
      'force deployment',
      'redeploy service',
      'roll new version @ecs',
    ],
    actions: [
      'ecs:UpdateService',
      'ecs:DescribeServices',
      'ecs:RegisterTaskDefinition',
      'ecs:DescribeTaskDefinition',
      'iam:PassRole',
    ],
  },
  {
    says: ['run @ecs task|container', 'run task', 'start task|container @ecs', 'launch @ecs'],
    actions: ['ecs:RunTask', 'iam:PassRole', 'ecs:DescribeTasks'],
  },
  { says: ['stop task'], actions: ['ecs:StopTask', 'ecs:ListTasks'] },
  { says: ['register task definition'], actions: ['ecs:RegisterTaskDefinition', 'iam:PassRole'] },
  {
    says: ['scale @ecs service'],
    actions: ['ecs:UpdateService', 'ecs:DescribeServices', 'application-autoscaling:RegisterScalableTarget'],
  },
  {
    says: [
      'update kubeconfig',
      'kubeconfig',
      'kubectl',
      'cluster detail|access|endpoint @eks',
      'connect @eks|kubernetes',
      'access @eks|kubernetes',
    ],
    actions: ['eks:DescribeCluster', 'eks:ListClusters', 'eks:AccessKubernetesApi'],
  },
  {
    says: ['node group scale|resize|@eks'],
    actions: ['eks:UpdateNodegroupConfig', 'eks:DescribeNodegroup', 'eks:CreateNodegroup'],
  },
  {
    says: ['eks upgrade', 'upgrade @eks|kubernetes'],
    actions: ['eks:UpdateClusterVersion', 'eks:DescribeUpdate', 'eks:DescribeCluster'],
  },
  { says: ['eks addon', '@eks addon'], actions: ['eks:CreateAddon', 'eks:UpdateAddon', 'eks:DescribeAddon'] },
  {
    says: ['ebs csi', 'csi volume|driver|@eks'],
    actions: [
      'ec2:CreateVolume',
      'ec2:AttachVolume',
      'ec2:DetachVolume',
      'ec2:DeleteVolume',
      'ec2:DescribeVolumes',
      'ec2:CreateTags',
    ],
  },
  {
    says: ['@elasticfilesystem csi'],
    actions: [
      'elasticfilesystem:CreateAccessPoint',
      'elasticfilesystem:DescribeAccessPoints',
      'elasticfilesystem:DescribeFileSystems',
      'elasticfilesystem:DescribeMountTargets',
      'elasticfilesystem:DeleteAccessPoint',
    ],
  },
  {
    says: ['ingress|balancer|alb controller', 'ingress|balancer controller @eks|cluster|kubernetes'],
    actions: [
      'elasticloadbalancing:CreateLoadBalancer',
      'elasticloadbalancing:CreateTargetGroup',
      'elasticloadbalancing:CreateListener',
      'elasticloadbalancing:RegisterTargets',
      'elasticloadbalancing:DescribeLoadBalancers',
      'ec2:DescribeSubnets',
      'ec2:DescribeSecurityGroups',
    ],
  },
  {
    says: ['create @eks cluster', 'create kubernetes'],
    actions: ['eks:CreateCluster', 'iam:PassRole', 'eks:DescribeCluster'],
  },
  {
    says: ['autoscaler', 'karpenter', 'autoscaler|karpenter @eks|@ecs|cluster|node'],
    actions: [
      'autoscaling:DescribeAutoScalingGroups',
      'autoscaling:SetDesiredCapacity',
      'autoscaling:TerminateInstanceInAutoScalingGroup',
      'autoscaling:DescribeAutoScalingInstances',
      'ec2:DescribeLaunchTemplateVersions',
    ],
  },
  {
    says: [
      'launch instance|server|vm|machine|box|@ec2',
      'create instance|server|vm|machine',
      'virtual machine create',
      'run instance',
      'terraform instance',
      'provision server|vm',
    ],
    actions: ['ec2:RunInstances', 'iam:PassRole', 'ec2:CreateTags', 'ec2:DescribeInstances'],
  },
  {
    says: ['start instance|server|vm|machine|box', 'power on'],
    actions: ['ec2:StartInstances', 'ec2:DescribeInstances'],
  },
  {
    says: [
      'stop instance|server|vm|machine|box',
      'shut instance|server|vm|machine',
      'turn off instance|server|vm|machine',
    ],
    actions: ['ec2:StopInstances', 'ec2:DescribeInstances'],
  },
  { says: ['restart instance|server|vm|machine'], actions: ['ec2:RebootInstances'] },
  {
    says: ['delete instance|server|vm|machine @ec2', 'terminate instance|server|vm'],
    actions: ['ec2:TerminateInstances'],
  },
  {
    says: ['list instance|server|vm|machine', 'view instance|server|machine', 'describe instance'],
    actions: ['ec2:DescribeInstances'],
  },
  {
    says: ['resize instance|server|vm', 'change instance type|size', 'instance type change'],
    actions: ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
  },
  {
    says: [
      'open port',
      'update|read rule security|firewall|ingress',
      'manage security group|rule',
      'firewall rule|port',
      'inbound rule',
      'ingress rule',
      'allow ip|address|traffic|port security|group|server|firewall',
      'whitelist ip',
      'port firewall',
    ],
    actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:DescribeSecurityGroups'],
  },
  {
    says: ['close port', 'revoke ingress', 'delete firewall rule', 'block port'],
    actions: ['ec2:RevokeSecurityGroupIngress', 'ec2:DescribeSecurityGroups'],
  },
  {
    says: ['egress rule', 'outbound rule'],
    actions: ['ec2:AuthorizeSecurityGroupEgress', 'ec2:RevokeSecurityGroupEgress'],
  },
  { says: ['security group create'], actions: ['ec2:CreateSecurityGroup', 'ec2:AuthorizeSecurityGroupIngress'] },
  {
    says: ['create snapshot volume|disk|@ebs', 'snapshot volume|disk|ebs', 'backup volume|disk|ebs'],
    actions: ['ec2:CreateSnapshot', 'ec2:CreateSnapshots', 'ec2:DescribeVolumes', 'ec2:DescribeSnapshots'],
  },
  { says: ['delete snapshot ebs|volume|old|disk'], actions: ['ec2:DeleteSnapshot', 'ec2:DescribeSnapshots'] },
  {
    says: ['share image|ami|snapshot account|region|organization', 'share ami', 'share image ec2|machine'],
    actions: ['ec2:ModifyImageAttribute', 'ec2:ModifySnapshotAttribute'],
  },
  { says: ['attach volume|disk'], actions: ['ec2:AttachVolume', 'ec2:DescribeVolumes', 'ec2:CreateVolume'] },
  { says: ['detach volume|disk'], actions: ['ec2:DetachVolume'] },
  { says: ['create volume|disk'], actions: ['ec2:CreateVolume', 'ec2:AttachVolume'] },
  {
    says: ['grow volume|disk', 'resize volume|disk', 'extend volume|disk', 'increase volume|disk'],
    actions: ['ec2:ModifyVolume', 'ec2:DescribeVolumesModifications'],
  },
  {
    says: ['create image ami|instance|machine|server|@ec2', 'create ami', 'bake ami', 'machine image create'],
    actions: ['ec2:CreateImage', 'ec2:DescribeImages', 'ec2:RegisterImage'],
  },
  {
    says: ['copy image|ami region|machine|account', 'copy ami', 'copy machine image'],
    actions: ['ec2:CopyImage', 'ec2:DescribeImages'],
  },
  { says: ['copy snapshot'], actions: ['ec2:CopySnapshot', 'rds:CopyDBSnapshot'] },
  {
    says: ['allocate ip', 'elastic ip', 'static ip|address'],
    actions: ['ec2:AllocateAddress', 'ec2:AssociateAddress', 'ec2:ReleaseAddress', 'ec2:DescribeAddresses'],
  },
  { says: ['key pair', 'ssh key pair'], actions: ['ec2:CreateKeyPair', 'ec2:ImportKeyPair', 'ec2:DescribeKeyPairs'] },
  {
    says: ['vpc endpoint create', 'private link endpoint', 'interface|gateway|private endpoint create'],
    actions: ['ec2:CreateVpcEndpoint', 'ec2:DescribeVpcEndpoints'],
  },
  {
    says: ['create vpc', 'create network', 'build vpc|network'],
    actions: [
      'ec2:CreateVpc',
      'ec2:CreateSubnet',
      'ec2:CreateRouteTable',
      'ec2:CreateInternetGateway',
      'ec2:CreateTags',
    ],
  },
  { says: ['nat gateway'], actions: ['ec2:CreateNatGateway', 'ec2:AllocateAddress', 'ec2:DescribeNatGateways'] },
  {
    says: ['vpc peering', 'peer vpc'],
    actions: ['ec2:CreateVpcPeeringConnection', 'ec2:AcceptVpcPeeringConnection', 'ec2:DescribeVpcPeeringConnections'],
  },
  {
    says: ['transit gateway attach|attachment|vpc', 'tgw attach'],
    actions: [
      'ec2:CreateTransitGatewayVpcAttachment',
      'ec2:DescribeTransitGatewayVpcAttachments',
      'ec2:AcceptTransitGatewayVpcAttachment',
    ],
  },
  { says: ['flow log'], actions: ['ec2:CreateFlowLogs', 'ec2:DescribeFlowLogs', 'iam:PassRole'] },
  {
    says: ['spot instance|fleet'],
    actions: [
      'ec2:RequestSpotInstances',
      'ec2:DescribeSpotInstanceRequests',
      'ec2:RunInstances',
      'ec2:RequestSpotFleet',
    ],
  },
  { says: ['route table', 'add route'], actions: ['ec2:CreateRoute', 'ec2:ReplaceRoute', 'ec2:DescribeRouteTables'] },
  {
    says: ['console output', 'serial console', 'instance screenshot'],
    actions: ['ec2:GetConsoleOutput', 'ec2:GetConsoleScreenshot', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'],
  },
  { says: ['windows password', 'administrator password'], actions: ['ec2:GetPasswordData'] },
  { says: ['tag instance|volume|vpc|subnet|snapshot|@ec2'], actions: ['ec2:CreateTags', 'ec2:DescribeTags'] },
  {
    says: ['ssh public key', 'instance connect', 'ssh instance|server'],
    actions: ['ec2-instance-connect:SendSSHPublicKey', 'ec2:DescribeInstances'],
  },
  {
    says: ['scale autoscaling|asg|@autoscaling', 'desired capacity', 'scale group', 'scale out|in fleet|group'],
    actions: [
      'autoscaling:SetDesiredCapacity',
      'autoscaling:DescribeAutoScalingGroups',
      'autoscaling:UpdateAutoScalingGroup',
    ],
  },
  {
    says: ['instance refresh'],
    actions: ['autoscaling:StartInstanceRefresh', 'autoscaling:DescribeInstanceRefreshes'],
  },
  {
    says: ['lifecycle hook|action'],
    actions: ['autoscaling:CompleteLifecycleAction', 'autoscaling:RecordLifecycleActionHeartbeat'],
  },
  {
    says: ['scaling policy'],
    actions: [
      'autoscaling:PutScalingPolicy',
      'application-autoscaling:PutScalingPolicy',
      'application-autoscaling:RegisterScalableTarget',
    ],
  },
  {
    says: ['register target|instance @elasticloadbalancing|balancer', 'add target|instance target|balancer'],
    actions: [
      'elasticloadbalancing:RegisterTargets',
      'elasticloadbalancing:DescribeTargetHealth',
      'elasticloadbalancing:DescribeTargetGroups',
    ],
  },
  {
    says: ['deregister target', 'remove target|instance balancer', 'drain target'],
    actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:DescribeTargetHealth'],
  },
  {
    says: ['target health', 'health target'],
    actions: ['elasticloadbalancing:DescribeTargetHealth', 'elasticloadbalancing:DescribeTargetGroups'],
  },
  {
    says: ['create load balancer', 'create alb|nlb'],
    actions: [
      'elasticloadbalancing:CreateLoadBalancer',
      'elasticloadbalancing:CreateTargetGroup',
      'elasticloadbalancing:CreateListener',
    ],
  },
  {
    says: ['listener rule'],
    actions: [
      'elasticloadbalancing:CreateRule',
      'elasticloadbalancing:ModifyRule',
      'elasticloadbalancing:DescribeRules',
    ],
  },
  {
    says: ['blue green|traffic shift balancer'],
    actions: ['elasticloadbalancing:ModifyListener', 'elasticloadbalancing:ModifyRule'],
  },
  {
    says: ['create role', 'role attach policy', 'terraform iam role'],
    actions: ['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:GetRole'],
  },
  { says: ['pass role', 'give role', 'use role service'], actions: ['iam:PassRole', 'iam:GetRole'] },
  { says: ['attach policy role'], actions: ['iam:AttachRolePolicy'] },
  { says: ['attach policy user'], actions: ['iam:AttachUserPolicy'] },
  { says: ['attach policy group'], actions: ['iam:AttachGroupPolicy'] },
  { says: ['list role'], actions: ['iam:ListRoles'] },
  {
    says: ['who access|permission', 'list|review|audit identity|principal|permission account|iam'],
    actions: [
      'iam:ListUsers',
      'iam:ListRoles',
      'iam:ListGroups',
      'iam:ListAttachedRolePolicies',
      'iam:GetAccountAuthorizationDetails',
      'access-analyzer:ListFindings',
    ],
  },
  {
    says: ['create user iam|@iam', 'onboard user|employee|colleague', 'new iam user'],
    actions: ['iam:CreateUser', 'iam:CreateLoginProfile', 'iam:AddUserToGroup'],
  },
  {
    says: ['add user group', 'group membership', 'user group add'],
    actions: ['iam:AddUserToGroup', 'cognito-idp:AdminAddUserToGroup', 'identitystore:CreateGroupMembership'],
  },
  {
    says: ['rotate access|own key', 'access key rotate|own|create|new', 'rotate key user|iam|own|my'],
    actions: [
      'iam:CreateAccessKey',
      'iam:UpdateAccessKey',
      'iam:DeleteAccessKey',
      'iam:ListAccessKeys',
      'iam:GetAccessKeyLastUsed',
    ],
  },
  {
    says: ['own password', 'change password my|own|self|themselves', 'change console password'],
    actions: ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy'],
  },
  {
    says: ['reset password iam|console|colleague', 'console password|login'],
    actions: ['iam:UpdateLoginProfile', 'iam:CreateLoginProfile'],
  },
  {
    says: ['mfa', 'two factor', '2fa', 'multi factor', 'two step verification', 'authenticator'],
    actions: [
      'iam:EnableMFADevice',
      'iam:CreateVirtualMFADevice',
      'iam:ListMFADevices',
      'iam:ResyncMFADevice',
      'iam:DeactivateMFADevice',
    ],
  },
  {
    says: ['password policy account|change|update|set'],
    actions: ['iam:UpdateAccountPasswordPolicy', 'iam:GetAccountPasswordPolicy'],
  },
  {
    says: ['instance profile'],
    actions: ['iam:CreateInstanceProfile', 'iam:AddRoleToInstanceProfile', 'iam:PassRole'],
  },
  { says: ['oidc|openid provider'], actions: ['iam:CreateOpenIDConnectProvider', 'iam:GetOpenIDConnectProvider'] },
  { says: ['saml provider'], actions: ['iam:CreateSAMLProvider', 'iam:UpdateSAMLProvider'] },
  { says: ['service linked role'], actions: ['iam:CreateServiceLinkedRole'] },
  { says: ['credential report'], actions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'] },
  {
    says: ['simulate policy', 'test permission', 'policy simulator'],
    actions: ['iam:SimulatePrincipalPolicy', 'iam:SimulateCustomPolicy'],
  },
  {
    says: ['last accessed', 'unused permission|role|access', 'access advisor', 'unused'],
    actions: [
      'iam:GenerateServiceLastAccessedDetails',
      'iam:GetServiceLastAccessedDetails',
      'access-analyzer:ListFindings',
    ],
  },
  { says: ['trust policy|relationship'], actions: ['iam:UpdateAssumeRolePolicy', 'iam:GetRole'] },
  { says: ['permissions boundary'], actions: ['iam:PutRolePermissionsBoundary', 'iam:PutUserPermissionsBoundary'] },
  {
    says: ['managed policy version|create|update', 'create policy'],
    actions: ['iam:CreatePolicy', 'iam:CreatePolicyVersion', 'iam:GetPolicyVersion'],
  },
  {
    says: [
      'assume role',
      'switch role|account',
      'cross account role|access',
      'bootstrap role',
      'temporary credential',
      'become role',
      'cdk deploy',
    ],
    actions: ['sts:AssumeRole'],
  },
  {
    says: ['web identity', 'assume web identity', 'oidc token|github assume|exchange'],
    actions: ['sts:AssumeRoleWithWebIdentity'],
  },
  { says: ['saml assume|token'], actions: ['sts:AssumeRoleWithSAML'] },
  { says: ['caller identity', 'who am', 'whoami'], actions: ['sts:GetCallerIdentity'] },
  { says: ['session tag'], actions: ['sts:TagSession', 'sts:AssumeRole'] },
  { says: ['federation token'], actions: ['sts:GetFederationToken'] },
  { says: ['mfa session token'], actions: ['sts:GetSessionToken'] },
  {
    says: ['decode authorization message', 'decode error message', 'encoded authorization'],
    actions: ['sts:DecodeAuthorizationMessage'],
  },
  {
    says: ['create account organization|aws', 'new aws account', 'account vending'],
    actions: [
      'organizations:CreateAccount',
      'organizations:DescribeCreateAccountStatus',
      'organizations:MoveAccount',
      'organizations:ListAccounts',
    ],
  },
  {
    says: ['list account', 'member account'],
    actions: ['organizations:ListAccounts', 'organizations:DescribeOrganization'],
  },
  {
    says: ['service control policy', 'scp'],
    actions: [
      'organizations:CreatePolicy',
      'organizations:AttachPolicy',
      'organizations:UpdatePolicy',
      'organizations:ListPolicies',
    ],
  },
  { says: ['move account'], actions: ['organizations:MoveAccount', 'organizations:ListParents'] },
  {
    says: ['invite account organization'],
    actions: ['organizations:InviteAccountToOrganization', 'organizations:AcceptHandshake'],
  },
  {
    says: ['permission set', 'assign account identity|sso'],
    actions: [
      'sso:CreateAccountAssignment',
      'sso:CreatePermissionSet',
      'sso:ProvisionPermissionSet',
      'sso:ListPermissionSets',
    ],
  },
  { says: ['list user identity|sso|directory'], actions: ['identitystore:ListUsers', 'identitystore:ListGroups'] },
  { says: ['decrypt @kms|key|data|message|file|object', 'read encrypted'], actions: ['kms:Decrypt'] },
  {
    says: ['encrypt @kms|key|data|message|file', 'encryption key use'],
    actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
  },
  {
    says: ['data key', 'envelope encryption', 'client side encryption'],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
  },
  {
    says: ['create key @kms|kms', 'create customer managed key'],
    actions: ['kms:CreateKey', 'kms:CreateAlias', 'kms:PutKeyPolicy'],
  },
  {
    says: ['rotate @kms', 'key rotation', 'rotate encryption|kms key'],
    actions: ['kms:EnableKeyRotation', 'kms:GetKeyRotationStatus', 'kms:RotateKeyOnDemand'],
  },
  { says: ['sign kms|key|message', 'sign @kms'], actions: ['kms:Sign', 'kms:Verify', 'kms:GetPublicKey'] },
  {
    says: ['delete key kms|encryption', 'schedule key deletion'],
    actions: ['kms:ScheduleKeyDeletion', 'kms:CancelKeyDeletion'],
  },
  { says: ['key grant'], actions: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'] },
  { says: ['public key kms'], actions: ['kms:GetPublicKey'] },
  {
    says: [
      'create @rds instance|database',
      'create database',
      'provision database',
      'new database',
      'terraform db instance',
    ],
    actions: ['rds:CreateDBInstance', 'rds:AddTagsToResource', 'rds:DescribeDBInstances'],
  },
  { says: ['start @rds|database'], actions: ['rds:StartDBInstance', 'rds:StartDBCluster'] },
  { says: ['stop @rds|database'], actions: ['rds:StopDBInstance', 'rds:StopDBCluster'] },
  { says: ['restart @rds|database'], actions: ['rds:RebootDBInstance', 'rds:RebootDBCluster'] },
  {
    says: ['view @rds', 'list @rds|database', 'describe database', 'read database instance|state'],
    actions: ['rds:DescribeDBInstances', 'rds:DescribeDBClusters'],
  },
  {
    says: ['modify @rds', 'resize database|@rds', 'change database size|class'],
    actions: ['rds:ModifyDBInstance', 'rds:ModifyDBCluster'],
  },
  { says: ['delete @rds|database instance'], actions: ['rds:DeleteDBInstance', 'rds:DeleteDBCluster'] },
  {
    says: [
      'snapshot @rds|database',
      'backup @rds|database',
      'copy database upgrade|production|before',
      'database copy',
      'safety copy database',
    ],
    actions: [
      'rds:CreateDBSnapshot',
      'rds:CreateDBClusterSnapshot',
      'rds:DescribeDBSnapshots',
      'rds:DescribeDBInstances',
    ],
  },
  {
    says: ['restore @rds|database snapshot', 'restore database|@rds'],
    actions: [
      'rds:RestoreDBInstanceFromDBSnapshot',
      'rds:RestoreDBClusterFromSnapshot',
      'rds:RestoreDBInstanceToPointInTime',
    ],
  },
  { says: ['share snapshot database|rds'], actions: ['rds:ModifyDBSnapshotAttribute'] },
  { says: ['read replica'], actions: ['rds:CreateDBInstanceReadReplica', 'rds:PromoteReadReplica'] },
  { says: ['failover @rds|database|cluster'], actions: ['rds:FailoverDBCluster', 'rds:RebootDBInstance'] },
  { says: ['database log|slow', '@rds log'], actions: ['rds:DescribeDBLogFiles', 'rds:DownloadDBLogFilePortion'] },
  { says: ['parameter group'], actions: ['rds:ModifyDBParameterGroup', 'rds:DescribeDBParameters'] },
  {
    says: [
      'iam auth|authentication database|db|@rds',
      'connect @rds|database|proxy iam|token|password|passwordless|auth',
      'rds connect',
      'log database iam|token|passwordless',
      'database login iam',
    ],
    actions: ['rds-db:connect'],
  },
  {
    says: ['data api aurora|serverless|@rds', 'sql aurora|serverless', 'execute statement rds|aurora'],
    actions: [
      'rds-data:ExecuteStatement',
      'rds-data:BatchExecuteStatement',
      'rds-data:BeginTransaction',
      'rds-data:CommitTransaction',
      'secretsmanager:GetSecretValue',
    ],
  },
  {
    says: ['@redshift sql|query|statement', 'query warehouse', 'redshift data'],
    actions: [
      'redshift-data:ExecuteStatement',
      'redshift-data:GetStatementResult',
      'redshift-data:DescribeStatement',
      'redshift:GetClusterCredentials',
    ],
  },
  {
    says: ['@redshift load|copy', 'copy s3 redshift'],
    actions: ['redshift-data:ExecuteStatement', 's3:GetObject', 's3:ListBucket'],
  },
  { says: ['pause @redshift'], actions: ['redshift:PauseCluster'] },
  { says: ['resume @redshift'], actions: ['redshift:ResumeCluster'] },
  {
    says: [
      'query @athena',
      'run @athena',
      'sql query s3',
      'sql lake|s3|log|file|object|bucket|csv|parquet',
      'query lake|csv|parquet',
      'athena',
    ],
    actions: [
      'athena:StartQueryExecution',
      'athena:GetQueryExecution',
      'athena:GetQueryResults',
      'athena:StopQueryExecution',
      'glue:GetTable',
    ],
  },
  {
    says: ['data catalog', 'catalog table|partition|metadata', 'table partition', 'metastore'],
    actions: [
      'glue:GetTable',
      'glue:GetPartitions',
      'glue:GetDatabase',
      'glue:GetTables',
      'glue:GetPartition',
      'glue:GetDatabases',
    ],
  },
  {
    says: ['run @glue job|etl', 'start @glue', 'etl job'],
    actions: ['glue:StartJobRun', 'glue:GetJobRun', 'glue:GetJobRuns'],
  },
  { says: ['crawler run|start|@glue', 'crawl'], actions: ['glue:StartCrawler', 'glue:GetCrawler'] },
  {
    says: ['spark step', '@elasticmapreduce step', 'job flow step'],
    actions: ['elasticmapreduce:AddJobFlowSteps', 'elasticmapreduce:DescribeStep', 'elasticmapreduce:ListSteps'],
  },
  {
    says: ['create @elasticmapreduce', 'launch @elasticmapreduce', 'run @elasticmapreduce cluster'],
    actions: ['elasticmapreduce:RunJobFlow', 'iam:PassRole', 'elasticmapreduce:DescribeCluster'],
  },
  {
    says: ['emr serverless job|spark|run'],
    actions: ['emr-serverless:StartJobRun', 'emr-serverless:GetJobRun', 'iam:PassRole'],
  },
  {
    says: ['grant lake|lakeformation table|data'],
    actions: ['lakeformation:GrantPermissions', 'lakeformation:ListPermissions'],
  },
  { says: ['query lake formation', 'access lake|lakeformation data'], actions: ['lakeformation:GetDataAccess'] },
  {
    says: ['embed dashboard|quicksight'],
    actions: [
      'quicksight:GenerateEmbedUrlForRegisteredUser',
      'quicksight:GenerateEmbedUrlForAnonymousUser',
      'quicksight:DescribeDashboard',
    ],
  },
  {
    says: [
      'write @kinesis|stream',
      'send @kinesis|clickstream',
      'put record',
      'produce @kinesis|stream',
      'publish stream',
    ],
    actions: ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:DescribeStreamSummary'],
  },
  {
    says: ['receive @kinesis|stream', 'read @kinesis|stream', 'stream consumer', 'kcl'],
    actions: [
      'kinesis:GetRecords',
      'kinesis:GetShardIterator',
      'kinesis:DescribeStream',
      'kinesis:ListShards',
      'kinesis:SubscribeToShard',
    ],
  },
  {
    says: ['write @firehose', 'send @firehose', 'put record firehose', 'deliver firehose'],
    actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
  },
  {
    says: ['@kafka|@kafka-cluster receive|read', 'receive kafka topic'],
    actions: [
      'kafka-cluster:Connect',
      'kafka-cluster:ReadData',
      'kafka-cluster:DescribeTopic',
      'kafka-cluster:AlterGroup',
      'kafka-cluster:DescribeGroup',
    ],
  },
  {
    says: ['@kafka|@kafka-cluster produce|write|send', 'write kafka topic'],
    actions: [
      'kafka-cluster:Connect',
      'kafka-cluster:WriteData',
      'kafka-cluster:DescribeTopic',
      'kafka-cluster:WriteDataIdempotently',
    ],
  },
  { says: ['bootstrap broker'], actions: ['kafka:GetBootstrapBrokers', 'kafka:DescribeCluster'] },
  { says: ['create kafka topic'], actions: ['kafka-cluster:CreateTopic', 'kafka-cluster:Connect'] },
  {
    says: [
      '@es http|request|search|query|read',
      'search @es|opensearch|elasticsearch',
      'query opensearch|elasticsearch',
    ],
    actions: ['es:ESHttpGet', 'es:ESHttpPost'],
  },
  {
    says: ['write @es', 'index document|@es', 'index opensearch|elasticsearch', 'ingest opensearch'],
    actions: ['es:ESHttpPost', 'es:ESHttpPut'],
  },
  { says: ['delete document|index opensearch|elasticsearch|@es'], actions: ['es:ESHttpDelete'] },
  { says: ['opensearch serverless', 'aoss', 'vector collection'], actions: ['aoss:APIAccessAll'] },
  {
    says: [
      'call rest|http|private|websocket api',
      'invoke api',
      'api endpoint call|invoke',
      'call api gateway',
      'invoke gateway',
    ],
    actions: ['execute-api:Invoke'],
  },
  {
    says: ['push client websocket', 'websocket connection send|manage|message', 'post connection'],
    actions: ['execute-api:ManageConnections'],
  },
  {
    says: ['deploy api|gateway', 'create rest api', 'api gateway create|deploy|update|change|configure'],
    actions: ['apigateway:POST', 'apigateway:GET', 'apigateway:PATCH', 'apigateway:PUT', 'apigateway:DELETE'],
  },
  { says: ['api gateway read|view|list'], actions: ['apigateway:GET'] },
  { says: ['graphql query|call|mutation', 'call @appsync|graphql'], actions: ['appsync:GraphQL'] },
  {
    says: [
      'invalidate cache|cdn|cloudfront|distribution',
      'cache invalidation',
      'clear cdn|cloudfront cache',
      'delete cdn|cloudfront|cache|edge',
      'refresh cdn|cloudfront',
    ],
    actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation', 'cloudfront:GetDistribution'],
  },
  { says: ['create distribution|cdn'], actions: ['cloudfront:CreateDistribution', 'cloudfront:GetDistribution'] },
  { says: ['update distribution|cdn'], actions: ['cloudfront:UpdateDistribution', 'cloudfront:GetDistributionConfig'] },
  {
    says: [
      'update dns|record|@route53',
      'create dns|@route53 record',
      'dns challenge',
      'dns record change|add|write|manage|point|delete',
      'point domain',
      'external dns',
      'cert manager',
      'acme|dns01 @route53|challenge|solver',
      'letsencrypt',
      'dns validation',
    ],
    actions: [
      'route53:ChangeResourceRecordSets',
      'route53:GetChange',
      'route53:ListHostedZones',
      'route53:ListResourceRecordSets',
    ],
  },
  { says: ['list dns|hosted zone'], actions: ['route53:ListHostedZones', 'route53:ListHostedZonesByName'] },
  { says: ['list dns record', 'view dns'], actions: ['route53:ListResourceRecordSets', 'route53:ListHostedZones'] },
  { says: ['create hosted zone', 'create dns zone'], actions: ['route53:CreateHostedZone'] },
  {
    says: ['register domain', 'buy domain'],
    actions: ['route53domains:RegisterDomain', 'route53domains:CheckDomainAvailability'],
  },
  {
    says: [
      'request certificate',
      'create certificate|tls|ssl',
      'issue certificate',
      'new certificate',
      'https certificate',
    ],
    actions: ['acm:RequestCertificate', 'acm:DescribeCertificate'],
  },
  { says: ['import certificate'], actions: ['acm:ImportCertificate'] },
  { says: ['export certificate'], actions: ['acm:ExportCertificate'] },
  {
    says: [
      'private|own|internal certificate|tls authority|ca|pki',
      'private certificate issue|create',
      'issue private ca',
    ],
    actions: ['acm-pca:IssueCertificate', 'acm-pca:GetCertificate'],
  },
  {
    says: ['ip set update|block', 'block ip', 'ban ip', 'update @wafv2'],
    actions: ['wafv2:UpdateIPSet', 'wafv2:GetIPSet', 'wafv2:ListIPSets'],
  },
  { says: ['attach waf|wafv2', 'web acl associate|attach'], actions: ['wafv2:AssociateWebACL', 'wafv2:GetWebACL'] },
  { says: ['web acl create|update'], actions: ['wafv2:CreateWebACL', 'wafv2:UpdateWebACL'] },
  {
    says: ['security finding|hub', 'view @securityhub'],
    actions: ['securityhub:GetFindings', 'securityhub:GetInsights', 'securityhub:DescribeHub'],
  },
  { says: ['import finding|securityhub', 'send finding'], actions: ['securityhub:BatchImportFindings'] },
  { says: ['resolve finding|securityhub', 'update finding'], actions: ['securityhub:BatchUpdateFindings'] },
  {
    says: ['@guardduty finding', 'threat finding', 'view threat'],
    actions: ['guardduty:ListFindings', 'guardduty:GetFindings', 'guardduty:ListDetectors'],
  },
  {
    says: ['vulnerability finding|report|list', '@inspector2 finding', 'cve'],
    actions: ['inspector2:ListFindings', 'inspector2:BatchGetFindingDetails', 'inspector2:ListCoverage'],
  },
  {
    says: ['sensitive data scan|find|discover', 'pii bucket|s3', '@macie2'],
    actions: ['macie2:CreateClassificationJob', 'macie2:GetFindings', 'macie2:ListFindings'],
  },
  {
    says: [
      'event history',
      'who did|changed|deleted|created|upload|download|modify|open|start|stop|launch|read|use|log|touch|run',
      'audit trail|log read|view|search',
      'api history|activity',
      'lookup event',
      '@cloudtrail search|query|view|read',
    ],
    actions: ['cloudtrail:LookupEvents', 'cloudtrail:GetTrailStatus', 'cloudtrail:DescribeTrails'],
  },
  {
    says: ['create trail', 'enable cloudtrail', 'turn cloudtrail'],
    actions: ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'],
  },
  { says: ['stop logging'], actions: ['cloudtrail:StopLogging'] },
  {
    says: ['compliance rule|status|resource|@config', 'non compliant', '@config compliance'],
    actions: [
      'config:DescribeComplianceByConfigRule',
      'config:GetComplianceDetailsByConfigRule',
      'config:DescribeConfigRules',
    ],
  },
  {
    says: ['configuration history', 'resource history|changed'],
    actions: ['config:GetResourceConfigHistory', 'config:ListDiscoveredResources'],
  },
  {
    says: ['config rule create|put', 'custom rule config'],
    actions: ['config:PutConfigRule', 'config:PutEvaluations'],
  },
  { says: ['validate policy'], actions: ['access-analyzer:ValidatePolicy'] },
  {
    says: ['external access|finding analyzer|shared', 'access analyzer finding'],
    actions: ['access-analyzer:ListFindings', 'access-analyzer:GetFinding', 'access-analyzer:ListAnalyzers'],
  },
  {
    says: [
      'spend',
      'view bill|billing',
      'read bill|billing',
      'billing info|information|data',
      'cost service|month|report|usage|team|tag|account',
      'monthly cost|bill',
      'cost explorer',
      'how much pay|cost|spend',
      'aws bill|cost|spend',
    ],
    actions: ['ce:GetCostAndUsage', 'ce:GetCostForecast', 'ce:GetDimensionValues'],
  },
  { says: ['forecast cost|spend|bill'], actions: ['ce:GetCostForecast'] },
  { says: ['cost anomaly'], actions: ['ce:GetAnomalies', 'ce:GetAnomalyMonitors'] },
  {
    says: [
      'budget create|alert|set',
      'alert bill|cost|spend',
      'bill high',
      'spending limit',
      'budget',
      'cost alert',
      'warn bill|cost|spend',
    ],
    actions: ['budgets:ModifyBudget', 'budgets:ViewBudget'],
  },
  { says: ['view budget'], actions: ['budgets:ViewBudget'] },
  {
    says: ['pricing|price list|product|lookup|instance'],
    actions: ['pricing:GetProducts', 'pricing:DescribeServices'],
  },
  {
    says: ['open support case|ticket', 'support case', 'create case support'],
    actions: ['support:CreateCase', 'support:DescribeCases', 'support:AddCommunicationToCase'],
  },
  {
    says: ['quota increase|raise|request', 'limit increase|raise'],
    actions: [
      'servicequotas:RequestServiceQuotaIncrease',
      'servicequotas:GetServiceQuota',
      'servicequotas:ListServiceQuotas',
    ],
  },
  {
    says: ['view quota', 'service quota|limit'],
    actions: ['servicequotas:GetServiceQuota', 'servicequotas:ListServiceQuotas'],
  },
  {
    says: [
      'outage',
      'health event',
      'aws health',
      'maintenance event|account|notice|upcoming|scheduled',
      'service health|disruption|incident',
    ],
    actions: ['health:DescribeEvents', 'health:DescribeEventDetails', 'health:DescribeAffectedEntities'],
  },
  {
    says: ['find resource tag', 'tagged resource', 'resource by tag', 'untagged'],
    actions: ['tag:GetResources', 'tag:GetTagKeys', 'tag:GetTagValues'],
  },
  { says: ['tag many|all|every|bulk|several resource', 'bulk tag'], actions: ['tag:TagResources', 'tag:GetResources'] },
  {
    says: ['share resource account', 'resource share', 'share subnet'],
    actions: ['ram:CreateResourceShare', 'ram:AssociateResourceShare', 'ram:GetResourceShares'],
  },
  {
    says: ['create stack', 'launch stack'],
    actions: ['cloudformation:CreateStack', 'cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents'],
  },
  { says: ['update stack'], actions: ['cloudformation:UpdateStack', 'cloudformation:DescribeStacks'] },
  { says: ['delete stack'], actions: ['cloudformation:DeleteStack', 'cloudformation:DescribeStacks'] },
  {
    says: ['deploy stack|@cloudformation|template', 'cloudformation deploy', 'change set'],
    actions: [
      'cloudformation:CreateChangeSet',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:DescribeChangeSet',
      'cloudformation:DescribeStacks',
      'cloudformation:DescribeStackEvents',
      'cloudformation:GetTemplateSummary',
    ],
  },
  {
    says: ['stack drift', 'drift'],
    actions: [
      'cloudformation:DetectStackDrift',
      'cloudformation:DescribeStackDriftDetectionStatus',
      'cloudformation:DescribeStackResourceDrifts',
    ],
  },
  {
    says: ['stack event|status|output', 'view stack'],
    actions: [
      'cloudformation:DescribeStacks',
      'cloudformation:DescribeStackEvents',
      'cloudformation:DescribeStackResources',
    ],
  },
  { says: ['validate template'], actions: ['cloudformation:ValidateTemplate'] },
  {
    says: [
      'clone git|@codecommit|code',
      'pull @codecommit',
      'read code @codecommit',
      'clone @codecommit|repository|repo',
      'git pull|clone|fetch|checkout',
      'pull code repository',
    ],
    actions: ['codecommit:GitPull'],
  },
  { says: ['git push', 'push code|commit', 'push @codecommit'], actions: ['codecommit:GitPush'] },
  { says: ['pull request create|open'], actions: ['codecommit:CreatePullRequest', 'codecommit:GetPullRequest'] },
  {
    says: ['merge pull request'],
    actions: [
      'codecommit:MergePullRequestByFastForward',
      'codecommit:MergePullRequestBySquash',
      'codecommit:MergePullRequestByThreeWay',
    ],
  },
  {
    says: [
      'start build',
      'run build',
      'build @codebuild',
      'start @codebuild',
      'trigger build',
      'kick build',
      'build project start',
    ],
    actions: ['codebuild:StartBuild', 'codebuild:BatchGetBuilds'],
  },
  { says: ['stop build'], actions: ['codebuild:StopBuild'] },
  {
    says: ['build log|status|result'],
    actions: ['codebuild:BatchGetBuilds', 'codebuild:ListBuildsForProject', 'logs:GetLogEvents'],
  },
  {
    says: ['start pipeline', 'release pipeline run|start', 'run pipeline', 'trigger pipeline', 'retry pipeline'],
    actions: [
      'codepipeline:StartPipelineExecution',
      'codepipeline:GetPipelineState',
      'codepipeline:GetPipelineExecution',
    ],
  },
  {
    says: ['approve pipeline|release|manual|deployment|step', 'manual approval', 'reject approval'],
    actions: ['codepipeline:PutApprovalResult', 'codepipeline:GetPipelineState'],
  },
  {
    says: ['disable transition|stage pipeline'],
    actions: ['codepipeline:DisableStageTransition', 'codepipeline:EnableStageTransition'],
  },
  {
    says: ['create deployment', 'deploy @codedeploy', 'deploy codedeploy|revision'],
    actions: [
      'codedeploy:CreateDeployment',
      'codedeploy:GetDeployment',
      'codedeploy:GetDeploymentConfig',
      'codedeploy:RegisterApplicationRevision',
      'codedeploy:GetApplicationRevision',
    ],
  },
  {
    says: [
      'npm|pip|maven|package|pypi|nuget|dependency install|download|pull|read|@codeartifact',
      '@codeartifact login',
      'codeartifact token',
      'read package',
    ],
    actions: [
      'codeartifact:GetAuthorizationToken',
      'codeartifact:ReadFromRepository',
      'codeartifact:GetRepositoryEndpoint',
      'sts:GetServiceBearerToken',
    ],
  },
  {
    says: ['publish package|npm|pypi|maven', 'push package', 'publish @codeartifact'],
    actions: [
      'codeartifact:PublishPackageVersion',
      'codeartifact:GetAuthorizationToken',
      'codeartifact:GetRepositoryEndpoint',
      'sts:GetServiceBearerToken',
      'codeartifact:PutPackageMetadata',
    ],
  },
  {
    says: [
      'github|gitlab|bitbucket connection|repository use|read|pull|connect',
      'codestar|codeconnections connection',
      'connection @codepipeline|@codebuild|github',
    ],
    actions: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
  },
  {
    says: [
      'feature flag|toggle',
      '@appconfig read',
      'latest configuration',
      'dynamic configuration',
      'runtime configuration',
      'configuration runtime',
    ],
    actions: ['appconfig:StartConfigurationSession', 'appconfig:GetLatestConfiguration'],
  },
  {
    says: ['deploy configuration|@appconfig'],
    actions: ['appconfig:StartDeployment', 'appconfig:GetDeployment', 'appconfig:CreateHostedConfigurationVersion'],
  },
  {
    says: ['trace write|send|segment|record|put|emit|x|xray', 'xray', 'x ray', 'tracing'],
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
  },
  {
    says: ['view trace', 'read trace', 'service map|graph', 'trace summary', 'analyze trace'],
    actions: ['xray:GetTraceSummaries', 'xray:BatchGetTraces', 'xray:GetServiceGraph'],
  },
  { says: ['remote write', 'write @aps', 'prometheus write'], actions: ['aps:RemoteWrite'] },
  {
    says: ['query @aps', 'promql'],
    actions: ['aps:QueryMetrics', 'aps:GetSeries', 'aps:GetLabels', 'aps:GetMetricMetadata'],
  },
  {
    says: [
      'mount @elasticfilesystem',
      '@elasticfilesystem read|write|access',
      'nfs mount',
      'mount file system',
      'shared file system',
    ],
    actions: [
      'elasticfilesystem:ClientMount',
      'elasticfilesystem:ClientWrite',
      'elasticfilesystem:DescribeMountTargets',
    ],
  },
  {
    says: ['create @elasticfilesystem'],
    actions: ['elasticfilesystem:CreateFileSystem', 'elasticfilesystem:CreateMountTarget'],
  },
  {
    says: ['restore backup|recovery', 'start restore'],
    actions: [
      'backup:StartRestoreJob',
      'backup:DescribeRestoreJob',
      'backup:DescribeRecoveryPoint',
      'backup:GetRecoveryPointRestoreMetadata',
      'iam:PassRole',
    ],
  },
  {
    says: ['run backup', 'start backup', 'backup job', 'on demand backup'],
    actions: ['backup:StartBackupJob', 'backup:DescribeBackupJob', 'iam:PassRole'],
  },
  {
    says: ['backup plan', 'schedule backup', 'nightly|daily backup'],
    actions: ['backup:CreateBackupPlan', 'backup:CreateBackupSelection', 'iam:PassRole'],
  },
  {
    says: ['sftp', '@transfer server|user|partner'],
    actions: [
      'transfer:CreateServer',
      'transfer:CreateUser',
      'transfer:DescribeServer',
      'transfer:ImportSshPublicKey',
      'iam:PassRole',
    ],
  },
  {
    says: ['start @datasync', 'run datasync', 'datasync task'],
    actions: ['datasync:StartTaskExecution', 'datasync:DescribeTaskExecution'],
  },
  {
    says: ['migrate database', 'start @dms', 'replication task'],
    actions: ['dms:StartReplicationTask', 'dms:DescribeReplicationTasks', 'dms:CreateReplicationTask'],
  },
  {
    says: ['submit job', 'run batch|job @batch|container', 'batch job', 'queue job'],
    actions: ['batch:SubmitJob', 'batch:DescribeJobs'],
  },
  { says: ['cancel job', 'kill job'], actions: ['batch:CancelJob', 'batch:TerminateJob'] },
  {
    says: ['reset password user|customer|pool|support|@cognito-idp', 'forgot password'],
    actions: ['cognito-idp:AdminResetUserPassword', 'cognito-idp:AdminSetUserPassword', 'cognito-idp:ForgotPassword'],
  },
  {
    says: [
      'log customer|mobile|@cognito-idp|app',
      'login customer|mobile|@cognito-idp|user',
      'sign in user|customer|@cognito-idp',
      'user name password|login',
      'authenticate user|customer|@cognito-idp',
    ],
    actions: ['cognito-idp:InitiateAuth', 'cognito-idp:AdminInitiateAuth', 'cognito-idp:RespondToAuthChallenge'],
  },
  {
    says: ['sign up user|customer|@cognito-idp', 'signup'],
    actions: ['cognito-idp:SignUp', 'cognito-idp:ConfirmSignUp'],
  },
  { says: ['create user pool|@cognito-idp', 'admin create user'], actions: ['cognito-idp:AdminCreateUser'] },
  { says: ['disable user|customer pool|@cognito-idp'], actions: ['cognito-idp:AdminDisableUser'] },
  { says: ['delete user|customer pool|@cognito-idp'], actions: ['cognito-idp:AdminDeleteUser'] },
  {
    says: ['list user|customer pool|@cognito-idp', 'search user|customer pool|@cognito-idp'],
    actions: ['cognito-idp:ListUsers', 'cognito-idp:AdminGetUser'],
  },
  { says: ['add user group @cognito-idp'], actions: ['cognito-idp:AdminAddUserToGroup'] },
  { says: ['update user|customer attribute|@cognito-idp'], actions: ['cognito-idp:AdminUpdateUserAttributes'] },
  {
    says: ['identity pool credential', 'guest credential'],
    actions: ['cognito-identity:GetId', 'cognito-identity:GetCredentialsForIdentity'],
  },
  {
    says: [
      'invoke model|@bedrock|claude|llm',
      'ask|prompt|call|use model|claude|llm|@bedrock',
      'chat @bedrock|claude|llm',
      'generate text|answer|image @bedrock|llm|ai|model',
      'converse',
      'embedding',
      'foundation model',
      'llm',
      'summarize',
    ],
    actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  },
  {
    says: [
      'stream answer|response|token @bedrock|claude|llm|model',
      'converse stream',
      'invoke response stream',
      'stream response|reply|output|completion @bedrock',
    ],
    actions: ['bedrock:InvokeModelWithResponseStream', 'bedrock:InvokeModel'],
  },
  {
    says: [
      'knowledge base',
      'rag',
      'retrieve document|chunk|passage|context knowledge|rag|@bedrock',
      'search meaning',
      'semantic search',
    ],
    actions: ['bedrock:Retrieve', 'bedrock:RetrieveAndGenerate', 'bedrock:InvokeModel'],
  },
  { says: ['bedrock agent invoke|call|use|talk', 'invoke agent'], actions: ['bedrock:InvokeAgent'] },
  { says: ['apply guardrail', 'guardrail use|check'], actions: ['bedrock:ApplyGuardrail'] },
  { says: ['list model foundation|@bedrock'], actions: ['bedrock:ListFoundationModels'] },
  { says: ['sync|ingest|index knowledge base'], actions: ['bedrock:StartIngestionJob', 'bedrock:GetIngestionJob'] },
  { says: ['fine tune|tuning model'], actions: ['bedrock:CreateModelCustomizationJob', 'iam:PassRole'] },
  {
    says: ['train model|@sagemaker|learning', 'training job'],
    actions: ['sagemaker:CreateTrainingJob', 'iam:PassRole', 'sagemaker:DescribeTrainingJob'],
  },
  {
    says: [
      'invoke endpoint',
      'inference @sagemaker|endpoint|model',
      'predict|prediction @sagemaker|model|endpoint',
      'call @sagemaker|endpoint model|endpoint',
    ],
    actions: ['sagemaker:InvokeEndpoint'],
  },
  {
    says: ['deploy model|@sagemaker', 'create endpoint sagemaker|model'],
    actions: [
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
      'sagemaker:CreateEndpoint',
      'sagemaker:UpdateEndpoint',
      'iam:PassRole',
    ],
  },
  {
    says: ['notebook start|open|launch|use'],
    actions: [
      'sagemaker:StartNotebookInstance',
      'sagemaker:CreatePresignedNotebookInstanceUrl',
      'sagemaker:CreatePresignedDomainUrl',
    ],
  },
  { says: ['processing job'], actions: ['sagemaker:CreateProcessingJob', 'iam:PassRole'] },
  { says: ['batch transform'], actions: ['sagemaker:CreateTransformJob'] },
  { says: ['feature store'], actions: ['sagemaker:PutRecord', 'sagemaker:GetRecord'] },
  { says: ['detect face', 'face photo|picture|image detect|find'], actions: ['rekognition:DetectFaces'] },
  {
    says: ['compare face', 'face match|verify', 'selfie', 'same person'],
    actions: ['rekognition:CompareFaces', 'rekognition:SearchFacesByImage'],
  },
  {
    says: ['search face', 'recognize face|person'],
    actions: ['rekognition:SearchFacesByImage', 'rekognition:IndexFaces'],
  },
  {
    says: ['label photo|image|picture', 'what photo|image|picture', 'object photo|image|picture detect|recognize'],
    actions: ['rekognition:DetectLabels'],
  },
  {
    says: [
      'moderate image|photo|picture|content',
      'inappropriate|nsfw|unsafe|offensive|objectionable|explicit|adult|violent|nude image|photo|content|picture|upload',
    ],
    actions: ['rekognition:DetectModerationLabels'],
  },
  {
    says: ['text photo|image|picture', 'read text image|photo'],
    actions: ['rekognition:DetectText', 'textract:DetectDocumentText'],
  },
  { says: ['celebrity'], actions: ['rekognition:RecognizeCelebrities'] },
  {
    says: ['text scan|document|pdf|invoice|form|manual|paper|letter', 'ocr', 'scanned'],
    actions: [
      'textract:DetectDocumentText',
      'textract:AnalyzeDocument',
      'textract:StartDocumentTextDetection',
      'textract:GetDocumentTextDetection',
    ],
  },
  {
    says: ['invoice|receipt|expense text|extract|scan|read|analyze|data'],
    actions: ['textract:AnalyzeExpense', 'textract:DetectDocumentText', 'textract:AnalyzeDocument'],
  },
  { says: ['form|table document|pdf|extract'], actions: ['textract:AnalyzeDocument'] },
  { says: ['passport', 'driving license', 'id card', 'identity document'], actions: ['textract:AnalyzeID'] },
  {
    says: ['speech|voice|audio|spoken text|article|read|synthesize', 'text to speech', 'read aloud'],
    actions: ['polly:SynthesizeSpeech', 'polly:StartSpeechSynthesisTask', 'polly:DescribeVoices'],
  },
  {
    says: ['transcribe', 'speech to text', 'recording|audio|call text|transcript', 'transcription', 'subtitle'],
    actions: ['transcribe:StartTranscriptionJob', 'transcribe:GetTranscriptionJob'],
  },
  { says: ['live|real|streaming transcribe|transcription|caption'], actions: ['transcribe:StartStreamTranscription'] },
  {
    says: ['translate text|description|message|document|article|review', 'translate', 'translation'],
    actions: ['translate:TranslateText', 'translate:TranslateDocument', 'translate:StartTextTranslationJob'],
  },
  {
    says: ['sentiment', 'positive|negative review|feedback|comment', 'review happy'],
    actions: ['comprehend:DetectSentiment', 'comprehend:BatchDetectSentiment'],
  },
  { says: ['detect language', 'what language', 'language text'], actions: ['comprehend:DetectDominantLanguage'] },
  { says: ['entity text|document|article', 'named entity'], actions: ['comprehend:DetectEntities'] },
  {
    says: ['pii text|document|detect|redact', 'personal text|message'],
    actions: ['comprehend:DetectPiiEntities', 'comprehend:ContainsPiiEntities'],
  },
  { says: ['key phrase'], actions: ['comprehend:DetectKeyPhrases'] },
  {
    says: ['bot talk|message|chat|conversation', 'chatbot message'],
    actions: ['lex:RecognizeText', 'lex:RecognizeUtterance'],
  },
  {
    says: [
      'recommendation product|user|item|get',
      'recommend product',
      'product suggestion',
      'personalized product|content|feed|suggestion',
    ],
    actions: ['personalize:GetRecommendations', 'personalize:GetPersonalizedRanking'],
  },
  { says: ['fraud prediction|check|detect'], actions: ['frauddetector:GetEventPrediction'] },
  {
    says: ['search document|intranet company|kendra|enterprise', 'query @kendra'],
    actions: ['kendra:Query', 'kendra:Retrieve'],
  },
  {
    says: ['geocode', 'address map|coordinate|latitude|location', 'look address', 'place search', 'delivery address'],
    actions: [
      'geo:SearchPlaceIndexForText',
      'geo-places:Geocode',
      'geo-places:SearchText',
      'geo:SearchPlaceIndexForPosition',
    ],
  },
  {
    says: ['driving|delivery route', 'route calculate|map', 'distance travel'],
    actions: ['geo:CalculateRoute', 'geo-routes:CalculateRoutes'],
  },
  {
    says: ['device position|location', 'track vehicle|truck|driver'],
    actions: ['geo:BatchUpdateDevicePosition', 'geo:GetDevicePosition'],
  },
  {
    says: ['transcode', 'convert video', 'video convert|format', 'mp4', 'hls', 'convert video|mp4|media'],
    actions: ['mediaconvert:CreateJob', 'mediaconvert:GetJob', 'mediaconvert:DescribeEndpoints', 'iam:PassRole'],
  },
  { says: ['live channel start'], actions: ['medialive:StartChannel'] },
  {
    says: ['mqtt', 'device message', 'publish device|iot', 'send device', 'iot message'],
    actions: ['iot:Connect', 'iot:Publish', 'iot:Subscribe', 'iot:Receive'],
  },
  { says: ['device shadow', 'thing shadow'], actions: ['iot:GetThingShadow', 'iot:UpdateThingShadow'] },
  {
    says: ['provision|register|onboard device|thing', 'create thing'],
    actions: ['iot:CreateThing', 'iot:CreateKeysAndCertificate', 'iot:AttachPolicy', 'iot:AttachThingPrincipal'],
  },
  {
    says: ['start phone|outbound call', 'call customer contact|connect'],
    actions: ['connect:StartOutboundVoiceContact'],
  },
  { says: ['remote|virtual desktop create|provision'], actions: ['workspaces:CreateWorkspaces'] },
  {
    says: ['trigger dag|airflow', 'airflow'],
    actions: ['airflow:CreateCliToken', 'airflow:CreateWebLoginToken', 'airflow:InvokeRestApi'],
  },
  { says: ['chaos', 'fault experiment|injection'], actions: ['fis:StartExperiment', 'fis:GetExperiment'] },
  {
    says: ['discover service|instance map|namespace', 'service discovery'],
    actions: ['servicediscovery:DiscoverInstances'],
  },
  {
    says: ['register service|instance map|discovery'],
    actions: ['servicediscovery:RegisterInstance', 'servicediscovery:DeregisterInstance'],
  },
  {
    says: ['database load', 'performance insights', 'slow query'],
    actions: ['pi:GetResourceMetrics', 'pi:DescribeDimensionKeys'],
  },
  {
    says: ['rightsize', 'right size', 'oversized'],
    actions: ['compute-optimizer:GetEC2InstanceRecommendations', 'compute-optimizer:GetRecommendationSummaries'],
  },
  { says: ['savings plan'], actions: ['savingsplans:DescribeSavingsPlans'] },
  {
    says: ['timestream write|send|record', 'write time series'],
    actions: ['timestream:WriteRecords', 'timestream:DescribeEndpoints'],
  },
  {
    says: ['timestream query', 'read @timestream', 'search @timestream', 'query time series'],
    actions: ['timestream:Select', 'timestream:DescribeEndpoints'],
  },
  { says: ['keyspaces|cassandra read|select|query'], actions: ['cassandra:Select'] },
  { says: ['keyspaces|cassandra write|insert|update'], actions: ['cassandra:Modify', 'cassandra:Select'] },
  {
    says: ['@neptune-db query|read|graph', 'gremlin', 'sparql', 'opencypher'],
    actions: ['neptune-db:connect', 'neptune-db:ReadDataViaQuery', 'neptune-db:WriteDataViaQuery'],
  },
  { says: ['graph database write'], actions: ['neptune-db:connect', 'neptune-db:WriteDataViaQuery'] },
  { says: ['redis|cache|valkey connect|iam|auth', 'connect @elasticache'], actions: ['elasticache:Connect'] },
  {
    says: ['cache cluster describe|view|list', 'view @elasticache'],
    actions: ['elasticache:DescribeCacheClusters', 'elasticache:DescribeReplicationGroups'],
  },
  { says: ['snapshot redis|@elasticache', 'backup redis|@elasticache'], actions: ['elasticache:CreateSnapshot'] },
  { says: ['dsql connect'], actions: ['dsql:DbConnect', 'dsql:DbConnectAdmin'] },
  {
    says: ['sign code', 'code signing', 'signing job'],
    actions: ['signer:StartSigningJob', 'signer:DescribeSigningJob', 'signer:GetSigningProfile'],
  },
  { says: ['marketplace meter|usage'], actions: ['aws-marketplace:MeterUsage', 'aws-marketplace:BatchMeterUsage'] },
  { says: ['marketplace subscribe'], actions: ['aws-marketplace:Subscribe', 'aws-marketplace:ViewSubscriptions'] },
  { says: ['canary run|start'], actions: ['synthetics:StartCanary', 'synthetics:GetCanary'] },
  {
    says: ['vector store|search|put|query s3vectors|vector', 'vector bucket'],
    actions: ['s3vectors:QueryVectors', 's3vectors:PutVectors', 's3vectors:GetVectors'],
  },
  {
    says: ['iceberg table bucket', 's3 table'],
    actions: ['s3tables:GetTableData', 's3tables:PutTableData', 's3tables:GetTable'],
  },
  { says: ['roles anywhere'], actions: ['rolesanywhere:CreateProfile', 'rolesanywhere:CreateTrustAnchor'] },
  { says: ['hsm|cloudhsm cluster'], actions: ['cloudhsm:DescribeClusters', 'cloudhsm:CreateCluster'] },
  { says: ['list lambda|function'], actions: ['lambda:ListFunctions'] },
  { says: ['list queue'], actions: ['sqs:ListQueues'] },
  { says: ['list topic'], actions: ['sns:ListTopics'] },
  { says: ['list table dynamodb'], actions: ['dynamodb:ListTables'] },
  { says: ['list cluster ecs'], actions: ['ecs:ListClusters'] },
  { says: ['list cluster eks'], actions: ['eks:ListClusters'] },
  {
    says: ['upload html|page|site|website', 'static page|site write|deploy|publish|host'],
    actions: ['s3:PutObject', 's3:ListBucket', 's3:DeleteObject'],
  },
  { says: ['topic subscription create'], actions: ['sns:Subscribe'] },
  {
    says: ['@ecs autoscaling|scaling'],
    actions: [
      'application-autoscaling:RegisterScalableTarget',
      'application-autoscaling:PutScalingPolicy',
      'ecs:UpdateService',
      'ecs:DescribeServices',
    ],
  },
  { says: ['ip address @wafv2', 'ip @wafv2'], actions: ['wafv2:UpdateIPSet', 'wafv2:GetIPSet', 'wafv2:ListIPSets'] },
  {
    says: ['create user|group @identitystore|@sso|directory', 'sync user @identitystore|@sso|directory'],
    actions: [
      'identitystore:CreateUser',
      'identitystore:CreateGroupMembership',
      'identitystore:UpdateUser',
      'identitystore:ListUsers',
    ],
  },
  {
    says: ['drain container|instance @ecs'],
    actions: ['ecs:UpdateContainerInstancesState', 'ecs:DescribeContainerInstances'],
  },
  {
    says: ['report job @codepipeline', 'job result @codepipeline'],
    actions: ['codepipeline:PutJobSuccessResult', 'codepipeline:PutJobFailureResult'],
  },
  { says: ['retry build'], actions: ['codebuild:RetryBuild', 'codebuild:BatchGetBuilds'] },
  {
    says: ['export snapshot s3|parquet|@rds'],
    actions: ['rds:StartExportTask', 'rds:DescribeExportTasks', 'iam:PassRole'],
  },
  {
    says: ['restart task @ecs|task|unhealthy'],
    actions: ['ecs:StopTask', 'ecs:ListTasks', 'ecs:DescribeTasks', 'ecs:UpdateService'],
  },
  {
    says: ['public bucket|resource|role find|share', 'publicly shared'],
    actions: ['access-analyzer:ListFindings', 'access-analyzer:GetFinding', 'access-analyzer:ListAnalyzers'],
  },
  {
    says: ['feature customer|runtime|user see|decide|enable'],
    actions: ['appconfig:StartConfigurationSession', 'appconfig:GetLatestConfiguration'],
  },
  {
    says: ['bring|restore|recover delete object|file version|bucket'],
    actions: ['s3:GetObjectVersion', 's3:ListBucketVersions', 's3:DeleteObjectVersion', 's3:PutObject'],
  },
  {
    says: ['answer question document|handbook|knowledge|manual|wiki|faq|own'],
    actions: ['bedrock:Retrieve', 'bedrock:RetrieveAndGenerate', 'bedrock:InvokeModel'],
  },
  {
    says: ['fleet resize|grow|size traffic|web|demand|load', 'scale web|fleet|server|instance'],
    actions: [
      'autoscaling:SetDesiredCapacity',
      'autoscaling:DescribeAutoScalingGroups',
      'autoscaling:UpdateAutoScalingGroup',
    ],
  },
  {
    says: ['certificate load balancer|listener'],
    actions: ['elasticloadbalancing:AddListenerCertificates', 'elasticloadbalancing:ModifyListener'],
  },
  {
    says: ['execute document @ssm|fleet', 'run document ssm|fleet'],
    actions: ['ssm:SendCommand', 'ssm:GetCommandInvocation'],
  },
  {
    says: ['operate dashboard', 'edit dashboard'],
    actions: ['cloudwatch:PutDashboard', 'cloudwatch:GetDashboard', 'cloudwatch:ListDashboards'],
  },
  {
    says: ['read write backup @dynamodb|table'],
    actions: ['dynamodb:CreateBackup', 'dynamodb:DescribeBackup', 'dynamodb:ListBackups', 'dynamodb:DeleteBackup'],
  },
  {
    says: ['read write object|bucket|@s3|s3'],
    actions: ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject'],
  },
  {
    says: ['enable @guardduty', 'turn @guardduty'],
    actions: ['guardduty:CreateDetector', 'guardduty:UpdateDetector', 'iam:CreateServiceLinkedRole'],
  },
  {
    says: ['suppress|mute|archive|dismiss finding @securityhub|security'],
    actions: ['securityhub:BatchUpdateFindings', 'securityhub:GetFindings'],
  },
  {
    says: ['share secret', 'secret policy account'],
    actions: ['secretsmanager:PutResourcePolicy', 'secretsmanager:GetResourcePolicy', 'kms:PutKeyPolicy'],
  },
  {
    says: ['delete user iam|@iam'],
    actions: [
      'iam:DeleteUser',
      'iam:DeleteAccessKey',
      'iam:ListAccessKeys',
      'iam:DeleteLoginProfile',
      'iam:DetachUserPolicy',
      'iam:RemoveUserFromGroup',
    ],
  },
  { says: ['subscribe lambda|function topic|@sns'], actions: ['sns:Subscribe', 'lambda:AddPermission'] },
  {
    says: ['jump|bastion host|server|shell', 'shell without key|ssh', 'remote shell'],
    actions: ['ssm:StartSession', 'ssm:TerminateSession'],
  },
  {
    says: ['throttle client|ip|request', 'rate limit request|client|ip', 'bot|attack|abuse block'],
    actions: ['wafv2:UpdateWebACL', 'wafv2:CreateWebACL', 'wafv2:GetWebACL', 'wafv2:CreateRuleGroup'],
  },
  {
    says: ['idle resource|instance|machine|server', 'oversized instance|machine|server'],
    actions: ['compute-optimizer:GetEC2InstanceRecommendations', 'compute-optimizer:GetIdleRecommendations'],
  },
  {
    says: [
      'keep document|object|file delete|deleted|overwritten|tamper',
      'write once read',
      'worm storage|object|bucket',
    ],
    actions: ['s3:PutObjectRetention', 's3:PutBucketObjectLockConfiguration', 's3:PutObjectLegalHold'],
  },
  { says: ['logged console', 'sign in console who', 'login history'], actions: ['cloudtrail:LookupEvents'] },
  {
    says: ['remember|save cart|preference|profile|score|setting|state'],
    actions: ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
  },
  {
    says: [
      'upload avatar|picture|photo|image|document|video|attachment',
      'store avatar|picture|photo|image|document|video|attachment',
    ],
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
  },
  {
    says: ['queue|@sqs create', 'new queue'],
    actions: ['sqs:CreateQueue', 'sqs:SetQueueAttributes', 'sqs:TagQueue', 'sqs:GetQueueAttributes'],
  },
  { says: ['queue|@sqs delete'], actions: ['sqs:DeleteQueue'] },
  { says: ['topic create'], actions: ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:TagResource'] },
  { says: ['topic delete'], actions: ['sns:DeleteTopic'] },
  {
    says: ['table create @dynamodb'],
    actions: ['dynamodb:CreateTable', 'dynamodb:DescribeTable', 'dynamodb:TagResource'],
  },
  { says: ['table delete @dynamodb'], actions: ['dynamodb:DeleteTable', 'dynamodb:DescribeTable'] },
  {
    says: ['table update|capacity|index @dynamodb', 'reconfigure @dynamodb'],
    actions: ['dynamodb:UpdateTable', 'dynamodb:DescribeTable'],
  },
  { says: ['list @dynamodb table'], actions: ['dynamodb:ListTables', 'dynamodb:DescribeTable'] },
  { says: ['scan table', 'scan @dynamodb'], actions: ['dynamodb:Scan'] },
  {
    says: ['global table|replica @dynamodb|table'],
    actions: ['dynamodb:CreateTableReplica', 'dynamodb:UpdateTable', 'dynamodb:DescribeTable'],
  },
  { says: ['list certificate'], actions: ['acm:ListCertificates', 'acm:DescribeCertificate'] },
  { says: ['list key kms', 'list @kms'], actions: ['kms:ListKeys', 'kms:ListAliases', 'kms:DescribeKey'] },
  {
    says: ['list image ecr|@ecr', 'view image ecr|@ecr|registry'],
    actions: ['ecr:DescribeImages', 'ecr:ListImages', 'ecr:DescribeRepositories'],
  },
  {
    says: ['create repository ecr|@ecr|docker|container'],
    actions: ['ecr:CreateRepository', 'ecr:DescribeRepositories'],
  },
  { says: ['list repository ecr|@ecr'], actions: ['ecr:DescribeRepositories'] },
  { says: ['list user iam'], actions: ['iam:ListUsers'] },
  { says: ['list group iam'], actions: ['iam:ListGroups'] },
  { says: ['list policy iam'], actions: ['iam:ListPolicies', 'iam:GetPolicy', 'iam:GetPolicyVersion'] },
  { says: ['list access key'], actions: ['iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'] },
  { says: ['list secret'], actions: ['secretsmanager:ListSecrets'] },
  { says: ['list instance rds|database|db'], actions: ['rds:DescribeDBInstances'] },
  { says: ['list stack'], actions: ['cloudformation:ListStacks', 'cloudformation:DescribeStacks'] },
  { says: ['list parameter'], actions: ['ssm:DescribeParameters', 'ssm:GetParametersByPath'] },
  { says: ['list service ecs'], actions: ['ecs:ListServices', 'ecs:DescribeServices'] },
  { says: ['list task ecs'], actions: ['ecs:ListTasks', 'ecs:DescribeTasks'] },
  { says: ['list log group'], actions: ['logs:DescribeLogGroups'] },
  { says: ['list execution'], actions: ['states:ListExecutions'] },
  { says: ['list rule eventbridge|event'], actions: ['events:ListRules', 'events:DescribeRule'] },
  { says: ['list subscription topic|@sns'], actions: ['sns:ListSubscriptions', 'sns:ListSubscriptionsByTopic'] },
  { says: ['list load balancer'], actions: ['elasticloadbalancing:DescribeLoadBalancers'] },
  { says: ['list vpc'], actions: ['ec2:DescribeVpcs'] },
  { says: ['list subnet'], actions: ['ec2:DescribeSubnets'] },
  { says: ['list security group'], actions: ['ec2:DescribeSecurityGroups'] },
  { says: ['list volume'], actions: ['ec2:DescribeVolumes'] },
  { says: ['list snapshot ebs|ec2|volume'], actions: ['ec2:DescribeSnapshots'] },
  { says: ['list region'], actions: ['ec2:DescribeRegions'] },
  { says: ['replay event|archive'], actions: ['events:StartReplay', 'events:DescribeReplay', 'events:ListArchives'] },
  { says: ['deactivate access key', 'disable access key'], actions: ['iam:UpdateAccessKey', 'iam:ListAccessKeys'] },
  {
    says: ['key encrypt queue', 'encryption queue', 'attribute queue', 'configure|update queue'],
    actions: ['sqs:SetQueueAttributes', 'sqs:GetQueueAttributes'],
  },
  {
    says: ['attribute topic', 'encryption topic', 'configure|update topic'],
    actions: ['sns:SetTopicAttributes', 'sns:GetTopicAttributes'],
  },
  {
    says: ['deploy @elasticbeanstalk', 'update @elasticbeanstalk'],
    actions: [
      'elasticbeanstalk:CreateApplicationVersion',
      'elasticbeanstalk:UpdateEnvironment',
      'elasticbeanstalk:DescribeEnvironments',
      's3:PutObject',
      's3:GetObject',
    ],
  },
  {
    says: ['@backup backup', 'backup @backup'],
    actions: ['backup:StartBackupJob', 'backup:DescribeBackupJob', 'iam:PassRole'],
  },
  {
    says: ['table schema', 'read table @glue', 'schema @glue'],
    actions: ['glue:GetTable', 'glue:GetTables', 'glue:GetDatabase', 'glue:GetPartitions'],
  },
  { says: ['upload data|dataset', 'write data|dataset bucket|s3'], actions: ['s3:PutObject'] },
  { says: ['event|notification s3 lambda|function'], actions: ['s3:PutBucketNotification', 'lambda:AddPermission'] },
  { says: ['update counter', 'increment'], actions: ['dynamodb:UpdateItem'] },
  {
    says: ['queue up', 'queue job|task|work worker', 'hand|pass work|job|task worker'],
    actions: ['sqs:SendMessage', 'sqs:GetQueueUrl', 'batch:SubmitJob'],
  },
  {
    says: ['sensor|telemetry|clickstream|tick|event stream real|live|near|reading'],
    actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
  },
  {
    says: ['quarantine|isolate|contain instance|server|machine|host'],
    actions: [
      'ec2:ModifyInstanceAttribute',
      'ec2:DescribeInstances',
      'ec2:CreateSecurityGroup',
      'ec2:ModifyNetworkInterfaceAttribute',
    ],
  },
  { says: ['@redshift unload|export'], actions: ['redshift-data:ExecuteStatement', 's3:PutObject', 's3:ListBucket'] },
  { says: ['from@s3'], actions: ['s3:GetObject', 's3:ListBucket'] },
  { says: ['to@s3'], actions: ['s3:PutObject', 's3:AbortMultipartUpload'] },
  { says: ['from@dynamodb'], actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'] },
  { says: ['to@dynamodb'], actions: ['dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'] },
  { says: ['from@sqs'], actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] },
  { says: ['to@sqs'], actions: ['sqs:SendMessage'] },
  { says: ['to@sns'], actions: ['sns:Publish'] },
  {
    says: ['from@kinesis'],
    actions: ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListShards'],
  },
  { says: ['to@kinesis'], actions: ['kinesis:PutRecord', 'kinesis:PutRecords'] },
  { says: ['to@firehose'], actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'] },
  { says: ['to@states'], actions: ['states:StartExecution'] },
  { says: ['to@lambda'], actions: ['lambda:InvokeFunction'] },
  { says: ['to@events'], actions: ['events:PutEvents'] },
  { says: ['from@es'], actions: ['es:ESHttpGet', 'es:ESHttpPost'] },
  { says: ['to@es'], actions: ['es:ESHttpPost', 'es:ESHttpPut'] },
  { says: ['from@secretsmanager'], actions: ['secretsmanager:GetSecretValue'] },
  { says: ['from@ssm'], actions: ['ssm:GetParameter', 'ssm:GetParameters'] },
  { says: ['from@ecr'], actions: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] },
  {
    says: ['to@ecr'],
    actions: [
      'ecr:GetAuthorizationToken',
      'ecr:PutImage',
      'ecr:InitiateLayerUpload',
      'ecr:UploadLayerPart',
      'ecr:CompleteLayerUpload',
      'ecr:BatchCheckLayerAvailability',
    ],
  },
  { says: ['to@logs'], actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:CreateLogGroup'] },
  { says: ['to@cloudwatch metric'], actions: ['cloudwatch:PutMetricData'] },
  {
    says: ['from@athena'],
    actions: ['athena:StartQueryExecution', 'athena:GetQueryExecution', 'athena:GetQueryResults'],
  },
  { says: ['to@redshift'], actions: ['redshift-data:ExecuteStatement', 'redshift-data:DescribeStatement'] },
  { says: ['from@redshift'], actions: ['redshift-data:ExecuteStatement', 'redshift-data:GetStatementResult'] },
  { says: ['to@timestream'], actions: ['timestream:WriteRecords', 'timestream:DescribeEndpoints'] },
  { says: ['from@timestream'], actions: ['timestream:Select', 'timestream:DescribeEndpoints'] },
  { says: ['to@elasticfilesystem'], actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'] },
  { says: ['from@elasticfilesystem'], actions: ['elasticfilesystem:ClientMount'] },
  { says: ['to@iot'], actions: ['iot:Publish', 'iot:Connect'] },
  {
    says: ['to@ecs'],
    actions: ['ecs:UpdateService', 'ecs:RegisterTaskDefinition', 'iam:PassRole', 'ecs:DescribeServices'],
  },
  { says: ['to@cloudfront'], actions: ['cloudfront:CreateInvalidation'] },
  {
    says: ['logging|attribute|log load balancer|alb|nlb'],
    actions: [
      'elasticloadbalancing:ModifyLoadBalancerAttributes',
      'elasticloadbalancing:DescribeLoadBalancerAttributes',
    ],
  },
  {
    says: ['create @autoscaling group', 'create auto scaling group', 'create asg'],
    actions: [
      'autoscaling:CreateAutoScalingGroup',
      'autoscaling:UpdateAutoScalingGroup',
      'autoscaling:DescribeAutoScalingGroups',
    ],
  },
  {
    says: ['sam deploy', 'serverless deploy|framework', 'chalice deploy'],
    actions: [
      'cloudformation:CreateChangeSet',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:DescribeStacks',
      's3:PutObject',
      'iam:PassRole',
      'cloudformation:DescribeChangeSet',
      's3:GetObject',
    ],
  },
  {
    says: ['packer', 'bake image'],
    actions: [
      'ec2:RunInstances',
      'ec2:CreateImage',
      'ec2:TerminateInstances',
      'ec2:DescribeImages',
      'ec2:CreateKeyPair',
      'ec2:CreateSecurityGroup',
      'ec2:CreateTags',
    ],
  },
  { says: ['archive|suppress|resolve|dismiss|update @access-analyzer'], actions: ['access-analyzer:UpdateFindings'] },
  {
    says: ['archive|suppress|dismiss @guardduty|threat'],
    actions: ['guardduty:ArchiveFindings', 'guardduty:CreateFilter'],
  },
  { says: ['suppress|dismiss @inspector2|vulnerability'], actions: ['inspector2:CreateFilter'] },
  {
    says: ['open|launch|login|access|url|sign studio', 'studio domain|notebook|link'],
    actions: ['sagemaker:CreatePresignedDomainUrl', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  },
  {
    says: ['grafana log|@logs', 'query log dashboard|metric|panel', 'log explorer|panel'],
    actions: ['logs:StartQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups', 'logs:StopQuery'],
  },
  {
    says: ['read report|statement|export cost|billing|bill|usage'],
    actions: ['s3:GetObject', 'cur:DescribeReportDefinitions', 'bcm-data-exports:GetExport', 's3:ListBucket'],
  },
  {
    says: [
      'nobody|never|cannot|tamper|immutable change|delete|overwrite|modify|alter|proof|copy|record|object|file',
      'retain|keep year|legally|legal|law|regulator|compliance',
    ],
    actions: ['s3:PutObjectRetention', 's3:PutObject', 's3:PutBucketObjectLockConfiguration', 's3:PutObjectLegalHold'],
  },
  {
    says: [
      'new|onboard hire|starter|joiner|employee|colleague',
      'hire account|group|access',
      'identity center user|group',
    ],
    actions: [
      'identitystore:CreateUser',
      'identitystore:CreateGroupMembership',
      'identitystore:ListUsers',
      'identitystore:ListGroups',
    ],
  },
  { says: ['send|write|publish bus'], actions: ['events:PutEvents'] },
  { says: ['connect @rds|database'], actions: ['rds-db:connect'] },
  {
    says: ['move|swap|put|add|switch|change instance|server|task target'],
    actions: [
      'elasticloadbalancing:RegisterTargets',
      'elasticloadbalancing:DeregisterTargets',
      'elasticloadbalancing:DescribeTargetHealth',
    ],
  },
  {
    says: ['@firehose convert|conversion|format|parquet|schema', 'convert record|schema @glue'],
    actions: ['glue:GetTable', 'glue:GetTableVersion', 'glue:GetTableVersions'],
  },
  {
    says: ['encrypt volume|disk|ebs|instance|snapshot|@ec2 cmk|key|@kms|own', 'encrypted volume|disk|ebs|snapshot'],
    actions: [
      'kms:CreateGrant',
      'kms:Decrypt',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:DescribeKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  {
    says: ['launch|provision|order product @servicecatalog|catalog|portfolio', 'provision product'],
    actions: ['servicecatalog:ProvisionProduct', 'servicecatalog:SearchProducts', 'servicecatalog:DescribeRecord'],
  },
  {
    says: ['terminate product', 'delete product @servicecatalog'],
    actions: ['servicecatalog:TerminateProvisionedProduct'],
  },
  {
    says: ['@verifiedpermissions', 'cedar policy|decision|authorization'],
    actions: ['verifiedpermissions:IsAuthorized', 'verifiedpermissions:IsAuthorizedWithToken'],
  },
  {
    says: ['write|send video|camera stream|kinesis', 'camera stream'],
    actions: ['kinesisvideo:PutMedia', 'kinesisvideo:GetDataEndpoint', 'kinesisvideo:DescribeStream'],
  },
  {
    says: ['read|receive|play video stream|kinesis'],
    actions: ['kinesisvideo:GetMedia', 'kinesisvideo:GetDataEndpoint', 'kinesisvideo:GetHLSStreamingSessionURL'],
  },
  { says: ['resource explorer', 'search resource everywhere|all|region'], actions: ['resource-explorer-2:Search'] },
  {
    says: ['run|start @appflow', 'start flow salesforce|saas'],
    actions: ['appflow:StartFlow', 'appflow:DescribeFlow'],
  },
  { says: ['create @pipes'], actions: ['pipes:CreatePipe', 'iam:PassRole'] },
  { says: ['call|invoke lattice'], actions: ['vpc-lattice-svcs:Invoke'] },
  {
    says: ['update rule @network-firewall', 'network firewall rule'],
    actions: ['network-firewall:UpdateRuleGroup', 'network-firewall:DescribeRuleGroup'],
  },
  {
    says: ['start|stop|restart|rebuild @workspaces|desktop'],
    actions: [
      'workspaces:StartWorkspaces',
      'workspaces:StopWorkspaces',
      'workspaces:RebootWorkspaces',
      'workspaces:DescribeWorkspaces',
    ],
  },
  {
    says: ['send @mobiletargeting', 'pinpoint message|campaign'],
    actions: ['mobiletargeting:SendMessages', 'mobiletargeting:SendUsersMessages'],
  },
  {
    says: ['contain|list|read|view account baseline|landing|controltower', 'enable control @controltower|tower'],
    actions: ['controltower:EnableControl', 'controltower:ListEnabledControls'],
  },
  { says: ['create|backup @fsx'], actions: ['fsx:CreateFileSystem', 'fsx:CreateBackup', 'fsx:DescribeFileSystems'] },
  {
    says: ['tape|file|volume gateway'],
    actions: [
      'storagegateway:ActivateGateway',
      'storagegateway:CreateNFSFileShare',
      'storagegateway:DescribeGatewayInformation',
    ],
  },
  {
    says: ['incident start|open|page|on|call', 'page engineer|on'],
    actions: ['ssm-incidents:StartIncident', 'ssm-contacts:StartEngagement'],
  },
  {
    says: ['audit|compliance report download', 'soc report', 'iso certificate', 'aws compliance document'],
    actions: ['artifact:GetReport', 'artifact:ListReports', 'artifact:GetTermForReport'],
  },
  {
    says: ['root cause finding', '@detective investigate|graph'],
    actions: ['detective:SearchGraph', 'detective:StartInvestigation', 'detective:GetInvestigation'],
  },
  {
    says: ['ddos protection|protect|enable|attack'],
    actions: ['shield:CreateProtection', 'shield:DescribeAttack', 'shield:ListProtections'],
  },
  { says: ['enable @macie2', 'turn @macie2'], actions: ['macie2:EnableMacie', 'iam:CreateServiceLinkedRole'] },
  { says: ['enable @inspector2', 'turn @inspector2'], actions: ['inspector2:Enable', 'iam:CreateServiceLinkedRole'] },
  {
    says: ['enable @securityhub', 'turn @securityhub'],
    actions: ['securityhub:EnableSecurityHub', 'iam:CreateServiceLinkedRole'],
  },
  {
    says: ['comment pull|request|commit @codecommit|pull|review'],
    actions: [
      'codecommit:PostCommentForPullRequest',
      'codecommit:PostCommentReply',
      'codecommit:GetCommentsForPullRequest',
    ],
  },
  {
    says: ['automatic|automatically|auto scale|scaling', 'scale automatic|automatically @ecs|service|table|replica'],
    actions: [
      'application-autoscaling:RegisterScalableTarget',
      'application-autoscaling:PutScalingPolicy',
      'autoscaling:PutScalingPolicy',
      'cloudwatch:PutMetricAlarm',
    ],
  },
  {
    says: ['organization|all|every account @guardduty', 'organization|delegated @guardduty'],
    actions: [
      'guardduty:EnableOrganizationAdminAccount',
      'guardduty:UpdateOrganizationConfiguration',
      'organizations:RegisterDelegatedAdministrator',
      'guardduty:CreateMembers',
    ],
  },
  {
    says: ['organization|all|every account @securityhub', 'organization|delegated @securityhub'],
    actions: [
      'securityhub:EnableOrganizationAdminAccount',
      'securityhub:UpdateOrganizationConfiguration',
      'organizations:RegisterDelegatedAdministrator',
    ],
  },
  { says: ['upload'], actions: ['s3:PutObject'] },
  { says: ['download'], actions: ['s3:GetObject'] },
  { says: ['notify|warn|alert|send|page phone|mobile|sms|colleague|chat'], actions: ['sns:Publish'] },
  {
    says: ['keep|safe|safety|protect database|@rds', 'safe data|copy database|back'],
    actions: ['rds:CreateDBSnapshot', 'rds:CreateDBClusterSnapshot'],
  },
  {
    says: ['account key|@kms use|share|other|another|cross|partner'],
    actions: ['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GetKeyPolicy'],
  },
  {
    says: ['account bucket share|other|another|cross|partner|grant'],
    actions: ['s3:PutBucketPolicy', 's3:GetBucketPolicy'],
  },
  {
    says: ['account @ecr|image|repository share|other|another|cross|partner'],
    actions: ['ecr:SetRepositoryPolicy', 'ecr:GetRepositoryPolicy'],
  },
  {
    says: ['account queue share|other|another|cross|partner', 'account topic share|other|another|cross|partner'],
    actions: ['sqs:AddPermission', 'sqs:SetQueueAttributes', 'sns:AddPermission', 'sns:SetTopicAttributes'],
  },
  {
    says: ['patch|maintenance window'],
    actions: [
      'ssm:DescribeMaintenanceWindows',
      'ssm:CreateMaintenanceWindow',
      'ssm:UpdateMaintenanceWindow',
      'ssm:DeleteMaintenanceWindow',
    ],
  },
  { says: ['archive event'], actions: ['events:CreateArchive', 'events:DescribeArchive'] },
  {
    says: ['inventory instance|software|managed|@ssm'],
    actions: ['ssm:GetInventory', 'ssm:ListInventoryEntries', 'ssm:GetInventorySchema'],
  },
  {
    says: ['partition create|add|new|load table|catalog|@glue'],
    actions: ['glue:BatchCreatePartition', 'glue:CreatePartition', 'glue:GetTable'],
  },
  { says: ['language several|many|multiple|other|foreign'], actions: ['translate:TranslateText'] },
];
