import { describe, expect, it } from 'vitest';
import { decodeUrl, isUrlEncoded } from '../../../mcp/core/text/url-encoding.js';

describe('decodeUrl', () => {
  const policy = JSON.stringify({ Action: 's3:*', Resource: 'arn:aws:s3:::a+b/ü*' });

  it('reads what encodeURIComponent writes', () => {
    expect(decodeUrl(encodeURIComponent(policy))).toBe(policy);
  });

  it('reads a blank as form encoding writes it, and a plus where blanks are %20', () => {
    expect(decodeUrl('%7B%22a%22%3A+1%7D')).toBe('{"a": 1}');
    expect(decodeUrl('%7B%22a+b%22%3A%201%7D')).toBe('{"a+b": 1}');
  });

  it('reads what was encoded two or three times', () => {
    const twice = encodeURIComponent(encodeURIComponent(policy));
    expect(decodeUrl(twice)).toBe(policy);
    expect(decodeUrl(encodeURIComponent(twice))).toBe(policy);
  });

  it('is undefined for a broken encoding', () => {
    expect(decodeUrl('%7B%2')).toBeUndefined();
    expect(decodeUrl('%7B%FF')).toBeUndefined();
  });
});

describe('isUrlEncoded', () => {
  it.each([
    ['%7B%22', true],
    ['%7b', true],
    ['%5B%7B', true],
    ['+%0A%20%7B', true],
    ['%257B%2522', true],
    ['%250A%2520%25257b', true],
    ['%2525257B', false],
    ['%25', false],
    ['{', false],
    ['%20', false],
    ['50%7B', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isUrlEncoded(text)).toBe(expected);
  });
});
