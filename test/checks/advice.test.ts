import { describe, expect, it } from 'vitest';
import { malformedAdvice } from '../../mcp/core/checks/existence/action-advice.js';
import { arnDefects } from '../../mcp/core/checks/existence/arn-defects.js';
import { readAction } from '../../mcp/core/values/action-pattern.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

describe('what was meant by text that is no action', () => {
  it.each([
    ['s3: GetObject', 's3:GetObject'],
    ['"s3:GetObject"', 's3:GetObject'],
    ['s3:PutObject,', 's3:PutObject'],
    ['s3::GetObject', 's3:GetObject'],
    ['aws:s3:GetObject', 's3:GetObject'],
    ['s3.getobject', 's3:GetObject'],
    ['s3/GetObject', 's3:GetObject'],
  ])('%s → %s', async (text, meant) => {
    const action = readAction(text);
    const advice = action.kind === 'malformed' ? malformedAdvice(await loadCatalog(), text, action.problem).words : '';
    expect(advice).toContain(`"${meant}"`);
  });
});

describe('what was meant by an ARN that matches nothing', () => {
  it.each([
    ['arn:aws:s3::::reports/*', 'Leave out the ":" before the name.'],
    ['arn:aws:s3:::/reports/*', 'Leave out the "/" before the name.'],
    ['arn:aws:sqs:us-east-1:111122223333:/orders', 'Leave out the "/" before the name.'],
  ])('%s', async (text, advice) => {
    expect(arnDefects(text, await loadCatalog()).map((defect) => defect.advice())).toEqual([advice]);
  });
});
