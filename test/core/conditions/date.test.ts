import { describe, expect, it } from 'vitest';
import { readDate } from '../../../mcp/core/conditions/operators/date.js';

describe('dates', () => {
  it.each([
    ['2026-12-31', '2026-12-31T00:00:00.000Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59.000Z'],
    ['2026-12-31T23:59:59+01:00', '2026-12-31T22:59:59.000Z'],
    ['2026-12-31T23:59:59-0230', '2027-01-01T02:29:59.000Z'],
    ['2026-12-31T23:59', '2026-12-31T23:59:00.000Z'],
    ['20261231T235959Z', '2026-12-31T23:59:59.000Z'],
    ['0050-01-01', '0050-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    const date = readDate(text);
    expect(date?.form).toBe('calendar');
    expect(new Date(date?.milliseconds ?? Number.NaN).toISOString()).toBe(iso);
  });

  it('reads digits as seconds', () => {
    expect(readDate('1798761599')).toEqual({ form: 'epoch', milliseconds: 1_798_761_599_000 });
    expect(readDate('2026')?.form).toBe('epoch');
  });
});
