/** What the values of a key look like, where AWS knows more of it than its type. */
export type Holds =
  | 'region'
  | 'vpc'
  | 'vpc_endpoint'
  | 'service_principal'
  /** `service.region.amazonaws.com` */
  | 'regional_service_principal'
  | 'kms_key_arn'
  | 'account'
  | 'organization';

export interface KeyValues {
  readonly holds: Holds;
  readonly source: string;
  readonly keys: readonly string[];
}

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const serviceReference = 'Service Authorization Reference, "Condition keys for" the service, as the catalog has it';

export const keyValues: readonly KeyValues[] = [
  { holds: 'region', source: `${globalKeys}#condition-keys-requestedregion`, keys: ['aws:RequestedRegion'] },
  {
    holds: 'region',
    source: serviceReference,
    keys: [
      'account:TargetRegion',
      'batch:AWSLogsRegion',
      'cloudformation:TargetRegion',
      'dsql:WitnessRegion',
      'ec2:Region',
      'ec2:VpceServiceRegion',
      'ec2:VpceSupportedRegion',
      'identitystore:PrimaryRegion',
      'kms:PrimaryRegion',
      'kms:ReplicaRegion',
      'observabilityadmin:CentralizationBackupRegion',
      'observabilityadmin:CentralizationDestinationRegion',
      'observabilityadmin:CentralizationSourceRegions',
      's3:destinationRegion',
      'secretsmanager:AddReplicaRegions',
      'secretsmanager:SecretPrimaryRegion',
      'ses:ReplicaRegion',
      'sso:PrimaryRegion',
    ],
  },
  {
    holds: 'vpc',
    source: `${globalKeys}#condition-keys-sourcevpc`,
    keys: ['aws:SourceVpc', 'aws:Ec2InstanceSourceVpc'],
  },
  {
    holds: 'vpc',
    source: serviceReference,
    keys: [
      'apprunner:VpcId',
      'cloudshell:VpcIds',
      'codebuild:vpcConfig.vpcId',
      'codeconnections:VpcId',
      'codestar-connections:VpcId',
      'ec2:VpcID',
      'glue:VpcIds',
      'lambda:VpcIds',
      'vpc-lattice-svcs:SourceVpc',
      'vpc-lattice:VpcId',
    ],
  },
  { holds: 'vpc_endpoint', source: `${globalKeys}#condition-keys-sourcevpce`, keys: ['aws:SourceVpce'] },
  {
    holds: 'vpc_endpoint',
    source: serviceReference,
    keys: ['apprunner:VpcEndpointId', 'vpc-lattice:VpcEndpointId'],
  },
  {
    holds: 'service_principal',
    source: `${globalKeys}#condition-keys-calledvia and #condition-keys-principalservicename`,
    keys: [
      'aws:CalledVia',
      'aws:CalledViaFirst',
      'aws:CalledViaLast',
      'aws:PrincipalServiceName',
      'aws:PrincipalServiceNamesList',
      'glue:CredentialIssuingService',
      'glue:RoleAssumedBy',
    ],
  },
  {
    holds: 'service_principal',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
    keys: ['iam:PassedToService', 'iam:AWSServiceName', 'sts:AWSServiceName'],
  },
  {
    holds: 'service_principal',
    source: `${serviceReference}, and the values that AWS managed policies give them`,
    keys: [
      'config:ConfigurationRecorderServicePrincipal',
      'ec2:AuthorizedService',
      'events:ManagedBy',
      'kms:GranteeServicePrincipal',
      'kms:RetiringServicePrincipal',
      'organizations:ServicePrincipal',
    ],
  },
  {
    holds: 'regional_service_principal',
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service',
    keys: ['kms:ViaService'],
  },
  {
    holds: 'kms_key_arn',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
    keys: ['s3:x-amz-server-side-encryption-aws-kms-key-id', 's3express:x-amz-server-side-encryption-aws-kms-key-id'],
  },
  {
    holds: 'kms_key_arn',
    source: serviceReference,
    keys: [
      'bedrock-agentcore:KmsKeyArn',
      'quicksight:KmsKeyArns',
      's3tables:KMSKeyArn',
      's3vectors:kmsKeyArn',
      'sagemaker:DomainSharingOutputKmsKeyArn',
      'sagemaker:FeatureGroupOfflineStoreKmsKeyArn',
      'sagemaker:FeatureGroupOnlineStoreKmsKeyArn',
      'sagemaker:OutputKmsKeyArn',
      'sagemaker:VolumeKmsKeyArn',
      'secretsmanager:KmsKeyArn',
      'transcribe:OutputEncryptionKMSKeyId',
    ],
  },
  {
    holds: 'account',
    source: globalKeys,
    keys: ['aws:PrincipalAccount', 'aws:ResourceAccount', 'aws:SourceAccount', 'aws:SourceOwner', 'aws:VpceAccount'],
  },
  {
    holds: 'account',
    source: serviceReference,
    keys: ['kms:CallerAccount', 's3:DataAccessPointAccount', 's3:ResourceAccount'],
  },
  {
    holds: 'organization',
    source: globalKeys,
    keys: ['aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:SourceOrgID', 'aws:VpceOrgID'],
  },
];
