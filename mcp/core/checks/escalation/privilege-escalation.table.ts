/**
 * How a policy lets its holder gain rights it does not give: each row is one path, with the actions that together
 * open it. Ids follow pathfinding.cloud where it has the path; the others are ours.
 */
export interface EscalationPath {
  readonly id: string;
  readonly kind: EscalationKind;
  /** All of them are needed, each on something worth having. */
  readonly actions: readonly [string, ...string[]];
  /** Service principals that may receive the role; a path with iam:PassRole works for any one of them. */
  readonly passedTo?: readonly string[];
  /** The smaller path this one contains, so that only that one is reported. */
  readonly variantOf?: string;
  /** What closes the path, in a few words. */
  readonly closedBy: string;
  readonly source: string;
}

/**
 * `own-rights`: gives itself rights at once. `other-principal`: becomes another principal. `new-passed-role`: passes a
 * role to something it makes. `existing-role`: takes over something that has a role already.
 */
export type EscalationKind = 'own-rights' | 'other-principal' | 'new-passed-role' | 'existing-role';

const pathfinding = 'https://pathfinding.cloud';
const rhino = 'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/';
const pmapper = 'https://github.com/nccgroup/PMapper/wiki/Privilege-Escalation-Risks';
const iam =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html';
const passRole = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

const ownPolicies = 'a permissions boundary, or a resource that leaves out principals with more rights';
const policyCondition = 'an iam:PolicyARN condition that names the policies that may be attached';
const target = 'a resource that names only principals with no more rights';
const roleScope = 'an iam:PassRole resource that names harmless roles, or an iam:PassedToService condition';
const resourceScope = 'a resource that leaves out what runs with a privileged role';

const own = (
  id: string,
  actions: EscalationPath['actions'],
  closedBy: string,
  source = pathfinding,
): EscalationPath => ({
  id,
  kind: 'own-rights',
  actions,
  closedBy,
  source,
});

const other = (
  id: string,
  actions: EscalationPath['actions'],
  closedBy = target,
  source = pathfinding,
): EscalationPath => ({
  id,
  kind: 'other-principal',
  actions,
  closedBy,
  source,
});

const passing = (
  id: string,
  passedTo: readonly string[],
  actions: readonly string[],
  source = pathfinding,
): EscalationPath => ({
  id,
  kind: 'new-passed-role',
  actions: ['iam:PassRole', ...actions],
  passedTo: passedTo.map((service) => `${service}.amazonaws.com`),
  closedBy: roleScope,
  source,
});

const hijack = (id: string, actions: EscalationPath['actions'], source = pathfinding): EscalationPath => ({
  id,
  kind: 'existing-role',
  actions,
  closedBy: resourceScope,
  source,
});

const variant = (path: EscalationPath, variantOf: string): EscalationPath => ({ ...path, variantOf });

export const escalationPaths: readonly EscalationPath[] = [
  own('iam-001', ['iam:CreatePolicyVersion'], 'a resource that leaves out the policies of its holder'),
  own('iam-005', ['iam:PutRolePolicy'], ownPolicies),
  own('iam-007', ['iam:PutUserPolicy'], ownPolicies),
  own('iam-008', ['iam:AttachUserPolicy'], policyCondition),
  own('iam-009', ['iam:AttachRolePolicy'], policyCondition),
  own('iam-010', ['iam:AttachGroupPolicy'], policyCondition),
  own('iam-011', ['iam:PutGroupPolicy'], ownPolicies),
  own('iam-013', ['iam:AddUserToGroup'], 'a resource that names only groups with no more rights'),
  own(
    'iam-set-default-policy-version',
    ['iam:SetDefaultPolicyVersion'],
    'no older, broader version of the policy',
    rhino,
  ),
  own('iam-delete-user-boundary', ['iam:DeleteUserPermissionsBoundary'], 'an iam:PermissionsBoundary condition', iam),
  own('iam-delete-role-boundary', ['iam:DeleteRolePermissionsBoundary'], 'an iam:PermissionsBoundary condition', iam),
  own('iam-put-user-boundary', ['iam:PutUserPermissionsBoundary'], 'an iam:PermissionsBoundary condition', iam),
  own('iam-put-role-boundary', ['iam:PutRolePermissionsBoundary'], 'an iam:PermissionsBoundary condition', iam),
  own('iam-detach-user-policy', ['iam:DetachUserPolicy'], policyCondition, iam),
  own('iam-detach-role-policy', ['iam:DetachRolePolicy'], policyCondition, iam),
  own('iam-detach-group-policy', ['iam:DetachGroupPolicy'], policyCondition, iam),
  own('iam-delete-user-policy', ['iam:DeleteUserPolicy'], ownPolicies, iam),
  own('iam-delete-role-policy', ['iam:DeleteRolePolicy'], ownPolicies, iam),
  own('iam-delete-group-policy', ['iam:DeleteGroupPolicy'], ownPolicies, iam),
  own('iam-remove-user-from-group', ['iam:RemoveUserFromGroup'], 'a resource that leaves out groups that deny', iam),
  own(
    'sso-inline-policy',
    ['sso:PutInlinePolicyToPermissionSet'],
    'a resource that leaves out its own permission sets',
    iam,
  ),
  own(
    'sso-managed-policy',
    ['sso:AttachManagedPolicyToPermissionSet'],
    'a resource that leaves out its own permission sets',
    iam,
  ),
  own(
    'sso-account-assignment',
    ['sso:CreateAccountAssignment'],
    'a resource that names only harmless permission sets',
    iam,
  ),

  other('iam-002', ['iam:CreateAccessKey']),
  variant(other('iam-003', ['iam:CreateAccessKey', 'iam:DeleteAccessKey']), 'iam-002'),
  other('iam-004', ['iam:CreateLoginProfile']),
  other('iam-006', ['iam:UpdateLoginProfile']),
  other('iam-012', ['iam:UpdateAssumeRolePolicy']),
  variant(other('iam-014', ['iam:AttachRolePolicy', 'sts:AssumeRole']), 'iam-009'),
  variant(other('iam-015', ['iam:AttachUserPolicy', 'iam:CreateAccessKey']), 'iam-008'),
  variant(other('iam-016', ['iam:CreatePolicyVersion', 'sts:AssumeRole']), 'iam-001'),
  variant(other('iam-017', ['iam:PutRolePolicy', 'sts:AssumeRole']), 'iam-005'),
  variant(other('iam-018', ['iam:PutUserPolicy', 'iam:CreateAccessKey']), 'iam-007'),
  variant(other('iam-019', ['iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy']), 'iam-009'),
  variant(other('iam-020', ['iam:CreatePolicyVersion', 'iam:UpdateAssumeRolePolicy']), 'iam-001'),
  variant(other('iam-021', ['iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy']), 'iam-005'),
  other('sts-001', ['sts:AssumeRole'], 'a resource that names the roles it needs'),
  other('iam-service-credential', ['iam:CreateServiceSpecificCredential'], target, iam),
  other('iam-reset-service-credential', ['iam:ResetServiceSpecificCredential'], target, iam),
  other('iam-ssh-key', ['iam:UploadSSHPublicKey'], target, iam),
  other('iam-signing-certificate', ['iam:UploadSigningCertificate'], target, iam),
  other('iam-deactivate-mfa', ['iam:DeactivateMFADevice'], target, iam),
  other('iam-enable-mfa', ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'], target, iam),
  other(
    'iam-oidc-thumbprint',
    ['iam:UpdateOpenIDConnectProviderThumbprint'],
    'a resource that leaves out trusted providers',
    iam,
  ),
  other(
    'iam-oidc-client',
    ['iam:AddClientIDToOpenIDConnectProvider'],
    'a resource that leaves out trusted providers',
    iam,
  ),
  other('iam-saml-provider', ['iam:UpdateSAMLProvider'], 'a resource that leaves out trusted providers', iam),
  variant(
    other('iam-oidc-trust', ['iam:CreateOpenIDConnectProvider', 'iam:UpdateAssumeRolePolicy'], target, iam),
    'iam-012',
  ),
  other(
    'eks-access-entry',
    ['eks:CreateAccessEntry', 'eks:AssociateAccessPolicy'],
    'a resource that names harmless clusters',
    iam,
  ),
  {
    ...passing(
      'rolesanywhere-profile',
      ['rolesanywhere'],
      ['rolesanywhere:CreateTrustAnchor', 'rolesanywhere:CreateProfile'],
      passRole,
    ),
    kind: 'other-principal',
  },

  passing('apprunner-001', ['tasks.apprunner', 'build.apprunner'], ['apprunner:CreateService']),
  passing(
    'bedrock-001',
    ['bedrock-agentcore'],
    [
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:InvokeCodeInterpreter',
    ],
  ),
  passing('cloudformation-001', ['cloudformation'], ['cloudformation:CreateStack']),
  passing(
    'cloudformation-003',
    ['cloudformation'],
    ['cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances'],
  ),
  passing('cloudformation-004', ['cloudformation'], ['cloudformation:UpdateStackSet']),
  passing('codebuild-001', ['codebuild'], ['codebuild:CreateProject', 'codebuild:StartBuild']),
  passing('codebuild-004', ['codebuild'], ['codebuild:CreateProject', 'codebuild:StartBuildBatch']),
  passing(
    'datapipeline-001',
    ['datapipeline', 'ec2'],
    ['datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition', 'datapipeline:ActivatePipeline'],
  ),
  passing('ec2-001', ['ec2'], ['ec2:RunInstances']),
  passing('ec2-003', ['ec2'], ['ec2:RequestSpotInstances']),
  variant(
    passing('ecs-001', ['ecs-tasks'], ['ecs:CreateCluster', 'ecs:RegisterTaskDefinition', 'ecs:CreateService']),
    'ecs-003',
  ),
  variant(
    passing('ecs-002', ['ecs-tasks'], ['ecs:CreateCluster', 'ecs:RegisterTaskDefinition', 'ecs:RunTask']),
    'ecs-004',
  ),
  passing('ecs-003', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:CreateService']),
  passing('ecs-004', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:RunTask']),
  passing('ecs-005', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:StartTask']),
  passing('glue-001', ['glue'], ['glue:CreateDevEndpoint']),
  passing('glue-003', ['glue'], ['glue:CreateJob', 'glue:StartJobRun']),
  passing('glue-004', ['glue'], ['glue:CreateJob', 'glue:CreateTrigger']),
  passing('glue-005', ['glue'], ['glue:UpdateJob', 'glue:StartJobRun']),
  passing('glue-006', ['glue'], ['glue:UpdateJob', 'glue:CreateTrigger']),
  passing('lambda-001', ['lambda'], ['lambda:CreateFunction', 'lambda:InvokeFunction']),
  passing('lambda-002', ['lambda'], ['lambda:CreateFunction', 'lambda:CreateEventSourceMapping']),
  passing('lambda-006', ['lambda'], ['lambda:CreateFunction', 'lambda:AddPermission']),
  variant(
    passing(
      'lambda-dynamodb-trigger',
      ['lambda'],
      ['lambda:CreateFunction', 'lambda:CreateEventSourceMapping', 'dynamodb:CreateTable', 'dynamodb:PutItem'],
      rhino,
    ),
    'lambda-002',
  ),
  passing('sagemaker-001', ['sagemaker'], ['sagemaker:CreateNotebookInstance']),
  passing('sagemaker-002', ['sagemaker'], ['sagemaker:CreateTrainingJob']),
  passing('sagemaker-003', ['sagemaker'], ['sagemaker:CreateProcessingJob']),
  passing(
    'autoscaling-launch-configuration',
    ['ec2'],
    ['autoscaling:CreateLaunchConfiguration', 'autoscaling:CreateAutoScalingGroup'],
    pmapper,
  ),
  passing('ec2-associate-instance-profile', ['ec2'], ['ec2:AssociateIamInstanceProfile'], pmapper),
  variant(
    passing('ec2-add-role-to-instance-profile', ['ec2'], ['iam:AddRoleToInstanceProfile', 'ec2:RunInstances'], pmapper),
    'ec2-001',
  ),
  passing('states-execution', ['states'], ['states:CreateStateMachine', 'states:StartExecution'], passRole),
  passing('events-target', ['events'], ['events:PutRule', 'events:PutTargets'], passRole),
  passing('scheduler-schedule', ['scheduler'], ['scheduler:CreateSchedule'], passRole),
  passing('batch-job', ['ecs-tasks', 'batch'], ['batch:RegisterJobDefinition', 'batch:SubmitJob'], passRole),
  passing('emr-serverless-job', ['emr-serverless'], ['emr-serverless:StartJobRun'], passRole),
  passing('emr-cluster', ['elasticmapreduce', 'ec2'], ['elasticmapreduce:RunJobFlow'], passRole),
  passing(
    'imagebuilder-pipeline',
    ['ec2', 'imagebuilder'],
    ['imagebuilder:CreateInfrastructureConfiguration', 'imagebuilder:CreateImage'],
    passRole,
  ),
  passing('ssm-automation', ['ssm'], ['ssm:StartAutomationExecution'], passRole),
  passing('codepipeline-pipeline', ['codepipeline'], ['codepipeline:CreatePipeline'], passRole),
  passing('amplify-app', ['amplify'], ['amplify:CreateApp', 'amplify:StartJob'], passRole),
  passing('braket-job', ['braket'], ['braket:CreateJob'], passRole),
  passing('cloud9-environment', ['cloud9', 'ec2'], ['cloud9:CreateEnvironmentSSM'], passRole),
  passing('eks-pod-identity', ['pods.eks'], ['eks:CreatePodIdentityAssociation'], passRole),

  hijack('apprunner-002', ['apprunner:UpdateService']),
  hijack('bedrock-002', ['bedrock-agentcore:StartCodeInterpreterSession', 'bedrock-agentcore:InvokeCodeInterpreter']),
  hijack('cloudformation-002', ['cloudformation:UpdateStack']),
  hijack('cloudformation-005', ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet']),
  hijack('codebuild-002', ['codebuild:StartBuild']),
  hijack('codebuild-003', ['codebuild:StartBuildBatch']),
  variant(
    hijack('codebuild-update-project', ['codebuild:UpdateProject', 'codebuild:StartBuild'], pmapper),
    'codebuild-002',
  ),
  hijack('ec2instanceconnect-003', ['ec2-instance-connect:SendSSHPublicKey', 'ec2:DescribeInstances']),
  hijack('ec2-002', ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances']),
  hijack('ec2-004', ['ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate']),
  hijack('ecs-006', ['ecs:ExecuteCommand', 'ecs:DescribeTasks']),
  hijack('glue-002', ['glue:UpdateDevEndpoint']),
  hijack('lambda-003', ['lambda:UpdateFunctionCode']),
  variant(hijack('lambda-004', ['lambda:UpdateFunctionCode', 'lambda:InvokeFunction']), 'lambda-003'),
  variant(hijack('lambda-005', ['lambda:UpdateFunctionCode', 'lambda:AddPermission']), 'lambda-003'),
  hijack('lambda-configuration', ['lambda:UpdateFunctionConfiguration'], pmapper),
  hijack('sagemaker-004', ['sagemaker:CreatePresignedNotebookInstanceUrl']),
  hijack('sagemaker-005', [
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'sagemaker:StopNotebookInstance',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:StartNotebookInstance',
  ]),
  hijack('ssm-001', ['ssm:StartSession']),
  hijack('ssm-002', ['ssm:SendCommand']),
];
