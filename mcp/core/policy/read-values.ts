import { type Node, type Place, placeOf } from '../text/tree.js';
import type { Located, ShapeProblem } from './ast.js';
import { readEmbeddedValue, unfilled } from './embedded-value.js';

/** Where the readers leave what they could not read. */
export type Report = (problem: ShapeProblem) => void;

export function textOf(node: Node, element: string, report: Report): Located<string> | undefined {
  if (node.kind === 'string') return located(node, node.text);
  return embeddedText(node, element, report) ?? wrongType(node, element, 'a string', report);
}

/** A string or a list of strings. As `valuesOf`. */
export const strings = (
  node: Node,
  element: string,
  report: Report,
  salvage?: (node: Node) => string | undefined,
): readonly Located<string>[] | undefined => valuesOf(node, element, report, (text) => text, salvage);

/**
 * What `read` makes of a string or of each of a list of strings; undefined when the whole is of another type. An item of
 * another type is a problem, and is left out unless `salvage` can tell the text that was meant.
 */
export function valuesOf<T>(
  node: Node,
  element: string,
  report: Report,
  read: (text: string) => T,
  salvage?: (node: Node) => string | undefined,
): readonly Located<T>[] | undefined {
  const values: Located<T>[] = [];
  for (const item of node.kind === 'array' ? node.items : [node]) {
    const text = item.kind === 'string' ? item.text : otherText(item, element, report);
    const meant = salvage?.(item) ?? text;
    if (meant !== undefined) values.push(located(item, read(meant)));
  }
  return node.kind === 'array' || values.length > 0 ? values : undefined;
}

const otherText = (node: Node, element: string, report: Report): string | undefined =>
  embeddedText(node, element, report)?.value ?? wrongType(node, element, 'a string or a list of strings', report);

/** The placeholder for a CloudFormation function, which is reported; undefined for any other node. */
export function embeddedText(node: Node, element: string, report: Report): Located<string> | undefined {
  const embedded = readEmbeddedValue(node);
  if (!embedded) return undefined;
  report({ ...placeOf(node), kind: 'embedded_value', element, call: embedded.call });
  return located(node, embedded.text);
}

export function wrongType(node: Node, element: string, expected: string, report: Report): undefined {
  const call = unfilled(node);
  const place = placeOf(node);
  if (call === undefined) report({ ...place, kind: 'wrong_type', element, expected, found: node.kind });
  else report({ ...place, kind: 'unfilled', element, call });
}

/** A value at the place of a node. */
export const located = <T>({ path, span }: Place, value: T): Located<T> => ({ path, span, value });
