import { describe, expect, it } from 'vitest';
import { operations } from '../../mcp/operations/all.js';
import { newContext } from '../operations/call.js';

/**
 * What users ask of a tool for IAM policies, each as the calls that answer it. An expectation is a part of the result:
 * objects may have more fields, and a list in `expect.arrayContaining` more entries.
 */
interface Case {
  readonly prompt: string;
  readonly calls: readonly Call[];
}

interface Call {
  readonly tool: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly gives: Readonly<Record<string, unknown>>;
}

const has = (...items: readonly unknown[]): unknown => expect.arrayContaining([...items]);
const some = (part: object): unknown => expect.objectContaining(part);
const word = (text: RegExp): unknown => expect.stringMatching(text);

const policy = (...statements: readonly object[]): object => ({
  Version: '2012-10-17',
  Statement: statements.map((one) => ({ Effect: 'Allow', ...one })),
});
const bucketRead = policy({
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: ['arn:aws:s3:::my-bucket', 'arn:aws:s3:::my-bucket/*'],
});
const admin = policy({ Action: '*', Resource: '*' });

const ask = (prompt: string, ...calls: readonly [string, Call['with'], Call['gives']][]): Case => ({
  prompt,
  calls: calls.map(([tool, input, gives]) => ({ tool, with: input, gives })),
});

const cases: readonly Case[] = [
  ask('Validate this IAM policy and explain any issues (s3:* on *)', [
    'validate_policy',
    { policy: policy({ Action: 's3:*', Resource: '*' }) },
    { is_valid: false, policy_type: 'identity', issues: has(some({ check_id: 'service_wildcard', severity: 'high' })) },
  ]),
  ask('Do a quick security check on this policy - I just need to know if it is safe or not', [
    'quick_validate',
    { policy: bucketRead },
    { is_valid: true, critical_issues: [], wildcards_detected: true },
  ]),
  ask('I have 3 policies I need to validate; tell me which ones have issues', [
    'validate_policies_batch',
    {
      policies: [
        policy({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket1/*' }),
        policy({ Action: 'logs:*', Resource: '*' }),
        admin,
      ],
    },
    { summary: some({ total: 3, valid: 2, invalid: 1 }), results: has(some({ policy_index: 2, is_valid: false })) },
  ]),
  ask('Validate this trust policy for my Lambda execution role', [
    'validate_policy',
    { policy: policy({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }) },
    { is_valid: true, policy_type: 'trust' },
  ]),
  ask('Check this S3 bucket policy for security issues (public read)', [
    'validate_policy',
    { policy: policy({ Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-public-bucket/*' }) },
    {
      policy_type: 'resource',
      issues: has(some({ check_id: 'principal_validation', severity: 'critical' })),
    },
  ]),
  ask(
    'Create a policy for a Lambda function: read S3, query DynamoDB, publish to SNS, write logs',
    [
      'suggest_actions',
      {
        description: 'read objects from S3, query a DynamoDB table, publish messages to SNS, write logs to CloudWatch',
      },
      { actions: has('s3:GetObject', 'dynamodb:Query', 'sns:Publish', 'logs:PutLogEvents') },
    ],
    [
      'build_minimal_policy',
      {
        actions: ['s3:GetObject', 'dynamodb:Query', 'sns:Publish', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [
          'arn:aws:s3:::data-lake-prod/*',
          'arn:aws:dynamodb:us-east-1:123456789012:table/user-sessions',
          'arn:aws:sns:us-east-1:123456789012:notifications',
          'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/app:*',
        ],
      },
      { blocked: false, validation: some({ is_valid: true }) },
    ],
  ),
  ask('What policy templates do you have available?', [
    'list_templates',
    {},
    { templates: has(some({ name: 's3-read-write' }), some({ name: 'cross-account-assume-role' })) },
  ]),
  ask("Generate a policy using the s3-read-write template for bucket 'customer-uploads' with the prefix 'incoming/'", [
    'generate_policy_from_template',
    { template_name: 's3-read-write', variables: { bucket_name: 'customer-uploads', prefix: 'incoming/' } },
    {
      validation: some({ is_valid: true }),
      policy: some({ Statement: has(some({ Resource: 'arn:aws:s3:::customer-uploads/incoming/*' })) }),
    },
  ]),
  ask("Use the lambda-basic-execution template for my function called 'process-orders'", [
    'generate_policy_from_template',
    {
      template_name: 'lambda-basic-execution',
      variables: { function_name: 'process-orders', region: 'us-east-1', account_id: '123456789012' },
    },
    { validation: some({ is_valid: true }), template_used: 'lambda-basic-execution' },
  ]),
  ask('sqs-consumer for queue URL https://sqs.us-east-1.amazonaws.com/123456789012/my-queue', [
    'generate_policy_from_template',
    {
      template_name: 'sqs-consumer',
      variables: { queue_name: 'https://sqs.us-east-1.amazonaws.com/123456789012/my-queue' },
    },
    { policy: some({ Statement: has(some({ Resource: 'arn:aws:sqs:us-east-1:123456789012:my-queue' })) }) },
  ]),
  ask('sns-publisher for topic arn:aws:sns:us-east-1:123456789012:notifications', [
    'generate_policy_from_template',
    { template_name: 'sns-publisher', variables: { topic_name: 'arn:aws:sns:us-east-1:123456789012:notifications' } },
    { policy: some({ Statement: has(some({ Resource: 'arn:aws:sns:us-east-1:123456789012:notifications' })) }) },
  ]),
  ask('step-functions-execution for state machine arn:aws:states:us-east-1:123456789012:stateMachine:MyWorkflow', [
    'generate_policy_from_template',
    {
      template_name: 'step-functions-execution',
      variables: { state_machine_name: 'arn:aws:states:us-east-1:123456789012:stateMachine:MyWorkflow' },
    },
    { validation: some({ is_valid: true }) },
  ]),
  ask('api-gateway-invoke for API ID abc123def in us-east-1', [
    'generate_policy_from_template',
    {
      template_name: 'api-gateway-invoke',
      variables: { api_id: 'abc123def', region: 'us-east-1', stage: 'prod', account_id: '123456789012' },
    },
    { validation: some({ is_valid: true }) },
  ]),
  ask('cross-account-assume-role: allow account 987654321098 to assume roles in my account with MFA required', [
    'generate_policy_from_template',
    {
      template_name: 'cross-account-assume-role',
      variables: { trusted_account_id: '987654321098', external_id: 'partner-42', require_mfa: 'true' },
    },
    { validation: some({ is_valid: true }), policy: some({ Statement: has(some({ Effect: 'Allow' })) }) },
  ]),
  ask('Build a minimal policy for three S3 actions on uploads/* and require HTTPS', [
    'build_minimal_policy',
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: ['arn:aws:s3:::my-bucket/uploads/*'],
      conditions: { Bool: { 'aws:SecureTransport': 'true' } },
    },
    {
      blocked: false,
      policy: some({
        Statement: [
          some({
            Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
            Condition: { Bool: { 'aws:SecureTransport': 'true' } },
          }),
        ],
      }),
    },
  ]),
  ask('Allow iam:PassRole but only when passing the role to Lambda', [
    'build_minimal_policy',
    {
      actions: ['iam:PassRole'],
      resources: ['arn:aws:iam::123456789012:role/LambdaExecutionRole'],
      passed_to_services: ['lambda'],
    },
    {
      blocked: false,
      policy: some({
        Statement: [some({ Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } })],
      }),
      security_notes: has(word(/iam:PassedToService/)),
    },
  ]),
  ask('Build a policy allowing iam:PassRole for role LambdaExecutionRole (the service is in its name)', [
    'build_minimal_policy',
    { actions: ['iam:PassRole'], resources: ['arn:aws:iam::123456789012:role/LambdaExecutionRole'] },
    {
      policy: some({
        Statement: [some({ Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } })],
      }),
    },
  ]),
  ask('What AWS actions do I need to allow a service to read from DynamoDB?', [
    'suggest_actions',
    { description: 'read from DynamoDB' },
    { actions: has('dynamodb:GetItem', 'dynamodb:Query') },
  ]),
  ask('Suggest the minimum S3 actions needed to upload files and list bucket contents', [
    'suggest_actions',
    { description: 'upload files and list bucket contents', service: 's3' },
    { actions: has('s3:PutObject', 's3:ListBucket') },
  ]),
  ask('What Lambda actions are needed to invoke functions and read their configuration?', [
    'suggest_actions',
    { description: 'Lambda: invoke functions and read their configuration' },
    { actions: has('lambda:InvokeFunction', 'lambda:GetFunctionConfiguration') },
  ]),
  ask(
    'Show me all S3 actions; only the write actions',
    ['query_service_actions', { service: 's3' }, { service: 's3', has_more: true }],
    ['query_service_actions', { service: 's3', access_level: 'write', limit: 200 }, { actions: has('s3:PutObject') }],
  ),
  ask('What are all the read-only DynamoDB actions?', [
    'query_service_actions',
    { service: 'dynamodb', access_level: 'read' },
    { actions: has('dynamodb:GetItem') },
  ]),
  ask('List all IAM permissions-management actions', [
    'query_service_actions',
    { service: 'iam', access_level: 'permissions-management' },
    { actions: has('iam:AttachRolePolicy', 'iam:PutUserPolicy') },
  ]),
  ask('Tell me about the s3:PutObject action', [
    'query_action_details',
    { action: 's3:PutObject' },
    { access_level: 'Write', resource_types: has(some({ name: 'object' })), condition_keys: has('s3:x-amz-acl') },
  ]),
  ask('What are the details of iam:PassRole?', [
    'query_action_details',
    { action: 'iam:passrole' },
    { action: 'iam:PassRole', condition_keys: has('iam:PassedToService') },
  ]),
  ask(
    'What actions does s3:Get* expand to? lambda:Invoke*? iam:*User*?',
    ['expand_wildcard_action', { pattern: 's3:Get*' }, { actions: has('s3:GetObject') }],
    ['expand_wildcard_action', { pattern: 'lambda:Invoke*' }, { actions: has('lambda:InvokeFunction') }],
    ['expand_wildcard_action', { pattern: 'iam:*User*' }, { actions: has('iam:CreateUser', 'iam:DeleteUser') }],
  ),
  ask(
    'What is the correct ARN format for S3 buckets and objects, DynamoDB tables, Lambda functions?',
    ['query_arn_formats', { service: 's3' }, { arn_formats: has(some({ resource_type: 'object' })) }],
    [
      'query_arn_formats',
      { service: 'dynamodb', resource_type: 'table' },
      { arn_formats: [some({ resource_type: 'table' })] },
    ],
    [
      'build_arn',
      {
        service: 'lambda',
        resource_type: 'function',
        resource_name: 'my-function',
        region: 'us-east-1',
        account_id: '123456789012',
      },
      { arn: 'arn:aws:lambda:us-east-1:123456789012:function:my-function', valid: true },
    ],
  ),
  ask('What condition keys can I use with S3 actions? With Lambda invocations?', [
    'query_condition_keys',
    { service: 'lambda', action: 'InvokeFunction' },
    { service: 'lambda' },
  ]),
  ask('Are any of these high-risk: iam:CreateAccessKey, s3:GetObject, lambda:InvokeFunction?', [
    'check_sensitive_actions',
    { actions: ['iam:CreateAccessKey', 's3:GetObject', 'lambda:InvokeFunction'] },
    {
      total_checked: 3,
      sensitive_actions: has(some({ action: 'iam:CreateAccessKey', category: 'credential_exposure' })),
    },
  ]),
  ask('Show me all actions that could lead to privilege escalation', [
    'list_sensitive_actions',
    { category: 'priv_esc' },
    { actions: has('iam:AttachRolePolicy') },
  ]),
  ask('What conditions should I add when using iam:PassRole? sts:AssumeRole?', [
    'get_required_conditions',
    { actions: ['iam:PassRole', 'sts:AssumeRole'] },
    { requirements: has(some({ action: 'iam:PassRole', condition_key: 'iam:PassedToService' })) },
  ]),
  ask('Analyze this policy and give me a summary of what it allows', [
    'explain_policy',
    {
      policy: policy(
        { Action: 's3:*', Resource: 'arn:aws:s3:::*' },
        { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' },
      ),
    },
    { statement_count: 2, has_wildcards: true, services_accessed: some({ s3: has('Read', 'Write') }) },
  ]),
  ask('This policy is missing the Version field. Can you fix it automatically?', [
    'fix_policy_issues',
    { policy: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-bucket/*' }] } },
    { fixed_policy: some({ Version: '2012-10-17' }), validation: some({ is_valid: true }) },
  ]),
  ask('Fix the duplicate SIDs in this policy', [
    'fix_policy_issues',
    {
      policy: policy(
        { Sid: 'ReadAccess', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
        { Sid: 'ReadAccess', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::b' },
      ),
    },
    { fixes_applied: has(some({ check_id: 'sid_uniqueness', safety: 'safe' })), validation: some({ is_valid: true }) },
  ]),
  ask(
    "How do I fix 'wildcard_action', 'sensitive_action', 'action_condition_enforcement'?",
    ['get_issue_guidance', { check_id: 'wildcard_action' }, { check_id: 'wildcard_action', fix_steps: has(word(/./)) }],
    ['get_issue_guidance', { check_id: 'sensitive_action' }, { example_after: expect.anything() }],
    ['get_issue_guidance', { check_id: 'action_condition_enforcement' }, { related: expect.anything() }],
  ),
  ask(
    'Set up strict validation, show it, check compliance, and clear it again',
    [
      'set_organization_config',
      {
        config: {
          settings: { fail_on_severity: ['error', 'critical', 'high'] },
          wildcard_resource: { severity: 'critical' },
          service_wildcard: { severity: 'critical' },
          sensitive_action: { enabled: true },
        },
      },
      { success: true },
    ],
    ['get_organization_config', {}, { has_config: true, source: 'session' }],
    [
      'check_org_compliance',
      { policy: policy({ Action: 'iam:CreateUser', Resource: '*' }) },
      { compliant: false, has_org_config: true },
    ],
    ['clear_organization_config', {}, { status: 'cleared' }],
    ['get_organization_config', {}, { has_config: false }],
  ),
  ask('Load this organization configuration from YAML', [
    'load_organization_config_from_yaml',
    {
      yaml_content:
        'settings:\n  fail_on_severity: [error, critical, high]\nwildcard_resource:\n  severity: critical\n',
    },
    { success: true },
  ]),
  ask("Validate this policy with these check settings - don't change my global settings", [
    'validate_with_config',
    {
      policy: policy({ Action: 'lambda:InvokeFunction', Resource: '*' }),
      config: { wildcard_resource: { severity: 'critical' }, sensitive_action: { enabled: true } },
    },
    { is_valid: false, issues: has(some({ check_id: 'wildcard_resource', severity: 'critical' })) },
  ]),
  ask(
    "Create both policies for a Lambda function 'data-processor': S3 events, DynamoDB, SNS, secrets",
    [
      'generate_policy_from_template',
      { template_name: 'lambda-execution-role-trust', variables: {} },
      { policy: some({ Statement: [some({ Principal: { Service: 'lambda.amazonaws.com' } })] }) },
    ],
    [
      'build_minimal_policy',
      {
        actions: [
          's3:GetObject',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'sns:Publish',
          'secretsmanager:GetSecretValue',
        ],
        resources: [
          'arn:aws:s3:::incoming-data/*',
          'arn:aws:dynamodb:us-east-1:123456789012:table/processed-records',
          'arn:aws:sns:us-east-1:123456789012:alerts',
          'arn:aws:secretsmanager:us-east-1:123456789012:secret:data-processor/*',
        ],
      },
      { blocked: false, validation: some({ is_valid: true }) },
    ],
  ),
  ask('Review this policy: services, issues, recommendations', [
    'explain_policy',
    { policy: policy({ Action: ['s3:*', 'dynamodb:*', 'lambda:InvokeFunction', 'iam:PassRole'], Resource: '*' }) },
    {
      services_accessed: some({ s3: expect.anything(), dynamodb: expect.anything(), iam: expect.anything() }),
      security_concerns: has(word(/./)),
      recommendations: has(word(/./)),
    },
  ]),
  ask(
    'Tighten this policy: my Lambda reads from S3 and writes to DynamoDB',
    [
      'build_minimal_policy',
      {
        actions: ['s3:GetObject', 's3:ListBucket', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [
          'arn:aws:s3:::my-data-bucket',
          'arn:aws:s3:::my-data-bucket/*',
          'arn:aws:dynamodb:us-east-1:123456789012:table/my-table',
        ],
      },
      { blocked: false },
    ],
    [
      'compare_policies',
      {
        policy_a: policy({ Action: ['s3:*', 'dynamodb:*'], Resource: '*' }),
        policy_b: policy({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-data-bucket/*' }),
      },
      { verdict: 'narrower' },
    ],
  ),
  ask('Read-only access for security auditors', [
    'generate_policy_from_template',
    { template_name: 'read-only-auditor', variables: {} },
    { validation: some({ is_valid: true }) },
  ]),
  ask('Replace ec2:Describe*, rds:Describe*, elasticache:Describe* by what is needed', [
    'build_minimal_policy',
    {
      actions: ['ec2:DescribeInstances', 'rds:DescribeDBInstances', 'elasticache:DescribeCacheClusters'],
      resources: ['*'],
    },
    { blocked: false },
  ]),
  ask("Is 's3:Getobject' invalid? Is 'S3:GetObject' a valid action?", [
    'check_actions_batch',
    { actions: ['s3:Getobject', 'S3:GetObject', 's3:GetObjekt'] },
    {
      valid_actions: has('s3:GetObject'),
      invalid_actions: [some({ action: 's3:GetObjekt', did_you_mean: has('s3:GetObject') })],
    },
  ]),
  ask("How do I write the ARN for a Secrets Manager secret named 'prod/database/credentials'?", [
    'build_arn',
    {
      service: 'secretsmanager',
      resource_type: 'secret',
      resource_name: 'prod/database/credentials',
      region: 'us-east-1',
      account_id: '123456789012',
    },
    { arn: word(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:prod\/database\/credentials/) },
  ]),
  ask('The validator says I need conditions for iam:PassRole. Which and why?', [
    'get_condition_requirements_for_action',
    { action: 'iam:PassRole' },
    { action: 'iam:PassRole', required_conditions: has(some({ condition_key: 'iam:PassedToService' })) },
  ]),
  ask("What does the 'resource_exposure' warning mean?", [
    'list_sensitive_actions',
    { category: 'resource_exposure', limit: 5 },
    { has_more: true, categories: some({ resource_exposure: expect.any(Number) }) },
  ]),
  ask('Cross-account access to role DataAnalyst: MFA, our organization, an IP range', [
    'validate_policy',
    {
      policy: policy({
        Principal: { AWS: 'arn:aws:iam::987654321098:root' },
        Action: 'sts:AssumeRole',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          StringEquals: { 'aws:PrincipalOrgID': 'o-abc1234567' },
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        },
      }),
    },
    { is_valid: true, policy_type: 'trust' },
  ]),
  ask('... and the private range of the request is told to be inert', [
    'validate_policy',
    {
      policy: policy({
        Principal: { AWS: 'arn:aws:iam::987654321098:root' },
        Action: 'sts:AssumeRole',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          StringEquals: { 'aws:PrincipalOrgID': 'o-abc1234567' },
          IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        },
      }),
    },
    { issues: has(some({ condition_key: 'aws:SourceIp' })) },
  ]),
  ask('Pull images from ECR repository my-app, secrets under my-app/, logs', [
    'generate_policy_from_template',
    {
      template_name: 'ecs-task-execution',
      variables: {
        account_id: '123456789012',
        region: 'us-east-1',
        repository_names: 'my-app',
        secret_prefix: 'my-app/',
      },
    },
    { validation: some({ is_valid: true }) },
  ]),
  ask('lambda-s3-trigger template for function process-uploads with bucket incoming-data', [
    'generate_policy_from_template',
    {
      template_name: 'lambda-s3-trigger',
      variables: {
        function_name: 'process-uploads',
        bucket_name: 'incoming-data',
        region: 'us-east-1',
        account_id: '123456789012',
      },
    },
    { validation: some({ is_valid: true }) },
  ]),
  ask('The policy of the example conversation: its misspelt operator is found', [
    'validate_policy',
    {
      policy: policy({
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::my-app-data-bucket/*',
        Condition: { StringEqual: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
      }),
    },
    { is_valid: false, issues: has(some({ check_id: 'condition_operator', suggestion: word(/StringEquals/) })) },
  ]),
  ask('Just give me full S3 and DynamoDB access', [
    'build_minimal_policy',
    { actions: ['s3:*', 'dynamodb:*'], resources: ['*'] },
    { blocked: true, policy: {}, validation: some({ issues: has(some({ check_id: 'policy_generation' })) }) },
  ]),
];

describe('what users ask', () => {
  it.each(cases)('$prompt', async ({ calls }) => {
    const context = newContext();
    for (const { tool, with: input, gives } of calls) {
      const operation = operations.find(({ name }) => name === tool);
      if (!operation) throw new Error(`there is no tool ${tool}`);
      const { structured, text } = await operation.call(input, context);
      expect(structured).toMatchObject(gives);
      expect(text.length).toBeGreaterThan(20);
    }
  });
});
