import type { Severity } from '../findings/severity.js';

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
  /** Of an action with several resource types, those that the path goes through. */
  readonly on?: { readonly action: string; readonly types: readonly string[] };
  /** The last part of resources of which the action must be allowed on one, where others are harmless. */
  readonly needs?: { readonly action: string; readonly resources: readonly string[] };
  /** Where the gain is bounded whatever the resource. */
  readonly atMost?: Severity;
  /** The smallest path this one contains, so that only that one is reported. */
  readonly variantOf?: string;
  /** What closes the path, in a few words. */
  readonly closedBy: string;
  readonly source: string;
}

export type EscalationKind =
  /** Gives itself, or what it can act as, any rights at all. */
  | 'own-rights'
  /** Takes on the rights of a group, a policy version or a permission set that exists. */
  | 'target-rights'
  /** Takes away what held it back: a permissions boundary, a policy with a Deny. */
  | 'lifted-limit'
  /** Becomes another principal. */
  | 'other-principal'
  /** Becomes a role. A resource that names roles is the normal use, so only a wildcard over all of them counts. */
  | 'assumed-role'
  /** Passes a role to something that runs what it says. */
  | 'new-passed-role'
  /** Takes over something that has a role already. */
  | 'existing-role';

type Actions = EscalationPath['actions'];

const pathfinding = (id: string): string => `https://pathfinding.cloud/paths/${id}`;
const rhino = 'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/';
const pmapper = 'https://github.com/nccgroup/PMapper/wiki/Privilege-Escalation-Risks';
const reference = (page: string): string =>
  `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${page}.html`;
const iam = reference('awsidentityandaccessmanagementiam');
const sso = reference('awsiamidentitycenter');
const eks = reference('amazonelastickubernetesservice');
const passRole = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

const boundaryCondition = 'an iam:PermissionsBoundary condition, or a resource that leaves out its holder';
const policyCondition = 'an iam:PolicyARN or iam:PermissionsBoundary condition that names a harmless policy';
const groupPolicyCondition = 'an iam:PolicyARN condition that names harmless policies';
const wholeNameCondition = 'an iam:PolicyARN condition that no policy fits which its holder can make';
const noHolder = 'a resource that leaves out its holder';
const noGroup = 'a resource that leaves out the groups of its holder';
const target = 'a resource that names only principals with no more rights, or ${aws:username}';
const provider = 'a resource that leaves out the providers that roles trust';
const roleScope =
  'an iam:PassRole resource that names harmless roles, or an iam:PassedToService condition without the service';
const resourceScope = 'a resource that leaves out what runs with a privileged role';
const permissionSet = 'a resource that leaves out the permission sets of its holder';

const row =
  (kind: EscalationKind) =>
  (id: string, actions: Actions, closedBy: string, source = pathfinding(id)): EscalationPath => ({
    id,
    kind,
    actions,
    closedBy,
    source,
  });

const own = row('own-rights');
const join = row('target-rights');
const lift = row('lifted-limit');
const other = row('other-principal');

const hijack = (id: string, actions: Actions, source = pathfinding(id)): EscalationPath =>
  row('existing-role')(id, actions, resourceScope, source);

const passing = (
  id: string,
  passedTo: readonly string[],
  actions: readonly string[],
  source = pathfinding(id),
): EscalationPath => ({
  id,
  kind: 'new-passed-role',
  actions: ['iam:PassRole', ...actions],
  passedTo: passedTo.map((service) => `${service}.amazonaws.com`),
  closedBy: roleScope,
  source,
});

const variant = (path: EscalationPath, variantOf: string): EscalationPath => ({ ...path, variantOf });
const high = (path: EscalationPath): EscalationPath => ({ ...path, atMost: 'high' });
const minor = (path: EscalationPath): EscalationPath => ({ ...path, atMost: 'medium' });

/** Documents of AWS that run what the caller sends; others do what they were written for. */
const shellDocuments = [
  'AWS-RunShellScript',
  'AWS-RunPowerShellScript',
  'AWS-RunRemoteScript',
  'AWS-RunDocument',
  'AWS-RunAnsiblePlaybook',
  'AWS-ApplyAnsiblePlaybooks',
  'AWS-ApplyChefRecipes',
  'AWS-ApplyDSCMofs',
  'AWS-RunSaltState',
  'AWS-InstallApplication',
  'AWS-InstallPowerShellModule',
].map((name) => `document/${name}`);

export const escalationPaths: readonly EscalationPath[] = [
  own('iam-001', ['iam:CreatePolicyVersion'], 'a resource that leaves out the policies of its holder'),
  own('iam-005', ['iam:PutRolePolicy'], boundaryCondition),
  own('iam-007', ['iam:PutUserPolicy'], boundaryCondition),
  own('iam-008', ['iam:AttachUserPolicy'], policyCondition),
  own('iam-009', ['iam:AttachRolePolicy'], policyCondition),
  own('iam-010', ['iam:AttachGroupPolicy'], groupPolicyCondition),
  own('iam-011', ['iam:PutGroupPolicy'], noGroup),
  // Where iam:PolicyARN leaves only policies of a name, and the holder may make one of that name.
  variant(
    own('iam-create-attach-user', ['iam:CreatePolicy', 'iam:AttachUserPolicy'], wholeNameCondition, iam),
    'iam-008',
  ),
  variant(
    own('iam-create-attach-role', ['iam:CreatePolicy', 'iam:AttachRolePolicy'], wholeNameCondition, iam),
    'iam-009',
  ),
  variant(
    own('iam-create-attach-group', ['iam:CreatePolicy', 'iam:AttachGroupPolicy'], wholeNameCondition, iam),
    'iam-010',
  ),
  // Of use only in the account that manages IAM Identity Center.
  high(own('sso-inline-policy', ['sso:PutInlinePolicyToPermissionSet'], permissionSet, sso)),
  high(own('sso-managed-policy', ['sso:AttachManagedPolicyToPermissionSet'], permissionSet, sso)),

  join('iam-013', ['iam:AddUserToGroup'], 'a resource that names only groups with no more rights'),
  join(
    'iam-set-default-policy-version',
    ['iam:SetDefaultPolicyVersion'],
    'a resource that leaves out the policies of its holder, or no older version of them',
    rhino,
  ),
  {
    ...join(
      'sso-account-assignment',
      ['sso:CreateAccountAssignment'],
      'a resource that names only harmless permission sets',
      sso,
    ),
    on: { action: 'sso:CreateAccountAssignment', types: ['PermissionSet'] },
    atMost: 'high',
  },

  lift('iam-delete-user-boundary', ['iam:DeleteUserPermissionsBoundary'], noHolder, iam),
  lift('iam-delete-role-boundary', ['iam:DeleteRolePermissionsBoundary'], noHolder, iam),
  lift('iam-put-user-boundary', ['iam:PutUserPermissionsBoundary'], boundaryCondition, iam),
  lift('iam-put-role-boundary', ['iam:PutRolePermissionsBoundary'], boundaryCondition, iam),
  minor(lift('iam-detach-user-policy', ['iam:DetachUserPolicy'], policyCondition, iam)),
  minor(lift('iam-detach-role-policy', ['iam:DetachRolePolicy'], policyCondition, iam)),
  minor(lift('iam-detach-group-policy', ['iam:DetachGroupPolicy'], groupPolicyCondition, iam)),
  minor(lift('iam-delete-user-policy', ['iam:DeleteUserPolicy'], boundaryCondition, iam)),
  minor(lift('iam-delete-role-policy', ['iam:DeleteRolePolicy'], boundaryCondition, iam)),
  minor(lift('iam-delete-group-policy', ['iam:DeleteGroupPolicy'], noGroup, iam)),
  minor(lift('iam-remove-user-from-group', ['iam:RemoveUserFromGroup'], noGroup, iam)),

  other('iam-002', ['iam:CreateAccessKey'], target),
  variant(other('iam-003', ['iam:CreateAccessKey', 'iam:DeleteAccessKey'], target), 'iam-002'),
  other('iam-004', ['iam:CreateLoginProfile'], target),
  other('iam-006', ['iam:UpdateLoginProfile'], target),
  other('iam-012', ['iam:UpdateAssumeRolePolicy'], 'a resource that names only roles with no more rights'),
  variant(other('iam-014', ['iam:AttachRolePolicy', 'sts:AssumeRole'], policyCondition), 'iam-009'),
  variant(other('iam-015', ['iam:AttachUserPolicy', 'iam:CreateAccessKey'], policyCondition), 'iam-008'),
  variant(other('iam-016', ['iam:CreatePolicyVersion', 'sts:AssumeRole'], noHolder), 'iam-001'),
  variant(other('iam-017', ['iam:PutRolePolicy', 'sts:AssumeRole'], boundaryCondition), 'iam-005'),
  variant(other('iam-018', ['iam:PutUserPolicy', 'iam:CreateAccessKey'], boundaryCondition), 'iam-007'),
  variant(other('iam-019', ['iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'], policyCondition), 'iam-009'),
  variant(other('iam-020', ['iam:CreatePolicyVersion', 'iam:UpdateAssumeRolePolicy'], noHolder), 'iam-001'),
  variant(other('iam-021', ['iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy'], boundaryCondition), 'iam-005'),
  row('assumed-role')('sts-001', ['sts:AssumeRole'], 'a resource that names the roles that are needed'),
  minor(other('iam-service-credential', ['iam:CreateServiceSpecificCredential'], target, iam)),
  minor(other('iam-reset-service-credential', ['iam:ResetServiceSpecificCredential'], target, iam)),
  minor(other('iam-ssh-key', ['iam:UploadSSHPublicKey'], target, iam)),
  minor(other('iam-signing-certificate', ['iam:UploadSigningCertificate'], target, iam)),
  minor(other('iam-deactivate-mfa', ['iam:DeactivateMFADevice'], target, iam)),
  minor(other('iam-enable-mfa', ['iam:EnableMFADevice', 'iam:CreateVirtualMFADevice'], target, iam)),
  minor(other('iam-oidc-thumbprint', ['iam:UpdateOpenIDConnectProviderThumbprint'], provider, iam)),
  minor(other('iam-oidc-client', ['iam:AddClientIDToOpenIDConnectProvider'], provider, iam)),
  other('iam-saml-provider', ['iam:UpdateSAMLProvider'], provider, iam),
  variant(
    other('iam-oidc-trust', ['iam:UpdateAssumeRolePolicy', 'iam:CreateOpenIDConnectProvider'], provider, iam),
    'iam-012',
  ),
  other(
    'eks-access-entry',
    ['eks:CreateAccessEntry', 'eks:AssociateAccessPolicy'],
    'a resource that names harmless clusters, or an eks:policyArn condition',
    eks,
  ),

  passing('apprunner-001', ['tasks.apprunner', 'build.apprunner', 'apprunner'], ['apprunner:CreateService']),
  variant(
    passing(
      'bedrock-001',
      ['bedrock-agentcore'],
      [
        'bedrock-agentcore:CreateCodeInterpreter',
        'bedrock-agentcore:StartCodeInterpreterSession',
        'bedrock-agentcore:InvokeCodeInterpreter',
      ],
    ),
    'bedrock-002',
  ),
  passing('cloudformation-001', ['cloudformation'], ['cloudformation:CreateStack']),
  passing(
    'cloudformation-003',
    ['cloudformation'],
    ['cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances'],
  ),
  passing('cloudformation-004', ['cloudformation'], ['cloudformation:UpdateStackSet']),
  // Who updates what exists may give it another role, be it the one thing that Resource names.
  variant(
    passing('cloudformation-update-role', ['cloudformation'], ['cloudformation:UpdateStack'], passRole),
    'cloudformation-002',
  ),
  variant(
    passing(
      'cloudformation-change-set-role',
      ['cloudformation'],
      ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
      passRole,
    ),
    'cloudformation-005',
  ),
  variant(
    passing('codebuild-project-role', ['codebuild'], ['codebuild:UpdateProject', 'codebuild:StartBuild'], passRole),
    'codebuild-002',
  ),
  variant(
    passing('lambda-function-role', ['lambda'], ['lambda:UpdateFunctionConfiguration'], passRole),
    'lambda-configuration',
  ),
  variant(
    passing('apprunner-service-role', ['tasks.apprunner'], ['apprunner:UpdateService'], passRole),
    'apprunner-002',
  ),
  passing('ecs-update-service', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:UpdateService'], passRole),
  passing('ec2-replace-instance-profile', ['ec2'], ['ec2:ReplaceIamInstanceProfileAssociation'], passRole),
  passing('states-update', ['states'], ['states:UpdateStateMachine', 'states:StartExecution'], passRole),
  passing('scheduler-update', ['scheduler'], ['scheduler:UpdateSchedule'], passRole),
  passing(
    'codepipeline-update',
    ['codepipeline'],
    ['codepipeline:UpdatePipeline', 'codepipeline:StartPipelineExecution'],
    passRole,
  ),
  passing('eks-update-pod-identity', ['pods.eks'], ['eks:UpdatePodIdentityAssociation'], eks),
  variant(
    passing('codebuild-001', ['codebuild'], ['codebuild:CreateProject', 'codebuild:StartBuild']),
    'codebuild-002',
  ),
  variant(
    passing('codebuild-004', ['codebuild'], ['codebuild:CreateProject', 'codebuild:StartBuildBatch']),
    'codebuild-003',
  ),
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
    'ecs-008',
  ),
  passing('ecs-003', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:CreateService']),
  variant(passing('ecs-004', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:RunTask']), 'ecs-008'),
  variant(passing('ecs-005', ['ecs-tasks'], ['ecs:RegisterTaskDefinition', 'ecs:StartTask']), 'ecs-009'),
  variant(passing('ecs-007', ['ecs-tasks'], ['ecs:RegisterContainerInstance', 'ecs:StartTask']), 'ecs-009'),
  // A task's role and command may be overridden when it is run, so no definition of its own is needed.
  passing('ecs-008', ['ecs-tasks'], ['ecs:RunTask']),
  passing('ecs-009', ['ecs-tasks'], ['ecs:StartTask']),
  passing('glue-001', ['glue'], ['glue:CreateDevEndpoint']),
  passing('glue-003', ['glue'], ['glue:CreateJob', 'glue:StartJobRun']),
  passing('glue-004', ['glue'], ['glue:CreateJob', 'glue:CreateTrigger']),
  passing('glue-005', ['glue'], ['glue:UpdateJob', 'glue:StartJobRun']),
  passing('glue-006', ['glue'], ['glue:UpdateJob', 'glue:CreateTrigger']),
  passing('glue-007', ['glue'], ['glue:CreateSession', 'glue:RunStatement']),
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
  passing('batch-001', ['ecs-tasks'], ['batch:RegisterJobDefinition', 'batch:SubmitJob']),
  passing('emr-serverless-job', ['emr-serverless'], ['emr-serverless:StartJobRun'], passRole),
  variant(
    passing(
      'emrserverless-001',
      ['emr-serverless'],
      ['emr-serverless:CreateApplication', 'emr-serverless:StartJobRun'],
    ),
    'emr-serverless-job',
  ),
  // What runs on the cluster has the role of its instances, not the one that EMR itself takes.
  passing('emr-cluster', ['ec2'], ['elasticmapreduce:RunJobFlow'], passRole),
  passing(
    'imagebuilder-001',
    ['ec2', 'imagebuilder'],
    [
      'imagebuilder:CreateComponent',
      'imagebuilder:CreateImageRecipe',
      'imagebuilder:CreateInfrastructureConfiguration',
      'imagebuilder:CreateImage',
    ],
  ),
  passing('ssm-automation', ['ssm'], ['ssm:StartAutomationExecution'], passRole),
  variant(passing('ssm-003', ['ssm'], ['ssm:CreateDocument', 'ssm:StartAutomationExecution']), 'ssm-automation'),
  passing('codepipeline-pipeline', ['codepipeline'], ['codepipeline:CreatePipeline'], passRole),
  passing('amplify-app', ['amplify'], ['amplify:CreateApp', 'amplify:CreateBranch', 'amplify:StartJob'], passRole),
  passing('braket-001', ['braket'], ['braket:CreateJob']),
  passing('eks-pod-identity', ['pods.eks'], ['eks:CreatePodIdentityAssociation'], eks),
  passing(
    'rolesanywhere-profile',
    ['rolesanywhere'],
    ['rolesanywhere:CreateTrustAnchor', 'rolesanywhere:CreateProfile'],
    passRole,
  ),

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
  {
    ...hijack('ssm-001', ['ssm:StartSession']),
    on: { action: 'ssm:StartSession', types: ['instance', 'managed-instance', 'task'] },
  },
  {
    ...hijack('ssm-002', ['ssm:SendCommand']),
    on: { action: 'ssm:SendCommand', types: ['instance', 'managed-instance'] },
    needs: { action: 'ssm:SendCommand', resources: shellDocuments },
  },
];
