import { describe, expect, it } from 'vitest';
import { readArn } from '../../../mcp/core/values/arn.js';
import { arnFormat, arnPattern, fits } from '../../../mcp/core/values/arn-pattern.js';

const bucket = 'arn:${Partition}:s3:::${BucketName}';
const object = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';
const table = 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}';
const index = 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}';
const role = 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}';
const stream = 'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}';
const backend = 'arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/*';

describe('fits', () => {
  it.each([
    ['arn:aws:s3:::reports', bucket, true],
    ['arn:aws:s3:::reports', object, false],
    ['arn:aws:s3:::reports/2026/*', bucket, false],
    ['arn:aws:s3:::reports/2026/*', object, true],
    ['arn:aws:s3:::reports*', bucket, true],
    ['arn:aws:s3:::reports*', object, true],
    ['arn:aws:s3:::*', object, true],
    ['arn:aws:s3:::*/x', bucket, false],
    ['arn:aws:s3:::${Bucket}', object, true],
    ['arn:aws:s3:::${Bucket}/*', bucket, false],
    ['arn:aws:s3:::${aws:username}', object, true],
    ['arn:aws:s3:us-east-1::reports', bucket, false],
    ['arn:aws:s3:*:*:reports', bucket, true],
    ['arn:aws:sns:::reports', bucket, false],
    ['arn:aws:dynamodb:us-east-1:111122223333:table/T', table, true],
    ['arn:aws:dynamodb:us-east-1:111122223333:table/T', index, false],
    ['arn:aws:dynamodb:us-east-1:111122223333:table/T/index/*', table, false],
    ['arn:aws:dynamodb:us-east-1:111122223333:table/T/index/*', index, true],
    ['arn:aws:dynamodb:us-east-1:111122223333:table/*', index, true],
    ['arn:aws:dynamodb::111122223333:table/T', table, false],
    ['arn:aws:iam::111122223333:role/a/b/c', role, true],
    ['arn:aws:iam::aws:role/x', role, true],
    ['arn:aws:iam:::role/x', role, false],
    ['arn:aws:iam::111122223333:Role/x', role, false],
    ['arn:aws:iam::111122223333:role/', role, false],
    ['arn:aws:iam::111122223333:r?le/x', role, true],
    ['arn:aws:iam::111122223333:*', role, true],
    ['arn:aws:logs:*:*:log-group:/app', stream, false],
    ['arn:aws:logs:*:*:log-group:/app:*', stream, true],
    ['arn:aws:amplifybackend:us-east-1:111122223333:/backend/x', backend, true],
    ['arn:aws:amplifybackend:us-east-1:111122223333:backend/x', backend, false],
  ])('%s as %s: %s', (text, format, expected) => {
    const arn = readArn(text);
    expect(arn && fits(arnPattern(arn), arnFormat(format))).toBe(expected);
  });
});
