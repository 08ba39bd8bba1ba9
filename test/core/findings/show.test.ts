import { describe, expect, it } from 'vitest';
import { show, visible, visibleJson } from '../../../mcp/core/findings/show.js';

/** A name for each, since none of them can be seen. */
const unseen: readonly (readonly [name: string, character: string])[] = [
  ['escape', '\u001b'],
  ['the C1 control sequence introducer', '\u009b'],
  ['right-to-left override', '\u202e'],
  ['zero-width space', '\u200b'],
  ['line separator', '\u2028'],
  ['half a surrogate pair', '\ud800'],
  ['a tag letter', '\u{e0041}'],
  ['a variation selector', '\ufe0f'],
  ['a supplementary variation selector', '\u{e0101}'],
  ['a Hangul filler', '\u3164'],
];

describe('text of others', () => {
  for (const [name, character] of unseen) {
    it(`shows ${name}`, () => {
      const code = character.codePointAt(0)?.toString(16);
      expect(visible(`a${character}b`)).toBe(`a\\u{${code}}b`);
    });

    it(`keeps ${name} in JSON, as an escape`, () => {
      const text = visibleJson({ [`k${character}`]: `a${character}b` });
      expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
      expect(JSON.parse(text)).toEqual({ [`k${character}`]: `a${character}b` });
    });
  }

  it('leaves letters of all scripts as they are', () => {
    for (const text of ['Bücher本', 'नमस्ते', '😀', 'a b']) expect(visible(text)).toBe(text);
  });

  it('is cut at 120 characters', () => {
    expect(show('x'.repeat(500))).toHaveLength(120);
  });
});
