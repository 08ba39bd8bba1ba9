/**
 * What AWS's service reference no longer lists, or never listed although AWS's own managed policies name it.
 * Names that the older release of the data still has need no row, unless there is more to say than that.
 */
export interface RetiredService {
  readonly prefix: string;
  /** One sentence: what became of it. */
  readonly note: string;
  readonly source: string;
}

export interface RetiredActions {
  readonly prefix: string;
  readonly names: readonly string[];
  readonly note: string;
  readonly source: string;
}

const corpus = 'AWS managed policies of 2026-09; absent from the service references of 2025-12 and 2026-09';
const olderCorpus = 'older versions of AWS managed policies; absent from the service references of 2025-12 and 2026-09';
const dropped = 'in the service reference of 2025-12 and absent from that of 2026-09';
const formerReference =
  'earlier editions of the Service Authorization Reference; absent from those of 2025-12 and 2026-09';

export const retiredServices: readonly RetiredService[] = [
  {
    prefix: 'aws-mcp',
    note: 'The aws-mcp actions were withdrawn; AWS-managed MCP servers are controlled with aws:ViaAWSMCPService and aws:CalledViaAWSMCP.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  },
  {
    prefix: 'builderid',
    note: 'AWS publishes no actions under builderid; only its own managed policies name them.',
    source: corpus,
  },
  {
    prefix: 'datazonecontrol',
    note: 'Amazon DataZone used datazonecontrol before its release; the prefix is datazone now.',
    source: 'AWS managed policy AmazonDataZonePreviewConsoleFullAccess (2023)',
  },
  { prefix: 'deepcomposer', note: 'AWS DeepComposer is no longer offered.', source: dropped },
  {
    prefix: 'deeplens',
    note: 'AWS DeepLens reached its end of life in January 2024.',
    source: 'https://docs.aws.amazon.com/deeplens/latest/dg/what-is-deeplens.html',
  },
  { prefix: 'deepracer', note: 'AWS DeepRacer is no longer offered as a service.', source: dropped },
  {
    prefix: 'elastic-inference',
    note: 'Amazon Elastic Inference is no longer available.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ElasticInferenceAccelerator.html',
  },
  { prefix: 'gamesparks', note: 'Amazon GameSparks ended in preview.', source: olderCorpus },
  {
    prefix: 'iot1click',
    note: 'AWS IoT 1-Click ended in December 2024.',
    source: 'https://docs.aws.amazon.com/iot-1-click/latest/developerguide/what-is-1click.html',
  },
  { prefix: 'iotroborunner', note: 'AWS IoT RoboRunner is no longer offered.', source: corpus },
  { prefix: 'iotthingsgraph', note: 'AWS IoT Things Graph is no longer offered.', source: formerReference },
  {
    prefix: 'macie',
    note: 'Amazon Macie Classic ended; the prefix of Amazon Macie is macie2.',
    source: 'https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html',
  },
  { prefix: 'mobilehub', note: 'AWS Mobile Hub gave way to AWS Amplify.', source: corpus },
  {
    prefix: 'sagemaker-groundtruth-synthetic',
    note: 'Amazon SageMaker Ground Truth synthetic data is no longer offered.',
    source: corpus,
  },
  { prefix: 'sumerian', note: 'Amazon Sumerian is no longer offered.', source: formerReference },
  {
    prefix: 'zocalo',
    note: 'Amazon Zocalo was renamed Amazon WorkDocs; the prefix is workdocs.',
    source: 'AWS managed policy AmazonZocaloFullAccess (2015)',
  },
];

export const retiredActions: readonly RetiredActions[] = [
  {
    prefix: 'budgets',
    names: ['CreateBudget', 'DeleteBudget', 'UpdateBudget'],
    note: 'This is an operation of the AWS Budgets API and no IAM action; budgets:ModifyBudget authorizes it.',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html',
  },
  {
    prefix: 'budgets',
    names: [
      'DescribeBudget',
      'DescribeBudgets',
      'DescribeNotificationsForBudget',
      'DescribeSubscribersForNotification',
    ],
    note: 'This is an operation of the AWS Budgets API and no IAM action; budgets:ViewBudget authorizes it.',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html',
  },
  {
    prefix: 'cloud9',
    names: ['ValidateEnvironmentName'],
    note: 'AWS Cloud9 no longer lists this action; it is kept in AWSCodeStarFullAccess only.',
    source: corpus,
  },
  {
    prefix: 'cloudhsm',
    names: [
      'AddTagsToResource',
      'CreateHapg',
      'CreateLunaClient',
      'DeleteHapg',
      'DeleteLunaClient',
      'DescribeHapg',
      'DescribeHsm',
      'DescribeLunaClient',
      'GetClientConfiguration',
      'GetConfig',
      'ListAvailableZones',
      'ListHapgs',
      'ListHsms',
      'ListLunaClients',
      'ListTagsForResource',
      'ModifyHapg',
      'ModifyHsm',
      'ModifyLunaClient',
      'RemoveTagsFromResource',
    ],
    note: 'AWS CloudHSM Classic, which had this action, is no longer offered.',
    source: 'https://docs.aws.amazon.com/cloudhsm/classic/APIReference/Welcome.html',
  },
  {
    prefix: 'memorydb',
    names: ['ReplicateMultiRegionClusterData'],
    note: 'Amazon MemoryDB does not publish this action; only its service-linked role uses it.',
    source: 'AWS managed policy MemoryDBServiceRolePolicy (2024)',
  },
  {
    prefix: 'organizations',
    names: ['CreateBuilderIdOwnedAccount'],
    note: 'AWS Organizations does not publish this action; only managed policies of AWS name it.',
    source: corpus,
  },
  {
    prefix: 'payments',
    names: [
      'AcceptTermsAndConditionsForProgramByAccountId',
      'BatchGetPaymentProfiles',
      'CreatePaymentAttempt',
      'CreatePaymentProfile',
      'Get',
      'GetAcceptedTermsAndConditionsForProgramByAccountId',
      'GetAccountBalance',
      'GetDefaultPaymentProfile',
      'GetEligibleCurrencies',
      'GetPaymentAttempt',
      'GetPaymentPreferences',
      'GetPreferredCurrency',
      'GetRecommendedTermsAndConditionsForProgram',
      'ListPaymentProfiles',
      'SearchFinancialRecords',
      'SetPreferredCurrency',
      'UpdatePaymentProfile',
    ],
    note: 'AWS Payments does not publish this action; only managed policies of AWS name it.',
    source: 'AWS managed policy AWSManagedSettingsAdminAccess (2026)',
  },
  {
    prefix: 'qapps',
    names: ['ImportDocumentToQApp', 'ImportDocumentToQAppSession'],
    note: 'Amazon Q Apps no longer lists this action; qapps:ImportDocument took its place.',
    source: corpus,
  },
  {
    prefix: 'securityagent',
    names: ['DeleteDocumentReview'],
    note: 'AWS Security Agent does not list this action.',
    source: 'AWS managed policy SecurityAgentWebAppAPIPolicy (2026)',
  },
  {
    prefix: 'sns',
    names: ['Receive'],
    note: 'Amazon SNS once put this action into the default policies of topics; it is no longer listed.',
    source: 'topic policies that Amazon SNS made by default; absent from the service references of 2025-12 and 2026-09',
  },
];
