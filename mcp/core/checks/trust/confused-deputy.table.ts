/** A service as its principal begins: `ecs-tasks` for `ecs-tasks.amazonaws.com`. */
export interface DeputyService {
  readonly name: string;
  readonly source: string;
}

/**
 * Services that assume a role for a resource of the role's own account: whoever names the role there needs iam:PassRole
 * in that account, and nobody outside can make the service use it.
 */
export const ownAccountServices: readonly DeputyService[] = [
  { name: 'ec2', source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html' },
  { name: 'lambda', source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html' },
  {
    name: 'edgelambda',
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html',
  },
  { name: 'ecs-tasks', source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html' },
  { name: 'ecs', source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html' },
  { name: 'pods.eks', source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html' },
  { name: 'eks', source: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html' },
  { name: 'eks-fargate-pods', source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html' },
  { name: 'batch', source: 'https://docs.aws.amazon.com/batch/latest/userguide/service_IAM_role.html' },
  { name: 'spotfleet', source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-prerequisites.html' },
  {
    name: 'autoscaling',
    source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/prepare-for-lifecycle-notifications.html',
  },
  {
    name: 'cloudformation',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html',
  },
  {
    name: 'codedeploy',
    source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html',
  },
  { name: 'elasticbeanstalk', source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-servicerole.html' },
  { name: 'elasticmapreduce', source: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-role.html' },
  {
    name: 'tasks.apprunner',
    source: 'https://docs.aws.amazon.com/apprunner/latest/dg/security_iam_service-with-iam.html',
  },
];

/** Services that say of a role they assume for which resource they do it, and whose documentation asks to compare it. */
export const tellingServices: readonly DeputyService[] = [
  {
    name: 'appflow',
    source: 'https://docs.aws.amazon.com/appflow/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'backup',
    source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'bedrock',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'cloudtrail',
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'codebuild',
    source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'config',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'datasync',
    source: 'https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'dlm',
    source: 'https://docs.aws.amazon.com/ebs/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'firehose',
    source: 'https://docs.aws.amazon.com/firehose/latest/dev/cross-service-confused-deputy-prevention.html',
  },
  { name: 'glue', source: 'https://docs.aws.amazon.com/glue/latest/dg/cross-service-confused-deputy-prevention.html' },
  {
    name: 'kinesisanalytics',
    source: 'https://docs.aws.amazon.com/managed-flink/latest/java/iam-cross-service-confused-deputy-prevention.html',
  },
  { name: 'pipes', source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html' },
  {
    name: 'scheduler',
    source: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  },
  {
    name: 'sagemaker',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html',
  },
  {
    name: 'ssm',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  { name: 'states', source: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html' },
  { name: 'transfer', source: 'https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html' },
  { name: 'vpc-flow-logs', source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html' },
];

export interface SourceKey {
  /** In lower case. */
  readonly key: string;
  readonly source: string;
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** What a service says of the resource for which it calls. */
export const sourceKeys: readonly SourceKey[] = [
  { key: 'aws:sourcearn', source: `${globalKeys}#condition-keys-sourcearn` },
  { key: 'aws:sourceaccount', source: `${globalKeys}#condition-keys-sourceaccount` },
  { key: 'aws:sourceorgid', source: `${globalKeys}#condition-keys-sourceorgid` },
  { key: 'aws:sourceorgpaths', source: `${globalKeys}#condition-keys-sourceorgpaths` },
];

/** Keys by which a statement for everyone lets in a service, whoever it acts for. */
export const serviceNameKeys: readonly SourceKey[] = [
  { key: 'aws:principalservicename', source: `${globalKeys}#condition-keys-principalservicename` },
  { key: 'aws:principalservicenameslist', source: `${globalKeys}#condition-keys-principalservicenameslist` },
];

/** Keys that name an IAM principal or its session, of which a call by a service principal has neither. */
export const keysWithoutService: readonly SourceKey[] = [
  { key: 'aws:principalorgid', source: `${globalKeys}#condition-keys-principalorgid` },
  { key: 'aws:principalorgpaths', source: `${globalKeys}#condition-keys-principalorgpaths` },
  { key: 'aws:principaltag/', source: `${globalKeys}#condition-keys-principaltag` },
  { key: 'aws:multifactorauthpresent', source: `${globalKeys}#condition-keys-multifactorauthpresent` },
  { key: 'aws:multifactorauthage', source: `${globalKeys}#condition-keys-multifactorauthage` },
  { key: 'aws:username', source: `${globalKeys}#condition-keys-username` },
];

/** What IAM Roles Anywhere reads from a certificate (x509Subject, x509Issuer, x509SAN) stands in tags of the principal. */
export const certificateTags: readonly SourceKey[] = ['x509subject/', 'x509issuer/', 'x509san/'].map((name) => ({
  key: `aws:principaltag/${name}`,
  source: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
}));

/** Keys that were compared with service principals before the source keys came, though anyone can set them. */
export const formerSourceKeys: readonly SourceKey[] = [
  {
    key: 'aws:referer',
    source: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html',
  },
];
