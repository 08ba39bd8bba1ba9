import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '../../mcp/core/catalog/sensitivity.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { startSession } from '../../mcp/operations/session.js';
import { suggestActions } from '../../mcp/operations/suggest-actions.js';

interface Row {
  readonly action: string;
  readonly access_level: string;
  readonly group: string;
  readonly why: string;
  readonly sensitive: boolean;
}

const context = openContext(startSession());
const call = (input: unknown) => suggestActions.call(input, context);
const rowsOf = async (input: unknown): Promise<readonly Row[]> =>
  (await call(input)).structured.suggestions as readonly Row[];
const firstTen = async (description: string): Promise<readonly string[]> =>
  (await rowsOf({ description })).slice(0, 10).map(({ action }) => action);

async function failure(input: unknown): Promise<string> {
  try {
    await call(input);
  } catch (error) {
    if (error instanceof OperationError) return error.message;
    throw error;
  }
  throw new Error(`it accepted ${JSON.stringify(input)}`);
}

describe('suggest_actions', () => {
  it.each([
    ['read objects from an S3 bucket', ['s3:GetObject', 's3:ListBucket']],
    ['delete objects', ['s3:DeleteObject']],
    ['send message to queue', ['sqs:SendMessage']],
    ['invoke lambda function', ['lambda:InvokeFunction']],
    ['start step function execution', ['states:StartExecution']],
    ['run a query on athena', ['athena:StartQueryExecution', 'athena:GetQueryResults']],
    ['assume role', ['sts:AssumeRole']],
    ['aws s3 sync ./site s3://bucket', ['s3:PutObject', 's3:ListBucket']],
    ['aws s3 cp s3://bucket/key .', ['s3:GetObject']],
    ['boto3 list_objects_v2', ['s3:ListBucket']],
    ['new PutItemCommand({})', ['dynamodb:PutItem']],
    ['resource "aws_sqs_queue" "jobs"', ['sqs:CreateQueue']],
    ['ListObjectsV2', ['s3:ListBucket']],
    ['invok lamda funtion', ['lambda:InvokeFunction']],
    ['getsecretvalue', ['secretsmanager:GetSecretValue']],
    ['arn:aws:sqs:us-east-1:123456789012:jobs receive', ['sqs:ReceiveMessage']],
    ['connect to postgres with IAM authentication', ['rds-db:connect']],
    ['pull a docker image', ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']],
    ['create a lambda function', ['lambda:CreateFunction', 'iam:PassRole']],
    ['s3:GetObject', ['s3:GetObject']],
    ['resource "aws_dynamodb_table" "t"', ['dynamodb:CreateTable', 'dynamodb:DescribeTable', 'dynamodb:DeleteTable']],
    ['AWS::SNS::Topic', ['sns:CreateTopic', 'sns:DeleteTopic']],
    ['terraform aws_iam_role_policy_attachment', ['iam:AttachRolePolicy', 'iam:DetachRolePolicy']],
    ['back up a dynamodb table', ['dynamodb:CreateBackup']],
    ['archive and replay events', ['events:CreateArchive', 'events:StartReplay']],
    ['create a workgroup in athena', ['athena:CreateWorkGroup']],
    ['add a cron rule that triggers a lambda', ['events:PutRule', 'events:PutTargets']],
    ['our drivers upload photos', ['s3:PutObject']],
  ])('%s', async (description, expected) => {
    expect(await firstTen(description)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['read messages from SQS and write to DynamoDB', ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'dynamodb:PutItem']],
    [
      'create, update and delete items in a DynamoDB table',
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    ],
    ['publish to SNS, put metrics and decrypt with KMS', ['sns:Publish', 'cloudwatch:PutMetricData', 'kms:Decrypt']],
    [
      'start and stop EC2 instances and RDS instances',
      ['ec2:StartInstances', 'ec2:StopInstances', 'rds:StartDBInstance', 'rds:StopDBInstance'],
    ],
  ])('each need of "%s" is among the first ten', async (description, expected) => {
    expect(await firstTen(description)).toEqual(expect.arrayContaining(expected));
  });

  it('puts what was asked for before what goes with it, and says why', async () => {
    const rows = await rowsOf({ description: 'read objects from an S3 bucket' });
    const order = ['core', 'usually_needed', 'consider'];
    const places = rows.map(({ group }) => order.indexOf(group));
    expect(places).toEqual([...places].sort());
    expect(rows[0]).toMatchObject({ action: 's3:GetObject', group: 'core', access_level: 'Read', sensitive: true });
    expect(rows.find(({ action }) => action === 'kms:Decrypt')).toMatchObject({
      group: 'usually_needed',
      why: expect.stringContaining('customer managed key'),
    });
    expect(rows.every(({ why }) => why.endsWith('.'))).toBe(true);
  });

  it('takes who acts for no part of what is done', async () => {
    expect((await firstTen('Lambda needs to read a secret'))[0]).toBe('secretsmanager:GetSecretValue');
    const rows = await rowsOf({ description: 'let the build server pull from ECR' });
    expect(rows.filter(({ group, action }) => group === 'core' && !action.startsWith('ecr:'))).toEqual([]);
  });

  it('only reads for a data source, and only in the service of its type', async () => {
    const rows = await rowsOf({ description: 'data "aws_iam_role" "deployer"' });
    expect(rows[0]?.action).toBe('iam:GetRole');
    expect(rows.filter(({ group, action }) => group === 'core' && !/^iam:(?:Get|List)/.test(action))).toEqual([]);
  });

  it('keeps to a service and a level', async () => {
    const description = 'read and write messages';
    const ofService = await rowsOf({ description, service: 'SQS', limit: 100 });
    expect(ofService.length).toBeGreaterThan(5);
    expect(ofService.filter(({ action }) => !action.startsWith('sqs:'))).toEqual([]);
    const ofLevel = await rowsOf({ description, access_level: 'read', limit: 100 });
    expect(ofLevel.length).toBeGreaterThan(5);
    expect(ofLevel.filter((row) => row.access_level !== 'Read')).toEqual([]);
  });

  it('only reads where only reading is asked for', async () => {
    const rows = await rowsOf({ description: 'read-only access to SQS' });
    expect(rows.filter(({ access_level: level }) => level !== 'Read' && level !== 'List')).toEqual([]);
    expect(rows[0]?.action).toMatch(/^sqs:/);
  });

  it.each([
    [{ description: 'x', service: 's33' }, /^unknown_service: .*"s3"/],
    [{ description: 'x', access_level: 'admin' }, /^invalid_arguments: access_level/],
    [{ description: 'x', limit: 0 }, /^invalid_arguments: limit/],
    [{ description: 'x', limit: 101 }, /^invalid_arguments: limit/],
    [{}, /^invalid_arguments: description/],
    [{ description: 'x', verbose: true }, /^invalid_arguments: .*"verbose"/],
  ])('refuses %j', async (input, message) => expect(await failure(input)).toMatch(message));

  it.each(['', '   ', '...', '*', '*:*', 'qwxz vbnmk', 'zzzzzz', '\u202e\u0000', '日本語', '??!'])(
    'has nothing for %j and says what helps',
    async (description) => {
      const { structured, text } = await call({ description });
      expect(structured).toMatchObject({ actions: [], suggestions: [] });
      expect(text).toMatch(/No action matches.*read objects/);
    },
  );

  it('reads the beginning of a long description and says so', async () => {
    const begin = performance.now();
    const { structured, text } = await call({
      description: `send message to queue. ${'lorem ipsum dolor '.repeat(60_000)}`,
    });
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(structured.actions).toContain('sqs:SendMessage');
    expect(text).toMatch(/first 2000 characters/);
  });

  it('never suggests a wildcard, twice the same, or more than asked for', async () => {
    for (const description of ['full access to s3:*', 'admin of everything in ec2', 'all actions of iam']) {
      const { structured } = await call({ description, limit: 100 });
      const actions = structured.actions as readonly string[];
      expect(actions.filter((action) => /[*?]/.test(action))).toEqual([]);
      expect(new Set(actions).size).toBe(actions.length);
      expect(actions.length).toBeLessThanOrEqual(100);
    }
    expect(await rowsOf({ description: 'read s3', limit: 1 })).toHaveLength(1);
  });

  it('marks what is sensitive as the catalog does, and stays within its size', async () => {
    const catalog = await context.catalog();
    const { structured, text } = await call({ description: 'create a role and attach a policy' });
    for (const { action, sensitive } of structured.suggestions as readonly Row[]) {
      const [prefix = '', name = ''] = action.split(':');
      const found = catalog.action(prefix, name);
      expect([action, sensitive]).toEqual([action, found !== undefined && sensitivityOf(found) !== undefined]);
    }
    expect(text).toContain('iam:CreateRole (Write');
    expect(text.length).toBeLessThan(8000);
  });

  it('answers the same every time, whatever was asked before', async () => {
    const description = 'recieve mesages from sqs queu and put itme';
    const before = await call({ description });
    await call({ description: 'an entirely differnt requst abuot kubernets' });
    expect(await call({ description })).toEqual(before);
  });

  it('shows nothing of the request unescaped', async () => {
    const { text, structured } = await call({ description: 'read s3 \u202eobjects\u001b[31m' });
    expect(`${text}${JSON.stringify(structured)}`).not.toMatch(/\p{Cf}|\p{Cc}(?<!\n)/u);
  });
});

interface Request {
  readonly description: string;
  readonly expected: readonly string[];
}

interface RequestSet {
  readonly name: string;
  readonly use: string;
  readonly requests: readonly Request[];
}

describe('the requests of the benchmark', () => {
  const file = join(import.meta.dirname, '../../bench/suggest-requests.json');
  const { sets }: { sets: readonly RequestSet[] } = JSON.parse(readFileSync(file, 'utf8'));
  const requests = sets.flatMap((set) => set.requests);

  it('name actions that exist, each request once', async () => {
    const catalog = await context.catalog();
    const unknown = requests
      .flatMap(({ expected }) => expected)
      .filter((full) => {
        const [prefix = '', name = ''] = full.split(':');
        return catalog.action(prefix, name)?.name !== name;
      });
    expect(unknown).toEqual([]);
    expect(new Set(requests.map(({ description }) => description)).size).toBe(requests.length);
    expect(sets.map(({ use }) => use).at(-1)).toBe('held-out');
  });

  it.each(sets.map((set) => [set.name, set] as const))(
    'of the set "%s" find nine of ten expected actions among the first ten',
    async (_, set) => {
      let found = 0;
      for (const { description, expected } of set.requests) {
        const actions = await firstTen(description);
        found += expected.filter((action) => actions.includes(action)).length;
      }
      expect(found / set.requests.flatMap(({ expected }) => expected).length).toBeGreaterThan(0.9);
    },
  );
});
