import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileWildcard,
  matchesWildcard,
  wildcardCovers,
  wildcardsOverlap,
} from '../../../mcp/core/values/wildcard.js';

const pattern = (longest: number) =>
  fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: longest }).map((letters) => letters.join(''));
const text = fc.array(fc.constantFrom('a', 'b', 'z'), { maxLength: 8 }).map((letters) => letters.join(''));

/** The definition itself, letter by letter. */
function matchesSlowly(wanted: string, given: string): boolean {
  if (wanted === '') return given === '';
  if (wanted[0] === '*')
    return matchesSlowly(wanted.slice(1), given) || (given !== '' && matchesSlowly(wanted, given.slice(1)));
  return (
    given !== '' && (wanted[0] === '?' || wanted[0] === given[0]) && matchesSlowly(wanted.slice(1), given.slice(1))
  );
}

/** Every text of up to seven letters: with patterns of four, a longer one has nothing new to say. */
function* texts(): Iterable<string> {
  let level = [''];
  for (let length = 0; length <= 7; length++) {
    yield* level;
    level = level.flatMap((start) => ['a', 'b', 'z'].map((letter) => start + letter));
  }
}
const everyText = [...texts()];

describe('matchesWildcard', () => {
  it.each([
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:PutObject', false],
    ['s3:?etObject', 's3:GetObject', true],
    ['*Object*', 'GetObjectAcl', true],
    ['*a?a*', 'baba', true],
    ['*a?a*', 'baab', false],
    ['a*a', 'a', false],
    ['', '', true],
    ['*', '', true],
    ['?', '', false],
  ])('%s on %s: %s', (wanted, given, expected) => {
    expect(matchesWildcard(wanted, given)).toBe(expected);
  });

  it('is exact', () => {
    fc.assert(
      fc.property(pattern(7), text, (wanted, given) => {
        expect(matchesWildcard(wanted, given)).toBe(matchesSlowly(wanted, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('answers at once on hostile input', () => {
    const started = performance.now();
    compileWildcard(`*?${'a'.repeat(200_000)}b*`)('a'.repeat(500_000));
    compileWildcard('*a'.repeat(200_000))('a'.repeat(300_000));
    wildcardsOverlap('*a?'.repeat(150_000), 'a*?'.repeat(150_000));
    wildcardCovers('*a?'.repeat(150_000), 'a*?'.repeat(150_000));
    wildcardCovers('*a????????????????????*', '*b*a????????????????????');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('wildcardsOverlap', () => {
  it.each([
    ['Get*', '*Object', true],
    ['Get*', 'Put*', false],
    ['*Object', '*Bucket', false],
    ['?', '??', false],
    ['a*', '*b', true],
    ['a', 'a', true],
    ['*', '', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(wildcardsOverlap(a, b)).toBe(expected);
    expect(wildcardsOverlap(b, a)).toBe(expected);
  });

  it('is exact', () => {
    fc.assert(
      fc.property(pattern(4), pattern(4), (a, b) => {
        const [left, right] = [compileWildcard(a), compileWildcard(b)];
        expect(wildcardsOverlap(a, b)).toBe(everyText.some((given) => left(given) && right(given)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('wildcardCovers', () => {
  it.each([
    ['s3:*', 's3:Get*', true],
    ['s3:Get*', 's3:*', false],
    ['Get?*', 'Get*', false],
    ['*?', '?*', true],
    ['?*', '*a', true],
    ['*a*', '*ba*', true],
    ['*a*', '*b*', false],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/x/*', true],
    ['arn:aws:s3:::b*', 'arn:aws:s3:::b/?', true],
    ['a', 'a', true],
    ['a', '?', false],
  ])('%s covers %s: %s', (outer, inner, expected) => {
    expect(wildcardCovers(outer, inner)).toBe(expected);
  });

  it('is exact', () => {
    fc.assert(
      fc.property(pattern(4), pattern(4), (outer, inner) => {
        const [wide, narrow] = [compileWildcard(outer), compileWildcard(inner)];
        expect(wildcardCovers(outer, inner)).toBe(everyText.every((given) => !narrow(given) || wide(given)));
      }),
      { numRuns: 2000 },
    );
  });

  it('never says so of a text that only the inner pattern matches', () => {
    fc.assert(
      fc.property(pattern(9), pattern(9), text, (outer, inner, given) => {
        if (wildcardCovers(outer, inner) && matchesSlowly(inner, given)) expect(matchesSlowly(outer, given)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
