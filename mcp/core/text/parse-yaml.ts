import type { Document, YAMLError } from 'yaml';
import { duplicateKeys } from './duplicate-keys.js';
import { LimitExceeded, limits, nestingMessage } from './limits.js';
import { childPath, rootPath } from './path.js';
import { YamlReader } from './read-yaml.js';
import type { Source } from './source.js';
import type { Node, Parsed, SyntaxProblem } from './tree.js';

type Yaml = typeof import('./yaml-parser.js');

const mostProblems = 20;

/** The parser keeps one entry for each open collection; composing and reading recurse, parsing does not. */
const mostOpen = 2 * limits.nesting;

/**
 * Reads YAML; several documents in one text become a list. Tags are never run and aliases are followed only so far.
 * Loads the parser on first use. Throws `LimitExceeded` for nesting beyond 64 levels or an alias bomb, nothing else.
 */
export async function parseYaml(source: Source): Promise<Parsed> {
  const yaml = await import('./yaml-parser.js');
  const documents = compose(yaml, source.text);
  const problems = documents
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .map((problem) => readProblem(problem, source.text));
  if (documents.some(({ errors }) => errors.length > 0)) return { tree: undefined, problems: first(problems) };
  const reader = new YamlReader(yaml);
  const tree = readTree(yaml, reader, documents);
  problems.push(...reader.problems);
  if (tree) return { tree, problems: [...first(problems), ...duplicateKeys(source, tree)] };
  return {
    tree,
    problems: [...first(problems), { code: 'empty', detail: '', path: rootPath, span: { start: 0, end: 0 } }],
  };
}

const first = (problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] => problems.slice(0, mostProblems);

const readProblem = ({ code, message, pos }: YAMLError, text: string): SyntaxProblem => ({
  code: code === 'TAG_RESOLVE_FAILED' && message.startsWith('Unresolved tag') ? 'other_language' : 'syntax',
  detail: (message.split('\n')[0] ?? '').replace(/^Unresolved tag: /, '').replace(/ at line \d+, column \d+:?$/, ''),
  path: rootPath,
  span: { start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[0], pos[1]), text.length) },
});

function readTree(yaml: Yaml, reader: YamlReader, documents: readonly Document.Parsed[]): Node | undefined {
  const full = documents.filter(({ contents }) => !isEmpty(yaml, contents));
  const trees = full.map((document, index) =>
    reader.readDocument(document, full.length > 1 ? childPath(rootPath, index) : rootPath),
  );
  return trees.length > 1 ? { kind: 'array', path: rootPath, span: undefined, items: trees } : trees[0];
}

/** Nothing between two `---`; a written `null` is a value. */
const isEmpty = ({ isScalar }: Yaml, contents: unknown): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && !contents.source);

/** Duplicate keys are kept, for us to find. */
const composed = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

function compose(yaml: Yaml, text: string): readonly Document.Parsed[] {
  try {
    return [...new yaml.Composer(composed).compose(tokensOf(yaml, text))];
  } catch (error) {
    if (error instanceof RangeError) throw new LimitExceeded(nestingMessage);
    throw error;
  }
}

function* tokensOf({ Lexer, Parser }: Yaml, text: string) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > mostOpen) throw new LimitExceeded(nestingMessage);
  }
  yield* parser.end();
}
