import { describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../../mcp/core/text/limits.js';
import { isJson, parseJson } from '../../../mcp/core/text/parse-json.js';
import { printPath } from '../../../mcp/core/text/path.js';
import { positionAt, source } from '../../../mcp/core/text/source.js';
import { type Node, plainValue } from '../../../mcp/core/text/tree.js';

const parse = (text: string) => parseJson(source('test', text));
const codesOf = (text: string) => parse(text).problems.map(({ code }) => code);

/** Every value with its path and the text its span covers. */
function places(node: Node | undefined, text: string): readonly string[] {
  if (!node) return [];
  const own = `${printPath(node.path)} ${text.slice(node.span?.start, node.span?.end)}`;
  if (node.kind === 'array') return [own, ...node.items.flatMap((item) => places(item, text))];
  if (node.kind === 'object') return [own, ...node.members.flatMap(({ value }) => places(value, text))];
  return [own];
}

describe('parseJson', () => {
  it('knows the place of every value', () => {
    const text = '{ "Statement" : [ { "a/b": "x", "n": -1.5e3 }, true, null ] }';
    expect(places(parse(text).tree, text)).toEqual([
      ` ${text}`,
      '/Statement [ { "a/b": "x", "n": -1.5e3 }, true, null ]',
      '/Statement/0 { "a/b": "x", "n": -1.5e3 }',
      '/Statement/0/a~1b "x"',
      '/Statement/0/n -1.5e3',
      '/Statement/1 true',
      '/Statement/2 null',
    ]);
  });

  it('knows the place of every key', () => {
    const { tree } = parse('{"Effect": 1}');
    expect(tree?.kind === 'object' && tree.members[0]?.keyPlace).toEqual({
      path: tree?.kind === 'object' ? tree.members[0]?.value.path : undefined,
      span: { start: 1, end: 9 },
    });
  });

  it('does not count a byte order mark', () => {
    const marked = source('test', '\uFEFF{"a": 1}');
    const parsed = parseJson(marked);
    expect(parsed.problems).toEqual([]);
    expect(parsed.tree?.span).toEqual({ start: 0, end: 8 });
  });

  it('reads over a comment and says so once', () => {
    const { tree, problems } = parse('{"a": 1, /* one */ "b": 2} // two');
    expect(tree && plainValue(tree)).toEqual({ a: 1, b: 2 });
    expect(problems).toMatchObject([{ code: 'comment', span: { start: 9, end: 18 } }]);
  });

  it('takes no comment from within a string', () => {
    expect(codesOf('{"a": "http://x/*"}')).toEqual([]);
  });

  it('reads over a trailing comma and says where it is', () => {
    const { tree, problems } = parse('{"a": [1, 2,\n]}');
    expect(tree && plainValue(tree)).toEqual({ a: [1, 2] });
    expect(problems).toMatchObject([{ code: 'trailing_comma', span: { start: 11, end: 12 } }]);
  });

  it('keeps duplicate keys and names both places', () => {
    const text = '{\n  "a": 1,\n  "a": 2\n}';
    const { tree, problems } = parse(text);
    expect(tree?.kind === 'object' && tree.members.length).toBe(2);
    expect(problems).toMatchObject([{ code: 'duplicate_key', detail: 'a', first: { line: 2, column: 3 } }]);
    expect(positionAt(source('test', text), problems[0]?.span?.start ?? 0)).toEqual({ line: 3, column: 3 });
  });

  it('reports a key that comes back three times once', () => {
    expect(codesOf('{"a": 1, "a": 2, "a": 3}')).toEqual(['duplicate_key']);
  });

  it('takes equal keys of different objects for what they are', () => {
    expect(codesOf('{"a": {"b": 1}, "c": {"b": 1}}')).toEqual([]);
  });

  it('reports no more duplicates than anybody reads', () => {
    const members = Array.from({ length: 40_000 }, (_, index) => `"k${index}":1,"k${index}":2`);
    expect(parse(`{${members.join(',')}}`).problems.length).toBeLessThanOrEqual(50);
  });

  it('knows keys that JavaScript has a use for', () => {
    const { tree } = parse('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(JSON.stringify(tree && plainValue(tree))).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  it.each([
    ['a missing comma', '{"a": 1 "b": 2}'],
    ['a missing bracket', '{"a": [1, 2}'],
    ['text that breaks off', '{"a": "b'],
    ['single quotes', "{'a': 1}"],
    ['a bare key', '{a: 1}'],
    ['two values', '{} {}'],
    ['no value', '{"a": }'],
    ['a leading zero', '{"a": 012}'],
    ['a line end in a string', '{"a": "b\nc"}'],
    ['an unknown escape', '{"a": "\\x"}'],
    ['NaN', '{"a": NaN}'],
    ['a sign too many', '{"a": +1}'],
    ['two commas', '[1,,2]'],
  ])('refuses %s', (_title, text) => {
    expect(codesOf(text)).toContain('syntax');
  });

  it('reads 64 levels and refuses the 65th', () => {
    expect(parse('['.repeat(64) + ']'.repeat(64)).problems).toEqual([]);
    expect(() => parse('['.repeat(65) + ']'.repeat(65))).toThrow(LimitExceeded);
    expect(() => parse('{"a":'.repeat(500_000))).toThrow(/64 levels/);
  });

  it('counts no brackets in strings', () => {
    expect(codesOf(`["${'['.repeat(100)}"]`)).toEqual([]);
  });
});

describe('isJson', () => {
  it.each([
    ['{"a": 1}', true],
    ['  \n[1]', true],
    ['// a comment\n/* another */ {"a": 1}', true],
    ['"a string"', true],
    ['"quoted": key', false],
    ['Version: "2012-10-17"', false],
    ['- a', false],
    ['', true],
  ])('%j is JSON: %s', (text, expected) => {
    expect(isJson(text)).toBe(expected);
  });

  it('takes no time over many comments', () => {
    const started = performance.now();
    expect(isJson(`${'/**/'.repeat(100_000)}x`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
