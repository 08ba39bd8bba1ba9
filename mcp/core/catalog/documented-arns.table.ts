/** An ARN that AWS documents or uses in its own policies, and that the service reference does not list. */
export interface DocumentedArn {
  /** In the reference's notation. */
  readonly format: string;
  /** The resource type it is one more form of, `ssm:document`; absent where the reference has none for it. */
  readonly type?: string;
  readonly source: string;
}

const managed = (policy: string): string => `AWS managed policy ${policy} (2026-09)`;

const ssmShared = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/security_iam_service-with-iam.html';
const ssmPublic = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html';
const multiRegion = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointPermissions.html';
const webSocket =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html';
const execute =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html';
const macros = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html';
const waf = 'https://docs.aws.amazon.com/waf/latest/developerguide/classic-access-control-overview.html';
const quickSight = 'https://docs.aws.amazon.com/quicksight/latest/user/iam-policy-examples.html';
const runsTasks = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-iam-roles.html';
const scaling = 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingPolicy.html';

export const documentedArns: readonly DocumentedArn[] = [
  {
    format: 'arn:${Partition}:apigateway:${Region}::/v2/${Path}',
    source: managed('AWSConfigServiceRolePolicy'),
  },
  {
    format: 'arn:${Partition}:apigateway:${Region}::/tags',
    source: managed('AWSMigrationHubRefactorSpacesFullAccess'),
  },
  {
    format: 'arn:${Partition}:aps:${Region}:${Account}:/workspaces',
    source: managed('AmazonSageMakerHyperPodObservabilityAdminAccess'),
  },
  { format: 'arn:${Partition}:autoscaling:${Region}:${Account}:scalingPolicy:${PolicyId}:${Target}', source: scaling },
  { format: 'arn:${Partition}:cloudformation:${Region}:${Account}:transform/${TransformName}', source: macros },
  {
    format: 'arn:${Partition}:execute-api:${Region}:${Account}:${ApiId}/${Stage}/${RouteKey}',
    type: 'execute-api:execute-api-general',
    source: webSocket,
  },
  {
    format: 'arn:${Partition}:execute-api:${Region}:${Account}:${ApiId}/${Stage}/${Method}/',
    type: 'execute-api:execute-api-general',
    source: execute,
  },
  {
    format: 'arn:${Partition}:bedrock-agentcore:${Region}:${Account}:credential-provider/${Name}',
    source: managed('AgentRegistryFullAccess'),
  },
  {
    format: 'arn:${Partition}:ecs:${Region}:${Account}:task-definition/${TaskDefinitionFamilyName}',
    type: 'ecs:task-definition',
    source: runsTasks,
  },
  {
    format: 'arn:${Partition}:grafana:${Region}:${Account}:/workspaces',
    source: managed('AmazonSageMakerHyperPodObservabilityAdminAccess'),
  },
  {
    format: 'arn:${Partition}:pricingplanmanager::${Account}:subscription:${SubscriptionId}',
    type: 'pricingplanmanager:subscription',
    source: managed('CloudFrontFullAccess'),
  },
  {
    format: 'arn:${Partition}:quicksight::${Account}:group/${ResourceId}',
    type: 'quicksight:group',
    source: quickSight,
  },
  {
    format: 'arn:${Partition}:quicksight::${Account}:user/${ResourceId}',
    type: 'quicksight:user',
    source: quickSight,
  },
  {
    format: 'arn:${Partition}:redshift-serverless:${Region}:${Account}:snapshotcopyconfiguration/${Id}',
    source: managed('SageMakerStudioProjectProvisioningRolePolicy'),
  },
  {
    format: 'arn:${Partition}:resource-explorer-2:${Region}::view/${ViewName}/service-view',
    type: 'resource-explorer-2:view',
    source: managed('CloudWatchReadOnlyAccess'),
  },
  {
    format: 'arn:${Partition}:s3::${Account}:accesspoint/${AccessPointAlias}',
    type: 's3:accesspoint',
    source: multiRegion,
  },
  {
    format: 'arn:${Partition}:s3::${Account}:accesspoint/${AccessPointAlias}/object/${ObjectName}',
    type: 's3:accesspointobject',
    source: multiRegion,
  },
  {
    format: 'arn:${Partition}:securityagent:${Region}:${Account}:agent-instance/${AgentInstanceId}',
    source: managed('SecurityAgentWebAppAPIPolicy'),
  },
  {
    format: 'arn:${Partition}:ssm:${Region}::automation-definition/${AutomationDefinitionName}:${VersionId}',
    type: 'ssm:automation-definition',
    source: ssmShared,
  },
  { format: 'arn:${Partition}:ssm:${Region}::document/${DocumentName}', type: 'ssm:document', source: ssmShared },
  {
    format: 'arn:${Partition}:ssm:${Region}::parameter/${ParameterNameWithoutLeadingSlash}',
    type: 'ssm:parameter',
    source: ssmPublic,
  },
  { format: 'arn:${Partition}:waf::${Account}:changetoken/${Token}', source: waf },
  { format: 'arn:${Partition}:waf-regional:${Region}:${Account}:changetoken/${Token}', source: waf },
];
