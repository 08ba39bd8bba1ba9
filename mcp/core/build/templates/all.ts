import { agentGuardrail } from './agent-guardrail.js';
import { agentReadOnly } from './agent-read-only.js';
import { apiGatewayInvoke } from './api-gateway-invoke.js';
import { cloudwatchLogs } from './cloudwatch-logs.js';
import { crossAccountAssumeRole } from './cross-account-assume-role.js';
import { crossAccountAssumeRoleCaller } from './cross-account-assume-role-caller.js';
import { dataPerimeterRcp } from './data-perimeter-rcp.js';
import { delegatedRoleAdmin } from './delegated-role-admin.js';
import { denyLeavingOrganizationScp } from './deny-leaving-organization-scp.js';
import { dynamodbCrud } from './dynamodb-crud.js';
import { ec2Describe } from './ec2-describe.js';
import { ec2Trust } from './ec2-trust.js';
import { ecsTaskExecution } from './ecs-task-execution.js';
import { ecsTaskTrust } from './ecs-task-trust.js';
import { eksIrsaTrust } from './eks-irsa-trust.js';
import { eksPodIdentityTrust } from './eks-pod-identity-trust.js';
import { githubActionsOidcTrust } from './github-actions-oidc-trust.js';
import { gitlabOidcTrust } from './gitlab-oidc-trust.js';
import { iamsmithLiveRead } from './iamsmith-live-read.js';
import { iamsmithLiveWrite } from './iamsmith-live-write.js';
import { kmsEncryptDecrypt } from './kms-encrypt-decrypt.js';
import { lambdaBasicExecution } from './lambda-basic-execution.js';
import { lambdaExecutionRoleTrust } from './lambda-execution-role-trust.js';
import { lambdaS3Trigger } from './lambda-s3-trigger.js';
import { permissionsBoundaryDelegatedAdmin } from './permissions-boundary-delegated-admin.js';
import { readOnlyAuditor } from './read-only-auditor.js';
import { regionRestrictionScp } from './region-restriction-scp.js';
import { requireMfa } from './require-mfa.js';
import { s3BucketTlsOnly } from './s3-bucket-tls-only.js';
import { s3ReadOnly } from './s3-read-only.js';
import { s3ReadWrite } from './s3-read-write.js';
import { secretsManagerRead } from './secrets-manager-read.js';
import { snsPublisher } from './sns-publisher.js';
import { sqsConsumer } from './sqs-consumer.js';
import { stepFunctionsExecution } from './step-functions-execution.js';
import type { Template } from './template.js';

/** Every template, in the order in which they are listed: what to give a program, then trust, then what limits others. */
export const templates: readonly Template[] = [
  s3ReadOnly,
  s3ReadWrite,
  lambdaBasicExecution,
  lambdaS3Trigger,
  dynamodbCrud,
  cloudwatchLogs,
  secretsManagerRead,
  kmsEncryptDecrypt,
  ec2Describe,
  ecsTaskExecution,
  sqsConsumer,
  snsPublisher,
  stepFunctionsExecution,
  apiGatewayInvoke,
  crossAccountAssumeRole,
  crossAccountAssumeRoleCaller,
  lambdaExecutionRoleTrust,
  ec2Trust,
  ecsTaskTrust,
  eksIrsaTrust,
  eksPodIdentityTrust,
  githubActionsOidcTrust,
  gitlabOidcTrust,
  readOnlyAuditor,
  requireMfa,
  delegatedRoleAdmin,
  permissionsBoundaryDelegatedAdmin,
  s3BucketTlsOnly,
  denyLeavingOrganizationScp,
  regionRestrictionScp,
  dataPerimeterRcp,
  agentGuardrail,
  agentReadOnly,
  iamsmithLiveRead,
  iamsmithLiveWrite,
];

const byName: ReadonlyMap<string, Template> = new Map(templates.map((template) => [template.name, template]));

/** The template of a name, however its words are joined: `s3_read_only`, `S3 read only`. */
export const templateNamed = (name: string): Template | undefined =>
  byName.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
