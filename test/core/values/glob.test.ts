import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../mcp/core/values/glob.js';

const cases: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ['*.json', 'policy.json', true],
  ['*.json', 'a/policy.json', false],
  ['**/*.json', 'policy.json', true],
  ['**/*.json', 'a/b/policy.json', true],
  ['**/*.json', 'a/b/policy.yaml', false],
  ['policies/**', 'policies/a/b.json', true],
  ['policies/**', 'other/a/b.json', false],
  ['policies/**/scp/*.json', 'policies/scp/a.json', true],
  ['policies/**/scp/*.json', 'policies/x/y/scp/a.json', true],
  ['policies/**/scp/*.json', 'policies/x/y/scp/z/a.json', false],
  ['a/**/b/**/c', 'a/b/x/b/y/c', true],
  ['a/**/b/**/c', 'a/x/c', false],
  ['./policies/*.json', 'policies/a.json', true],
  ['/srv/**', '/srv/a', true],
  ['/srv/**', 'srv/a', false],
  ['?.json', 'a.json', true],
  ['?.json', 'ab.json', false],
  ['[ab].json', 'a.json', false],
];

describe('compileGlob', () => {
  for (const [pattern, path, matches] of cases) {
    it(`${pattern} ${matches ? 'fits' : 'does not fit'} ${path}`, () => {
      expect(compileGlob(pattern)(path)).toBe(matches);
    });
  }

  it('stays quick on a hostile pattern', () => {
    const path = Array.from({ length: 500 }, () => 'aaaaaaaaaa').join('/');
    const pattern = `${'**/a*a*a/'.repeat(100)}**/b`;
    const start = performance.now();
    expect(compileGlob(pattern)(path)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
