import { describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../../mcp/core/text/limits.js';
import { parseYaml } from '../../../mcp/core/text/parse-yaml.js';
import { printPath } from '../../../mcp/core/text/path.js';
import { positionAt, source } from '../../../mcp/core/text/source.js';
import { memberOf, type Node, plainValue } from '../../../mcp/core/text/tree.js';

const parse = (text: string) => parseYaml(source('test', text));
async function readValue(text: string): Promise<unknown> {
  const { tree } = await parse(text);
  return tree && plainValue(tree);
}

function at(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  const [key, ...rest] = keys;
  if (key === undefined || node?.kind !== 'object') return node;
  return at(memberOf(node, key)?.value, ...rest);
}

describe('parseYaml', () => {
  it('reads a policy', async () => {
    const { tree, problems } = await parse(
      'Version: 2012-10-17\nStatement:\n  - Effect: Allow\n    Action: [s3:Get*]\n',
    );
    expect(problems).toEqual([]);
    expect(tree && plainValue(tree)).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:Get*'] }],
    });
  });

  it('knows path and position of every value', async () => {
    const text = 'Statement:\r\n  - Effect: Allow\r\n    Action: "s3:*"\r\n';
    const { tree } = await parse(text);
    const list = at(tree, 'Statement');
    const action = list?.kind === 'array' ? at(list.items[0], 'Action') : undefined;
    expect(printPath(action?.path)).toBe('/Statement/0/Action');
    expect(text.slice(action?.span?.start, action?.span?.end)).toBe('"s3:*"');
    expect(positionAt(source('test', text), action?.span?.start ?? 0)).toEqual({ line: 3, column: 13 });
  });

  it('follows anchors, the last one before the alias', async () => {
    expect(await readValue('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it('refuses an alias that stands for nothing', async () => {
    const { problems } = await parse('a: *x\n');
    expect(problems).toMatchObject([{ code: 'syntax', span: { start: 3, end: 5 } }]);
  });

  it('merges maps, and lets own keys win wherever they stand', async () => {
    const base = 'base: &b {Effect: Allow, Action: a}\n';
    const merged = { Effect: 'Allow', Action: 'own' };
    expect(await readValue(`${base}s:\n  <<: *b\n  Action: own\n`)).toMatchObject({ s: merged });
    expect(await readValue(`${base}s:\n  Action: own\n  <<: *b\n`)).toMatchObject({ s: merged });
  });

  it('takes no merged key for a duplicate', async () => {
    expect((await parse('b: &b {x: 1}\ns:\n  <<: *b\n  x: 2\n')).problems).toEqual([]);
  });

  it('merges several maps, the first of which wins', async () => {
    expect(await readValue('a: &a {x: 1}\nb: &b {x: 2, y: 2}\ns: {<<: [*a, *b]}\n')).toMatchObject({
      s: { x: 1, y: 2 },
    });
  });

  it.each([
    ['a text', '<<: base\nx: 1\n', { start: 4, end: 8 }],
    ['a number among maps', '<<: [{y: 2}, 7]\nx: 1\n', { start: 13, end: 14 }],
  ])('reports what cannot be merged: %s', async (_title, text, span) => {
    expect((await parse(text)).problems).toMatchObject([{ code: 'syntax', span }]);
  });

  it('keeps a quoted << as a key', async () => {
    expect(await readValue('"<<": {x: 1}\n')).toEqual({ '<<': { x: 1 } });
  });

  it('reads several documents as a list', async () => {
    const { tree } = await parse('---\na: 1\n---\nb: 2\n---\n');
    expect(tree && plainValue(tree)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(tree?.kind === 'array' && printPath(at(tree.items[1], 'b')?.path)).toBe('/1/b');
  });

  it.each(['# a comment\n', '---\n', '---\n# x\n---\n', '%YAML 1.2\n'])('finds nothing in %j', async (text) => {
    const { tree, problems } = await parse(text);
    expect(tree).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'empty' }]);
  });

  it('keeps duplicate keys and names both places', async () => {
    const { tree, problems } = await parse('a: 1\nb: 2\na: 3\n');
    expect(tree?.kind === 'object' && tree.members.length).toBe(3);
    expect(problems).toMatchObject([
      { code: 'duplicate_key', detail: 'a', first: { line: 1, column: 1 }, span: { start: 10, end: 11 } },
    ]);
  });

  it('keeps the digits of an account id without quotes', async () => {
    const { tree } = await parse('AWS: 012345678901\n');
    expect(at(tree, 'AWS')).toMatchObject({ kind: 'number', text: '012345678901' });
  });

  it('reads no, on and yes as text, by YAML 1.2', async () => {
    expect(await readValue('[no, on, yes, off, y]')).toEqual(['no', 'on', 'yes', 'off', 'y']);
    expect(await readValue('[true, false, null, ~]')).toEqual([true, false, null, null]);
  });

  it('reads a date as text even where YAML 1.1 would not', async () => {
    expect(await readValue('%YAML 1.1\n---\nVersion: 2012-10-17\n')).toEqual({ Version: '2012-10-17' });
  });

  it('reads keys that are no text', async () => {
    expect(await readValue('1: a\ntrue: b\n')).toEqual({ 1: 'a', true: 'b' });
  });

  it('makes placeholders of CloudFormation tags and reports each', async () => {
    const text =
      'a: !Ref Bucket\nb: !Sub "arn:aws:s3:::${B}"\nc: !GetAtt R.Arn\nd: !Join ["", [x]]\ne: !ImportValue n:v\n';
    const { tree, problems } = await parse(text);
    expect(tree && plainValue(tree)).toEqual({
      a: '${Bucket}',
      b: 'arn:aws:s3:::${B}',
      c: '${R.Arn}',
      d: '${Join}',
      e: '${n.v}',
    });
    expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'other_language !Ref',
      'other_language !Sub',
      'other_language !GetAtt',
      'other_language !Join',
      'other_language !ImportValue',
    ]);
  });

  it('runs no tag', async () => {
    const { tree, problems } = await parse(
      'a: !!js/function "process.exit()"\nb: !!python/object/apply:os.system ["x"]\n',
    );
    expect(tree && plainValue(tree)).toMatchObject({ a: 'process.exit()' });
    expect(problems.map(({ code }) => code)).toEqual(['other_language', 'other_language']);
  });

  it.each(['a: [1, 2', 'a: "x', 'a: b: c', '@x', '\ta: 1', 'a: 1\n b: 2', '{a: 1'])('refuses %j', async (text) => {
    const { tree, problems } = await parse(text);
    expect(tree).toBeUndefined();
    expect(problems[0]?.code).toBe('syntax');
  });

  it.each([
    ['lists on one line', '- '.repeat(400_000)],
    ['maps on one line', 'a: '.repeat(300_000)],
    ['keys of keys', '? '.repeat(400_000)],
    ['brackets', `a: ${'['.repeat(400_000)}`],
    ['brackets with strings between', `a: ${'["",'.repeat(200_000)}`],
    ['brackets on lines of their own', `a:\n ${'[\n '.repeat(200_000)}`],
    ['braces', `a: ${'{a: '.repeat(200_000)}`],
    ['indentation', Array.from({ length: 1_300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses deep nesting: %s', async (_title, text) => {
    await expect(parse(text)).rejects.toThrow(/64 levels/);
  });

  it('refuses an alias bomb', async () => {
    const names = 'bcdefghi'.split('');
    const lines = names.map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`);
    await expect(parse(`a: &a [x,x,x,x,x,x,x,x,x]\n${lines.join('\n')}`)).rejects.toThrow(LimitExceeded);
  });

  it('refuses an alias bomb that is spread over documents', async () => {
    const lines = 'bcde'.split('').map((name, i) => `${name}: &${name} [${`*${'abcd'[i]},`.repeat(9)}]`);
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${lines.join('\n')}\n`;
    await expect(parse(bomb.repeat(100))).rejects.toThrow(LimitExceeded);
  });

  it('refuses an alias to what it stands in', async () => {
    await expect(parse('a: &a [*a, *a]')).rejects.toThrow(LimitExceeded);
  });

  it('follows many aliases in good time', async () => {
    const started = performance.now();
    await parse(`x: &x 1\ny:\n${' - *x\n'.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
