import {
  createScanner,
  type Node as JsonNode,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { duplicateKeys } from './duplicate-keys.js';
import { LimitExceeded, limits, nestingMessage } from './limits.js';
import { childPath, type Path, rootPath } from './path.js';
import type { Source } from './source.js';
import type { Span } from './span.js';
import type { Node, ObjectNode, Parsed, SyntaxProblem } from './tree.js';

/** jsonc-parser's token numbers; its own enum exists at compile time only. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  end: 17,
} as const;

/** More than this many syntax errors tell a reader nothing more. */
const mostProblems = 20;

/**
 * Does the text begin as JSON does, with a bracket or as one lone string? A JSON comment may stand before it. A string
 * that a colon follows is a quoted key, so the text is YAML.
 */
export function isJson(text: string): boolean {
  const scanner = createScanner(text, true);
  const first: number = scanner.scan();
  if (first === token.string) return Number(scanner.scan()) !== token.colon;
  return first === token.openBrace || first === token.openBracket || first === token.end;
}

/**
 * Reads JSON as far as it can be read. Comments and trailing commas are read over and reported: AWS refuses both.
 * Throws `LimitExceeded` for nesting beyond 64 levels, and nothing else.
 */
export function parseJson(source: Source): Parsed {
  checkBrackets(source.text);
  const errors: { error: number; offset: number; length: number }[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true, disallowComments: false });
  const tree = root && readNode(source.text, root, rootPath);
  const problems: SyntaxProblem[] = errors.slice(0, mostProblems).map(({ error, offset, length }) => ({
    code: 'syntax',
    detail: describe(error, source.text.slice(offset, offset + length)),
    path: rootPath,
    span: spanIn(source.text, offset, length),
  }));
  problems.push(...readExtras(source.text));
  if (tree) problems.push(...duplicateKeys(source, tree));
  return { tree, problems };
}

/** jsonc-parser recurses, so a document of a million brackets has to be refused before it is called. */
function checkBrackets(text: string): void {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind === token.openBrace || kind === token.openBracket) depth++;
    else if (kind === token.closeBrace || kind === token.closeBracket) depth--;
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
  }
}

function readNode(text: string, node: JsonNode, path: Path | undefined): Node {
  const span = spanIn(text, node.offset, node.length);
  switch (node.type) {
    case 'object':
      return readObject(text, node, path);
    case 'array':
      return {
        kind: 'array',
        path,
        span,
        items: (node.children ?? []).map((item, index) => readNode(text, item, childPath(path, index))),
      };
    case 'string':
      return { kind: 'string', path, span, text: String(node.value) };
    default:
      return { kind: scalarKind(node), path, span, text: text.slice(span.start, span.end) };
  }
}

const scalarKind = (node: JsonNode): 'number' | 'boolean' | 'null' =>
  node.type === 'number' || node.type === 'boolean' ? node.type : 'null';

/** A member whose value is missing (`"Action": }`) is a syntax error already; it is left out of the tree. */
function readObject(text: string, node: JsonNode, path: Path | undefined): ObjectNode {
  const members = (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const at = childPath(path, String(key.value));
    const keyPlace = { path: at, span: spanIn(text, key.offset, key.length) };
    return [{ key: String(key.value), keyPlace, value: readNode(text, value, at) }];
  });
  return { kind: 'object', path, span: spanIn(text, node.offset, node.length), members };
}

/** The scanner lets a comment that is not closed end beyond the text. */
const spanIn = (text: string, start: number, length: number): Span => ({
  start: Math.min(start, text.length),
  end: Math.min(start + length, text.length),
});

/** Comments and trailing commas, which the tree does not show. One problem of each kind is enough. */
function readExtras(text: string): readonly SyntaxProblem[] {
  const { comments, trailingCommas } = extrasIn(text);
  const problem = (code: 'comment' | 'trailing_comma', span: Span | undefined): readonly SyntaxProblem[] =>
    span ? [{ code, detail: '', path: rootPath, span }] : [];
  const [comment] = comments;
  const [comma] = trailingCommas;
  const isCommaFirst = comment && comma && comma.start < comment.start;
  return isCommaFirst
    ? [...problem('trailing_comma', comma), ...problem('comment', comment)]
    : [...problem('comment', comment), ...problem('trailing_comma', comma)];
}

/** Where in a text of JSON stands what only JSON with comments has. */
export interface Extras {
  readonly comments: readonly Span[];
  readonly trailingCommas: readonly Span[];
}

export function extrasIn(text: string): Extras {
  const scanner = createScanner(text, false);
  const comments: Span[] = [];
  const trailingCommas: Span[] = [];
  let comma: Span | undefined;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const span = spanIn(text, scanner.getTokenOffset(), scanner.getTokenLength());
    if (kind === token.lineComment || kind === token.blockComment) comments.push(span);
    else if (kind === token.comma) comma = span;
    else if (kind !== token.blank && kind !== token.lineBreak) {
      const closes = kind === token.closeBrace || kind === token.closeBracket;
      if (closes && comma) trailingCommas.push(comma);
      comma = undefined;
    }
  }
  return { comments, trailingCommas };
}

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'unexpected text',
  InvalidNumberFormat: 'malformed number',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the document has ended, but more text follows',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfString: 'the string is not closed',
  UnexpectedEndOfNumber: 'the number breaks off',
  InvalidUnicode: 'malformed \\u escape',
  InvalidEscapeCharacter: 'unknown escape in a string',
  InvalidCharacter: 'control character in a string',
};

function describe(error: ParseErrorCode, at: string): string {
  const what = words[printParseErrorCode(error)] ?? 'unexpected text';
  return at.trim() === '' ? what : `${what} at ${at.trim()}`;
}
