import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../../mcp/core/text/limits.js';
import { parseJson } from '../../../mcp/core/text/parse-json.js';
import { parseText } from '../../../mcp/core/text/parse-text.js';
import { parseYaml } from '../../../mcp/core/text/parse-yaml.js';
import { type Source, source } from '../../../mcp/core/text/source.js';
import { type Node, type Parsed, type Place, plainValue } from '../../../mcp/core/text/tree.js';

/** Pieces that syntax is made of, so that chance comes near to a document. */
const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
    '\\',
    '\\u00',
    '//',
    '/*',
    '*/',
    '#',
    '-',
    '?',
    '|',
    '>',
    '&a',
    '*a',
  ),
  fc.constantFrom(
    '<<: ',
    '---',
    '...',
    '%',
    '%7B',
    '!Ref',
    '!!set',
    '!',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    '\uFEFF',
    '~',
    '@',
    '`',
  ),
  fc.constantFrom(
    '"Statement"',
    'Statement: ',
    'Effect',
    '"Allow"',
    'null',
    'true',
    '-1.5e3',
    '012',
    '2012-10-17',
    'ü',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

function* nodesOf(node: Node | undefined): Iterable<Place> {
  if (!node) return;
  yield node;
  if (node.kind === 'array') for (const item of node.items) yield* nodesOf(item);
  if (node.kind === 'object') {
    for (const { keyPlace, value } of node.members) {
      yield keyPlace;
      yield* nodesOf(value);
    }
  }
}

function expectInside({ tree, problems }: Parsed, length: number): void {
  for (const { span } of [...nodesOf(tree), ...problems]) {
    if (!span) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(length);
  }
}

const isReadable = (content: string): boolean => {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
};

describe('whatever the text', () => {
  const parsers: Readonly<Record<string, (source: Source) => Parsed | Promise<Parsed>>> = {
    parseJson,
    parseYaml,
    parseText,
  };
  for (const [name, parse] of Object.entries(parsers)) {
    it(`${name} throws nothing but LimitExceeded, and every span lies inside the text`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (content) => {
          const from = source('property', content);
          try {
            expectInside(await parse(from), from.text.length);
          } catch (error) {
            if (!(error instanceof LimitExceeded)) throw error;
          }
        }),
        { numRuns: 1_500 },
      );
    });
  }

  it('parseJson takes what JSON.parse takes, and the same values', () => {
    fc.assert(
      fc.property(text, (content) => {
        const from = source('property', content);
        const { tree, problems } = parseJson(from);
        const isClean = problems.every(({ code }) => code === 'duplicate_key');
        expect(isClean && tree !== undefined).toBe(isReadable(from.text));
        if (isClean && tree) expect(JSON.stringify(plainValue(tree))).toBe(JSON.stringify(JSON.parse(from.text)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('parseYaml reads JSON as JSON', async () => {
    const strings = fc.string({ unit: fc.constantFrom(...'abc:*/${}-_ .,#'.split('')) });
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        strings,
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(strings, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    })).value;
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const { tree } = await parseYaml(source('property', JSON.stringify(value, null, 1)));
        expect(tree && plainValue(tree)).toEqual(value);
      }),
    );
  });
});
