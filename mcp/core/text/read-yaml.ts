import type { Alias, Document, Pair, Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { LimitExceeded, limits, nestingMessage } from './limits.js';
import { childPath, type Path } from './path.js';
import type { Span } from './span.js';
import type { Member, Node, SyntaxProblem } from './tree.js';

type Yaml = typeof import('./yaml-parser.js');

/** Aliases may make a small text large; no policy needs more nodes than a megabyte of text can hold. */
const mostNodes = 200_000;

/** Turns the YAML parser's nodes into ours. A class only because every step needs the anchors and the count. */
export class YamlReader {
  /** What the parser leaves to whoever follows the aliases. */
  readonly problems: SyntaxProblem[] = [];
  private nodes = 0;
  private anchors: ReadonlyMap<Alias, YamlNode> = new Map();

  constructor(private readonly yaml: Yaml) {}

  readDocument(document: Document.Parsed, path: Path | undefined): Node {
    this.anchors = this.findAnchors(document);
    return this.read(document.contents, path, 0);
  }

  /** What each alias stands for: the last node before it with that anchor. The parser's own way looks anew for each. */
  private findAnchors(document: Document.Parsed): ReadonlyMap<Alias, YamlNode> {
    const named = new Map<string, YamlNode>();
    const aliases = new Map<Alias, YamlNode>();
    this.yaml.visit(document, {
      Node: (_key, node) => {
        const target = this.yaml.isAlias(node) ? named.get(node.source) : undefined;
        if (this.yaml.isAlias(node)) {
          if (target) aliases.set(node, target);
        } else if (node.anchor !== undefined) named.set(node.anchor, node);
      },
    });
    return aliases;
  }

  private read(node: unknown, path: Path | undefined, depth: number): Node {
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
    if (++this.nodes > mostNodes) {
      throw new LimitExceeded(`The YAML document has more than the limit of ${mostNodes} values, aliases followed.`);
    }
    const { yaml } = this;
    if (yaml.isAlias(node)) return this.readAlias(node, path, depth);
    if (yaml.isNode(node) && isForeign(node)) return readForeign(yaml, node, path);
    if (yaml.isMap(node)) return this.readMap(node, path, depth);
    if (yaml.isSeq(node)) return this.readSeq(node, path, depth);
    if (yaml.isScalar(node)) return readScalar(node, path);
    return { kind: 'null', path, span: undefined, text: 'null' };
  }

  private readAlias(node: Alias, path: Path | undefined, depth: number): Node {
    const target = this.anchors.get(node);
    if (target) return this.read(target, path, depth + 1);
    const detail = `the alias *${node.source} stands for nothing`;
    this.problems.push({ code: 'syntax', detail, path, span: spanOf(node) });
    return { kind: 'null', path, span: spanOf(node), text: 'null' };
  }

  private readMap(node: YAMLMap, path: Path | undefined, depth: number): Node {
    const own = node.items.filter((pair) => !this.isMerge(pair)).map((pair) => this.readPair(pair, path, depth));
    const keys = new Set(own.map(({ key }) => key));
    const merged = node.items.filter((pair) => this.isMerge(pair)).flatMap((pair) => this.readMerge(pair, path, depth));
    const added = merged.filter(({ key }) => !keys.has(key) && keys.add(key));
    return { kind: 'object', path, span: spanOf(node), members: [...own, ...added] };
  }

  private readPair({ key, value }: Pair, path: Path | undefined, depth: number): Member {
    const name = this.yaml.isScalar(key) ? String(key.value) : String(key);
    const at = childPath(path, name);
    const keyPlace = { path: at, span: this.yaml.isNode(key) ? spanOf(key) : undefined };
    return { key: name, keyPlace, value: this.read(value, at, depth + 1) };
  }

  /** `<<: *base`, and by YAML 1.1 a symbol. A quoted "<<" is a key like any other. */
  private isMerge({ key }: Pair): boolean {
    if (!this.yaml.isScalar(key)) return false;
    return typeof key.value === 'symbol' || (key.value === '<<' && (key.type === 'PLAIN' || key.type === undefined));
  }

  /** The members of the map or maps it names; a map's own keys and earlier maps win over them. */
  private readMerge({ value }: Pair, path: Path | undefined, depth: number): readonly Member[] {
    const merged = this.read(value, path, depth + 1);
    if (this.yaml.isNode(value) && isForeign(value)) return [];
    const maps = merged.kind === 'array' ? merged.items : [merged];
    return maps.flatMap((map) => (map.kind === 'object' ? map.members : this.refuseMerge(map)));
  }

  private refuseMerge({ kind, path, span }: Node): readonly Member[] {
    this.problems.push({ code: 'syntax', detail: `<< merges maps, not a ${kind}`, path, span });
    return [];
  }

  private readSeq(node: YAMLSeq, path: Path | undefined, depth: number): Node {
    const items = node.items.map((item, index) => this.read(item, childPath(path, index), depth + 1));
    return { kind: 'array', path, span: spanOf(node), items };
  }
}

/** Numbers keep their spelling: an account id that lost its quotes must not lose its leading zero as well. */
function readScalar(node: Scalar, path: Path | undefined): Node {
  const place = { path, span: spanOf(node) };
  const { value, source } = node;
  if (typeof value === 'string') return { kind: 'string', ...place, text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', ...place, text: String(value) };
  if (typeof value === 'number' || typeof value === 'bigint') {
    return { kind: 'number', ...place, text: source ?? String(value) };
  }
  // YAML 1.1 reads a bare date or binary data as a value of its own; a policy means the text.
  if (value !== null && source !== undefined) return { kind: 'string', ...place, text: source };
  return { kind: 'null', ...place, text: 'null' };
}

/** A tag of another language, `!Ref` or `!Sub`; those of YAML itself begin otherwise. */
const isForeign = ({ tag }: YamlNode): boolean => tag !== undefined && !tag.startsWith('tag:yaml.org,2002:');

/**
 * What CloudFormation fills in, as a placeholder: `!Ref Bucket` is `${Bucket}`. `!Sub` holds its placeholders already.
 * The tag itself is reported by the parser.
 */
function readForeign(yaml: Yaml, node: YamlNode, path: Path | undefined): Node {
  const place = { kind: 'string', path, span: spanOf(node) } as const;
  const name = (node.tag ?? '').replace(/^!+/, '');
  if (!yaml.isScalar(node)) return { ...place, text: placeholder(name) };
  return { ...place, text: name === 'Sub' ? String(node.value) : placeholder(String(node.value)) };
}

/** A colon would make it a policy variable. */
const placeholder = (text: string): string => `\${${text.replace(/[^\w.-]+/g, '.') || 'value'}}`;

const spanOf = ({ range }: YamlNode): Span | undefined => (range ? { start: range[0], end: range[1] } : undefined);
