import { type Node, placeOf } from '../text/tree.js';
import type { Located, ShapeProblem } from './ast.js';

/** Where the readers leave what they could not read. */
export type Report = (problem: ShapeProblem) => void;

export function textOf(node: Node, element: string, report: Report): Located<string> | undefined {
  if (node.kind === 'string') return located(node, node.text);
  report({ ...placeOf(node), kind: 'wrong_type', element, expected: 'a string', found: node.kind });
  return undefined;
}

/** A string or a list of strings. Items of another type are problems; undefined when the whole is of another type. */
export function strings(node: Node, element: string, report: Report): readonly Located<string>[] | undefined {
  if (node.kind === 'string') return [located(node, node.text)];
  if (node.kind === 'array') return node.items.flatMap((item) => textOf(item, element, report) ?? []);
  const expected = 'a string or a list of strings';
  report({ ...placeOf(node), kind: 'wrong_type', element, expected, found: node.kind });
  return undefined;
}

const located = <T>(node: Node, value: T): Located<T> => ({ ...placeOf(node), value });
