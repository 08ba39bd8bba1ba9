import { nearestNames } from '../catalog/nearest-name.js';
import type { OptionValue } from '../checks/define-check.js';
import { type ArrayNode, type Node, type ObjectNode, plainValue } from '../text/tree.js';
import type { ConfigurationLog } from './configuration-log.js';
import { isSeverity, type Severity, severities } from './severity.js';
import { didYouMean, show } from './show.js';

/** `"x"`, `3`, `a list`: a value as a message names it. */
function describeNode(node: Node): string {
  if (node.kind === 'object') return 'a map';
  if (node.kind === 'array') return 'a list';
  return node.kind === 'string' ? `"${show(node.text)}"` : show(node.text);
}

/** `"x" is not a y. Did you mean "z"?`, or else what there is. */
export function noSuchName(
  text: string,
  what: string,
  names: readonly string[],
  otherwise = `It is one of ${names.join(', ')}.`,
): string {
  return `"${show(text)}" is not ${what}. ${didYouMean(nearestNames(text, names)) || otherwise}`;
}

export function readMap(node: Node, log: ConfigurationLog): ObjectNode | undefined {
  return node.kind === 'object'
    ? node
    : log.refuse(node, `must be a map of keys and values, not ${describeNode(node)}.`);
}

export function readList(node: Node, log: ConfigurationLog): ArrayNode | undefined {
  return node.kind === 'array' ? node : log.refuse(node, `must be a list, not ${describeNode(node)}.`);
}

export function readBoolean(node: Node, log: ConfigurationLog): boolean | undefined {
  return node.kind === 'boolean'
    ? node.text === 'true'
    : log.refuse(node, `must be true or false, not ${describeNode(node)}.`);
}

export function readText(node: Node, log: ConfigurationLog): string | undefined {
  return node.kind === 'string' ? node.text : log.refuse(node, `must be text, not ${describeNode(node)}.`);
}

export function readSeverity(node: Node, log: ConfigurationLog): Severity | undefined {
  const text = readText(node, log);
  if (text === undefined || isSeverity(text)) return text;
  return log.refuse(node, noSuchName(text, 'a severity', severities));
}

export function readSeverities(node: Node, log: ConfigurationLog): readonly Severity[] | undefined {
  return readList(node, log)?.items.flatMap((item) => readSeverity(item, log) ?? []);
}

/** A value of the type that another one has. */
export function readLike(node: Node, like: OptionValue, log: ConfigurationLog): OptionValue | undefined {
  if (typeof like === 'boolean') return readBoolean(node, log);
  if (typeof like === 'string') return readText(node, log);
  if (typeof like === 'number') return readNumber(node, log);
  if (!isTextList(like)) return readNumbers(node, log);
  return readList(node, log)?.items.flatMap((item) => readText(item, log) ?? []);
}

const isTextList = (like: OptionValue): like is readonly string[] => Array.isArray(like);

/** A text that is one of some. */
export function readChoice(node: Node, of: readonly string[], log: ConfigurationLog): string | undefined {
  const text = readText(node, log);
  if (text === undefined || of.includes(text)) return text;
  return log.refuse(node, noSuchName(text, 'a value here', of));
}

function readNumbers(node: Node, log: ConfigurationLog): Readonly<Record<string, number>> | undefined {
  const members = readMap(node, log)?.members.flatMap(({ key, value }) => {
    const number = readNumber(value, log);
    return number === undefined ? [] : [[key, number] as const];
  });
  return members && Object.fromEntries(members);
}

function readNumber(node: Node, log: ConfigurationLog): number | undefined {
  const value = node.kind === 'number' ? plainValue(node) : undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return log.refuse(node, `must be a number, not ${describeNode(node)}.`);
}
