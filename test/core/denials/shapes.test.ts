import { describe, expect, it } from 'vitest';
import { explainDenials } from '../../../mcp/core/denials/explain-denials.js';
import { notDenialForms } from '../../../mcp/core/denials/not-denials.table.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const catalog = await loadCatalog();
const explain = (text: string) => explainDenials(text, { catalog });
const first = (text: string) => {
  const [denial] = explain(text).denials;
  if (!denial) throw new Error(`no denial in ${text}`);
  return denial;
};

const user = 'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ';
const missing = (action: string) => `because no identity-based policy allows the ${action} action`;

describe('principals', () => {
  it.each([
    ['arn:aws:iam::111122223333:user/team/ann', 'user', 'ann'],
    ['arn:aws:iam::111122223333:role/service/app', 'role', 'app'],
    ['arn:aws:sts::111122223333:assumed-role/app/i-0abc', 'assumed_role', 'app'],
    ['arn:aws-cn:sts::111122223333:assumed-role/app/s', 'assumed_role', 'app'],
    ['arn:aws-us-gov:iam::111122223333:user/ann', 'user', 'ann'],
    ['arn:aws-eusc:iam::111122223333:user/ann', 'user', 'ann'],
    ['arn:aws:sts::111122223333:federated-user/ann', 'federated_user', 'ann'],
    ['arn:aws:iam::111122223333:root', 'root', undefined],
    ['arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com', 'web_identity', undefined],
    ['anonymous', 'anonymous', undefined],
    ['Anonymous', 'anonymous', undefined],
    ['lambda.amazonaws.com', 'service', undefined],
    ['GlueJobRunnerSession', 'unknown', undefined],
    ['arn:aws:sts::ACCOUNT_ID:assumed-role/ROLE/SESSION', 'assumed_role', 'ROLE'],
  ])('%s', (principal, kind, name) => {
    const denial = first(`User: ${principal} is not authorized to perform: sqs:ListQueues`);
    expect(denial).toMatchObject({ principal, principalKind: kind, layer: 'unknown', effect: 'unknown' });
    if (name !== undefined) expect(denial.principalName).toBe(name);
    expect(denial.proposal).toBeUndefined();
  });

  it('are not needed', () => {
    expect(first('An error occurred (AccessDenied) when calling the GetObject operation: Access Denied')).toMatchObject(
      {
        principal: undefined,
        principalKind: 'unknown',
        action: 's3:GetObject',
        layer: 'unknown',
        proposal: undefined,
      },
    );
  });
});

describe('resources', () => {
  it.each([
    ['arn:aws:sqs:us-east-1:111122223333:q', 'arn:aws:sqs:us-east-1:111122223333:q'],
    ['"arn:aws:s3:::reports/a b/c.txt"', 'arn:aws:s3:::reports/a b/c.txt'],
    ['*', '*'],
    ['role deploy', 'role deploy'],
    ['policy arn:aws:iam::111122223333:policy/x', 'arn:aws:iam::111122223333:policy/x'],
    ['instance profile web', 'instance profile web'],
    [
      'arn:aws:logs:us-east-1:111122223333:log-group::log-stream:',
      'arn:aws:logs:us-east-1:111122223333:log-group::log-stream:',
    ],
    [
      'arn:aws:execute-api:us-east-1:********3333:abc/prod/GET/x',
      'arn:aws:execute-api:us-east-1:********3333:abc/prod/GET/x',
    ],
    ['my-example-widget', 'my-example-widget'],
  ])('%s', (written, resource) => {
    for (const reason of ['', ' with an explicit deny in a service control policy', ` ${missing('sqs:SendMessage')}`]) {
      expect(first(`${user}sqs:SendMessage on resource: ${written}${reason}`).resource).toBe(resource);
    }
  });

  it.each([
    `it's "quoted".txt`,
    'k" because no identity-based policy allows the s3:GetObject action',
    'k because no identity-based policy allows the s3:GetObject action',
  ])('a key may hold quotes and the words of a reason: %s', (key) => {
    const text = `${user}s3:GetObject on resource: "arn:aws:s3:::reports/${key}" with an explicit deny in a resource-based policy`;
    const { denials } = explain(`${text}\n${user}sqs:ListQueues ${missing('sqs:ListQueues')}`);
    expect(denials).toMatchObject([
      { resource: `arn:aws:s3:::reports/${key}`, layer: 'resource', effect: 'explicit', proposal: undefined },
      { action: 'sqs:ListQueues', layer: 'identity' },
    ]);
  });

  it('may be absent', () => {
    expect(first(`${user}ec2:DescribeVpcs ${missing('ec2:DescribeVpcs')}`)).toMatchObject({
      resource: undefined,
      layer: 'identity',
      proposal: { Action: 'ec2:DescribeVpcs', Resource: '*' },
    });
    expect(first(`${user}kms:Decrypt on this resource ${missing('kms:Decrypt')}`)).toMatchObject({
      resource: undefined,
      layer: 'identity',
      proposal: undefined,
    });
  });
});

describe('messages of services', () => {
  it.each([
    [
      '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>A</RequestId></Error>',
      undefined,
      'unknown',
      'unknown',
    ],
    [
      'com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: A)',
      undefined,
      'unknown',
      'unknown',
    ],
    [
      'operation error S3: PutObject, https response error StatusCode: 403, RequestID: A, HostID: B, api error AccessDenied: Access Denied',
      's3:PutObject',
      'unknown',
      'unknown',
    ],
    [
      'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
      's3:ListBucket',
      'unknown',
      'unknown',
    ],
    [
      'fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden',
      's3:GetObject',
      'unknown',
      'unknown',
    ],
    [
      'An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. Encoded authorization failure message: abc-DEF_1',
      'ec2:RunInstances',
      'unknown',
      'unknown',
    ],
    [
      'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'sts:AssumeRoleWithWebIdentity',
      'trust',
      'unknown',
    ],
    ['The role defined for the function cannot be assumed by Lambda.', 'sts:AssumeRole', 'trust', 'unknown'],
    [
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      'kms:Decrypt',
      'resource',
      'unknown',
    ],
    [
      'An error occurred (AccessDeniedException) when calling the GetSecretValue operation: Access to KMS is not allowed',
      'kms:Decrypt',
      'unknown',
      'unknown',
    ],
    ['API: s3:CreateBucket Access Denied', 's3:CreateBucket', 'unknown', 'unknown'],
    [
      'The provided execution role does not have permissions to call CreateNetworkInterface on EC2',
      'ec2:CreateNetworkInterface',
      'unknown',
      'unknown',
    ],
    [
      'Access to the resource https://sqs.us-east-1.amazonaws.com/111122223333/orders is denied.',
      undefined,
      'unknown',
      'unknown',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform: SNS:Publish on resource: arn:aws:sns:us-east-1:111122223333:t with an explicit deny in an identity-based policy',
      'sns:Publish',
      'identity',
      'explicit',
    ],
    [
      'denied: User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:us-east-1:111122223333:repository/app because no resource-based policy allows the ecr:InitiateLayerUpload action',
      'ecr:InitiateLayerUpload',
      'resource',
      'implicit',
    ],
    [
      'An error occurred (AccessDeniedException) when calling the Decrypt operation: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      'kms:Decrypt',
      'resource',
      'unknown',
    ],
    ['You are not authorized to perform: ec2:DescribeInstances', 'ec2:DescribeInstances', 'unknown', 'unknown'],
  ])('%s', (text, action, layer, effect) => {
    const { denials } = explain(text);
    expect(denials).toHaveLength(1);
    expect(denials[0]).toMatchObject({ action, layer, effect, proposal: undefined });
    expect(denials[0]?.nextSteps.length).toBeGreaterThan(0);
  });

  it.each([
    ['User is not authorized to access this resource with an explicit deny', 'execute-api:Invoke', 'explicit'],
    ['User is not authorized to access this resource', 'execute-api:Invoke', 'unknown'],
    [
      `Lambda was unable to decrypt the environment variables because KMS access was denied. KMS Message: ${user}kms:Decrypt on resource: arn:aws:kms:us-east-1:111122223333:key/1 with an explicit deny in a resource-based policy`,
      'kms:Decrypt',
      'explicit',
    ],
  ])('are one denial: %s', (text, action, effect) => {
    expect(explain(text).denials).toMatchObject([{ action, effect }]);
  });

  it('a 403 of HeadObject may be a missing object', () => {
    const { denials, notDenials } = explain('An error occurred (403) when calling the HeadObject operation: Forbidden');
    expect(denials[0]?.nextSteps.join(' ')).toMatch(/s3:ListBucket on the bucket/);
    expect(notDenials.map(({ id }) => id)).toEqual(['missing_object_as_403']);
  });

  it('an encoded message has to be decoded', () => {
    const blob = 'sPwGqJ6vBHg1vPHLcn4g_CP-o5jOulH90vMrTsCODal';
    const denial = first(
      `UnauthorizedOperation: You are not authorized to perform this operation. Encoded authorization failure message: ${blob}`,
    );
    expect(denial.nextSteps.join(' ')).toMatch(/aws sts decode-authorization-message/);
    expect(JSON.stringify(denial)).not.toContain(blob);
  });

  it('an authorization id can be looked up', () => {
    const text = `${user}iam:ListUsers on resource: arn:aws:iam::111122223333:user/ ${missing('iam:ListUsers')}. Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/0abc1 for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: 0abc1`;
    const denial = first(text);
    expect(denial).toMatchObject({ layer: 'identity', effect: 'implicit' });
    expect(denial.nextSteps.join(' ')).toMatch(/GetRequestAuthorizationDetails/);
  });
});

/** One message for each row, and perhaps more. */
const otherErrors: readonly (readonly [id: string, text: string])[] = [
  [
    'expired_credentials',
    'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
  ],
  ['expired_credentials', 'ExpiredTokenException: The security token included in the request is expired'],
  ['expired_credentials', 'denied: Your authorization token has expired. Reauthenticate and try again.'],
  ['presigned_url_expired', '<Code>AccessDenied</Code><Message>Request has expired</Message>'],
  [
    'clock_skew',
    'An error occurred (RequestTimeTooSkewed) when calling the ListBuckets operation: The difference is too large',
  ],
  [
    'signature_mismatch',
    'SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.',
  ],
  [
    'unknown_credentials',
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
  ],
  ['unknown_credentials', 'UnrecognizedClientException: The security token included in the request is invalid'],
  ['unknown_credentials', 'AuthFailure: AWS was not able to validate the provided access credentials'],
  ['no_credentials', 'Unable to locate credentials. You can configure credentials by running "aws configure".'],
  [
    'mfa_failed',
    'An error occurred (AccessDenied) when calling the AssumeRole operation: MultiFactorAuthentication failed with invalid MFA one time pass code.',
  ],
  [
    'root_cannot_assume',
    'An error occurred (AccessDenied) when calling the AssumeRole operation: Roles may not be assumed by root accounts.',
  ],
  [
    'session_cannot_call',
    'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials',
  ],
  ['cross_account_pass_role', 'AccessDeniedException: Cross-account pass role is not allowed.'],
  ['identity_token', 'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://oidc.example'],
  [
    'throttling',
    'An error occurred (Throttling) when calling the DescribeStacks operation (reached max retries: 4): Rate exceeded',
  ],
  ['throttling', 'TooManyRequestsException: Too many requests'],
  ['quota', 'LimitExceededException: Cannot exceed quota for PoliciesPerRole: 10'],
  [
    'opt_in',
    'An error occurred (OptInRequired) when calling the DescribeInstances operation: You are not subscribed to this service.',
  ],
  ['region_disabled', 'RegionDisabledException: STS is not activated in this region for account:111122223333.'],
  [
    'wrong_region',
    'PermanentRedirect: The bucket you are attempting to access must be addressed using the specified endpoint.',
  ],
  [
    'key_disabled',
    'An error occurred (DisabledException) when calling the Decrypt operation: arn:aws:kms:us-east-1:111122223333:key/1 is disabled.',
  ],
  ['key_disabled', 'KMSInvalidStateException: the key is pending deletion'],
  ['object_disabled', 'AllAccessDisabled: All access to this object has been disabled'],
  [
    'missing_bucket',
    'An error occurred (NoSuchBucket) when calling the ListObjects operation: The specified bucket does not exist',
  ],
  ['missing_resource', 'An error occurred (404) when calling the HeadObject operation: Not Found'],
  ['missing_resource', 'NoSuchEntity: The role with name x cannot be found.'],
  [
    'kubernetes_rbac',
    'Error from server (Forbidden): pods is forbidden: User "arn:aws:iam::111122223333:user/ann" cannot list resource "pods" in API group "" in the namespace "default"',
  ],
  ['kubernetes_sign_in', 'error: You must be logged in to the server (Unauthorized)'],
  ['model_access', "AccessDeniedException: You don't have access to the model with the specified model ID."],
  ['lake_formation', 'AccessDeniedException: Insufficient Lake Formation permission(s): Required Select on t'],
  ['database_sign_in', "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)"],
  ['database_sign_in', 'FATAL: password authentication failed for user "app"'],
  ['unsigned_call', '{"message":"Missing Authentication Token"}'],
  ['malformed_policy', 'MalformedPolicyDocument: Invalid principal in policy'],
];

describe('what is no denial', () => {
  it.each(otherErrors)('%s: %s', (id, text) => {
    const { denials, notDenials } = explain(text);
    expect(denials).toEqual([]);
    expect(notDenials).toMatchObject([{ id, count: 1 }]);
  });

  it('has a case for each row', () => {
    expect(new Set(otherErrors.map(([id]) => id))).toEqual(new Set(notDenialForms.map(({ id }) => id)));
  });

  it.each([
    'Deployment of stack throttling-tests finished.',
    'arn:aws:sns:us-east-1:111122223333:ExpiredToken-alarms',
    'The policy document allows s3:GetObject because the team needs it.',
    'http 403',
    'throttling: the tests of it passed',
    'The button is disabled.',
    '',
  ])('nothing in: %s', (text) => {
    expect(explain(text)).toMatchObject({ denials: [], notDenials: [] });
  });
});

describe('several in one text', () => {
  const log = [
    `${user}sqs:SendMessage on resource: arn:aws:sqs:us-east-1:111122223333:q ${missing('sqs:SendMessage')}`,
    'ThrottlingException: Rate exceeded',
    `${user}sqs:SendMessage on resource: arn:aws:sqs:us-east-1:111122223333:q ${missing('sqs:SendMessage')}`,
    'An error occurred (AccessDenied) when calling the GetObject operation: Access Denied',
    `${user}sqs:ReceiveMessage on resource: arn:aws:sqs:us-east-1:111122223333:q ${missing('sqs:ReceiveMessage')}`,
    'ThrottlingException: Rate exceeded',
    `${user}s3:GetObject on resource: "arn:aws:s3:::b/k" with an explicit deny in a resource-based policy`,
  ].join('\n');

  it('are told apart, and the same are counted', () => {
    const { denials, notDenials, merged } = explain(log);
    expect(denials.map(({ action, layer, count }) => [action, layer, count])).toEqual([
      ['sqs:SendMessage', 'identity', 2],
      ['s3:GetObject', 'unknown', 1],
      ['sqs:ReceiveMessage', 'identity', 1],
      ['s3:GetObject', 'resource', 1],
    ]);
    expect(notDenials).toMatchObject([{ id: 'throttling', count: 2 }]);
    expect(merged).toEqual([
      {
        target: 'an identity-based policy of the user "ann" in account 111122223333',
        policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
              Resource: 'arn:aws:sqs:us-east-1:111122223333:q',
            },
          ],
        },
      },
    ]);
  });

  it('of sessions of one role are one', () => {
    const of = (session: string) =>
      `User: arn:aws:sts::111122223333:assumed-role/app/${session} is not authorized to perform: sqs:ListQueues ${missing('sqs:ListQueues')}`;
    expect(explain(`${of('a')}\n${of('b')}\n${of('c')}`).denials).toMatchObject([{ count: 3 }]);
  });

  it('merging gives nothing that the proposals do not', () => {
    const lines = [
      ['s3:GetObject', 'arn:aws:s3:::one/a'],
      ['s3:PutObject', 'arn:aws:s3:::two/b'],
    ].map(([action = '', resource]) => `${user}${action} on resource: "${resource}" ${missing(action)}`);
    expect(explain(lines.join('\n')).merged[0]?.policy.Statement).toHaveLength(2);
  });
});

describe('events of CloudTrail', () => {
  const event = {
    eventVersion: '1.09',
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/app/s',
      accountId: '111122223333',
      sessionContext: { sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::111122223333:role/team/app' } },
    },
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    awsRegion: 'eu-west-1',
    errorCode: 'AccessDenied',
    errorMessage: 'Access Denied',
    requestParameters: { bucketName: 'reports', key: 'a/b.txt' },
    resources: [{ type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::reports' }],
  };
  const shapes: readonly (readonly [string, string])[] = [
    ['alone', JSON.stringify(event)],
    ['in a log file', JSON.stringify({ Records: [event] }, null, 2)],
    ['of LookupEvents', JSON.stringify({ Events: [{ EventId: '1', CloudTrailEvent: JSON.stringify(event) }] })],
    [
      'one a line',
      `${JSON.stringify(event)}\n${JSON.stringify({ ...event, errorCode: undefined, errorMessage: undefined })}`,
    ],
    ['within a log', `10:00 got event ${JSON.stringify(event)} from {queue}\n{broken`],
  ];

  it.each(shapes)('%s', (_, text) => {
    const { denials, notDenials } = explain(text);
    expect(notDenials).toEqual([]);
    expect(denials).toMatchObject([
      {
        principal: 'arn:aws:sts::111122223333:assumed-role/app/s',
        principalName: 'app',
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::reports/a/b.txt',
        layer: 'unknown',
        effect: 'unknown',
      },
    ]);
  });

  it('say more in their message', () => {
    const errorMessage = `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: lambda:GetFunction on resource: arn:aws:lambda:eu-west-1:111122223333:function:f ${missing('lambda:GetFunction')}`;
    const lambda = { ...event, eventSource: 'lambda.amazonaws.com', eventName: 'GetFunction20150331v2', errorMessage };
    expect(first(JSON.stringify(lambda))).toMatchObject({
      action: 'lambda:GetFunction',
      layer: 'identity',
      effect: 'implicit',
      proposal: { Action: 'lambda:GetFunction', Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:f' },
    });
  });

  it.each([
    ['went well', { ...event, errorCode: undefined, errorMessage: undefined }, 0, []],
    ['was throttled', { ...event, errorCode: 'ThrottlingException', errorMessage: 'Rate exceeded' }, 0, ['throttling']],
    [
      'found nothing',
      { ...event, errorCode: 'NoSuchKey', errorMessage: 'The specified key does not exist.' },
      0,
      ['missing_resource'],
    ],
    [
      'came to an endpoint',
      { ...event, errorCode: 'VpceAccessDenied', errorMessage: 'The request was denied due to a VPC endpoint policy' },
      1,
      [],
    ],
    [
      'was of EC2',
      {
        ...event,
        eventSource: 'ec2.amazonaws.com',
        eventName: 'RunInstances',
        errorCode: 'Client.UnauthorizedOperation',
        errorMessage: 'You are not authorized to perform this operation.',
        requestParameters: null,
      },
      1,
      [],
    ],
  ])('one that %s', (_, value, denials, ids) => {
    const found = explain(JSON.stringify(value));
    expect(found.denials).toHaveLength(denials);
    expect(found.notDenials.map(({ id }) => id)).toEqual(ids);
  });
});

describe('decoded authorization messages', () => {
  const decoded = (explicitDeny: boolean) => ({
    allowed: false,
    explicitDeny,
    matchedStatements: {
      items: explicitDeny ? [{ statementId: 'NoBigOnes', effect: 'DENY' }] : [],
    },
    failures: { items: [] },
    context: {
      principal: { id: 'AROA:s', name: 'app', arn: 'arn:aws:sts::111122223333:assumed-role/app/s' },
      action: 'ec2:RunInstances',
      resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
      conditions: { items: [{ key: 'ec2:InstanceType', values: { items: [{ value: 'p5.48xlarge' }] } }] },
    },
  });
  const known = { action: 'ec2:RunInstances', principalName: 'app', layer: 'unknown', proposal: undefined };

  it.each([
    ['as STS prints them', (value: unknown) => JSON.stringify({ DecodedMessage: JSON.stringify(value) })],
    ['as they are', (value: unknown) => JSON.stringify(value, null, 2)],
  ])('%s', (_, print) => {
    expect(first(print(decoded(false)))).toMatchObject({ ...known, effect: 'implicit' });
    const denied = first(print(decoded(true)));
    expect(denied).toMatchObject({ ...known, effect: 'explicit' });
    expect(denied.nextSteps.join(' ')).toContain('NoBigOnes');
  });
});
