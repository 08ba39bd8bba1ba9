import { describe, expect, it } from 'vitest';
import { detectPolicyType } from '../../../mcp/core/policy/detect-policy-type.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

function detect(...statements: readonly object[]): string {
  const tree = treeOf({ Version: '2012-10-17', Statement: statements });
  return tree.kind === 'object' ? detectPolicyType(readPolicy(tree)) : '';
}
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const Principal = { AWS: '111122223333' };

describe('detectPolicyType', () => {
  it.each<[string, string, readonly object[]]>([
    ['identity', 'no principal at all', [allow]],
    ['identity', 'no statement', []],
    ['identity', 'AssumeRole without a principal', [{ ...allow, Action: 'sts:AssumeRole' }]],
    ['resource', 'a principal', [{ ...allow, Principal }]],
    ['resource', 'a principal in the second statement only', [allow, { ...allow, Principal }]],
    ['resource', 'NotPrincipal', [{ ...allow, Effect: 'Deny', NotPrincipal: Principal }]],
    ['resource', 'a principal that cannot be read', [{ ...allow, Principal: ['*'] }]],
    ['resource', 'every action, as in a default endpoint policy', [{ ...allow, Action: '*', Principal: '*' }]],
    [
      'resource',
      'AssumeRole of one role',
      [{ Principal, Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::1:role/x' }],
    ],
    ['resource', 'another action of STS', [{ Principal, Action: 'sts:GetCallerIdentity', Resource: '*' }]],
    ['resource', 'all but AssumeRole', [{ Principal, NotAction: 'sts:AssumeRole', Resource: '*' }]],
    ['trust', 'sts:AssumeRole', [{ Principal, Action: 'sts:AssumeRole' }]],
    ['trust', 'another case', [{ Principal, Action: 'STS:assumerole' }]],
    ['trust', 'sts:AssumeRoleWithSAML', [{ Principal, Action: 'sts:AssumeRoleWithSAML' }]],
    ['trust', 'sts:AssumeRoleWithWebIdentity', [{ Principal, Action: ['sts:AssumeRoleWithWebIdentity'] }]],
    ['trust', 'sts:TagSession', [{ Principal, Action: 'sts:TagSession' }]],
    ['trust', 'sts:SetSourceIdentity', [{ Principal, Action: 'sts:SetSourceIdentity' }]],
    ['trust', 'sts:SetContext', [{ Principal, Action: 'sts:SetContext' }]],
    ['trust', 'sts:*', [{ Principal, Action: 'sts:*' }]],
    ['trust', 'sts:AssumeRole*', [{ Principal, Action: 'sts:AssumeRole*' }]],
    ['trust', 'a Resource that names none', [{ Principal, Action: 'sts:AssumeRole', Resource: '*' }]],
    [
      'trust',
      'AssumeRole in one statement of several',
      [
        { Principal, Action: 'x:Y' },
        { Principal, Action: 'sts:AssumeRole' },
      ],
    ],
  ])('%s: %s', (expected, _title, statements) => {
    expect(detect(...statements)).toBe(expected);
  });
});
