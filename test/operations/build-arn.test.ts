import { describe, expect, it } from 'vitest';
import type { ResourceType } from '../../mcp/core/catalog/catalog.js';
import { readArn } from '../../mcp/core/values/arn.js';
import { arnFormat, arnPattern, fits } from '../../mcp/core/values/arn-pattern.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { call, failure } from './call.js';

const catalog = await loadCatalog();
const types: readonly ResourceType[] = catalog.prefixes.flatMap((prefix) => [
  ...(catalog.service(prefix)?.resourceTypes.values() ?? []),
]);

const build = async (input: object) => (await call('build_arn', input)).structured;
const lambda = { service: 'lambda', resource_type: 'function', resource_name: 'f' };
const place = { region: 'eu-west-1', account_id: '111122223333' };

/** A value for each placeholder of a format, by its name. */
function valuesFor(format: string): Readonly<Record<string, string>> {
  const [, , , region, account] = format.split(':');
  const names = [...format.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
  const textFor = (name: string): string =>
    region === `\${${name}}` ? 'eu-west-1' : account === `\${${name}}` ? '111122223333' : 'abc123';
  return Object.fromEntries(
    names.filter((name) => name !== 'Partition').map((name) => [name.toLowerCase(), textFor(name)]),
  );
}

describe('every resource type of the catalog', () => {
  it('has formats', () => {
    expect(types.length).toBeGreaterThan(2300);
  });

  it('is built, read back and fits', async () => {
    for (const type of types) {
      for (const format of type.arnFormats) {
        const input = { service: type.service, resource_type: type.name, placeholders: valuesFor(format) };
        const built = await build(input);
        expect({ format, built }).toMatchObject({
          built: { valid: true, unfilled_placeholders: [], format_template: format },
        });
        const arn = readArn(String(built.arn));
        expect(arn, format).toBeDefined();
        expect(arn && fits(arnPattern(arn), arnFormat(format)), format).toBe(true);
        expect(built.arn).not.toContain('${');
      }
    }
  });

  it('names what it has no value for', async () => {
    for (const type of types) {
      const {
        arn,
        valid,
        unfilled_placeholders: open,
      } = await build({ service: type.service, resource_type: type.name });
      const holes = [...String(arn).matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name);
      expect(open).toEqual([...new Set(holes)]);
      expect(valid).toBe(holes.length === 0);
    }
  });
});

describe('build_arn', () => {
  it.each<[object, string]>([
    [{ service: 's3', resource_type: 'bucket', resource_name: 'reports' }, 'arn:aws:s3:::reports'],
    [
      { service: 'S3', resource_type: 'Bucket', resource_name: 'reports', partition: 'aws-cn' },
      'arn:aws-cn:s3:::reports',
    ],
    [
      { service: 's3', resource_type: 'object', placeholders: { bucketname: 'b', '${ObjectName}': 'a/b*' } },
      'arn:aws:s3:::b/a/b*',
    ],
    [
      { service: 's3', resource_type: 'object', resource_name: 'k', placeholders: { bucket_name: 'b' } },
      'arn:aws:s3:::b/k',
    ],
    [{ service: 's3', resource_type: 'object', resource_name: 'b/a/c*' }, 'arn:aws:s3:::b/a/c*'],
    [
      { service: 's3', resource_type: 'object', resource_name: '/a', placeholders: { BucketName: 'b' } },
      'arn:aws:s3:::b//a',
    ],
    [
      { service: 'dynamodb', resource_type: 'index', resource_name: 't/index/*', ...place },
      'arn:aws:dynamodb:eu-west-1:111122223333:table/t/index/*',
    ],
    [
      { service: 'dynamodb', resource_type: 'table', resource_name: 'table/t', ...place },
      'arn:aws:dynamodb:eu-west-1:111122223333:table/t',
    ],
    [
      { service: 'states', resource_type: 'execution', resource_name: 'm:*', ...place },
      'arn:aws:states:eu-west-1:111122223333:execution:m:*',
    ],
    [
      { service: 'ssm', resource_type: 'parameter', resource_name: '/app/db', ...place },
      'arn:aws:ssm:eu-west-1:111122223333:parameter/app/db',
    ],
    [
      { service: 'logs', resource_type: 'log group', resource_name: '/aws/lambda/f', ...place },
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f',
    ],
    [{ ...lambda, ...place }, 'arn:aws:lambda:eu-west-1:111122223333:function:f'],
    [
      { ...lambda, region: 'CN-north-1', account_id: '1111-2222-3333' },
      'arn:aws-cn:lambda:cn-north-1:111122223333:function:f',
    ],
    [
      { ...lambda, region: 'us-gov-west-1', account_id: 111122223333 },
      'arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:f',
    ],
    [{ ...lambda, region: '*', account_id: '*', resource_name: '*' }, 'arn:aws:lambda:*:*:function:*'],
    [
      { service: 'iam', resource_type: 'role', resource_name: 'team/ci', account_id: '111122223333' },
      'arn:aws:iam::111122223333:role/team/ci',
    ],
    [
      { service: 'iam', resource_type: 'policy', resource_name: 'ReadOnlyAccess', account_id: 'aws' },
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ],
    [
      { service: 'iam', resource_type: 'user', resource_name: '${aws:username}', account_id: '111122223333' },
      'arn:aws:iam::111122223333:user/${aws:username}',
    ],
    [
      { service: 'lex', resource_type: 'bot', ...place, placeholders: { BotName: 'x' } },
      'arn:aws:lex:eu-west-1:111122223333:bot:x',
    ],
    [
      { service: 'lex', resource_type: 'bot', ...place, placeholders: { BotId: 'x' } },
      'arn:aws:lex:eu-west-1:111122223333:bot/x',
    ],
    [
      { service: 'dms', resource_type: 'Certificate', ...place, resource_name: 'ABC' },
      'arn:aws:dms:eu-west-1:111122223333:cert:ABC',
    ],
    [{ service: 'sso', resource_type: 'Account', account_id: '111122223333' }, 'arn:aws:sso:::account/111122223333'],
    [
      { service: 'cloudformation', resource_type: 'stack', ...place, resource_name: 'web', placeholders: { Id: '1' } },
      'arn:aws:cloudformation:eu-west-1:111122223333:stack/web/1',
    ],
  ])('%j', async (input, arn) => {
    expect(await build(input)).toMatchObject({ arn, valid: true, unfilled_placeholders: [] });
  });

  it.each<[object, string, readonly string[], RegExp]>([
    [
      { service: 's3', resource_type: 'object', resource_name: 'b' },
      'arn:aws:s3:::${BucketName}/b',
      ['BucketName'],
      /BucketName/,
    ],
    [lambda, 'arn:aws:lambda:${Region}:${Account}:function:f', ['Region', 'Account'], /Region/],
    [{ service: 's3', resource_type: 'bucket', resource_name: 'a/b' }, 'arn:aws:s3:::a/b', [], /does not fit/],
    [
      { service: 'kms', resource_type: 'key', resource_name: 'alias/x', ...place },
      'arn:aws:kms:eu-west-1:111122223333:key/alias/x',
      [],
      /is an alias/,
    ],
    [
      { service: 's3', resource_type: 'bucket', resource_name: ' ' },
      'arn:aws:s3:::${BucketName}',
      ['BucketName'],
      /no value/,
    ],
    [
      { ...lambda, ...place, resource_name: '${Name}' },
      'arn:aws:lambda:eu-west-1:111122223333:function:${Name}',
      [],
      /neither a name/,
    ],
    [
      { service: 's3', resource_type: 'object', placeholders: { BucketName: 'a/b', ObjectName: 'k' } },
      'arn:aws:s3:::a/b/k',
      [],
      /which ends it/,
    ],
  ])('%j is not complete', async (input, arn, open, note) => {
    const built = await build(input);
    expect(built).toMatchObject({ arn, valid: false, unfilled_placeholders: open });
    expect(String(built.notes)).toMatch(note);
  });

  it('takes quotation marks in the keys of objects alone', async () => {
    const name = 'b","Action":"s3';
    const bucket = await build({ service: 's3', resource_type: 'bucket', resource_name: name });
    expect(bucket).toMatchObject({ valid: false, notes: [expect.stringContaining('quotation marks')] });
    const key = { BucketName: 'reports', ObjectName: 'a "b".txt' };
    const object = await build({ service: 's3', resource_type: 'object', placeholders: key });
    expect(object).toMatchObject({ valid: true, arn: 'arn:aws:s3:::reports/a "b".txt' });
  });

  it('says that the ARN of a secret ends by what its name does not', async () => {
    const secret = { service: 'secretsmanager', resource_type: 'Secret', ...place };
    const notesOf = async (resource_name: string) => String((await build({ ...secret, resource_name })).notes);
    expect(await notesOf('prod/database/credentials')).toContain('prod/database/credentials-??????');
    for (const whole of ['prod/db-a1B2c3', 'prod/db-??????', 'prod/*']) {
      expect(await notesOf(whole)).not.toContain('six characters');
    }
  });

  it('says what it did not use', async () => {
    const { arn, valid, notes } = await build({ service: 's3', resource_type: 'bucket', resource_name: 'b', ...place });
    expect({ arn, valid }).toEqual({ arn: 'arn:aws:s3:::b', valid: true });
    expect(String(notes)).toMatch(/region is not used.*account_id is not used/);
    const root = await build({ service: 'account', resource_type: 'account', resource_name: 'x', ...place });
    expect(root).toMatchObject({ valid: true, arn: 'arn:aws:account::111122223333:account' });
    expect(String(root.notes)).toMatch(/resource_name "x" is not used/);
  });

  it.each<[object, RegExp]>([
    [{ service: 's33', resource_type: 'bucket' }, /^unknown_service: .*"s3"/],
    [{ service: 's3', resource_type: 'buckett' }, /^unknown_resource_type: .*"bucket"/],
    [{ ...lambda, region: 'us-east-1a', account_id: '111122223333' }, /^invalid_arguments: region: .*"us-east-1"/],
    [{ ...lambda, region: 'eu-west-1', account_id: '123' }, /^invalid_arguments: account_id: "123"/],
    [{ ...lambda, ...place, partition: 'aws-xx' }, /^invalid_arguments: partition: .*aws-us-gov/],
    [{ ...lambda, ...place, partition: 'aws-cn' }, /^invalid_arguments: partition: eu-west-1 is in the partition aws/],
    [
      { ...lambda, ...place, placeholders: { Bucket: 'x' } },
      /^invalid_arguments: placeholders\.Bucket: .*FunctionName/,
    ],
    [{ ...lambda, ...place, placeholders: { Region: 'us-east-1' } }, /^invalid_arguments: placeholders\.Region/],
    [{ ...lambda, ...place, resource_name: 'arn:aws:s3:::x' }, /is an ARN already/],
    [
      {
        service: 'sqs',
        resource_type: 'queue',
        resource_name: 'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs',
      },
      /is the address of "arn:aws:sqs:eu-west-1:111122223333:jobs", and a name is asked for/,
    ],
    [{ ...lambda, ...place, resource_name: 'a\nb' }, /control characters/],
    [{ ...lambda, colour: 'red' }, /^invalid_arguments: .*"colour"/],
  ])('%j is refused', async (input, message) => {
    expect(await failure('build_arn', input)).toMatch(message);
  });
});
