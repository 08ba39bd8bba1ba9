import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildRequest, buildPolicy } from '../../../mcp/core/build/build-policy.js';
import type { Action, Catalog } from '../../../mcp/core/catalog/catalog.js';
import type { PlainStatement } from '../../../mcp/core/policy/plain-policy.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';
import { numbersFrom } from '../../numbers-from.js';
import { filled, gravest } from './built.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

const bucket = 'arn:aws:s3:::reports';
const objects = `${bucket}/*`;
const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
const key = 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555';
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

const request = (actions: readonly string[], resources: readonly string[], more: Partial<BuildRequest> = {}) => ({
  actions,
  resources,
  ...more,
});

function built(...args: Parameters<typeof request>) {
  const result = buildPolicy(request(...args), catalog);
  if ('blocked' in result) throw new Error(`blocked: ${result.blocked.map(({ message }) => message).join(' ')}`);
  return result;
}

function refused(...args: Parameters<typeof request>) {
  const result = buildPolicy(request(...args), catalog);
  if (!('blocked' in result)) throw new Error(`built: ${JSON.stringify(result.policy)}`);
  return result.blocked;
}

const codesOf = (...args: Parameters<typeof request>) => refused(...args).map(({ code }) => code);
const list = (value: PlainStatement['Action']): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
/** Each statement as its actions, resources and condition. */
const shape = (...args: Parameters<typeof request>) =>
  built(...args).policy.Statement.map(({ Action, Resource, Condition }) => [
    list(Action),
    list(Resource),
    ...(Condition ? [Condition] : []),
  ]);

describe('pairing', () => {
  it('gives each action the resources that it works on', () => {
    expect(
      shape(['s3:PutObject', 's3:listbucket', 'S3:GetObject', 'dynamodb:Query'], [objects, bucket, table]),
    ).toEqual([
      [['dynamodb:Query'], [table]],
      [['s3:GetObject', 's3:PutObject'], [objects]],
      [['s3:ListBucket'], [bucket]],
    ]);
  });

  it('puts what AWS can limit to nothing on "*", by itself', () => {
    expect(shape(['ec2:DescribeInstances', 's3:GetObject', 's3:ListAllMyBuckets'], [objects])).toEqual([
      [['s3:GetObject'], [objects]],
      [['ec2:DescribeInstances', 's3:ListAllMyBuckets'], ['*']],
    ]);
    expect(shape(['ecr:GetAuthorizationToken'], [])).toEqual([[['ecr:GetAuthorizationToken'], ['*']]]);
  });

  it('uses a given "*" only for what needs it', () => {
    expect(shape(['s3:PutObject', 'ec2:DescribeInstances'], ['*', objects])).toEqual([
      [['s3:PutObject'], [objects]],
      [['ec2:DescribeInstances'], ['*']],
    ]);
    expect(codesOf(['s3:PutObject'], ['*', objects])).toEqual(['write_on_everything']);
  });

  it('keeps wildcards that read, and says what of them has no effect', () => {
    const { policy, notes } = built(['s3:get*', 'S3:Get**'], [objects, bucket]);
    expect(policy.Statement).toMatchObject([{ Action: 's3:Get*', Resource: [bucket, objects] }]);
    expect(notes.join('\n')).toMatch(/s3:GetAccountPublicAccessBlock/);
    expect(shape(['ec2:Describe*', 'tag:Get*'], ['*'])).toHaveLength(2);
  });

  it('drops what others say already', () => {
    const { policy, notes } = built(['s3:Get*', 's3:GetObject'], [objects, `${bucket}/2026/*`]);
    expect(policy.Statement).toMatchObject([{ Action: 's3:Get*', Resource: objects }]);
    expect(notes.join('\n')).toMatch(/say the same as .*2026.* and "s3:GetObject"/);
  });

  it.each([
    ['s3:ListBucket', [objects], `Add "${bucket}" to the resources.`],
    ['s3:GetObject', [bucket], `Add "${objects}" to the resources.`],
    [
      'logs:PutLogEvents',
      ['arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app'],
      'Add "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:*" to the resources.',
    ],
    ['sqs:SendMessage', [objects], 'arn:aws:sqs:${Region}:${Account}:${QueueName}'],
    ['sqs:SendMessage', ['arn:aws-cn:s3:::b/*'], 'arn:aws-cn:sqs:'],
    ['sqs:SendMessage', [], '${QueueName}'],
  ])('%s on %j names what it needs', (action, resources, words) => {
    const [first, ...others] = refused([action, 'ec2:DescribeInstances'], resources);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'no_fitting_resource', action });
    expect(first.suggestion).toContain(words);
  });

  it('tells of resources that nothing uses', () => {
    expect(built(['s3:GetObject'], [objects, table]).notes.join('\n')).toContain(`No action is allowed on "${table}"`);
  });
});

describe('what is blocked', () => {
  it.each([
    [['*'], ['*'], 'every_action'],
    [['*:*'], [bucket], 'every_action'],
    [['**'], [bucket], 'every_action'],
    [['?*'], [bucket], 'every_action'],
    [['?*:*'], [bucket], 'every_action'],
    [[' * '], [bucket], 'every_action'],
    [['s3:*'], ['*'], 'whole_service'],
    [['S3:**'], [bucket, objects], 'whole_service'],
    [['s3:?*'], [bucket, objects], 'whole_service'],
    [['s3:Get*'], ['*'], 'weighty_wildcard'],
    [['s3:G?t*'], ['arn:aws:s3:::*'], 'weighty_wildcard'],
    [['s3:get*'], ['arn:*:s3:::*/*'], 'weighty_wildcard'],
    [['dynamodb:*Item'], ['arn:aws:dynamodb:us-east-1:111122223333:table/*'], 'weighty_wildcard'],
    [['iam:*Policy'], ['*'], 'weighty_wildcard'],
    [['xray:Put*'], ['*'], 'weighty_wildcard'],
    [['iam:P*Role*'], [role('app')], 'wildcard_passes_roles'],
    [['s3:PutObject'], ['*'], 'write_on_everything'],
    [['s3:PutObject'], ['arn:aws:s3:::???*/*'], 'write_on_everything'],
    [['lambda:InvokeFunction'], ['arn:aws:lambda:*:*:function:?*?'], 'write_on_everything'],
    [['s3:putobject'], ['arn:aws:s3:::*'], 'write_on_everything'],
    [['S3:PUTOBJECT'], ['arn:*:s3:::*/*'], 'write_on_everything'],
    [['iam:PutRolePolicy'], ['*'], 'write_on_everything'],
    [['iam:TagRole'], ['arn:aws:iam::*:role/*'], 'write_on_everything'],
    [['ec2:CreateTags'], ['**'], 'write_on_everything'],
    [['dynamodb:PutItem'], ['arn:aws:dynamodb:*:*:table/*'], 'write_on_everything'],
    [['sns:Publish'], ['arn:aws:sns:us-east-1:111122223333:*', 'arn:aws:sns:*:*:*'], 'write_on_everything'],
    [['ec2:TerminateInstances'], ['arn:aws:ec2:us-east-1:111122223333:*'], 'write_on_everything'],
    [['s3:GetObject'], ['*'], 'sensitive_on_everything'],
    [['secretsmanager:GetSecretValue'], ['*'], 'sensitive_on_everything'],
    [['iam:PutRolePolicy'], [role('app')], 'escalation_path'],
    [['iam:PassRole'], [role('*')], 'pass_every_role'],
    [['s3:GetObject'], ['arn:*:*:*:*:*'], 'every_resource'],
    [['s3:GetObject'], ['arn:aws:*:::reports/*'], 'every_resource'],
    [['s3:GetObject'], ['reports'], 'invalid_resource'],
    [['s3:GetObject'], ['arn:aws:s3::reports/*'], 'invalid_resource'],
    [['s3:GetObject'], ['arn:aws-xx:s3:::reports/*'], 'invalid_partition'],
    [['s3:GetObject'], ['arn:aws:s3:::b/${aws:usrname}/*'], 'unknown_key'],
    [['s3:GetObjct'], [objects], 'unknown_action'],
    [['s33:GetObject'], [objects], 'unknown_service'],
    [['GetObject'], [objects], 'malformed_action'],
    [['*:Get*'], [objects], 'wildcard_in_prefix'],
    [['s3:Zork*'], [objects], 'wildcard_without_match'],
    [['${action}'], [objects], 'placeholder_action'],
    [[], [objects], 'no_action'],
    [['iam:CreateServiceLinkedRole'], ['*'], 'write_on_everything'],
  ])('%j on %j: %s', (actions, resources, code) => {
    const refusals = refused(actions, resources);
    expect(refusals.map((one) => one.code)).toEqual([code]);
    expect(refusals[0].suggestion).toMatch(/\w+/);
  });

  it('suggests the names that may have been meant', () => {
    expect(refused(['s3:GetObjct'], [objects])[0].suggestion).toBe('Did you mean "s3:GetObject"?');
  });

  it.each([
    ['s3://reports', bucket],
    ['s3://reports/2026/*', `${bucket}/2026/*`],
    ['https://s3.console.aws.amazon.com/s3/buckets/reports?region=us-east-1&tab=objects', bucket],
    ['https://eu-west-1.console.aws.amazon.com/s3/object/reports?region=eu-west-1&prefix=a/b.txt', `${bucket}/a/b.txt`],
    ['https://console.amazonaws.cn/s3/buckets/reports', 'arn:aws-cn:s3:::reports'],
    ['https://reports.s3.eu-west-1.amazonaws.com/a.txt?X-Amz-Date=1', `${bucket}/a.txt`],
    ['https://s3.cn-north-1.amazonaws.com.cn/reports', 'arn:aws-cn:s3:::reports'],
    ['https://sqs.us-east-1.amazonaws.com/111122223333/jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs'],
  ])('suggests the ARN of what %s names', (pasted, arn) => {
    expect(refused(['s3:GetObject'], [pasted])[0].suggestion).toBe(`Write the ARN instead: "${arn}".`);
  });

  it.each([
    'reports',
    's3://',
    's3://Re ports/x',
    'https://example.com/s3/buckets/reports',
    'https://console.aws.amazon.com.example.com/s3/buckets/reports',
    'https://reports.s3.amazonaws.com/a%20b',
    'https://sqs.us-east-1.amazonaws.com/jobs',
  ])('suggests no ARN for %s', (pasted) => {
    expect(refused(['s3:GetObject'], [pasted])[0].suggestion).toBe('Write the whole ARN; build_arn helps.');
  });

  it.each([
    [['ec2:Describe*'], ['*']],
    [['iam:List*', 'iam:Get*'], ['*']],
    [['s3:ListBucket'], ['*']],
    [['cloudwatch:PutMetricData'], []],
    [['s3:Put*'], [bucket, objects]],
    [['dynamodb:PutItem'], ['arn:aws:dynamodb:us-east-1:111122223333:table/*']],
    [['ec2:CreateVolume'], ['arn:aws:ec2:*:*:volume/*']],
    [['s3:DeleteObject'], ['arn:aws:s3:::reports-*/*']],
    [['s3:PutBucketPolicy'], [bucket]],
    [['sqs:SendMessage'], ['arn:aws:sqs:us-east-1:111122223333:*']],
    [['artifact:AcceptAgreement'], ['arn:aws:artifact:::agreement/*']],
    [['pricing:*'], ['*']],
  ])('is not %j on %j', (actions, resources) => {
    expect(built(actions, resources).policy.Statement).toHaveLength(1);
  });
});

describe('iam:PassRole', () => {
  const services = (...args: Parameters<typeof request>) =>
    built(...args)
      .policy.Statement.filter(({ Action }) => Action === 'iam:PassRole')
      .map(({ Condition }) => Condition?.StringEquals?.['iam:PassedToService']);
  const lambda = 'lambda.amazonaws.com';

  it.each([
    ['as given', request(['iam:PassRole'], [role('x')], { passedToServices: ['Lambda', lambda] }), [lambda]],
    [
      'by companions',
      request(['iam:PassRole', 'ecs:RunTask'], [role('x'), 'arn:aws:ecs:us-east-1:111122223333:task-definition/a:*']),
      ['ecs-tasks.amazonaws.com'],
    ],
    ['by the name', request(['iam:passrole'], [role('LambdaExecutionRole')]), [lambda]],
    [
      'by companions and names',
      request(
        ['iam:PassRole', 'lambda:CreateFunction', 'ecs:RunTask'],
        [
          role('lambda-x'),
          role('y'),
          'arn:aws:lambda:us-east-1:111122223333:function:f',
          'arn:aws:ecs:us-east-1:111122223333:task-definition/a:*',
        ],
      ),
      ['lambda.amazonaws.com', ['ecs-tasks.amazonaws.com', 'lambda.amazonaws.com']],
    ],
    [
      'by each name',
      request(['iam:PassRole'], [role('my-ec2-role'), role('service-role/AWSGlueRole')]),
      ['ec2.amazonaws.com', 'glue.amazonaws.com'],
    ],
    ['by the longest word', request(['iam:PassRole'], [role('ecsTaskExecutionRole')]), ['ecs-tasks.amazonaws.com']],
    ['as spoken of', request(['iam:PassRole'], [role('x')], { passedToServices: ['AWS Lambda'] }), [lambda]],
    [
      'as called in the console',
      request(['iam:PassRole'], [role('x')], { passedToServices: ['step-functions'] }),
      ['states.amazonaws.com'],
    ],
    ['in China', request(['iam:PassRole'], ['arn:aws-cn:iam::111122223333:role/ec2-web']), ['ec2.amazonaws.com.cn']],
  ])('%s', (_, { actions, resources, ...more }, expected) => {
    expect(services(actions, resources, more)).toEqual(expected);
    expect(built(actions, resources, more).notes[0]).toMatch(/iam:PassedToService .* so that /);
  });

  it('keeps the condition of the caller', () => {
    const conditions = { StringEquals: { 'iam:passedtoservice': lambda } };
    expect(services(['iam:PassRole'], [role('x')], { conditions })).toEqual([lambda]);
  });

  it.each([
    [request(['iam:PassRole'], [role('x')]), 'unknown_receiver'],
    [request(['iam:PassRole'], [role('lambda-and-ec2')]), 'unknown_receiver'],
    [request(['iam:PassRole'], [role('x')], { passedToServices: ['lamda'] }), 'unknown_passed_to_service'],
    [request(['iam:PassRole'], [role('x')], { passedToServices: ['*'] }), 'unknown_passed_to_service'],
    [request(['iam:PassRole'], [role('x')], { passedToServices: ['*.amazonaws.com'] }), 'unknown_passed_to_service'],
    [
      request(['iam:PassRole'], [role('x')], { conditions: { StringLike: { 'iam:PassedToService': '*' } } }),
      'open_receiver',
    ],
    [
      request(['iam:PassRole'], [role('x')], {
        passedToServices: ['lambda'],
        conditions: { StringEquals: { 'iam:PassedToService': lambda } },
      }),
      'services_given_twice',
    ],
  ])('%j: %s', ({ actions, resources, ...more }, code) => {
    expect(codesOf(actions, resources, more)).toEqual([code]);
  });
});

describe('conditions', () => {
  const tls = { bool: { 'aws:securetransport': true } };

  it('are set in the spelling of AWS', () => {
    const [statement] = built(['s3:GetObject'], [objects], { conditions: tls }).policy.Statement;
    expect(statement?.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'true' } });
  });

  it('stand only where the actions support the key', () => {
    const conditions = { StringLike: { 's3:prefix': ['b/*', 'a/*', 'a/*'] }, ...tls };
    const transport = { 'aws:SecureTransport': 'true' };
    expect(shape(['s3:ListBucket', 's3:GetObject'], [bucket, objects], { conditions })).toEqual([
      [['s3:GetObject'], [objects], { Bool: transport }],
      [['s3:ListBucket'], [bucket], { Bool: transport, StringLike: { 's3:prefix': ['a/*', 'b/*'] } }],
    ]);
  });

  it('write out a wildcard of which some actions support the key', () => {
    const conditions = { StringEquals: { 's3:ExistingObjectTag/Team': 'a' } };
    for (const { Action, Condition } of built(['s3:Get*'], [bucket, objects], { conditions }).policy.Statement) {
      expect(list(Action)).not.toContain('s3:Get*');
      expect(list(Action).includes('s3:GetObject')).toBe(Condition !== undefined);
    }
  });

  it.each([
    [{ StringEqual: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, 'unknown_operator'],
    [{ StringEquals: { 'aws:PrincipalOrgIdd': 'o-a1b2c3d4e5' } }, 'invalid_global_key'],
    [{ IpAddress: { 'aws:SourceIp': 'office' } }, 'invalid_ip_range'],
    [{ NumericEquals: { 'aws:SourceIp': '3' } }, 'operator_for_another_type'],
    [{ StringEquals: 'x' }, 'wrong_type'],
    [[], 'wrong_type'],
    [null, 'wrong_type'],
    ['x', 'wrong_type'],
    [{ StringEquals: { 's3:prefix': 'a' } }, 'unsupported_condition'],
    [{ Bool: { 'aws:SecureTransport': [] } }, 'condition_without_value'],
    [{ Bool: { 'aws:SecureTransport': 'true' }, bool: { 'aws:ViaAWSService': 'true' } }, 'operator_twice'],
    [JSON.parse('{"__proto__": {"aws:SecureTransport": "true"}}'), 'unknown_operator'],
  ])('%j: %s', (conditions, code) => {
    expect(codesOf(['s3:GetObject'], [objects], { conditions })).toContain(code);
  });

  it('are demanded by an organization', () => {
    const requirements = [
      {
        actions: ['s3:*'],
        required_conditions: [{ condition_key: 'aws:SecureTransport', operator: 'Bool', expected_value: ['true'] }],
      },
    ];
    const conditions = shape(['s3:GetObject', 'dynamodb:GetItem'], [objects, table], { requirements });
    expect(conditions).toEqual([
      [['dynamodb:GetItem'], [table]],
      [['s3:GetObject'], [objects], { Bool: { 'aws:SecureTransport': 'true' } }],
    ]);
  });
});

describe('notes', () => {
  it.each([
    [
      'of roles in other accounts',
      ['sts:AssumeRole'],
      ['arn:aws:iam::444455556666:role/x'],
      /444455556666.*sts:ExternalId/,
    ],
    ['of companions', ['s3:GetObject'], [objects], /s3:ListBucket on "arn:aws:s3:::reports"/],
    [
      'of dependent actions',
      ['lambda:CreateFunction'],
      ['arn:aws:lambda:us-east-1:111122223333:function:f'],
      /iam:PassRole/,
    ],
    [
      'of resources that are needed too',
      ['ec2:RunInstances'],
      ['arn:aws:ec2:us-east-1:111122223333:instance/*'],
      /image\/\$\{ImageId\}/,
    ],
    [
      'of sensitive actions',
      ['secretsmanager:GetSecretValue'],
      ['arn:aws:secretsmanager:us-east-1:111122223333:secret:a-??????'],
      /Sensitive: /,
    ],
    [
      'of every account',
      ['sts:AssumeRole'],
      ['arn:aws:iam::*:role/deploy'],
      /reaches into accounts that are not named/,
    ],
    [
      'of what a batch needs',
      ['secretsmanager:BatchGetSecretValue'],
      [],
      /secretsmanager:GetSecretValue is needed beside .* on each of the secrets/,
    ],
    [
      'of what a wildcard does not reach',
      ['s3:Get*'],
      [bucket],
      /of 63 actions work on none of its resources .*: "s3:GetObject"/,
    ],
    [
      'of a secret that there cannot be',
      ['secretsmanager:GetSecretValue'],
      ['arn:aws:secretsmanager:us-east-1:111122223333:secret:a'],
      /secret:a-\?{6}"/,
    ],
    [
      'of two partitions',
      ['s3:GetObject', 'sqs:SendMessage'],
      ['arn:aws-cn:s3:::reports/*', 'arn:aws:sqs:us-east-1:111122223333:jobs'],
      /partitions "aws" and "aws-cn"/,
    ],
    [
      'of alternatives',
      ['bedrock:InvokeModel'],
      ['arn:aws:bedrock:us-east-1::foundation-model/m'],
      /InvokeModel may, by what it is called for, also need/,
    ],
  ])('%s', (_, actions, resources, words) => {
    expect(built(actions, resources).notes.join('\n')).toMatch(words);
  });

  it('say nothing of whole secrets and of one partition', () => {
    const secrets = ['a-AbCdEf', 'a-??????', 'app/*'].map(
      (name) => `arn:aws:secretsmanager:us-east-1:111122223333:secret:${name}`,
    );
    const { notes } = built(['secretsmanager:GetSecretValue'], secrets);
    expect(notes.join('\n')).not.toMatch(/matches no secret|partitions/);
  });

  it('call nothing sensitive that the resources do not allow', () => {
    const sensitive = (resources: readonly string[]) =>
      built(['s3:Get*'], resources).notes.find((note) => note.startsWith('Sensitive: '));
    expect(sensitive([bucket])).toBeUndefined();
    expect(sensitive([bucket, objects])).toContain('s3:GetObject');
  });

  it('are no way past the checks: a condition that is the wrong way round is refused', () => {
    const conditions = { Bool: { 'aws:SecureTransport': 'false' } };
    expect(() => built(['s3:GetObject'], [objects], { conditions })).toThrow('plain HTTP alone');
  });

  it('tell a principal that is often mistaken', () => {
    const passing = (passedToServices: readonly string[]) =>
      built(['iam:PassRole'], [role('x')], { passedToServices }).notes.join('\n');
    expect(passing(['ecs'])).toContain('"ecs-tasks.amazonaws.com"');
    expect(passing(['ecs', 'ecs-tasks'])).not.toContain('Not "ecs');
  });
});

describe('form', () => {
  it('has legal Sids, each its own, that say what for', () => {
    const names = Array.from({ length: 3 }, (_, index) => `arn:aws:s3:::b${index}`);
    const policy = built(
      ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 'dynamodb:GetItem', 'kms:Decrypt', 'ec2:Describe*'],
      [...names, ...names.map((one) => `${one}/*`), table, key, '*'],
    ).policy;
    const sids = policy.Statement.map(({ Sid }) => Sid ?? '');
    expect(sids).toEqual([
      'AllowGetItem',
      'AllowDecrypt',
      'AllowReadWriteS3Object',
      'AllowListBucket',
      'AllowReadEC2OnAll',
    ]);
    expect(policy.Version).toBe('2012-10-17');
    const twice = built(['iam:PassRole'], [role('lambda-a'), role('ec2-a')]).policy.Statement;
    expect(twice.map(({ Sid }) => Sid)).toEqual(['AllowPassRole', 'AllowPassRole2']);
  });

  it('is the same whatever the order and case of the request', () => {
    const one = built(['s3:GetObject', 's3:ListBucket', 'ec2:DescribeInstances'], [bucket, objects]);
    const other = built(['ec2:describeinstances', 'S3:LISTBUCKET', 's3:GetObject', 's3:getobject'], [objects, bucket]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('keeps within what AWS takes, and within time', () => {
    const many = Array.from({ length: 500 }, (_, index) => `arn:aws:s3:::a-bucket-with-a-long-name-${index}/*`);
    expect(codesOf(['s3:GetObject'], many)).toEqual(['exceeds_identity_policy_quota']);
    const patterns = Array.from({ length: 400 }, (_, index) => `ec2:*${index % 7}*${'abcdefghij'[index % 10]}*`);
    const wide = Array.from({ length: 400 }, (_, index) => `arn:aws:ec2:us-east-1:111122223333:*${index}*`);
    const start = performance.now();
    refused(patterns, wide);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('whatever is asked', () => {
  function randomRequest(next: (below: number) => number, isWanted: (action: Action) => boolean) {
    const actions: Action[] = [];
    while (actions.length < 1 + next(5)) {
      const service = catalog.service(catalog.prefixes[next(catalog.prefixes.length)] ?? '');
      const all = [...(service?.actions.values() ?? [])].filter(isWanted);
      const action = all[next(all.length)];
      if (action) actions.push(action);
    }
    const resources = actions.flatMap((action) => {
      const type = action.resources[next(action.resources.length)]?.type;
      const format = type?.arnFormats[next(type.arnFormats.length)];
      return format === undefined ? [] : [filled(format)];
    });
    return request(
      actions.map(({ service, name }) => `${service}:${name}`),
      resources,
    );
  }

  const isReading = ({ accessLevel }: Action): boolean => accessLevel === 'Read' || accessLevel === 'List';

  it('reads are built, grant what was asked and nothing else, and are valid', async () => {
    const next = numbersFrom(7);
    for (let count = 0; count < 200; count++) {
      const { actions, resources } = randomRequest(next, isReading);
      const { policy } = built(actions, resources);
      const given = policy.Statement.flatMap(({ Action }) => list(Action));
      expect([...given].sort()).toEqual([...new Set(actions)].sort());
      for (const { Resource } of policy.Statement) {
        for (const text of list(Resource)) expect(['*', ...resources]).toContain(text);
      }
      expect(await gravest(policy, catalog)).toEqual([]);
    }
  });

  it('a batch of secrets is no more than its single ones, and is valid', async () => {
    const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:a-??????';
    const names = ['secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue'];
    expect(shape(names, [secret])).toEqual([
      [['secretsmanager:GetSecretValue'], [secret]],
      [['secretsmanager:BatchGetSecretValue'], ['*']],
    ]);
    expect(await gravest(built(names, [secret]).policy, catalog)).toEqual([]);
    expect(codesOf(names, ['*'])).toContain('sensitive_on_everything');
  });

  it('nothing else is built that the validator refuses', async () => {
    const next = numbersFrom(11);
    let count = 0;
    for (let round = 0; round < 200; round++) {
      const result = buildPolicy(
        randomRequest(next, () => true),
        catalog,
      );
      if ('blocked' in result) continue;
      count += 1;
      expect(await gravest(result.policy, catalog)).toEqual([]);
    }
    expect(count).toBeGreaterThan(180);
  });
});
