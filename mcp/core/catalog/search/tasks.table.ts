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

/** The actions are divided by spaces. */
const task = (says: readonly string[], actions: string): Task => ({ says, actions: actions.split(/\s+/) });

/**
 * Source of every row: the descriptions of the actions in the service's page of the Service Authorization Reference
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/), and where an operation has no action of its
 * own name, the sources of `api-operations.table.ts`.
 */
export const tasks: readonly Task[] = [
  task(
    [
      'read @s3|object',
      'read file|picture|photo|document|attachment|image|csv|json|report bucket|s3',
      'presigned download',
    ],
    's3:GetObject s3:ListBucket',
  ),
  task(
    [
      'write @s3',
      'create object|file @s3',
      'update object|file @s3',
      'write object|file|picture|photo|document|attachment|backup|result|report|csv|image bucket|s3',
      'write object',
      'presigned upload',
    ],
    's3:PutObject s3:AbortMultipartUpload',
  ),
  task(['delete object', 'delete file|picture|document bucket|s3', 'delete @s3 file|object|prefix'], 's3:DeleteObject'),
  task(['list object|file|key|content|prefix bucket|s3', 'list bucket content'], 's3:ListBucket'),
  task(['list bucket'], 's3:ListAllMyBuckets'),
  task(['s3 ls'], 's3:ListAllMyBuckets s3:ListBucket'),
  task(['s3 sync', 's3 mirror'], 's3:ListBucket s3:GetObject s3:PutObject'),
  task(['s3 cp', 's3 copy'], 's3:GetObject s3:PutObject s3:ListBucket'),
  task(['s3 mv', 's3 move'], 's3:GetObject s3:PutObject s3:DeleteObject s3:ListBucket'),
  task(['s3 rm'], 's3:DeleteObject s3:ListBucket'),
  task(['s3 mb', 'create bucket'], 's3:CreateBucket'),
  task(['s3 rb', 'delete bucket', 'empty bucket'], 's3:DeleteBucket s3:ListBucket s3:DeleteObject'),
  task(
    ['s3 presign', 'presigned url', 'upload|download link', 'temporary|signed link|url', 'generate presigned url'],
    's3:GetObject s3:PutObject',
  ),
  task(['upload fileobj', 'upload file'], 's3:PutObject'),
  task(['download fileobj', 'download file'], 's3:GetObject s3:ListBucket'),
  task(
    ['object version', 'version bucket'],
    's3:GetObjectVersion s3:ListBucketVersions s3:GetBucketVersioning s3:PutBucketVersioning',
  ),
  task(['read old|previous version object|file'], 's3:GetObjectVersion s3:ListBucketVersions'),
  task(['delete version object'], 's3:DeleteObjectVersion s3:ListBucketVersions'),
  task(
    [
      'lifecycle bucket|object|s3',
      'archive|move cold|glacier storage|object|archive',
      'cold storage',
      'expire object',
      'old|archive storage 90|30|days',
    ],
    's3:PutLifecycleConfiguration s3:GetLifecycleConfiguration',
  ),
  task(['restore object glacier|archive', 'restore archived object'], 's3:RestoreObject s3:GetObject'),
  task(
    ['public access block|bucket', 'block public bucket|s3|storage'],
    's3:PutBucketPublicAccessBlock s3:GetBucketPublicAccessBlock s3:PutAccountPublicAccessBlock',
  ),
  task(['bucket policy'], 's3:PutBucketPolicy s3:GetBucketPolicy'),
  task(
    ['bucket encryption', 'default encryption bucket|s3'],
    's3:PutEncryptionConfiguration s3:GetEncryptionConfiguration',
  ),
  task(['bucket versioning', '@s3 versioning', 'enable versioning'], 's3:PutBucketVersioning s3:GetBucketVersioning'),
  task(['bucket cors'], 's3:PutBucketCORS s3:GetBucketCORS'),
  task(['bucket website', 'static website'], 's3:PutBucketWebsite s3:GetBucketWebsite s3:PutObject'),
  task(['bucket logging', 'access log bucket|s3'], 's3:PutBucketLogging s3:GetBucketLogging'),
  task(
    ['bucket replication', 'replicate object|bucket'],
    's3:PutReplicationConfiguration s3:GetReplicationConfiguration s3:ReplicateObject',
  ),
  task(
    ['notification bucket|s3', 'event bucket|s3 lambda|function|queue|topic|notification'],
    's3:PutBucketNotification s3:GetBucketNotification',
  ),
  task(['tag bucket'], 's3:PutBucketTagging s3:GetBucketTagging'),
  task(['tag object'], 's3:PutObjectTagging s3:GetObjectTagging'),
  task(
    ['multipart upload'],
    's3:PutObject s3:AbortMultipartUpload s3:ListMultipartUploadParts s3:ListBucketMultipartUploads',
  ),
  task(
    ['object lock|hold|retention', 'legal hold'],
    's3:PutObjectRetention s3:PutObjectLegalHold s3:PutBucketObjectLockConfiguration s3:GetObjectRetention',
  ),
  task(['object acl'], 's3:PutObjectAcl s3:GetObjectAcl'),
  task(['copy object|file bucket|s3'], 's3:GetObject s3:PutObject s3:ListBucket'),
  task(['terraform state', 'remote state', 'state backend'], 's3:GetObject s3:PutObject s3:ListBucket'),
  task(
    ['state lock', 'lock table', 'lock dynamodb'],
    'dynamodb:GetItem dynamodb:PutItem dynamodb:DeleteItem dynamodb:DescribeTable',
  ),
  task(
    ['read item|record|row|session|entry @dynamodb', 'read @dynamodb', 'load session|profile|cart|record table'],
    'dynamodb:GetItem dynamodb:Query dynamodb:BatchGetItem dynamodb:Scan',
  ),
  task(
    [
      'write @dynamodb',
      'create item @dynamodb',
      'insert|save item|record|row|session|entry table|@dynamodb',
      'save key value|nosql|table',
    ],
    'dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem',
  ),
  task(
    ['update item|record|row|counter @dynamodb|table', 'increment counter|@dynamodb'],
    'dynamodb:UpdateItem dynamodb:PutItem',
  ),
  task(['delete item|record|row @dynamodb|table'], 'dynamodb:DeleteItem'),
  task(
    ['crud @dynamodb', 'crud item|table', 'read write @dynamodb'],
    'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:Query',
  ),
  task(
    ['@dynamodb stream', 'table stream', 'change feed|capture|log|event @dynamodb|table', 'cdc @dynamodb|table'],
    'dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:DescribeStream dynamodb:ListStreams',
  ),
  task(['export @dynamodb', 'export table s3', 'copy @dynamodb s3'], 'dynamodb:ExportTableToPointInTime s3:PutObject'),
  task(['backup @dynamodb', 'backup table'], 'dynamodb:CreateBackup dynamodb:DescribeBackup'),
  task(['restore @dynamodb'], 'dynamodb:RestoreTableFromBackup dynamodb:RestoreTableToPointInTime'),
  task(['point in time recovery'], 'dynamodb:UpdateContinuousBackups dynamodb:DescribeContinuousBackups'),
  task(['time to live', 'ttl table|dynamodb'], 'dynamodb:UpdateTimeToLive dynamodb:DescribeTimeToLive'),
  task(['transact write'], 'dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:ConditionCheckItem'),
  task(['batch write @dynamodb', 'batch writer'], 'dynamodb:BatchWriteItem dynamodb:PutItem'),
  task(['partiql'], 'dynamodb:PartiQLSelect dynamodb:PartiQLInsert dynamodb:PartiQLUpdate dynamodb:PartiQLDelete'),
  task(
    [
      'invoke @lambda|function',
      'call @lambda|function',
      'run @lambda|function',
      'trigger function|lambda',
      'execute @lambda',
    ],
    'lambda:InvokeFunction',
  ),
  task(
    ['create @lambda|function', 'terraform lambda function'],
    'lambda:CreateFunction iam:PassRole lambda:GetFunction',
  ),
  task(
    [
      'deploy @lambda|function',
      'update @lambda|function code',
      'deploy code|version @lambda|function',
      'publish @lambda version',
    ],
    'lambda:UpdateFunctionCode lambda:PublishVersion lambda:GetFunction lambda:UpdateFunctionConfiguration',
  ),
  task(
    ['@lambda environment|configuration|memory|timeout'],
    'lambda:UpdateFunctionConfiguration lambda:GetFunctionConfiguration',
  ),
  task(['delete @lambda'], 'lambda:DeleteFunction'),
  task(['@lambda layer'], 'lambda:PublishLayerVersion lambda:GetLayerVersion'),
  task(['@lambda alias', 'shift traffic @lambda'], 'lambda:UpdateAlias lambda:CreateAlias lambda:GetAlias'),
  task(
    ['event source mapping', '@lambda event source', 'attach @sqs|@kinesis|@kafka|queue|stream @lambda'],
    'lambda:CreateEventSourceMapping lambda:UpdateEventSourceMapping',
  ),
  task(['trigger permission', '@lambda permission', 'function url'], 'lambda:AddPermission lambda:RemovePermission'),
  task(['@lambda concurrency'], 'lambda:PutFunctionConcurrency lambda:PutProvisionedConcurrencyConfig'),
  task(
    ['trigger lambda sqs', 'lambda sqs event source', 'lambda queue event|trigger'],
    'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes',
  ),
  task(
    ['lambda dynamodb stream'],
    'dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:DescribeStream dynamodb:ListStreams',
  ),
  task(['lambda kinesis'], 'kinesis:GetRecords kinesis:GetShardIterator kinesis:DescribeStream kinesis:ListShards'),
  task(
    ['lambda vpc', 'vpc execution', 'lambda network interface'],
    'ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DeleteNetworkInterface',
  ),
  task(
    ['basic execution', 'lambda execution role', 'lambda log write', 'function log write'],
    'logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents',
  ),
  task(['edge function', 'lambda edge'], 'lambda:GetFunction lambda:EnableReplication cloudfront:UpdateDistribution'),
  task(
    ['send message', 'send @sqs', 'enqueue', 'write @sqs', 'send queue', 'produce queue|@sqs'],
    'sqs:SendMessage sqs:GetQueueUrl',
  ),
  task(
    [
      'receive @sqs',
      'receive queue|message',
      'read @sqs',
      'read message|queue queue|message',
      'work queue',
      'process queue',
      'pick job queue',
    ],
    'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes',
  ),
  task(['delete message'], 'sqs:DeleteMessage'),
  task(['purge queue', 'empty queue', 'clear queue'], 'sqs:PurgeQueue'),
  task(
    ['dead letter', 'redrive', 'dlq'],
    'sqs:ReceiveMessage sqs:DeleteMessage sqs:SendMessage sqs:StartMessageMoveTask',
  ),
  task(['queue depth|length|backlog', 'number message queue'], 'sqs:GetQueueAttributes'),
  task(['message visibility'], 'sqs:ChangeMessageVisibility'),
  task(['long poll'], 'sqs:ReceiveMessage sqs:DeleteMessage'),
  task(
    [
      'send text|sms',
      'publish @sns',
      'send @sns|topic|notification',
      'notify topic|subscriber|@sns',
      'send sms',
      'text message phone|customer',
      'text customer',
      'push notification',
    ],
    'sns:Publish',
  ),
  task(['subscribe @sns|topic', 'subscribe queue|email|lambda topic'], 'sns:Subscribe sns:ConfirmSubscription'),
  task(['unsubscribe topic'], 'sns:Unsubscribe'),
  task(
    [
      'send email',
      'send @ses',
      'email invoice|receipt|report|customer|user',
      'send invoice',
      'email customer|user|receipt|confirmation|newsletter',
      'mail customer|receipt|newsletter',
      'send mail',
    ],
    'ses:SendEmail ses:SendRawEmail',
  ),
  task(['email attachment', 'raw email'], 'ses:SendRawEmail'),
  task(['email template', 'templated email'], 'ses:SendTemplatedEmail ses:CreateTemplate'),
  task(
    ['verify email|domain|sender'],
    `ses:VerifyEmailIdentity ses:VerifyDomainIdentity ses:CreateEmailIdentity
     ses:GetIdentityVerificationAttributes`,
  ),
  task(
    ['bounce', 'suppression list', 'unsubscribed email'],
    'ses:PutSuppressedDestination ses:GetSuppressedDestination ses:ListSuppressedDestinations',
  ),
  task(
    [
      'read secret',
      'read password|credential',
      'database password',
      'secret value',
      '@secretsmanager read',
      'api key read',
    ],
    'secretsmanager:GetSecretValue secretsmanager:DescribeSecret',
  ),
  task(
    ['rotate secret|password|credential', 'rotation secret|password|credential|@secretsmanager'],
    `secretsmanager:RotateSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue
     secretsmanager:UpdateSecretVersionStage secretsmanager:DescribeSecret secretsmanager:GetRandomPassword`,
  ),
  task(
    ['create secret', 'save secret|password|credential', 'new secret'],
    'secretsmanager:CreateSecret secretsmanager:PutSecretValue',
  ),
  task(['update secret', 'change secret'], 'secretsmanager:PutSecretValue secretsmanager:UpdateSecret'),
  task(['delete secret'], 'secretsmanager:DeleteSecret'),
  task(['list secret'], 'secretsmanager:ListSecrets'),
  task(['random password'], 'secretsmanager:GetRandomPassword'),
  task(
    ['read parameter', 'ssm parameter', 'parameter store', 'read app|application setting|configuration|config @ssm'],
    'ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath',
  ),
  task(
    ['securestring', 'secure string', 'encrypted parameter', 'decrypt parameter', 'get parameter decryption'],
    'ssm:GetParameter kms:Decrypt ssm:GetParameters',
  ),
  task(['write parameter', 'create parameter', 'update parameter'], 'ssm:PutParameter'),
  task(['delete parameter'], 'ssm:DeleteParameter'),
  task(
    [
      'session manager',
      'open shell',
      'shell server|instance|machine',
      'start session',
      'connect instance|server without',
      'port forward',
    ],
    'ssm:StartSession ssm:TerminateSession ssm:ResumeSession ec2:DescribeInstances',
  ),
  task(
    [
      'run command',
      'execute script|command instance|server|fleet|machine',
      'shell script instance|server',
      'command instance',
    ],
    'ssm:SendCommand ssm:GetCommandInvocation ssm:ListCommandInvocations ssm:ListCommands',
  ),
  task(
    ['patch instance|server|fleet|system', 'patch compliance', 'patching'],
    'ssm:SendCommand ssm:DescribeInstancePatchStates ssm:CreatePatchBaseline ssm:StartAutomationExecution',
  ),
  task(
    ['automation runbook|document', 'start automation', 'runbook'],
    'ssm:StartAutomationExecution ssm:GetAutomationExecution',
  ),
  task(
    ['ssm agent', 'managed instance core'],
    `ssm:UpdateInstanceInformation ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel
     ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel`,
  ),
  task(
    ['ecs exec', 'execute command container|task|ecs', 'exec container|task|@ecs', 'shell container|task|@ecs'],
    `ecs:ExecuteCommand ecs:DescribeTasks ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel
     ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel`,
  ),
  task(
    [
      'write log',
      'ship log',
      'send log',
      'log cloudwatch',
      'application log write',
      'container log',
      'push log',
      'write @logs',
    ],
    'logs:CreateLogStream logs:PutLogEvents logs:CreateLogGroup logs:DescribeLogStreams',
  ),
  task(
    ['read log', 'search log', 'tail log', 'logs tail', 'filter log', 'view log'],
    'logs:FilterLogEvents logs:GetLogEvents logs:DescribeLogGroups logs:DescribeLogStreams',
  ),
  task(
    ['insights query', 'logs insights', 'log insights', 'query log'],
    'logs:StartQuery logs:GetQueryResults logs:DescribeLogGroups',
  ),
  task(['log retention', 'retention log'], 'logs:PutRetentionPolicy logs:DescribeLogGroups'),
  task(
    ['subscription filter', 'stream log', 'forward log'],
    'logs:PutSubscriptionFilter logs:DescribeSubscriptionFilters',
  ),
  task(['metric filter'], 'logs:PutMetricFilter logs:DescribeMetricFilters'),
  task(['export log'], 'logs:CreateExportTask logs:DescribeExportTasks'),
  task(['delete log'], 'logs:DeleteLogGroup logs:DeleteLogStream'),
  task(['live tail'], 'logs:StartLiveTail logs:StopLiveTail'),
  task(
    ['write metric', 'publish metric', 'custom metric', 'send metric', 'emit metric', 'push metric'],
    'cloudwatch:PutMetricData',
  ),
  task(
    [
      'read metric',
      'metric data',
      'graph metric',
      'cpu metric|utilization|usage',
      'cpu instance|machine|server|load|@ec2',
      'view metric',
      'search metric',
      'grafana metric',
    ],
    'cloudwatch:GetMetricData cloudwatch:GetMetricStatistics cloudwatch:ListMetrics',
  ),
  task(
    [
      'create alarm',
      'alarm create',
      'set alarm',
      'update alarm',
      'alarm cpu|disk|error|metric',
      'alert|warn cpu|disk|memory|space|threshold|latency|error',
    ],
    'cloudwatch:PutMetricAlarm cloudwatch:DescribeAlarms',
  ),
  task(['view alarm', 'alarm state|status', 'list alarm'], 'cloudwatch:DescribeAlarms cloudwatch:DescribeAlarmHistory'),
  task(['delete alarm'], 'cloudwatch:DeleteAlarms'),
  task(['silence alarm', 'mute alarm', 'disable alarm'], 'cloudwatch:DisableAlarmActions'),
  task(['create dashboard', 'update dashboard'], 'cloudwatch:PutDashboard cloudwatch:GetDashboard'),
  task(['view dashboard'], 'cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:GetMetricData'),
  task(
    ['put event', 'publish event', 'send event', 'emit event', 'custom event', 'event bus publish|send|put'],
    'events:PutEvents',
  ),
  task(
    [
      'schedule job|task|lambda|function|report|run|every|cron',
      'run every hour|day|night|morning|minute|midnight',
      'cron job',
      'scheduled rule',
      'cron schedule|rule|expression',
      'schedule rule',
    ],
    'events:PutRule events:PutTargets scheduler:CreateSchedule',
  ),
  task(['event rule create|target', 'rule target'], 'events:PutRule events:PutTargets'),
  task(['one time schedule', 'remind|later at'], 'scheduler:CreateSchedule iam:PassRole'),
  task(
    [
      'start @states',
      'run @states',
      'start workflow|execution',
      'run workflow',
      'trigger workflow|@states',
      'execute workflow|@states',
    ],
    'states:StartExecution states:DescribeExecution',
  ),
  task(
    ['execution status|state|check|result|history', 'status @states'],
    'states:DescribeExecution states:GetExecutionHistory states:ListExecutions',
  ),
  task(['stop workflow|execution|@states'], 'states:StopExecution'),
  task(
    ['task token', 'send task success', 'callback task'],
    'states:SendTaskSuccess states:SendTaskFailure states:SendTaskHeartbeat',
  ),
  task(['create state machine', 'create workflow'], 'states:CreateStateMachine iam:PassRole'),
  task(
    ['pull image', 'docker pull', 'pull @ecr|container', 'ecr pull', 'read image registry|@ecr', 'registry image pull'],
    'ecr:GetAuthorizationToken ecr:BatchGetImage ecr:GetDownloadUrlForLayer ecr:BatchCheckLayerAvailability',
  ),
  task(
    [
      'push image',
      'docker push',
      'push @ecr|container',
      'ecr push',
      'put image @ecr',
      'write image registry|@ecr',
      'publish image registry|@ecr',
      'build push docker|image',
    ],
    `ecr:GetAuthorizationToken ecr:PutImage ecr:InitiateLayerUpload ecr:UploadLayerPart
     ecr:CompleteLayerUpload ecr:BatchCheckLayerAvailability`,
  ),
  task(['docker login', 'ecr login', 'registry login', 'get login password'], 'ecr:GetAuthorizationToken'),
  task(
    ['image scan @ecr|vulnerability', 'scan image @ecr|container|docker'],
    'ecr:StartImageScan ecr:DescribeImageScanFindings',
  ),
  task(
    ['delete image @ecr|registry|old|untagged', 'ecr cleanup'],
    'ecr:BatchDeleteImage ecr:ListImages ecr:DescribeImages',
  ),
  task(
    ['task execution role', 'ecs task execution', 'container start pull'],
    `ecr:GetAuthorizationToken ecr:BatchGetImage ecr:GetDownloadUrlForLayer ecr:BatchCheckLayerAvailability
     logs:CreateLogStream logs:PutLogEvents`,
  ),
  task(
    [
      'deploy @ecs',
      'new deployment',
      'update @ecs service',
      'force deployment',
      'redeploy service',
      'roll new version @ecs',
    ],
    'ecs:UpdateService ecs:DescribeServices ecs:RegisterTaskDefinition ecs:DescribeTaskDefinition iam:PassRole',
  ),
  task(
    ['run @ecs task|container', 'run task', 'start task|container @ecs', 'launch @ecs'],
    'ecs:RunTask iam:PassRole ecs:DescribeTasks',
  ),
  task(['stop task'], 'ecs:StopTask ecs:ListTasks'),
  task(['register task definition'], 'ecs:RegisterTaskDefinition iam:PassRole'),
  task(['scale @ecs service'], 'ecs:UpdateService ecs:DescribeServices application-autoscaling:RegisterScalableTarget'),
  task(
    [
      'update kubeconfig',
      'kubeconfig',
      'kubectl',
      'cluster detail|access|endpoint @eks',
      'connect @eks|kubernetes',
      'access @eks|kubernetes',
    ],
    'eks:DescribeCluster eks:ListClusters eks:AccessKubernetesApi',
  ),
  task(['node group scale|resize|@eks'], 'eks:UpdateNodegroupConfig eks:DescribeNodegroup eks:CreateNodegroup'),
  task(['eks upgrade', 'upgrade @eks|kubernetes'], 'eks:UpdateClusterVersion eks:DescribeUpdate eks:DescribeCluster'),
  task(['eks addon', '@eks addon'], 'eks:CreateAddon eks:UpdateAddon eks:DescribeAddon'),
  task(
    ['ebs csi', 'csi volume|driver|@eks'],
    'ec2:CreateVolume ec2:AttachVolume ec2:DetachVolume ec2:DeleteVolume ec2:DescribeVolumes ec2:CreateTags',
  ),
  task(
    ['@elasticfilesystem csi'],
    `elasticfilesystem:CreateAccessPoint elasticfilesystem:DescribeAccessPoints
     elasticfilesystem:DescribeFileSystems elasticfilesystem:DescribeMountTargets
     elasticfilesystem:DeleteAccessPoint`,
  ),
  task(
    ['ingress|balancer|alb controller', 'ingress|balancer controller @eks|cluster|kubernetes'],
    `elasticloadbalancing:CreateLoadBalancer elasticloadbalancing:CreateTargetGroup
     elasticloadbalancing:CreateListener elasticloadbalancing:RegisterTargets
     elasticloadbalancing:DescribeLoadBalancers ec2:DescribeSubnets ec2:DescribeSecurityGroups`,
  ),
  task(['create @eks cluster', 'create kubernetes'], 'eks:CreateCluster iam:PassRole eks:DescribeCluster'),
  task(
    ['autoscaler', 'karpenter', 'autoscaler|karpenter @eks|@ecs|cluster|node'],
    `autoscaling:DescribeAutoScalingGroups autoscaling:SetDesiredCapacity
     autoscaling:TerminateInstanceInAutoScalingGroup autoscaling:DescribeAutoScalingInstances
     ec2:DescribeLaunchTemplateVersions`,
  ),
  task(
    [
      'launch instance|server|vm|machine|box|@ec2',
      'create instance|server|vm|machine',
      'virtual machine create',
      'run instance',
      'terraform instance',
      'provision server|vm',
    ],
    'ec2:RunInstances iam:PassRole ec2:CreateTags ec2:DescribeInstances',
  ),
  task(['start instance|server|vm|machine|box', 'power on'], 'ec2:StartInstances ec2:DescribeInstances'),
  task(
    ['stop instance|server|vm|machine|box', 'shut instance|server|vm|machine', 'turn off instance|server|vm|machine'],
    'ec2:StopInstances ec2:DescribeInstances',
  ),
  task(['restart instance|server|vm|machine'], 'ec2:RebootInstances'),
  task(['delete instance|server|vm|machine @ec2', 'terminate instance|server|vm'], 'ec2:TerminateInstances'),
  task(
    ['list instance|server|vm|machine', 'view instance|server|machine', 'describe instance'],
    'ec2:DescribeInstances',
  ),
  task(
    ['resize instance|server|vm', 'change instance type|size', 'instance type change'],
    'ec2:ModifyInstanceAttribute ec2:StopInstances ec2:StartInstances',
  ),
  task(
    [
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
    'ec2:AuthorizeSecurityGroupIngress ec2:DescribeSecurityGroups',
  ),
  task(
    ['close port', 'revoke ingress', 'delete firewall rule', 'block port'],
    'ec2:RevokeSecurityGroupIngress ec2:DescribeSecurityGroups',
  ),
  task(['egress rule', 'outbound rule'], 'ec2:AuthorizeSecurityGroupEgress ec2:RevokeSecurityGroupEgress'),
  task(['security group create'], 'ec2:CreateSecurityGroup ec2:AuthorizeSecurityGroupIngress'),
  task(
    ['create snapshot volume|disk|@ebs', 'snapshot volume|disk|ebs', 'backup volume|disk|ebs'],
    'ec2:CreateSnapshot ec2:CreateSnapshots ec2:DescribeVolumes ec2:DescribeSnapshots',
  ),
  task(['delete snapshot ebs|volume|old|disk'], 'ec2:DeleteSnapshot ec2:DescribeSnapshots'),
  task(
    ['share image|ami|snapshot account|region|organization', 'share ami', 'share image ec2|machine'],
    'ec2:ModifyImageAttribute ec2:ModifySnapshotAttribute',
  ),
  task(['attach volume|disk'], 'ec2:AttachVolume ec2:DescribeVolumes ec2:CreateVolume'),
  task(['detach volume|disk'], 'ec2:DetachVolume'),
  task(['create volume|disk'], 'ec2:CreateVolume ec2:AttachVolume'),
  task(
    ['grow volume|disk', 'resize volume|disk', 'extend volume|disk', 'increase volume|disk'],
    'ec2:ModifyVolume ec2:DescribeVolumesModifications',
  ),
  task(
    ['create image ami|instance|machine|server|@ec2', 'create ami', 'bake ami', 'machine image create'],
    'ec2:CreateImage ec2:DescribeImages ec2:RegisterImage',
  ),
  task(['copy image|ami region|machine|account', 'copy ami', 'copy machine image'], 'ec2:CopyImage ec2:DescribeImages'),
  task(['copy snapshot'], 'ec2:CopySnapshot rds:CopyDBSnapshot'),
  task(
    ['allocate ip', 'elastic ip', 'static ip|address'],
    'ec2:AllocateAddress ec2:AssociateAddress ec2:ReleaseAddress ec2:DescribeAddresses',
  ),
  task(['key pair', 'ssh key pair'], 'ec2:CreateKeyPair ec2:ImportKeyPair ec2:DescribeKeyPairs'),
  task(
    ['vpc endpoint create', 'private link endpoint', 'interface|gateway|private endpoint create'],
    'ec2:CreateVpcEndpoint ec2:DescribeVpcEndpoints',
  ),
  task(
    ['create vpc', 'create network', 'build vpc|network'],
    'ec2:CreateVpc ec2:CreateSubnet ec2:CreateRouteTable ec2:CreateInternetGateway ec2:CreateTags',
  ),
  task(['nat gateway'], 'ec2:CreateNatGateway ec2:AllocateAddress ec2:DescribeNatGateways'),
  task(
    ['vpc peering', 'peer vpc'],
    'ec2:CreateVpcPeeringConnection ec2:AcceptVpcPeeringConnection ec2:DescribeVpcPeeringConnections',
  ),
  task(
    ['transit gateway attach|attachment|vpc', 'tgw attach'],
    `ec2:CreateTransitGatewayVpcAttachment ec2:DescribeTransitGatewayVpcAttachments
     ec2:AcceptTransitGatewayVpcAttachment`,
  ),
  task(['flow log'], 'ec2:CreateFlowLogs ec2:DescribeFlowLogs iam:PassRole'),
  task(
    ['spot instance|fleet'],
    'ec2:RequestSpotInstances ec2:DescribeSpotInstanceRequests ec2:RunInstances ec2:RequestSpotFleet',
  ),
  task(['route table', 'add route'], 'ec2:CreateRoute ec2:ReplaceRoute ec2:DescribeRouteTables'),
  task(
    ['console output', 'serial console', 'instance screenshot'],
    'ec2:GetConsoleOutput ec2:GetConsoleScreenshot ec2-instance-connect:SendSerialConsoleSSHPublicKey',
  ),
  task(['windows password', 'administrator password'], 'ec2:GetPasswordData'),
  task(['tag instance|volume|vpc|subnet|snapshot|@ec2'], 'ec2:CreateTags ec2:DescribeTags'),
  task(
    ['ssh public key', 'instance connect', 'ssh instance|server'],
    'ec2-instance-connect:SendSSHPublicKey ec2:DescribeInstances',
  ),
  task(
    ['scale autoscaling|asg|@autoscaling', 'desired capacity', 'scale group', 'scale out|in fleet|group'],
    'autoscaling:SetDesiredCapacity autoscaling:DescribeAutoScalingGroups autoscaling:UpdateAutoScalingGroup',
  ),
  task(['instance refresh'], 'autoscaling:StartInstanceRefresh autoscaling:DescribeInstanceRefreshes'),
  task(['lifecycle hook|action'], 'autoscaling:CompleteLifecycleAction autoscaling:RecordLifecycleActionHeartbeat'),
  task(
    ['scaling policy'],
    `autoscaling:PutScalingPolicy application-autoscaling:PutScalingPolicy
     application-autoscaling:RegisterScalableTarget`,
  ),
  task(
    ['register target|instance @elasticloadbalancing|balancer', 'add target|instance target|balancer'],
    `elasticloadbalancing:RegisterTargets elasticloadbalancing:DescribeTargetHealth
     elasticloadbalancing:DescribeTargetGroups`,
  ),
  task(
    ['deregister target', 'remove target|instance balancer', 'drain target'],
    'elasticloadbalancing:DeregisterTargets elasticloadbalancing:DescribeTargetHealth',
  ),
  task(
    ['target health', 'health target'],
    'elasticloadbalancing:DescribeTargetHealth elasticloadbalancing:DescribeTargetGroups',
  ),
  task(
    ['create load balancer', 'create alb|nlb'],
    `elasticloadbalancing:CreateLoadBalancer elasticloadbalancing:CreateTargetGroup
     elasticloadbalancing:CreateListener`,
  ),
  task(
    ['listener rule'],
    'elasticloadbalancing:CreateRule elasticloadbalancing:ModifyRule elasticloadbalancing:DescribeRules',
  ),
  task(['blue green|traffic shift balancer'], 'elasticloadbalancing:ModifyListener elasticloadbalancing:ModifyRule'),
  task(
    ['create role', 'role attach policy', 'terraform iam role'],
    'iam:CreateRole iam:AttachRolePolicy iam:PutRolePolicy iam:GetRole',
  ),
  task(['pass role', 'give role', 'use role service'], 'iam:PassRole iam:GetRole'),
  task(['attach policy role'], 'iam:AttachRolePolicy'),
  task(['attach policy user'], 'iam:AttachUserPolicy'),
  task(['attach policy group'], 'iam:AttachGroupPolicy'),
  task(['list role'], 'iam:ListRoles'),
  task(
    ['who access|permission', 'list|review|audit identity|principal|permission account|iam'],
    `iam:ListUsers iam:ListRoles iam:ListGroups iam:ListAttachedRolePolicies
     iam:GetAccountAuthorizationDetails access-analyzer:ListFindings`,
  ),
  task(
    ['create user iam|@iam', 'onboard user|employee|colleague', 'new iam user'],
    'iam:CreateUser iam:CreateLoginProfile iam:AddUserToGroup',
  ),
  task(
    ['add user group', 'group membership', 'user group add'],
    'iam:AddUserToGroup cognito-idp:AdminAddUserToGroup identitystore:CreateGroupMembership',
  ),
  task(
    ['rotate access|own key', 'access key rotate|own|create|new', 'rotate key user|iam|own|my'],
    'iam:CreateAccessKey iam:UpdateAccessKey iam:DeleteAccessKey iam:ListAccessKeys iam:GetAccessKeyLastUsed',
  ),
  task(
    ['own password', 'change password my|own|self|themselves', 'change console password'],
    'iam:ChangePassword iam:GetAccountPasswordPolicy',
  ),
  task(
    ['reset password iam|console|colleague', 'console password|login'],
    'iam:UpdateLoginProfile iam:CreateLoginProfile',
  ),
  task(
    ['mfa', 'two factor', '2fa', 'multi factor', 'two step verification', 'authenticator'],
    `iam:EnableMFADevice iam:CreateVirtualMFADevice iam:ListMFADevices iam:ResyncMFADevice
     iam:DeactivateMFADevice`,
  ),
  task(['password policy account|change|update|set'], 'iam:UpdateAccountPasswordPolicy iam:GetAccountPasswordPolicy'),
  task(['instance profile'], 'iam:CreateInstanceProfile iam:AddRoleToInstanceProfile iam:PassRole'),
  task(['oidc|openid provider'], 'iam:CreateOpenIDConnectProvider iam:GetOpenIDConnectProvider'),
  task(['saml provider'], 'iam:CreateSAMLProvider iam:UpdateSAMLProvider'),
  task(['service linked role'], 'iam:CreateServiceLinkedRole'),
  task(['credential report'], 'iam:GenerateCredentialReport iam:GetCredentialReport'),
  task(
    ['simulate policy', 'test permission', 'policy simulator'],
    'iam:SimulatePrincipalPolicy iam:SimulateCustomPolicy',
  ),
  task(
    ['last accessed', 'unused permission|role|access', 'access advisor', 'unused'],
    'iam:GenerateServiceLastAccessedDetails iam:GetServiceLastAccessedDetails access-analyzer:ListFindings',
  ),
  task(['trust policy|relationship'], 'iam:UpdateAssumeRolePolicy iam:GetRole'),
  task(['permissions boundary'], 'iam:PutRolePermissionsBoundary iam:PutUserPermissionsBoundary'),
  task(
    ['managed policy version|create|update', 'create policy'],
    'iam:CreatePolicy iam:CreatePolicyVersion iam:GetPolicyVersion',
  ),
  task(
    [
      'assume role',
      'switch role|account',
      'cross account role|access',
      'bootstrap role',
      'temporary credential',
      'become role',
      'cdk deploy',
    ],
    'sts:AssumeRole',
  ),
  task(['web identity', 'assume web identity', 'oidc token|github assume|exchange'], 'sts:AssumeRoleWithWebIdentity'),
  task(['saml assume|token'], 'sts:AssumeRoleWithSAML'),
  task(['caller identity', 'who am', 'whoami'], 'sts:GetCallerIdentity'),
  task(['session tag'], 'sts:TagSession sts:AssumeRole'),
  task(['federation token'], 'sts:GetFederationToken'),
  task(['mfa session token'], 'sts:GetSessionToken'),
  task(
    ['decode authorization message', 'decode error message', 'encoded authorization'],
    'sts:DecodeAuthorizationMessage',
  ),
  task(
    ['create account organization|aws', 'new aws account', 'account vending'],
    `organizations:CreateAccount organizations:DescribeCreateAccountStatus organizations:MoveAccount
     organizations:ListAccounts`,
  ),
  task(['list account', 'member account'], 'organizations:ListAccounts organizations:DescribeOrganization'),
  task(
    ['service control policy', 'scp'],
    `organizations:CreatePolicy organizations:AttachPolicy organizations:UpdatePolicy
     organizations:ListPolicies`,
  ),
  task(['move account'], 'organizations:MoveAccount organizations:ListParents'),
  task(['invite account organization'], 'organizations:InviteAccountToOrganization organizations:AcceptHandshake'),
  task(
    ['permission set', 'assign account identity|sso'],
    'sso:CreateAccountAssignment sso:CreatePermissionSet sso:ProvisionPermissionSet sso:ListPermissionSets',
  ),
  task(['list user identity|sso|directory'], 'identitystore:ListUsers identitystore:ListGroups'),
  task(['decrypt @kms|key|data|message|file|object', 'read encrypted'], 'kms:Decrypt'),
  task(['encrypt @kms|key|data|message|file', 'encryption key use'], 'kms:Encrypt kms:GenerateDataKey'),
  task(['data key', 'envelope encryption', 'client side encryption'], 'kms:GenerateDataKey kms:Decrypt'),
  task(['create key @kms|kms', 'create customer managed key'], 'kms:CreateKey kms:CreateAlias kms:PutKeyPolicy'),
  task(
    ['rotate @kms', 'key rotation', 'rotate encryption|kms key'],
    'kms:EnableKeyRotation kms:GetKeyRotationStatus kms:RotateKeyOnDemand',
  ),
  task(['sign kms|key|message', 'sign @kms'], 'kms:Sign kms:Verify kms:GetPublicKey'),
  task(['delete key kms|encryption', 'schedule key deletion'], 'kms:ScheduleKeyDeletion kms:CancelKeyDeletion'),
  task(['key grant'], 'kms:CreateGrant kms:ListGrants kms:RevokeGrant'),
  task(['public key kms'], 'kms:GetPublicKey'),
  task(
    ['create @rds instance|database', 'create database', 'provision database', 'new database', 'terraform db instance'],
    'rds:CreateDBInstance rds:AddTagsToResource rds:DescribeDBInstances',
  ),
  task(['start @rds|database'], 'rds:StartDBInstance rds:StartDBCluster'),
  task(['stop @rds|database'], 'rds:StopDBInstance rds:StopDBCluster'),
  task(['restart @rds|database'], 'rds:RebootDBInstance rds:RebootDBCluster'),
  task(
    ['view @rds', 'list @rds|database', 'describe database', 'read database instance|state'],
    'rds:DescribeDBInstances rds:DescribeDBClusters',
  ),
  task(
    ['modify @rds', 'resize database|@rds', 'change database size|class'],
    'rds:ModifyDBInstance rds:ModifyDBCluster',
  ),
  task(['delete @rds|database instance'], 'rds:DeleteDBInstance rds:DeleteDBCluster'),
  task(
    [
      'snapshot @rds|database',
      'backup @rds|database',
      'copy database upgrade|production|before',
      'database copy',
      'safety copy database',
    ],
    'rds:CreateDBSnapshot rds:CreateDBClusterSnapshot rds:DescribeDBSnapshots rds:DescribeDBInstances',
  ),
  task(
    ['restore @rds|database snapshot', 'restore database|@rds'],
    'rds:RestoreDBInstanceFromDBSnapshot rds:RestoreDBClusterFromSnapshot rds:RestoreDBInstanceToPointInTime',
  ),
  task(['share snapshot database|rds'], 'rds:ModifyDBSnapshotAttribute'),
  task(['read replica'], 'rds:CreateDBInstanceReadReplica rds:PromoteReadReplica'),
  task(['failover @rds|database|cluster'], 'rds:FailoverDBCluster rds:RebootDBInstance'),
  task(['database log|slow', '@rds log'], 'rds:DescribeDBLogFiles rds:DownloadDBLogFilePortion'),
  task(['parameter group'], 'rds:ModifyDBParameterGroup rds:DescribeDBParameters'),
  task(
    [
      'iam auth|authentication database|db|@rds',
      'connect @rds|database|proxy iam|token|password|passwordless|auth',
      'rds connect',
      'log database iam|token|passwordless',
      'database login iam',
    ],
    'rds-db:connect',
  ),
  task(
    ['data api aurora|serverless|@rds', 'sql aurora|serverless', 'execute statement rds|aurora'],
    `rds-data:ExecuteStatement rds-data:BatchExecuteStatement rds-data:BeginTransaction
     rds-data:CommitTransaction secretsmanager:GetSecretValue`,
  ),
  task(
    ['@redshift sql|query|statement', 'query warehouse', 'redshift data'],
    `redshift-data:ExecuteStatement redshift-data:GetStatementResult redshift-data:DescribeStatement
     redshift:GetClusterCredentials`,
  ),
  task(['@redshift load|copy', 'copy s3 redshift'], 'redshift-data:ExecuteStatement s3:GetObject s3:ListBucket'),
  task(['pause @redshift'], 'redshift:PauseCluster'),
  task(['resume @redshift'], 'redshift:ResumeCluster'),
  task(
    [
      'query @athena',
      'run @athena',
      'sql query s3',
      'sql lake|s3|log|file|object|bucket|csv|parquet',
      'query lake|csv|parquet',
      'athena',
    ],
    `athena:StartQueryExecution athena:GetQueryExecution athena:GetQueryResults athena:StopQueryExecution
     glue:GetTable`,
  ),
  task(
    ['data catalog', 'catalog table|partition|metadata', 'table partition', 'metastore'],
    'glue:GetTable glue:GetPartitions glue:GetDatabase glue:GetTables glue:GetPartition glue:GetDatabases',
  ),
  task(['run @glue job|etl', 'start @glue', 'etl job'], 'glue:StartJobRun glue:GetJobRun glue:GetJobRuns'),
  task(['crawler run|start|@glue', 'crawl'], 'glue:StartCrawler glue:GetCrawler'),
  task(
    ['spark step', '@elasticmapreduce step', 'job flow step'],
    'elasticmapreduce:AddJobFlowSteps elasticmapreduce:DescribeStep elasticmapreduce:ListSteps',
  ),
  task(
    ['create @elasticmapreduce', 'launch @elasticmapreduce', 'run @elasticmapreduce cluster'],
    'elasticmapreduce:RunJobFlow iam:PassRole elasticmapreduce:DescribeCluster',
  ),
  task(['emr serverless job|spark|run'], 'emr-serverless:StartJobRun emr-serverless:GetJobRun iam:PassRole'),
  task(['grant lake|lakeformation table|data'], 'lakeformation:GrantPermissions lakeformation:ListPermissions'),
  task(['query lake formation', 'access lake|lakeformation data'], 'lakeformation:GetDataAccess'),
  task(
    ['embed dashboard|quicksight'],
    `quicksight:GenerateEmbedUrlForRegisteredUser quicksight:GenerateEmbedUrlForAnonymousUser
     quicksight:DescribeDashboard`,
  ),
  task(
    ['write @kinesis|stream', 'send @kinesis|clickstream', 'put record', 'produce @kinesis|stream', 'publish stream'],
    'kinesis:PutRecord kinesis:PutRecords kinesis:DescribeStreamSummary',
  ),
  task(
    ['receive @kinesis|stream', 'read @kinesis|stream', 'stream consumer', 'kcl'],
    `kinesis:GetRecords kinesis:GetShardIterator kinesis:DescribeStream kinesis:ListShards
     kinesis:SubscribeToShard`,
  ),
  task(
    ['write @firehose', 'send @firehose', 'put record firehose', 'deliver firehose'],
    'firehose:PutRecord firehose:PutRecordBatch',
  ),
  task(
    ['@kafka|@kafka-cluster receive|read', 'receive kafka topic'],
    `kafka-cluster:Connect kafka-cluster:ReadData kafka-cluster:DescribeTopic kafka-cluster:AlterGroup
     kafka-cluster:DescribeGroup`,
  ),
  task(
    ['@kafka|@kafka-cluster produce|write|send', 'write kafka topic'],
    `kafka-cluster:Connect kafka-cluster:WriteData kafka-cluster:DescribeTopic
     kafka-cluster:WriteDataIdempotently`,
  ),
  task(['bootstrap broker'], 'kafka:GetBootstrapBrokers kafka:DescribeCluster'),
  task(['create kafka topic'], 'kafka-cluster:CreateTopic kafka-cluster:Connect'),
  task(
    ['@es http|request|search|query|read', 'search @es|opensearch|elasticsearch', 'query opensearch|elasticsearch'],
    'es:ESHttpGet es:ESHttpPost',
  ),
  task(
    ['write @es', 'index document|@es', 'index opensearch|elasticsearch', 'ingest opensearch'],
    'es:ESHttpPost es:ESHttpPut',
  ),
  task(['delete document|index opensearch|elasticsearch|@es'], 'es:ESHttpDelete'),
  task(['opensearch serverless', 'aoss', 'vector collection'], 'aoss:APIAccessAll'),
  task(
    [
      'call rest|http|private|websocket api',
      'invoke api',
      'api endpoint call|invoke',
      'call api gateway',
      'invoke gateway',
    ],
    'execute-api:Invoke',
  ),
  task(
    ['push client websocket', 'websocket connection send|manage|message', 'post connection'],
    'execute-api:ManageConnections',
  ),
  task(
    ['deploy api|gateway', 'create rest api', 'api gateway create|deploy|update|change|configure'],
    'apigateway:POST apigateway:GET apigateway:PATCH apigateway:PUT apigateway:DELETE',
  ),
  task(['api gateway read|view|list'], 'apigateway:GET'),
  task(['graphql query|call|mutation', 'call @appsync|graphql'], 'appsync:GraphQL'),
  task(
    [
      'invalidate cache|cdn|cloudfront|distribution',
      'cache invalidation',
      'clear cdn|cloudfront cache',
      'delete cdn|cloudfront|cache|edge',
      'refresh cdn|cloudfront',
    ],
    'cloudfront:CreateInvalidation cloudfront:GetInvalidation cloudfront:GetDistribution',
  ),
  task(['create distribution|cdn'], 'cloudfront:CreateDistribution cloudfront:GetDistribution'),
  task(['update distribution|cdn'], 'cloudfront:UpdateDistribution cloudfront:GetDistributionConfig'),
  task(
    [
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
    'route53:ChangeResourceRecordSets route53:GetChange route53:ListHostedZones route53:ListResourceRecordSets',
  ),
  task(['list dns|hosted zone'], 'route53:ListHostedZones route53:ListHostedZonesByName'),
  task(['list dns record', 'view dns'], 'route53:ListResourceRecordSets route53:ListHostedZones'),
  task(['create hosted zone', 'create dns zone'], 'route53:CreateHostedZone'),
  task(['register domain', 'buy domain'], 'route53domains:RegisterDomain route53domains:CheckDomainAvailability'),
  task(
    ['request certificate', 'create certificate|tls|ssl', 'issue certificate', 'new certificate', 'https certificate'],
    'acm:RequestCertificate acm:DescribeCertificate',
  ),
  task(['import certificate'], 'acm:ImportCertificate'),
  task(['export certificate'], 'acm:ExportCertificate'),
  task(
    ['private|own|internal certificate|tls authority|ca|pki', 'private certificate issue|create', 'issue private ca'],
    'acm-pca:IssueCertificate acm-pca:GetCertificate',
  ),
  task(
    ['ip set update|block', 'block ip', 'ban ip', 'update @wafv2'],
    'wafv2:UpdateIPSet wafv2:GetIPSet wafv2:ListIPSets',
  ),
  task(['attach waf|wafv2', 'web acl associate|attach'], 'wafv2:AssociateWebACL wafv2:GetWebACL'),
  task(['web acl create|update'], 'wafv2:CreateWebACL wafv2:UpdateWebACL'),
  task(
    ['security finding|hub', 'view @securityhub'],
    'securityhub:GetFindings securityhub:GetInsights securityhub:DescribeHub',
  ),
  task(['import finding|securityhub', 'send finding'], 'securityhub:BatchImportFindings'),
  task(['resolve finding|securityhub', 'update finding'], 'securityhub:BatchUpdateFindings'),
  task(
    ['@guardduty finding', 'threat finding', 'view threat'],
    'guardduty:ListFindings guardduty:GetFindings guardduty:ListDetectors',
  ),
  task(
    ['vulnerability finding|report|list', '@inspector2 finding', 'cve'],
    'inspector2:ListFindings inspector2:BatchGetFindingDetails inspector2:ListCoverage',
  ),
  task(
    ['sensitive data scan|find|discover', 'pii bucket|s3', '@macie2'],
    'macie2:CreateClassificationJob macie2:GetFindings macie2:ListFindings',
  ),
  task(
    [
      'event history',
      'who did|changed|deleted|created|upload|download|modify|open|start|stop|launch|read|use|log|touch|run',
      'audit trail|log read|view|search',
      'api history|activity',
      'lookup event',
      '@cloudtrail search|query|view|read',
    ],
    'cloudtrail:LookupEvents cloudtrail:GetTrailStatus cloudtrail:DescribeTrails',
  ),
  task(['create trail', 'enable cloudtrail', 'turn cloudtrail'], 'cloudtrail:CreateTrail cloudtrail:StartLogging'),
  task(['stop logging'], 'cloudtrail:StopLogging'),
  task(
    ['compliance rule|status|resource|@config', 'non compliant', '@config compliance'],
    'config:DescribeComplianceByConfigRule config:GetComplianceDetailsByConfigRule config:DescribeConfigRules',
  ),
  task(
    ['configuration history', 'resource history|changed'],
    'config:GetResourceConfigHistory config:ListDiscoveredResources',
  ),
  task(['config rule create|put', 'custom rule config'], 'config:PutConfigRule config:PutEvaluations'),
  task(['validate policy'], 'access-analyzer:ValidatePolicy'),
  task(
    ['external access|finding analyzer|shared', 'access analyzer finding'],
    'access-analyzer:ListFindings access-analyzer:GetFinding access-analyzer:ListAnalyzers',
  ),
  task(
    [
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
    'ce:GetCostAndUsage ce:GetCostForecast ce:GetDimensionValues',
  ),
  task(['forecast cost|spend|bill'], 'ce:GetCostForecast'),
  task(['cost anomaly'], 'ce:GetAnomalies ce:GetAnomalyMonitors'),
  task(
    [
      'budget create|alert|set',
      'alert bill|cost|spend',
      'bill high',
      'spending limit',
      'budget',
      'cost alert',
      'warn bill|cost|spend',
    ],
    'budgets:ModifyBudget budgets:ViewBudget',
  ),
  task(['view budget'], 'budgets:ViewBudget'),
  task(['pricing|price list|product|lookup|instance'], 'pricing:GetProducts pricing:DescribeServices'),
  task(
    ['open support case|ticket', 'support case', 'create case support'],
    'support:CreateCase support:DescribeCases support:AddCommunicationToCase',
  ),
  task(
    ['quota increase|raise|request', 'limit increase|raise'],
    'servicequotas:RequestServiceQuotaIncrease servicequotas:GetServiceQuota servicequotas:ListServiceQuotas',
  ),
  task(['view quota', 'service quota|limit'], 'servicequotas:GetServiceQuota servicequotas:ListServiceQuotas'),
  task(
    [
      'outage',
      'health event',
      'aws health',
      'maintenance event|account|notice|upcoming|scheduled',
      'service health|disruption|incident',
    ],
    'health:DescribeEvents health:DescribeEventDetails health:DescribeAffectedEntities',
  ),
  task(
    ['find resource tag', 'tagged resource', 'resource by tag', 'untagged'],
    'tag:GetResources tag:GetTagKeys tag:GetTagValues',
  ),
  task(['tag many|all|every|bulk|several resource', 'bulk tag'], 'tag:TagResources tag:GetResources'),
  task(
    ['share resource account', 'resource share', 'share subnet'],
    'ram:CreateResourceShare ram:AssociateResourceShare ram:GetResourceShares',
  ),
  task(
    ['create stack', 'launch stack'],
    'cloudformation:CreateStack cloudformation:DescribeStacks cloudformation:DescribeStackEvents',
  ),
  task(['update stack'], 'cloudformation:UpdateStack cloudformation:DescribeStacks'),
  task(['delete stack'], 'cloudformation:DeleteStack cloudformation:DescribeStacks'),
  task(
    ['deploy stack|@cloudformation|template', 'cloudformation deploy', 'change set'],
    `cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet cloudformation:DescribeChangeSet
     cloudformation:DescribeStacks cloudformation:DescribeStackEvents cloudformation:GetTemplateSummary`,
  ),
  task(
    ['stack drift', 'drift'],
    `cloudformation:DetectStackDrift cloudformation:DescribeStackDriftDetectionStatus
     cloudformation:DescribeStackResourceDrifts`,
  ),
  task(
    ['stack event|status|output', 'view stack'],
    'cloudformation:DescribeStacks cloudformation:DescribeStackEvents cloudformation:DescribeStackResources',
  ),
  task(['validate template'], 'cloudformation:ValidateTemplate'),
  task(
    [
      'clone git|@codecommit|code',
      'pull @codecommit',
      'read code @codecommit',
      'clone @codecommit|repository|repo',
      'git pull|clone|fetch|checkout',
      'pull code repository',
    ],
    'codecommit:GitPull',
  ),
  task(['git push', 'push code|commit', 'push @codecommit'], 'codecommit:GitPush'),
  task(['pull request create|open'], 'codecommit:CreatePullRequest codecommit:GetPullRequest'),
  task(
    ['merge pull request'],
    `codecommit:MergePullRequestByFastForward codecommit:MergePullRequestBySquash
     codecommit:MergePullRequestByThreeWay`,
  ),
  task(
    [
      'start build',
      'run build',
      'build @codebuild',
      'start @codebuild',
      'trigger build',
      'kick build',
      'build project start',
    ],
    'codebuild:StartBuild codebuild:BatchGetBuilds',
  ),
  task(['stop build'], 'codebuild:StopBuild'),
  task(['build log|status|result'], 'codebuild:BatchGetBuilds codebuild:ListBuildsForProject logs:GetLogEvents'),
  task(
    ['start pipeline', 'release pipeline run|start', 'run pipeline', 'trigger pipeline', 'retry pipeline'],
    'codepipeline:StartPipelineExecution codepipeline:GetPipelineState codepipeline:GetPipelineExecution',
  ),
  task(
    ['approve pipeline|release|manual|deployment|step', 'manual approval', 'reject approval'],
    'codepipeline:PutApprovalResult codepipeline:GetPipelineState',
  ),
  task(['disable transition|stage pipeline'], 'codepipeline:DisableStageTransition codepipeline:EnableStageTransition'),
  task(
    ['create deployment', 'deploy @codedeploy', 'deploy codedeploy|revision'],
    `codedeploy:CreateDeployment codedeploy:GetDeployment codedeploy:GetDeploymentConfig
     codedeploy:RegisterApplicationRevision codedeploy:GetApplicationRevision`,
  ),
  task(
    [
      'npm|pip|maven|package|pypi|nuget|dependency install|download|pull|read|@codeartifact',
      '@codeartifact login',
      'codeartifact token',
      'read package',
    ],
    `codeartifact:GetAuthorizationToken codeartifact:ReadFromRepository codeartifact:GetRepositoryEndpoint
     sts:GetServiceBearerToken`,
  ),
  task(
    ['publish package|npm|pypi|maven', 'push package', 'publish @codeartifact'],
    `codeartifact:PublishPackageVersion codeartifact:GetAuthorizationToken codeartifact:GetRepositoryEndpoint
     sts:GetServiceBearerToken codeartifact:PutPackageMetadata`,
  ),
  task(
    [
      'github|gitlab|bitbucket connection|repository use|read|pull|connect',
      'codestar|codeconnections connection',
      'connection @codepipeline|@codebuild|github',
    ],
    'codeconnections:UseConnection codestar-connections:UseConnection',
  ),
  task(
    [
      'feature flag|toggle',
      '@appconfig read',
      'latest configuration',
      'dynamic configuration',
      'runtime configuration',
      'configuration runtime',
    ],
    'appconfig:StartConfigurationSession appconfig:GetLatestConfiguration',
  ),
  task(
    ['deploy configuration|@appconfig'],
    'appconfig:StartDeployment appconfig:GetDeployment appconfig:CreateHostedConfigurationVersion',
  ),
  task(
    ['trace write|send|segment|record|put|emit|x|xray', 'xray', 'x ray', 'tracing'],
    'xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets',
  ),
  task(
    ['view trace', 'read trace', 'service map|graph', 'trace summary', 'analyze trace'],
    'xray:GetTraceSummaries xray:BatchGetTraces xray:GetServiceGraph',
  ),
  task(['remote write', 'write @aps', 'prometheus write'], 'aps:RemoteWrite'),
  task(['query @aps', 'promql'], 'aps:QueryMetrics aps:GetSeries aps:GetLabels aps:GetMetricMetadata'),
  task(
    [
      'mount @elasticfilesystem',
      '@elasticfilesystem read|write|access',
      'nfs mount',
      'mount file system',
      'shared file system',
    ],
    'elasticfilesystem:ClientMount elasticfilesystem:ClientWrite elasticfilesystem:DescribeMountTargets',
  ),
  task(['create @elasticfilesystem'], 'elasticfilesystem:CreateFileSystem elasticfilesystem:CreateMountTarget'),
  task(
    ['restore backup|recovery', 'start restore'],
    `backup:StartRestoreJob backup:DescribeRestoreJob backup:DescribeRecoveryPoint
     backup:GetRecoveryPointRestoreMetadata iam:PassRole`,
  ),
  task(
    ['run backup', 'start backup', 'backup job', 'on demand backup'],
    'backup:StartBackupJob backup:DescribeBackupJob iam:PassRole',
  ),
  task(
    ['backup plan', 'schedule backup', 'nightly|daily backup'],
    'backup:CreateBackupPlan backup:CreateBackupSelection iam:PassRole',
  ),
  task(
    ['sftp', '@transfer server|user|partner'],
    `transfer:CreateServer transfer:CreateUser transfer:DescribeServer transfer:ImportSshPublicKey
     iam:PassRole`,
  ),
  task(
    ['start @datasync', 'run datasync', 'datasync task'],
    'datasync:StartTaskExecution datasync:DescribeTaskExecution',
  ),
  task(
    ['migrate database', 'start @dms', 'replication task'],
    'dms:StartReplicationTask dms:DescribeReplicationTasks dms:CreateReplicationTask',
  ),
  task(
    ['submit job', 'run batch|job @batch|container', 'batch job', 'queue job'],
    'batch:SubmitJob batch:DescribeJobs',
  ),
  task(['cancel job', 'kill job'], 'batch:CancelJob batch:TerminateJob'),
  task(
    ['reset password user|customer|pool|support|@cognito-idp', 'forgot password'],
    'cognito-idp:AdminResetUserPassword cognito-idp:AdminSetUserPassword cognito-idp:ForgotPassword',
  ),
  task(
    [
      'log customer|mobile|@cognito-idp|app',
      'login customer|mobile|@cognito-idp|user',
      'sign in user|customer|@cognito-idp',
      'user name password|login',
      'authenticate user|customer|@cognito-idp',
    ],
    'cognito-idp:InitiateAuth cognito-idp:AdminInitiateAuth cognito-idp:RespondToAuthChallenge',
  ),
  task(['sign up user|customer|@cognito-idp', 'signup'], 'cognito-idp:SignUp cognito-idp:ConfirmSignUp'),
  task(['create user pool|@cognito-idp', 'admin create user'], 'cognito-idp:AdminCreateUser'),
  task(['disable user|customer pool|@cognito-idp'], 'cognito-idp:AdminDisableUser'),
  task(['delete user|customer pool|@cognito-idp'], 'cognito-idp:AdminDeleteUser'),
  task(
    ['list user|customer pool|@cognito-idp', 'search user|customer pool|@cognito-idp'],
    'cognito-idp:ListUsers cognito-idp:AdminGetUser',
  ),
  task(['add user group @cognito-idp'], 'cognito-idp:AdminAddUserToGroup'),
  task(['update user|customer attribute|@cognito-idp'], 'cognito-idp:AdminUpdateUserAttributes'),
  task(
    ['identity pool credential', 'guest credential'],
    'cognito-identity:GetId cognito-identity:GetCredentialsForIdentity',
  ),
  task(
    [
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
    'bedrock:InvokeModel bedrock:InvokeModelWithResponseStream',
  ),
  task(
    [
      'stream answer|response|token @bedrock|claude|llm|model',
      'converse stream',
      'invoke response stream',
      'stream response|reply|output|completion @bedrock',
    ],
    'bedrock:InvokeModelWithResponseStream bedrock:InvokeModel',
  ),
  task(
    [
      'knowledge base',
      'rag',
      'retrieve document|chunk|passage|context knowledge|rag|@bedrock',
      'search meaning',
      'semantic search',
    ],
    'bedrock:Retrieve bedrock:RetrieveAndGenerate bedrock:InvokeModel',
  ),
  task(['bedrock agent invoke|call|use|talk', 'invoke agent'], 'bedrock:InvokeAgent'),
  task(['apply guardrail', 'guardrail use|check'], 'bedrock:ApplyGuardrail'),
  task(['list model foundation|@bedrock'], 'bedrock:ListFoundationModels'),
  task(['sync|ingest|index knowledge base'], 'bedrock:StartIngestionJob bedrock:GetIngestionJob'),
  task(['fine tune|tuning model'], 'bedrock:CreateModelCustomizationJob iam:PassRole'),
  task(
    ['train model|@sagemaker|learning', 'training job'],
    'sagemaker:CreateTrainingJob iam:PassRole sagemaker:DescribeTrainingJob',
  ),
  task(
    [
      'invoke endpoint',
      'inference @sagemaker|endpoint|model',
      'predict|prediction @sagemaker|model|endpoint',
      'call @sagemaker|endpoint model|endpoint',
    ],
    'sagemaker:InvokeEndpoint',
  ),
  task(
    ['deploy model|@sagemaker', 'create endpoint sagemaker|model'],
    `sagemaker:CreateModel sagemaker:CreateEndpointConfig sagemaker:CreateEndpoint sagemaker:UpdateEndpoint
     iam:PassRole`,
  ),
  task(
    ['notebook start|open|launch|use'],
    `sagemaker:StartNotebookInstance sagemaker:CreatePresignedNotebookInstanceUrl
     sagemaker:CreatePresignedDomainUrl`,
  ),
  task(['processing job'], 'sagemaker:CreateProcessingJob iam:PassRole'),
  task(['batch transform'], 'sagemaker:CreateTransformJob'),
  task(['feature store'], 'sagemaker:PutRecord sagemaker:GetRecord'),
  task(['detect face', 'face photo|picture|image detect|find'], 'rekognition:DetectFaces'),
  task(
    ['compare face', 'face match|verify', 'selfie', 'same person'],
    'rekognition:CompareFaces rekognition:SearchFacesByImage',
  ),
  task(['search face', 'recognize face|person'], 'rekognition:SearchFacesByImage rekognition:IndexFaces'),
  task(
    ['label photo|image|picture', 'what photo|image|picture', 'object photo|image|picture detect|recognize'],
    'rekognition:DetectLabels',
  ),
  task(
    [
      'moderate image|photo|picture|content',
      'inappropriate|nsfw|unsafe|offensive|objectionable|explicit|adult|violent|nude image|photo|content|picture|upload',
    ],
    'rekognition:DetectModerationLabels',
  ),
  task(['text photo|image|picture', 'read text image|photo'], 'rekognition:DetectText textract:DetectDocumentText'),
  task(['celebrity'], 'rekognition:RecognizeCelebrities'),
  task(
    ['text scan|document|pdf|invoice|form|manual|paper|letter', 'ocr', 'scanned'],
    `textract:DetectDocumentText textract:AnalyzeDocument textract:StartDocumentTextDetection
     textract:GetDocumentTextDetection`,
  ),
  task(
    ['invoice|receipt|expense text|extract|scan|read|analyze|data'],
    'textract:AnalyzeExpense textract:DetectDocumentText textract:AnalyzeDocument',
  ),
  task(['form|table document|pdf|extract'], 'textract:AnalyzeDocument'),
  task(['passport', 'driving license', 'id card', 'identity document'], 'textract:AnalyzeID'),
  task(
    ['speech|voice|audio|spoken text|article|read|synthesize', 'text to speech', 'read aloud'],
    'polly:SynthesizeSpeech polly:StartSpeechSynthesisTask polly:DescribeVoices',
  ),
  task(
    ['transcribe', 'speech to text', 'recording|audio|call text|transcript', 'transcription', 'subtitle'],
    'transcribe:StartTranscriptionJob transcribe:GetTranscriptionJob',
  ),
  task(['live|real|streaming transcribe|transcription|caption'], 'transcribe:StartStreamTranscription'),
  task(
    ['translate text|description|message|document|article|review', 'translate', 'translation'],
    'translate:TranslateText translate:TranslateDocument translate:StartTextTranslationJob',
  ),
  task(
    ['sentiment', 'positive|negative review|feedback|comment', 'review happy'],
    'comprehend:DetectSentiment comprehend:BatchDetectSentiment',
  ),
  task(['detect language', 'what language', 'language text'], 'comprehend:DetectDominantLanguage'),
  task(['entity text|document|article', 'named entity'], 'comprehend:DetectEntities'),
  task(
    ['pii text|document|detect|redact', 'personal text|message'],
    'comprehend:DetectPiiEntities comprehend:ContainsPiiEntities',
  ),
  task(['key phrase'], 'comprehend:DetectKeyPhrases'),
  task(['bot talk|message|chat|conversation', 'chatbot message'], 'lex:RecognizeText lex:RecognizeUtterance'),
  task(
    [
      'recommendation product|user|item|get',
      'recommend product',
      'product suggestion',
      'personalized product|content|feed|suggestion',
    ],
    'personalize:GetRecommendations personalize:GetPersonalizedRanking',
  ),
  task(['fraud prediction|check|detect'], 'frauddetector:GetEventPrediction'),
  task(['search document|intranet company|kendra|enterprise', 'query @kendra'], 'kendra:Query kendra:Retrieve'),
  task(
    ['geocode', 'address map|coordinate|latitude|location', 'look address', 'place search', 'delivery address'],
    'geo:SearchPlaceIndexForText geo-places:Geocode geo-places:SearchText geo:SearchPlaceIndexForPosition',
  ),
  task(
    ['driving|delivery route', 'route calculate|map', 'distance travel'],
    'geo:CalculateRoute geo-routes:CalculateRoutes',
  ),
  task(
    ['device position|location', 'track vehicle|truck|driver'],
    'geo:BatchUpdateDevicePosition geo:GetDevicePosition',
  ),
  task(
    ['transcode', 'convert video', 'video convert|format', 'mp4', 'hls', 'convert video|mp4|media'],
    'mediaconvert:CreateJob mediaconvert:GetJob mediaconvert:DescribeEndpoints iam:PassRole',
  ),
  task(['live channel start'], 'medialive:StartChannel'),
  task(
    ['mqtt', 'device message', 'publish device|iot', 'send device', 'iot message'],
    'iot:Connect iot:Publish iot:Subscribe iot:Receive',
  ),
  task(['device shadow', 'thing shadow'], 'iot:GetThingShadow iot:UpdateThingShadow'),
  task(
    ['provision|register|onboard device|thing', 'create thing'],
    'iot:CreateThing iot:CreateKeysAndCertificate iot:AttachPolicy iot:AttachThingPrincipal',
  ),
  task(['start phone|outbound call', 'call customer contact|connect'], 'connect:StartOutboundVoiceContact'),
  task(['remote|virtual desktop create|provision'], 'workspaces:CreateWorkspaces'),
  task(['trigger dag|airflow', 'airflow'], 'airflow:CreateCliToken airflow:CreateWebLoginToken airflow:InvokeRestApi'),
  task(['chaos', 'fault experiment|injection'], 'fis:StartExperiment fis:GetExperiment'),
  task(['discover service|instance map|namespace', 'service discovery'], 'servicediscovery:DiscoverInstances'),
  task(
    ['register service|instance map|discovery'],
    'servicediscovery:RegisterInstance servicediscovery:DeregisterInstance',
  ),
  task(['database load', 'performance insights', 'slow query'], 'pi:GetResourceMetrics pi:DescribeDimensionKeys'),
  task(
    ['rightsize', 'right size', 'oversized'],
    'compute-optimizer:GetEC2InstanceRecommendations compute-optimizer:GetRecommendationSummaries',
  ),
  task(['savings plan'], 'savingsplans:DescribeSavingsPlans'),
  task(['timestream write|send|record', 'write time series'], 'timestream:WriteRecords timestream:DescribeEndpoints'),
  task(
    ['timestream query', 'read @timestream', 'search @timestream', 'query time series'],
    'timestream:Select timestream:DescribeEndpoints',
  ),
  task(['keyspaces|cassandra read|select|query'], 'cassandra:Select'),
  task(['keyspaces|cassandra write|insert|update'], 'cassandra:Modify cassandra:Select'),
  task(
    ['@neptune-db query|read|graph', 'gremlin', 'sparql', 'opencypher'],
    'neptune-db:connect neptune-db:ReadDataViaQuery neptune-db:WriteDataViaQuery',
  ),
  task(['graph database write'], 'neptune-db:connect neptune-db:WriteDataViaQuery'),
  task(['redis|cache|valkey connect|iam|auth', 'connect @elasticache'], 'elasticache:Connect'),
  task(
    ['cache cluster describe|view|list', 'view @elasticache'],
    'elasticache:DescribeCacheClusters elasticache:DescribeReplicationGroups',
  ),
  task(['snapshot redis|@elasticache', 'backup redis|@elasticache'], 'elasticache:CreateSnapshot'),
  task(['dsql connect'], 'dsql:DbConnect dsql:DbConnectAdmin'),
  task(
    ['sign code', 'code signing', 'signing job'],
    'signer:StartSigningJob signer:DescribeSigningJob signer:GetSigningProfile',
  ),
  task(['marketplace meter|usage'], 'aws-marketplace:MeterUsage aws-marketplace:BatchMeterUsage'),
  task(['marketplace subscribe'], 'aws-marketplace:Subscribe aws-marketplace:ViewSubscriptions'),
  task(['canary run|start'], 'synthetics:StartCanary synthetics:GetCanary'),
  task(
    ['vector store|search|put|query s3vectors|vector', 'vector bucket'],
    's3vectors:QueryVectors s3vectors:PutVectors s3vectors:GetVectors',
  ),
  task(['iceberg table bucket', 's3 table'], 's3tables:GetTableData s3tables:PutTableData s3tables:GetTable'),
  task(['roles anywhere'], 'rolesanywhere:CreateProfile rolesanywhere:CreateTrustAnchor'),
  task(['hsm|cloudhsm cluster'], 'cloudhsm:DescribeClusters cloudhsm:CreateCluster'),
  task(['list lambda|function'], 'lambda:ListFunctions'),
  task(['list queue'], 'sqs:ListQueues'),
  task(['list topic'], 'sns:ListTopics'),
  task(['list table dynamodb'], 'dynamodb:ListTables'),
  task(['list cluster ecs'], 'ecs:ListClusters'),
  task(['list cluster eks'], 'eks:ListClusters'),
  task(
    ['upload html|page|site|website', 'static page|site write|deploy|publish|host'],
    's3:PutObject s3:ListBucket s3:DeleteObject',
  ),
  task(['topic subscription create'], 'sns:Subscribe'),
  task(
    ['@ecs autoscaling|scaling'],
    `application-autoscaling:RegisterScalableTarget application-autoscaling:PutScalingPolicy ecs:UpdateService
     ecs:DescribeServices`,
  ),
  task(['ip address @wafv2', 'ip @wafv2'], 'wafv2:UpdateIPSet wafv2:GetIPSet wafv2:ListIPSets'),
  task(
    ['create user|group @identitystore|@sso|directory', 'sync user @identitystore|@sso|directory'],
    `identitystore:CreateUser identitystore:CreateGroupMembership identitystore:UpdateUser
     identitystore:ListUsers`,
  ),
  task(['drain container|instance @ecs'], 'ecs:UpdateContainerInstancesState ecs:DescribeContainerInstances'),
  task(
    ['report job @codepipeline', 'job result @codepipeline'],
    'codepipeline:PutJobSuccessResult codepipeline:PutJobFailureResult',
  ),
  task(['retry build'], 'codebuild:RetryBuild codebuild:BatchGetBuilds'),
  task(['export snapshot s3|parquet|@rds'], 'rds:StartExportTask rds:DescribeExportTasks iam:PassRole'),
  task(['restart task @ecs|task|unhealthy'], 'ecs:StopTask ecs:ListTasks ecs:DescribeTasks ecs:UpdateService'),
  task(
    ['public bucket|resource|role find|share', 'publicly shared'],
    'access-analyzer:ListFindings access-analyzer:GetFinding access-analyzer:ListAnalyzers',
  ),
  task(
    ['feature customer|runtime|user see|decide|enable'],
    'appconfig:StartConfigurationSession appconfig:GetLatestConfiguration',
  ),
  task(
    ['bring|restore|recover delete object|file version|bucket'],
    's3:GetObjectVersion s3:ListBucketVersions s3:DeleteObjectVersion s3:PutObject',
  ),
  task(
    ['answer question document|handbook|knowledge|manual|wiki|faq|own'],
    'bedrock:Retrieve bedrock:RetrieveAndGenerate bedrock:InvokeModel',
  ),
  task(
    ['fleet resize|grow|size traffic|web|demand|load', 'scale web|fleet|server|instance'],
    'autoscaling:SetDesiredCapacity autoscaling:DescribeAutoScalingGroups autoscaling:UpdateAutoScalingGroup',
  ),
  task(
    ['certificate load balancer|listener'],
    'elasticloadbalancing:AddListenerCertificates elasticloadbalancing:ModifyListener',
  ),
  task(['execute document @ssm|fleet', 'run document ssm|fleet'], 'ssm:SendCommand ssm:GetCommandInvocation'),
  task(
    ['operate dashboard', 'edit dashboard'],
    'cloudwatch:PutDashboard cloudwatch:GetDashboard cloudwatch:ListDashboards',
  ),
  task(
    ['read write backup @dynamodb|table'],
    'dynamodb:CreateBackup dynamodb:DescribeBackup dynamodb:ListBackups dynamodb:DeleteBackup',
  ),
  task(['read write object|bucket|@s3|s3'], 's3:GetObject s3:PutObject s3:ListBucket s3:DeleteObject'),
  task(
    ['enable @guardduty', 'turn @guardduty'],
    'guardduty:CreateDetector guardduty:UpdateDetector iam:CreateServiceLinkedRole',
  ),
  task(
    ['suppress|mute|archive|dismiss finding @securityhub|security'],
    'securityhub:BatchUpdateFindings securityhub:GetFindings',
  ),
  task(
    ['share secret', 'secret policy account'],
    'secretsmanager:PutResourcePolicy secretsmanager:GetResourcePolicy kms:PutKeyPolicy',
  ),
  task(
    ['delete user iam|@iam'],
    `iam:DeleteUser iam:DeleteAccessKey iam:ListAccessKeys iam:DeleteLoginProfile iam:DetachUserPolicy
     iam:RemoveUserFromGroup`,
  ),
  task(['subscribe lambda|function topic|@sns'], 'sns:Subscribe lambda:AddPermission'),
  task(
    ['jump|bastion host|server|shell', 'shell without key|ssh', 'remote shell'],
    'ssm:StartSession ssm:TerminateSession',
  ),
  task(
    ['throttle client|ip|request', 'rate limit request|client|ip', 'bot|attack|abuse block'],
    'wafv2:UpdateWebACL wafv2:CreateWebACL wafv2:GetWebACL wafv2:CreateRuleGroup',
  ),
  task(
    ['idle resource|instance|machine|server', 'oversized instance|machine|server'],
    'compute-optimizer:GetEC2InstanceRecommendations compute-optimizer:GetIdleRecommendations',
  ),
  task(
    ['keep document|object|file delete|deleted|overwritten|tamper', 'write once read', 'worm storage|object|bucket'],
    's3:PutObjectRetention s3:PutBucketObjectLockConfiguration s3:PutObjectLegalHold',
  ),
  task(['logged console', 'sign in console who', 'login history'], 'cloudtrail:LookupEvents'),
  task(
    ['remember|save cart|preference|profile|score|setting|state'],
    'dynamodb:PutItem dynamodb:GetItem dynamodb:UpdateItem',
  ),
  task(
    [
      'upload avatar|picture|photo|image|document|video|attachment',
      'store avatar|picture|photo|image|document|video|attachment',
    ],
    's3:PutObject s3:AbortMultipartUpload',
  ),
  task(
    ['queue|@sqs create', 'new queue'],
    'sqs:CreateQueue sqs:SetQueueAttributes sqs:TagQueue sqs:GetQueueAttributes',
  ),
  task(['queue|@sqs delete'], 'sqs:DeleteQueue'),
  task(['topic create'], 'sns:CreateTopic sns:SetTopicAttributes sns:TagResource'),
  task(['topic delete'], 'sns:DeleteTopic'),
  task(['table create @dynamodb'], 'dynamodb:CreateTable dynamodb:DescribeTable dynamodb:TagResource'),
  task(['table delete @dynamodb'], 'dynamodb:DeleteTable dynamodb:DescribeTable'),
  task(
    ['table update|capacity|index @dynamodb', 'reconfigure @dynamodb'],
    'dynamodb:UpdateTable dynamodb:DescribeTable',
  ),
  task(['list @dynamodb table'], 'dynamodb:ListTables dynamodb:DescribeTable'),
  task(['scan table', 'scan @dynamodb'], 'dynamodb:Scan'),
  task(
    ['global table|replica @dynamodb|table'],
    'dynamodb:CreateTableReplica dynamodb:UpdateTable dynamodb:DescribeTable',
  ),
  task(['list certificate'], 'acm:ListCertificates acm:DescribeCertificate'),
  task(['list key kms', 'list @kms'], 'kms:ListKeys kms:ListAliases kms:DescribeKey'),
  task(
    ['list image ecr|@ecr', 'view image ecr|@ecr|registry'],
    'ecr:DescribeImages ecr:ListImages ecr:DescribeRepositories',
  ),
  task(['create repository ecr|@ecr|docker|container'], 'ecr:CreateRepository ecr:DescribeRepositories'),
  task(['list repository ecr|@ecr'], 'ecr:DescribeRepositories'),
  task(['list user iam'], 'iam:ListUsers'),
  task(['list group iam'], 'iam:ListGroups'),
  task(['list policy iam'], 'iam:ListPolicies iam:GetPolicy iam:GetPolicyVersion'),
  task(['list access key'], 'iam:ListAccessKeys iam:GetAccessKeyLastUsed'),
  task(['list secret'], 'secretsmanager:ListSecrets'),
  task(['list instance rds|database|db'], 'rds:DescribeDBInstances'),
  task(['list stack'], 'cloudformation:ListStacks cloudformation:DescribeStacks'),
  task(['list parameter'], 'ssm:DescribeParameters ssm:GetParametersByPath'),
  task(['list service ecs'], 'ecs:ListServices ecs:DescribeServices'),
  task(['list task ecs'], 'ecs:ListTasks ecs:DescribeTasks'),
  task(['list log group'], 'logs:DescribeLogGroups'),
  task(['list execution'], 'states:ListExecutions'),
  task(['list rule eventbridge|event'], 'events:ListRules events:DescribeRule'),
  task(['list subscription topic|@sns'], 'sns:ListSubscriptions sns:ListSubscriptionsByTopic'),
  task(['list load balancer'], 'elasticloadbalancing:DescribeLoadBalancers'),
  task(['list vpc'], 'ec2:DescribeVpcs'),
  task(['list subnet'], 'ec2:DescribeSubnets'),
  task(['list security group'], 'ec2:DescribeSecurityGroups'),
  task(['list volume'], 'ec2:DescribeVolumes'),
  task(['list snapshot ebs|ec2|volume'], 'ec2:DescribeSnapshots'),
  task(['list region'], 'ec2:DescribeRegions'),
  task(['replay event|archive'], 'events:StartReplay events:DescribeReplay events:ListArchives'),
  task(['deactivate access key', 'disable access key'], 'iam:UpdateAccessKey iam:ListAccessKeys'),
  task(
    ['key encrypt queue', 'encryption queue', 'attribute queue', 'configure|update queue'],
    'sqs:SetQueueAttributes sqs:GetQueueAttributes',
  ),
  task(
    ['attribute topic', 'encryption topic', 'configure|update topic'],
    'sns:SetTopicAttributes sns:GetTopicAttributes',
  ),
  task(
    ['deploy @elasticbeanstalk', 'update @elasticbeanstalk'],
    `elasticbeanstalk:CreateApplicationVersion elasticbeanstalk:UpdateEnvironment
     elasticbeanstalk:DescribeEnvironments s3:PutObject s3:GetObject`,
  ),
  task(['@backup backup', 'backup @backup'], 'backup:StartBackupJob backup:DescribeBackupJob iam:PassRole'),
  task(
    ['table schema', 'read table @glue', 'schema @glue'],
    'glue:GetTable glue:GetTables glue:GetDatabase glue:GetPartitions',
  ),
  task(['upload data|dataset', 'write data|dataset bucket|s3'], 's3:PutObject'),
  task(['event|notification s3 lambda|function'], 's3:PutBucketNotification lambda:AddPermission'),
  task(['update counter', 'increment'], 'dynamodb:UpdateItem'),
  task(
    ['queue up', 'queue job|task|work worker', 'hand|pass work|job|task worker'],
    'sqs:SendMessage sqs:GetQueueUrl batch:SubmitJob',
  ),
  task(
    ['sensor|telemetry|clickstream|tick|event stream real|live|near|reading'],
    'kinesis:PutRecord kinesis:PutRecords',
  ),
  task(
    ['quarantine|isolate|contain instance|server|machine|host'],
    `ec2:ModifyInstanceAttribute ec2:DescribeInstances ec2:CreateSecurityGroup
     ec2:ModifyNetworkInterfaceAttribute`,
  ),
  task(['@redshift unload|export'], 'redshift-data:ExecuteStatement s3:PutObject s3:ListBucket'),
  task(['from@s3'], 's3:GetObject s3:ListBucket'),
  task(['to@s3'], 's3:PutObject s3:AbortMultipartUpload'),
  task(['from@dynamodb'], 'dynamodb:GetItem dynamodb:Query dynamodb:Scan'),
  task(['to@dynamodb'], 'dynamodb:PutItem dynamodb:BatchWriteItem dynamodb:UpdateItem'),
  task(['from@sqs'], 'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes'),
  task(['to@sqs'], 'sqs:SendMessage'),
  task(['to@sns'], 'sns:Publish'),
  task(['from@kinesis'], 'kinesis:GetRecords kinesis:GetShardIterator kinesis:DescribeStream kinesis:ListShards'),
  task(['to@kinesis'], 'kinesis:PutRecord kinesis:PutRecords'),
  task(['to@firehose'], 'firehose:PutRecord firehose:PutRecordBatch'),
  task(['to@states'], 'states:StartExecution'),
  task(['to@lambda'], 'lambda:InvokeFunction'),
  task(['to@events'], 'events:PutEvents'),
  task(['from@es'], 'es:ESHttpGet es:ESHttpPost'),
  task(['to@es'], 'es:ESHttpPost es:ESHttpPut'),
  task(['from@secretsmanager'], 'secretsmanager:GetSecretValue'),
  task(['from@ssm'], 'ssm:GetParameter ssm:GetParameters'),
  task(['from@ecr'], 'ecr:GetAuthorizationToken ecr:BatchGetImage ecr:GetDownloadUrlForLayer'),
  task(
    ['to@ecr'],
    `ecr:GetAuthorizationToken ecr:PutImage ecr:InitiateLayerUpload ecr:UploadLayerPart
     ecr:CompleteLayerUpload ecr:BatchCheckLayerAvailability`,
  ),
  task(['to@logs'], 'logs:CreateLogStream logs:PutLogEvents logs:CreateLogGroup'),
  task(['to@cloudwatch metric'], 'cloudwatch:PutMetricData'),
  task(['from@athena'], 'athena:StartQueryExecution athena:GetQueryExecution athena:GetQueryResults'),
  task(['to@redshift'], 'redshift-data:ExecuteStatement redshift-data:DescribeStatement'),
  task(['from@redshift'], 'redshift-data:ExecuteStatement redshift-data:GetStatementResult'),
  task(['to@timestream'], 'timestream:WriteRecords timestream:DescribeEndpoints'),
  task(['from@timestream'], 'timestream:Select timestream:DescribeEndpoints'),
  task(['to@elasticfilesystem'], 'elasticfilesystem:ClientMount elasticfilesystem:ClientWrite'),
  task(['from@elasticfilesystem'], 'elasticfilesystem:ClientMount'),
  task(['to@iot'], 'iot:Publish iot:Connect'),
  task(['to@ecs'], 'ecs:UpdateService ecs:RegisterTaskDefinition iam:PassRole ecs:DescribeServices'),
  task(['to@cloudfront'], 'cloudfront:CreateInvalidation'),
  task(
    ['logging|attribute|log load balancer|alb|nlb'],
    'elasticloadbalancing:ModifyLoadBalancerAttributes elasticloadbalancing:DescribeLoadBalancerAttributes',
  ),
  task(
    ['create @autoscaling group', 'create auto scaling group', 'create asg'],
    `autoscaling:CreateAutoScalingGroup autoscaling:UpdateAutoScalingGroup
     autoscaling:DescribeAutoScalingGroups`,
  ),
  task(
    ['sam deploy', 'serverless deploy|framework', 'chalice deploy'],
    `cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet cloudformation:DescribeStacks s3:PutObject
     iam:PassRole cloudformation:DescribeChangeSet s3:GetObject`,
  ),
  task(
    ['packer', 'bake image'],
    `ec2:RunInstances ec2:CreateImage ec2:TerminateInstances ec2:DescribeImages ec2:CreateKeyPair
     ec2:CreateSecurityGroup ec2:CreateTags`,
  ),
  task(['archive|suppress|resolve|dismiss|update @access-analyzer'], 'access-analyzer:UpdateFindings'),
  task(['archive|suppress|dismiss @guardduty|threat'], 'guardduty:ArchiveFindings guardduty:CreateFilter'),
  task(['suppress|dismiss @inspector2|vulnerability'], 'inspector2:CreateFilter'),
  task(
    ['open|launch|login|access|url|sign studio', 'studio domain|notebook|link'],
    'sagemaker:CreatePresignedDomainUrl sagemaker:CreatePresignedNotebookInstanceUrl',
  ),
  task(
    ['grafana log|@logs', 'query log dashboard|metric|panel', 'log explorer|panel'],
    'logs:StartQuery logs:GetQueryResults logs:DescribeLogGroups logs:StopQuery',
  ),
  task(
    ['read report|statement|export cost|billing|bill|usage'],
    's3:GetObject cur:DescribeReportDefinitions bcm-data-exports:GetExport s3:ListBucket',
  ),
  task(
    [
      'nobody|never|cannot|tamper|immutable change|delete|overwrite|modify|alter|proof|copy|record|object|file',
      'retain|keep year|legally|legal|law|regulator|compliance',
    ],
    's3:PutObjectRetention s3:PutObject s3:PutBucketObjectLockConfiguration s3:PutObjectLegalHold',
  ),
  task(
    ['new|onboard hire|starter|joiner|employee|colleague', 'hire account|group|access', 'identity center user|group'],
    `identitystore:CreateUser identitystore:CreateGroupMembership identitystore:ListUsers
     identitystore:ListGroups`,
  ),
  task(['send|write|publish bus'], 'events:PutEvents'),
  task(['connect @rds|database'], 'rds-db:connect'),
  task(
    ['move|swap|put|add|switch|change instance|server|task target'],
    `elasticloadbalancing:RegisterTargets elasticloadbalancing:DeregisterTargets
     elasticloadbalancing:DescribeTargetHealth`,
  ),
  task(
    ['@firehose convert|conversion|format|parquet|schema', 'convert record|schema @glue'],
    'glue:GetTable glue:GetTableVersion glue:GetTableVersions',
  ),
  task(
    ['encrypt volume|disk|ebs|instance|snapshot|@ec2 cmk|key|@kms|own', 'encrypted volume|disk|ebs|snapshot'],
    `kms:CreateGrant kms:Decrypt kms:GenerateDataKeyWithoutPlaintext kms:DescribeKey kms:ReEncryptFrom
     kms:ReEncryptTo`,
  ),
  task(
    ['launch|provision|order product @servicecatalog|catalog|portfolio', 'provision product'],
    'servicecatalog:ProvisionProduct servicecatalog:SearchProducts servicecatalog:DescribeRecord',
  ),
  task(['terminate product', 'delete product @servicecatalog'], 'servicecatalog:TerminateProvisionedProduct'),
  task(
    ['@verifiedpermissions', 'cedar policy|decision|authorization'],
    'verifiedpermissions:IsAuthorized verifiedpermissions:IsAuthorizedWithToken',
  ),
  task(
    ['write|send video|camera stream|kinesis', 'camera stream'],
    'kinesisvideo:PutMedia kinesisvideo:GetDataEndpoint kinesisvideo:DescribeStream',
  ),
  task(
    ['read|receive|play video stream|kinesis'],
    'kinesisvideo:GetMedia kinesisvideo:GetDataEndpoint kinesisvideo:GetHLSStreamingSessionURL',
  ),
  task(['resource explorer', 'search resource everywhere|all|region'], 'resource-explorer-2:Search'),
  task(['run|start @appflow', 'start flow salesforce|saas'], 'appflow:StartFlow appflow:DescribeFlow'),
  task(['create @pipes'], 'pipes:CreatePipe iam:PassRole'),
  task(['call|invoke lattice'], 'vpc-lattice-svcs:Invoke'),
  task(
    ['update rule @network-firewall', 'network firewall rule'],
    'network-firewall:UpdateRuleGroup network-firewall:DescribeRuleGroup',
  ),
  task(
    ['start|stop|restart|rebuild @workspaces|desktop'],
    `workspaces:StartWorkspaces workspaces:StopWorkspaces workspaces:RebootWorkspaces
     workspaces:DescribeWorkspaces`,
  ),
  task(
    ['send @mobiletargeting', 'pinpoint message|campaign'],
    'mobiletargeting:SendMessages mobiletargeting:SendUsersMessages',
  ),
  task(
    ['contain|list|read|view account baseline|landing|controltower', 'enable control @controltower|tower'],
    'controltower:EnableControl controltower:ListEnabledControls',
  ),
  task(['create|backup @fsx'], 'fsx:CreateFileSystem fsx:CreateBackup fsx:DescribeFileSystems'),
  task(
    ['tape|file|volume gateway'],
    `storagegateway:ActivateGateway storagegateway:CreateNFSFileShare
     storagegateway:DescribeGatewayInformation`,
  ),
  task(
    ['incident start|open|page|on|call', 'page engineer|on'],
    'ssm-incidents:StartIncident ssm-contacts:StartEngagement',
  ),
  task(
    ['audit|compliance report download', 'soc report', 'iso certificate', 'aws compliance document'],
    'artifact:GetReport artifact:ListReports artifact:GetTermForReport',
  ),
  task(
    ['root cause finding', '@detective investigate|graph'],
    'detective:SearchGraph detective:StartInvestigation detective:GetInvestigation',
  ),
  task(
    ['ddos protection|protect|enable|attack'],
    'shield:CreateProtection shield:DescribeAttack shield:ListProtections',
  ),
  task(['enable @macie2', 'turn @macie2'], 'macie2:EnableMacie iam:CreateServiceLinkedRole'),
  task(['enable @inspector2', 'turn @inspector2'], 'inspector2:Enable iam:CreateServiceLinkedRole'),
  task(['enable @securityhub', 'turn @securityhub'], 'securityhub:EnableSecurityHub iam:CreateServiceLinkedRole'),
  task(
    ['comment pull|request|commit @codecommit|pull|review'],
    'codecommit:PostCommentForPullRequest codecommit:PostCommentReply codecommit:GetCommentsForPullRequest',
  ),
  task(
    ['automatic|automatically|auto scale|scaling', 'scale automatic|automatically @ecs|service|table|replica'],
    `application-autoscaling:RegisterScalableTarget application-autoscaling:PutScalingPolicy
     autoscaling:PutScalingPolicy cloudwatch:PutMetricAlarm`,
  ),
  task(
    ['organization|all|every account @guardduty', 'organization|delegated @guardduty'],
    `guardduty:EnableOrganizationAdminAccount guardduty:UpdateOrganizationConfiguration
     organizations:RegisterDelegatedAdministrator guardduty:CreateMembers`,
  ),
  task(
    ['organization|all|every account @securityhub', 'organization|delegated @securityhub'],
    `securityhub:EnableOrganizationAdminAccount securityhub:UpdateOrganizationConfiguration
     organizations:RegisterDelegatedAdministrator`,
  ),
  task(['upload'], 's3:PutObject'),
  task(['download'], 's3:GetObject'),
  task(['notify|warn|alert|send|page phone|mobile|sms|colleague|chat'], 'sns:Publish'),
  task(
    ['keep|safe|safety|protect database|@rds', 'safe data|copy database|back'],
    'rds:CreateDBSnapshot rds:CreateDBClusterSnapshot',
  ),
  task(
    ['account key|@kms use|share|other|another|cross|partner'],
    'kms:PutKeyPolicy kms:CreateGrant kms:Decrypt kms:DescribeKey kms:GetKeyPolicy',
  ),
  task(['account bucket share|other|another|cross|partner|grant'], 's3:PutBucketPolicy s3:GetBucketPolicy'),
  task(
    ['account @ecr|image|repository share|other|another|cross|partner'],
    'ecr:SetRepositoryPolicy ecr:GetRepositoryPolicy',
  ),
  task(
    ['account queue share|other|another|cross|partner', 'account topic share|other|another|cross|partner'],
    'sqs:AddPermission sqs:SetQueueAttributes sns:AddPermission sns:SetTopicAttributes',
  ),
  task(
    ['patch|maintenance window'],
    `ssm:DescribeMaintenanceWindows ssm:CreateMaintenanceWindow ssm:UpdateMaintenanceWindow
     ssm:DeleteMaintenanceWindow`,
  ),
  task(['archive event'], 'events:CreateArchive events:DescribeArchive'),
  task(
    ['inventory instance|software|managed|@ssm'],
    'ssm:GetInventory ssm:ListInventoryEntries ssm:GetInventorySchema',
  ),
  task(
    ['partition create|add|new|load table|catalog|@glue'],
    'glue:BatchCreatePartition glue:CreatePartition glue:GetTable',
  ),
  task(['language several|many|multiple|other|foreign'], 'translate:TranslateText'),
];
