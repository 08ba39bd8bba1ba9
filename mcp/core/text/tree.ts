import type { Json, JsonObject } from './json.js';
import { LimitExceeded, limits, nestingMessage } from './limits.js';
import { childPath, type Path, rootPath } from './path.js';
import type { Position } from './source.js';
import type { Span } from './span.js';

/**
 * What JSON and YAML have in common. Nothing is thrown away: duplicate keys stay, in their order, and every node knows
 * its path and, when there was a text, its span.
 */
export type Node = ObjectNode | ArrayNode | ScalarNode;

export interface Place {
  readonly path: Path | undefined;
  /** Undefined where the input was a value and not a text. */
  readonly span: Span | undefined;
}

export interface ObjectNode extends Place {
  readonly kind: 'object';
  readonly members: readonly Member[];
}

export interface Member {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Node;
}

export interface ArrayNode extends Place {
  readonly kind: 'array';
  readonly items: readonly Node[];
}

export interface ScalarNode extends Place {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  /** The string itself, or the number or word as it was written. */
  readonly text: string;
}

/**
 * Something wrong with the text itself, or legal in its language and not what AWS takes. Of `duplicate_key` and
 * `other_language` the detail is the key or the tag, else what is wrong.
 */
export interface SyntaxProblem extends Place {
  readonly code: 'syntax' | 'comment' | 'trailing_comma' | 'duplicate_key' | 'empty' | 'other_language';
  readonly detail: string;
  /** Of a duplicate key: where it stood first. */
  readonly first?: Position;
}

export interface Parsed {
  /** Absent where the text held nothing that could be read. */
  readonly tree: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** A node's place alone, to put into something else. */
export const placeOf = ({ path, span }: Place): Place => ({ path, span });

/** The whole of the document. */
export const wholeDocument: Place = { path: rootPath, span: undefined };

/** The last member of that name, which is the one a JSON parser keeps. */
export function memberOf(node: ObjectNode, key: string): Member | undefined {
  return node.members.findLast((member) => member.key === key);
}

/**
 * The tree of a value that never was text, so without spans. Functions and symbols cannot come over a wire.
 * Throws `LimitExceeded` for nesting beyond 64 levels.
 */
export function treeOf(value: unknown, path: Path | undefined = rootPath, depth = 0): Node {
  if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
  const span = undefined;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => treeOf(item, childPath(path, index), depth + 1));
    return { kind: 'array', path, span, items };
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, inner]) => {
      const at = childPath(path, key);
      return { key, keyPlace: { path: at, span }, value: treeOf(inner, at, depth + 1) };
    });
    return { kind: 'object', path, span, members };
  }
  if (typeof value === 'string') return { kind: 'string', path, span, text: value };
  if (typeof value === 'number') return { kind: 'number', path, span, text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', path, span, text: String(value) };
  return { kind: 'null', path, span, text: 'null' };
}

/** The plain JavaScript value of a tree; a later duplicate key wins, as in JSON.parse. */
export function plainValue(node: Node): Json {
  switch (node.kind) {
    case 'object':
      return plainObject(node);
    case 'array':
      return node.items.map(plainValue);
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
    case 'string':
      return node.text;
  }
}

export const plainObject = ({ members }: ObjectNode): JsonObject =>
  Object.fromEntries(members.map(({ key, value }) => [key, plainValue(value)]));
