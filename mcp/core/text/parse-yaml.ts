import type { Document, Pair, Scalar, YAMLError, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { duplicateKeys } from './duplicate-keys.js';
import { LimitExceeded, limits, nestingMessage } from './limits.js';
import { childPath, type Path, rootPath } from './path.js';
import type { Source } from './source.js';
import type { Span } from './span.js';
import type { Member, Node, Parsed, SyntaxProblem } from './tree.js';

type Yaml = typeof import('yaml');

const mostProblems = 20;
/** Aliases may make a small text large; no policy needs more nodes than a megabyte of text can hold. */
const mostNodes = 200_000;

/**
 * Reads YAML; several documents in one text become a list. Tags are never run and aliases are followed only so far.
 * Loads the parser on first use. Throws `LimitExceeded` for nesting beyond 64 levels or an alias bomb, nothing else.
 */
export async function parseYaml(source: Source): Promise<Parsed> {
  checkIndentation(source.text);
  const yaml = await import('yaml');
  const documents = readDocuments(yaml, source.text);
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(readProblem));
  const broken = documents.some(({ errors }) => errors.length > 0);
  const tree = broken ? undefined : readTree(yaml, documents);
  return {
    tree,
    problems: [...problems.slice(0, mostProblems), ...(tree ? duplicateKeys(source, tree) : [])],
  };
}

const readProblem = (error: YAMLError): SyntaxProblem => ({
  code: error.code === 'TAG_RESOLVE_FAILED' ? 'other_language' : 'syntax',
  detail: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
  path: rootPath,
  span: { start: error.pos[0], end: error.pos[1] },
});

function readTree(yaml: Yaml, documents: readonly Document.Parsed[]): Node | undefined {
  const full = documents.filter(({ contents }) => contents !== null);
  const trees = full.map((document, index) =>
    new Reader(yaml, document).read(document.contents, full.length > 1 ? childPath(rootPath, index) : rootPath, 0),
  );
  return trees.length > 1 ? { kind: 'array', path: rootPath, items: trees } : trees[0];
}

/** `- - - -` and `a: a: a:` on one line nest as deep as they are long, and the parser recurses. */
function checkIndentation(text: string): void {
  const deep = new RegExp(`^[ \\t]*(?:(?:[-?]|[^\\s#"']{1,64}:)[ \\t]+){${limits.nesting + 1}}`, 'm');
  const open = new RegExp(`(?:[[{][^\\]}"'\\n]{0,16}){${limits.nesting + 1}}`);
  if (deep.test(text) || open.test(text)) throw new LimitExceeded(nestingMessage);
}

function readDocuments(yaml: Yaml, text: string): readonly Document.Parsed[] {
  try {
    const documents = yaml.parseAllDocuments(text, {
      uniqueKeys: false,
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    if (error instanceof RangeError) throw new LimitExceeded(nestingMessage);
    throw error;
  }
}

/** Turns the parser's nodes into ours. A class only because every step needs the document and the count. */
class Reader {
  private nodes = 0;

  constructor(
    private readonly yaml: Yaml,
    private readonly document: Document.Parsed,
  ) {}

  read(node: unknown, path: Path | undefined, depth: number): Node {
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
    if (++this.nodes > mostNodes) {
      throw new LimitExceeded(`The YAML document has more than the limit of ${mostNodes} values, aliases followed.`);
    }
    if (this.yaml.isAlias(node)) return this.read(node.resolve(this.document), path, depth + 1);
    if (this.yaml.isMap(node)) return this.readMap(node, path, depth);
    if (this.yaml.isSeq(node)) return this.readSeq(node, path, depth);
    if (this.yaml.isScalar(node)) return readScalar(node, path);
    return { kind: 'null', path, text: 'null' };
  }

  private readMap(node: YAMLMap, path: Path | undefined, depth: number): Node {
    return {
      kind: 'object',
      path,
      ...spanOf(node),
      members: node.items.flatMap((pair) => this.readPair(pair, path, depth)),
    };
  }

  /** `<<` merges another map's members in, as CloudFormation and many other tools do. */
  private readPair(pair: Pair, path: Path | undefined, depth: number): readonly Member[] {
    const key = this.yaml.isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const at = childPath(path, key);
    if (key === '<<') {
      const merged = this.read(pair.value, path, depth + 1);
      return merged.kind === 'object' ? merged.members : [];
    }
    const keyPlace = { path: at, ...(this.yaml.isNode(pair.key) ? spanOf(pair.key) : {}) };
    return [{ key, keyPlace, value: this.read(pair.value, at, depth + 1) }];
  }

  private readSeq(node: YAMLSeq, path: Path | undefined, depth: number): Node {
    const items = node.items.map((item, index) => this.read(item, childPath(path, index), depth + 1));
    return { kind: 'array', path, ...spanOf(node), items };
  }
}

/** Numbers keep their spelling: an account id that lost its quotes must not lose its leading zero as well. */
function readScalar(node: Scalar, path: Path | undefined): Node {
  const place = { path, ...spanOf(node) };
  if (typeof node.value === 'string') return { kind: 'string', ...place, text: node.value };
  if (typeof node.value === 'boolean') return { kind: 'boolean', ...place, text: String(node.value) };
  if (typeof node.value === 'number' || typeof node.value === 'bigint') {
    return { kind: 'number', ...place, text: node.source ?? String(node.value) };
  }
  return { kind: 'null', ...place, text: 'null' };
}

const spanOf = (node: YamlNode): { span?: Span } =>
  node.range ? { span: { start: node.range[0], end: node.range[1] } } : {};
