import { readOperator } from '../conditions/operator.js';
import type { Member, Node, ObjectNode } from '../text/tree.js';
import type { ConditionClause, ConditionEntry, ConditionValue, Located } from './ast.js';
import { readEmbeddedValue } from './embedded-value.js';
import { embeddedText, located, type Report, wrongType } from './read-values.js';

/** `{operator: {key: value or list}}`. */
export function readCondition({ value, keyPlace }: Member, report: Report): ConditionClause | undefined {
  if (!isMap(value)) return wrongType(value, 'Condition', 'an object of operators', report);
  const { path, span, members: operators } = value;
  const entries = operators.flatMap((operator) => readOperatorBlock(operator, report));
  return { path, span, keyPlace, entries, operators };
}

function readOperatorBlock({ key, keyPlace, value }: Member, report: Report): readonly ConditionEntry[] {
  const element = `Condition ${key}`;
  if (!isMap(value)) return wrongType(value, element, 'an object of condition keys', report) ?? [];
  const parsed = readOperator(key);
  return value.members.map((member) => ({
    path: member.value.path,
    span: member.value.span,
    operator: located(keyPlace, key),
    parsed,
    key: located(member.keyPlace, member.key),
    values: readValues(member, report),
  }));
}

/** A function of CloudFormation is an object too. */
const isMap = (node: Node): node is ObjectNode => node.kind === 'object' && readEmbeddedValue(node) === undefined;

function readValues({ key, value }: Member, report: Report): readonly Located<ConditionValue>[] {
  const nodes = value.kind === 'array' ? value.items : [value];
  return nodes.flatMap((node) => readValue(node, key, report));
}

function readValue(node: Node, key: string, report: Report): readonly Located<ConditionValue>[] {
  if (node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean') {
    return [located(node, { kind: node.kind, text: node.text })];
  }
  const embedded = embeddedText(node, `Condition ${key}`, report);
  if (embedded) return [located(embedded, { kind: 'string', text: embedded.value })];
  return wrongType(node, `Condition ${key}`, 'a string, a number, a boolean or a list of them', report) ?? [];
}
