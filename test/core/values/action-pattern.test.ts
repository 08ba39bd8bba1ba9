import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAction } from '../../../mcp/core/values/action-pattern.js';

describe('readAction', () => {
  it.each([
    ['*', 'everything'],
    ['**', 'everything'],
    ['*:*', 'everything'],
    ['s3:GetObject', 'action'],
    ['S3:get*', 'action'],
    ['vpc-lattice:AssociateViaAWSService-EventsAndStates', 'action'],
    ['s3:*', 'action'],
    ['s3:?et*Object', 'action'],
    ['s3:${Verb}Object', 'placeholder'],
    ['{{ action }}', 'placeholder'],
    ['${self:custom.action}', 'placeholder'],
    ['', 'empty'],
    ['GetObject', 'no_colon'],
    ['?', 'no_colon'],
    ['*:Get*', 'wildcard_service'],
    ['s3*:Get*', 'wildcard_service'],
    ['arn:aws:s3:::reports', 'arn'],
    ['s3:', 'characters'],
    [':GetObject', 'characters'],
    ['s3:GetObject ', 'characters'],
    ['s3:GetObject,s3:PutObject', 'characters'],
    ['s3:Get:Object', 'characters'],
    ['s3:${aws:username}', 'characters'],
  ])('%s: %s', (text, expected) => {
    const pattern = readAction(text);
    expect(pattern.text).toBe(text);
    expect(pattern.kind === 'malformed' ? pattern.problem : pattern.kind).toBe(expected);
  });

  it('folds the service and keeps the name', () => {
    expect(readAction('S3:getObject')).toMatchObject({ service: 's3', name: 'getObject' });
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => readAction(text).text === text));
  });
});
