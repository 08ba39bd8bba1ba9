import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArn, splitFields } from '../../../mcp/core/values/arn.js';

describe('splitFields', () => {
  it.each([
    ['arn:aws:s3:::b/k', ['arn', 'aws', 's3', '', '', 'b/k']],
    ['arn:aws:lambda:us-east-1:1:function:f:1', ['arn', 'aws', 'lambda', 'us-east-1', '1', 'function:f:1']],
    ['arn:${AWS::Partition}:s3:::${aws:username}', ['arn', '${AWS::Partition}', 's3', '', '', '${aws:username}']],
    ['arn:aws:s3::b', ['arn', 'aws', 's3', '', 'b']],
    ['${Arn}/*', ['${Arn}/*']],
    ['{{resolve:ssm:/arn}}:x', ['{{resolve:ssm:/arn}}', 'x']],
    ['', ['']],
  ])('%s', (text, fields) => {
    expect(splitFields(text)).toEqual(fields);
  });

  it('loses nothing', () => {
    const pieces = fc.array(fc.constantFrom('arn', ':', '${aws:x}', '${', '}', '<A>', '/', '*'), { maxLength: 15 });
    fc.assert(fc.property(pieces, (given) => splitFields(given.join('')).join(':') === given.join('')));
  });
});

describe('readArn', () => {
  it('reads the six fields', () => {
    expect(readArn('arn:aws:iam::111122223333:role/x:y')).toEqual({
      text: 'arn:aws:iam::111122223333:role/x:y',
      partition: 'aws',
      service: 'iam',
      region: '',
      account: '111122223333',
      resource: 'role/x:y',
    });
  });

  it.each(['', '*', 'arn', 'arn:aws:s3::b', 'ARN:aws:s3:::b', 'aws:s3:::b', '${Arn}'])(
    'is undefined for %s',
    (text) => {
      expect(readArn(text)).toBeUndefined();
    },
  );
});
