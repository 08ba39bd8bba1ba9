import { describe, expect, it, vi } from 'vitest';
import { remember, rememberOf, rememberOfBoth } from '../../../mcp/core/text/remember.js';

describe('remember', () => {
  it('reads a text once', () => {
    const read = vi.fn((text: string) => ({ text }));
    const remembered = remember(read);
    const first = remembered('a');
    expect(remembered('a')).toBe(first);
    expect(remembered('b')).toEqual({ text: 'b' });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps false, zero and nothing, and asks again where there was no answer', () => {
    for (const [answer, calls] of [
      [false, 1],
      [0, 1],
      ['', 1],
      [null, 1],
      [undefined, 2],
    ] as const) {
      const read = vi.fn((_: string) => answer);
      const remembered = remember(read);
      expect([remembered('a'), remembered('a')]).toEqual([answer, answer]);
      expect(read).toHaveBeenCalledTimes(calls);
    }
  });

  it.each([
    [300, 1],
    [301, 2],
  ])('reads a text of %i characters %i times when it is asked twice', (length, calls) => {
    const read = vi.fn((text: string) => text.length);
    const remembered = remember(read);
    const text = 'x'.repeat(length);
    expect([remembered(text), remembered(text)]).toEqual([length, length]);
    expect(read).toHaveBeenCalledTimes(calls);
  });

  it.each([
    [4_000, 1],
    [4_001, 2],
  ])('has read the first of %i texts %i times when it is asked again', (count, calls) => {
    const read = vi.fn((text: string) => text);
    const remembered = remember(read);
    for (let index = 0; index < count; index++) remembered(`text ${index}`);
    expect(remembered('text 0')).toBe('text 0');
    expect(read.mock.calls.filter(([text]) => text === 'text 0')).toHaveLength(calls);
    remembered(`text ${count - 1}`);
    expect(read.mock.calls.filter(([text]) => text === `text ${count - 1}`)).toHaveLength(1);
  });

  it('does not share answers between two readings', () => {
    const [upper, length] = [remember((text) => text.toUpperCase()), remember((text) => text.length)];
    expect([upper('a'), length('a')]).toEqual(['A', 1]);
  });
});

describe('rememberOf', () => {
  it.each([[{ some: 'thing' }], [false], [0], [''], [null], [undefined]])('works out %j once an object', (answer) => {
    const work = vi.fn((_: object) => answer);
    const remembered = rememberOf(work);
    const object = {};
    expect(remembered(object)).toBe(answer);
    expect(remembered(object)).toBe(answer);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('goes by the object and not by what it holds', () => {
    const work = vi.fn(({ count }: { count: number }) => ({ count }));
    const remembered = rememberOf(work);
    const object = { count: 1 };
    const first = remembered(object);
    expect(remembered({ count: 1 })).not.toBe(first);
    object.count = 2;
    expect(remembered(object)).toBe(first);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('remembers nothing of work that failed', () => {
    const work = vi.fn((_: object): string => {
      if (work.mock.calls.length === 1) throw new Error('at first');
      return 'then';
    });
    const remembered = rememberOf(work);
    const object = {};
    expect(() => remembered(object)).toThrow('at first');
    expect(remembered(object)).toBe('then');
  });

  it('may be asked for another object while it works', () => {
    interface List {
      readonly rest?: List;
    }
    const lengthOf = rememberOf(({ rest }: List): number => (rest ? 1 + lengthOf(rest) : 0));
    expect(lengthOf({ rest: { rest: {} } })).toBe(2);
  });
});

describe('rememberOfBoth', () => {
  it.each([['an answer'], [false], [undefined]])('works out %j once for two objects', (answer) => {
    const work = vi.fn((_: object, __: object) => answer);
    const remembered = rememberOfBoth(work);
    const [object, beside] = [{}, {}];
    expect([remembered(object, beside), remembered(object, beside)]).toEqual([answer, answer]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('answers for the second object that is given, and remembers the last one', () => {
    const work = vi.fn(({ a }: { a: string }, { b }: { b: string }) => a + b);
    const remembered = rememberOfBoth(work);
    const [object, one, other] = [{ a: 'a' }, { b: '1' }, { b: '2' }];
    const asked = [one, other, other, one, one].map((beside) => remembered(object, beside));
    expect(asked).toEqual(['a1', 'a2', 'a2', 'a1', 'a1']);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('remembers one second object for each first one', () => {
    const work = vi.fn(({ a }: { a: string }, { b }: { b: string }) => a + b);
    const remembered = rememberOfBoth(work);
    const [first, second, one, other] = [{ a: 'x' }, { a: 'y' }, { b: '1' }, { b: '2' }];
    const ask = () => [remembered(first, one), remembered(second, other)];
    expect([ask(), ask()]).toEqual([
      ['x1', 'y2'],
      ['x1', 'y2'],
    ]);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
