/** Who receives the role when an action that works with a role is allowed beside iam:PassRole. */
export interface ReceivingService {
  /** The actions, by service: `lambda:CreateFunction`. */
  readonly actions: readonly string[];
  /** Principals without their ending, `.amazonaws.com`. */
  readonly services: readonly string[];
  readonly source: string;
}

const guide = (page: string): string => `https://docs.aws.amazon.com/${page}`;

export const receivingServices: readonly ReceivingService[] = [
  {
    actions: ['lambda:CreateFunction', 'lambda:UpdateFunctionConfiguration'],
    services: ['lambda'],
    source: guide('lambda/latest/dg/lambda-intro-execution-role.html'),
  },
  {
    actions: [
      'ec2:AssociateIamInstanceProfile',
      'ec2:CreateLaunchTemplate',
      'ec2:CreateLaunchTemplateVersion',
      'ec2:ReplaceIamInstanceProfileAssociation',
      'ec2:RequestSpotInstances',
      'ec2:RunInstances',
    ],
    services: ['ec2'],
    source: guide('AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'),
  },
  {
    actions: ['ec2:CreateFlowLogs'],
    services: ['vpc-flow-logs'],
    source: guide('vpc/latest/userguide/flow-logs-iam-role.html'),
  },
  {
    actions: ['ecs:RegisterTaskDefinition', 'ecs:RunTask', 'ecs:StartTask'],
    services: ['ecs-tasks'],
    source: guide('AmazonECS/latest/developerguide/task-iam-roles.html'),
  },
  {
    actions: ['autoscaling:CreateAutoScalingGroup', 'autoscaling:CreateLaunchConfiguration'],
    services: ['ec2'],
    source: guide('autoscaling/ec2/userguide/us-iam-role.html'),
  },
  {
    actions: ['cloudformation:CreateChangeSet', 'cloudformation:CreateStack', 'cloudformation:UpdateStack'],
    services: ['cloudformation'],
    source: guide('AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html'),
  },
  {
    actions: ['codebuild:CreateProject', 'codebuild:UpdateProject'],
    services: ['codebuild'],
    source: guide('codebuild/latest/userguide/setting-up-service-role.html'),
  },
  {
    actions: ['codepipeline:CreatePipeline', 'codepipeline:UpdatePipeline'],
    services: ['codepipeline'],
    source: guide('codepipeline/latest/userguide/how-to-custom-role.html'),
  },
  {
    actions: ['glue:CreateCrawler', 'glue:CreateDevEndpoint', 'glue:CreateJob', 'glue:UpdateCrawler', 'glue:UpdateJob'],
    services: ['glue'],
    source: guide('glue/latest/dg/create-service-policy.html'),
  },
  {
    actions: [
      'sagemaker:CreateEndpointConfig',
      'sagemaker:CreateModel',
      'sagemaker:CreateNotebookInstance',
      'sagemaker:CreateProcessingJob',
      'sagemaker:CreateTrainingJob',
    ],
    services: ['sagemaker'],
    source: guide('sagemaker/latest/dg/sagemaker-roles.html'),
  },
  {
    actions: ['states:CreateStateMachine', 'states:UpdateStateMachine'],
    services: ['states'],
    source: guide('step-functions/latest/dg/procedure-create-iam-role.html'),
  },
  {
    actions: ['events:PutTargets'],
    services: ['events'],
    source: guide('eventbridge/latest/userguide/eb-use-identity-based.html'),
  },
  {
    actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
    services: ['scheduler'],
    source: guide('scheduler/latest/UserGuide/setting-up.html'),
  },
  {
    actions: ['pipes:CreatePipe', 'pipes:UpdatePipe'],
    services: ['pipes'],
    source: guide('eventbridge/latest/userguide/eb-pipes-permissions.html'),
  },
  {
    actions: ['apprunner:CreateService'],
    services: ['build.apprunner', 'tasks.apprunner'],
    source: guide('apprunner/latest/dg/security_iam_service-with-iam.html'),
  },
  {
    actions: ['firehose:CreateDeliveryStream', 'firehose:UpdateDestination'],
    services: ['firehose'],
    source: guide('firehose/latest/dev/controlling-access.html'),
  },
  {
    actions: ['eks:CreateCluster'],
    services: ['eks'],
    source: guide('eks/latest/userguide/cluster-iam-role.html'),
  },
  {
    actions: ['eks:CreatePodIdentityAssociation'],
    services: ['pods.eks'],
    source: guide('eks/latest/userguide/pod-id-association.html'),
  },
  {
    actions: ['batch:RegisterJobDefinition'],
    services: ['ecs-tasks'],
    source: guide('batch/latest/userguide/execution-IAM-role.html'),
  },
  {
    actions: ['emr-serverless:StartJobRun'],
    services: ['emr-serverless'],
    source: guide('emr/latest/EMR-Serverless-UserGuide/security-iam-runtime-role.html'),
  },
];

/** A principal that is often named where another one gets the role. */
export const mistakenReceivers = [
  {
    given: 'ecs.amazonaws.com',
    meant: 'ecs-tasks.amazonaws.com',
    why: 'where it is a task role or task execution role of ECS',
    source: guide('AmazonECS/latest/developerguide/task-iam-roles.html'),
  },
] as const;

/** A word in a role's name that tells which service it is for. */
export interface RoleWord {
  /** In lower case, without separators, as one or several words of the name make it. */
  readonly word: string;
  readonly service: string;
}

const called = (service: string, ...words: readonly string[]): readonly RoleWord[] =>
  words.map((word) => ({ word, service }));

/** Source: the names of roles that AWS's consoles and guides propose, and of its services. */
export const roleWords: readonly RoleWord[] = [
  ...called('apigateway', 'apigateway'),
  ...called('backup', 'backup'),
  ...called('cloudformation', 'cfn', 'cloudformation'),
  ...called('codebuild', 'codebuild'),
  ...called('codedeploy', 'codedeploy'),
  ...called('codepipeline', 'codepipeline'),
  ...called('ec2', 'ec2', 'instanceprofile'),
  ...called('ecs-tasks', 'ecstask', 'ecstasks', 'ecstaskexecution', 'taskexecution', 'fargate'),
  ...called('emr-serverless', 'emrserverless'),
  ...called('events', 'eventbridge'),
  ...called('firehose', 'firehose'),
  ...called('glue', 'glue'),
  ...called('lambda', 'lambda'),
  ...called('pipes', 'eventbridgepipes'),
  ...called('sagemaker', 'sagemaker'),
  ...called('scheduler', 'eventbridgescheduler'),
  ...called('states', 'stepfunction', 'stepfunctions', 'statemachine'),
  ...called('vpc-flow-logs', 'flowlog', 'flowlogs', 'vpcflowlogs'),
];
