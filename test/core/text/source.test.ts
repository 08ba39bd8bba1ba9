import { describe, expect, it } from 'vitest';
import { positionAt, source } from '../../../mcp/core/text/source.js';

describe('positionAt', () => {
  const lines = source('test', 'ab\ncd\r\n\nef');
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [6, 2, 4],
    [7, 3, 1],
    [8, 4, 1],
    [10, 4, 3],
  ])('finds offset %i in line %i, column %i', (offset, line, column) => {
    expect(positionAt(lines, offset)).toEqual({ line, column });
  });

  it('does not count a byte order mark', () => {
    expect(source('test', '\uFEFFab').text).toBe('ab');
  });
});
