import { describe, expect, it } from 'vitest';
import { codeFrame, linesOf } from '../../mcp/reporters/code-frame.js';
import { displayWidth } from '../../mcp/reporters/display-width.js';
import { findingOn } from './sample.js';

const frame = (text: string, marked: string): readonly string[] =>
  codeFrame(linesOf(text), findingOn(text, marked, { message: 'x' }));

/** What stands over the mark, by columns of a terminal. */
function overTheMark(lines: readonly string[]): string {
  const [, code = '', mark = ''] = lines;
  const from = mark.indexOf('^');
  const to = mark.lastIndexOf('^') + 1;
  let column = 0;
  let text = '';
  for (const character of code) {
    if (column >= from && column < to) text += character;
    column += displayWidth(character);
  }
  return text;
}

describe('codeFrame', () => {
  it('marks the value', () => {
    expect(frame('{\n  "Action": "s3:Get"\n}', '"s3:Get"')).toEqual([
      '  |',
      '2 |   "Action": "s3:Get"',
      '  |             ^^^^^^^^',
    ]);
  });

  it('stays in step after tabs, wide characters, combining marks and emoji', () => {
    for (const before of ['\t\t', '中文字', 'u\u0308e\u0301', '😀👍', 'ﾊﾝｶｸ', '한국어', 'ａｂ']) {
      expect(overTheMark(frame(`${before} "s3:Get", rest`, '"s3:Get"'))).toBe('"s3:Get"');
    }
    expect(overTheMark(frame('x "中文"', '"中文"'))).toBe('"中文"');
  });

  it('cuts a long line around the mark', () => {
    for (const [before, after] of [
      [0, 5000],
      [5000, 0],
      [5000, 5000],
      [50, 60],
    ] as const) {
      const lines = frame(`${'a'.repeat(before)}"s3:Get"${'😀'.repeat(after)}`, '"s3:Get"');
      expect(overTheMark(lines)).toBe('"s3:Get"');
      expect(lines[1]?.length).toBeLessThan(120);
      expect(lines[1]).not.toMatch(/\p{Cs}/u);
    }
  });

  it('cuts a mark that is longer than the line', () => {
    const [, code = '', mark = ''] = frame(`["${'a'.repeat(5000)}"]`, `"${'a'.repeat(5000)}"`);
    expect(code.length).toBeLessThan(120);
    expect(mark.length).toBeLessThan(120);
  });

  it('shows no control characters and no carriage return', () => {
    const text = '{\r\n  "a\u001b[31m\u202e": "b"\r\n}';
    const [, code = ''] = frame(text, '"b"');
    expect(code).toBe('2 |   "a\ufffd[31m\ufffd": "b"');
    expect(overTheMark(frame(text, '"b"'))).toBe('"b"');
  });

  it('marks the end of a text and the start of a value over several lines', () => {
    const end = { ...findingOn('{', '{', { message: 'x' }), column: 2, end_column: 2 };
    expect(codeFrame(['{'], end)[2]).toBe('  |  ^');
    expect(frame('{\n  "a": 1\n}', '{\n  "a": 1\n}')[2]).toBe('  | ^');
  });

  it('draws nothing without a position or outside of the text', () => {
    const { line: _line, ...placeless } = findingOn('{', '{', { message: 'x' });
    expect(codeFrame(['{'], placeless)).toEqual([]);
    expect(codeFrame(['{'], { ...placeless, line: 7 })).toEqual([]);
  });
});
