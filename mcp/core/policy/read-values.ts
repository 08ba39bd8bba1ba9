import { type Node, type Place, placeOf } from '../text/tree.js';
import type { Located, ShapeProblem } from './ast.js';
import { isUnfilled, readEmbeddedValue } from './embedded-value.js';

/** Where the readers leave what they could not read. */
export type Report = (problem: ShapeProblem) => void;

export function textOf(
  node: Node,
  element: string,
  report: Report,
  expected = 'a string',
): Located<string> | undefined {
  if (node.kind === 'string') return located(node, node.text);
  return embeddedText(node, element, report) ?? wrongType(node, element, expected, report);
}

/**
 * A string or a list of strings; undefined when the whole is of another type. An item of another type is a problem,
 * and is left out unless `salvage` can tell the text that was meant.
 */
export function strings(
  node: Node,
  element: string,
  report: Report,
  salvage: (node: Node) => string | undefined = () => undefined,
): readonly Located<string>[] | undefined {
  const read = (item: Node): Located<string> | undefined => {
    const text = textOf(item, element, report, 'a string or a list of strings');
    const meant = salvage(item);
    return meant === undefined ? text : located(item, meant);
  };
  if (node.kind === 'array') return node.items.map(read).filter((text) => text !== undefined);
  const single = read(node);
  return single && [single];
}

/** The placeholder for a CloudFormation function, which is reported; undefined for any other node. */
export function embeddedText(node: Node, element: string, report: Report): Located<string> | undefined {
  const embedded = readEmbeddedValue(node);
  if (!embedded) return undefined;
  report({ ...placeOf(node), kind: 'embedded_value', element, call: embedded.call });
  return located(node, embedded.text);
}

export function wrongType(node: Node, element: string, expected: string, report: Report): undefined {
  if (!isUnfilled(node)) report({ ...placeOf(node), kind: 'wrong_type', element, expected, found: node.kind });
}

/** A value at the place of a node. */
export const located = <T>({ path, span }: Place, value: T): Located<T> => ({ path, span, value });
