import { describe, expect, it } from 'vitest';
import { isEveryResource, resourceCovers, resourcesOverlap } from '../../../mcp/core/values/resource-pattern.js';

describe('isEveryResource', () => {
  it.each([
    '*',
    '**',
    '?*',
    'arn:*',
    'a*',
    'arn:aws:*',
    'arn:*:*:*:*:*',
    'arn:aws:*:*:*:*',
    'arn:aws:*:*:111122223333:*',
    'arn:aws:*:eu-west-1:*:**',
  ])('%s is', (text) => expect(isEveryResource(text)).toBe(true));

  it.each([
    '',
    '?',
    '${Resource}',
    'arn:aws:s3:::*',
    'arn:aws:s3*',
    'arn:aws:*:*:*:role/*',
    'arn:aws:*:*:*:*a',
    'execute-api:/*',
  ])('%s is not', (text) => expect(isEveryResource(text)).toBe(false));
});

describe('resourceCovers', () => {
  it.each([
    [true, '*', 'arn:aws:s3:::a'],
    [true, '*', '${Anything}'],
    [true, 'arn:aws:s3:::*', 'arn:aws:s3:::a/*'],
    [true, 'arn:aws:s3:::a/*', 'arn:aws:s3:::a/${aws:username}/*'],
    [true, 'arn:aws:s3:::${Bucket}', 'arn:aws:s3:::${Bucket}'],
    [true, 'execute-api:/*', 'execute-api:/prod/GET/*'],
    [false, 'arn:aws:s3:::${Bucket}', 'arn:aws:s3:::a'],
    [false, 'arn:aws:s3:::a/*', 'arn:aws:s3:::${Bucket}/*'],
    [false, 'arn:aws:*a', 'arn:aws:s3:::a'],
    [false, 'arn:aws:s3:::a', 'arn:aws:s3:::A'],
    [false, 'arn:aws:s3:::a', '*'],
  ])('%s: %s covers %s', (expected, outer, inner) => expect(resourceCovers(outer, inner)).toBe(expected));
});

describe('resourcesOverlap', () => {
  it.each([
    [true, 'arn:aws:s3:::a*', 'arn:aws:s3:::*b'],
    [true, 'arn:aws:s3:::${Bucket}', 'arn:aws:s3:::a'],
    [false, 'arn:aws:s3:::a', 'arn:aws:s3:::b'],
  ])('%s: %s and %s', (expected, a, b) => expect(resourcesOverlap(a, b)).toBe(expected));
});
