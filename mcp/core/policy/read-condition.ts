import { readOperator } from '../conditions/operator.js';
import { type Member, type Node, placeOf } from '../text/tree.js';
import type { ConditionClause, ConditionEntry, ConditionValue, Located } from './ast.js';
import type { Report } from './read-values.js';

/** `{operator: {key: value or list}}`. */
export function readCondition({ value, keyPlace }: Member, report: Report): ConditionClause | undefined {
  if (value.kind !== 'object') {
    const expected = 'an object of operators';
    report({ ...placeOf(value), kind: 'wrong_type', element: 'Condition', expected, found: value.kind });
    return undefined;
  }
  const entries = value.members.flatMap((operator) => readOperatorBlock(operator, report));
  return { ...placeOf(value), keyPlace, entries, operators: value.members };
}

function readOperatorBlock({ key, keyPlace, value }: Member, report: Report): readonly ConditionEntry[] {
  if (value.kind !== 'object') {
    const expected = 'an object of condition keys';
    report({ ...placeOf(value), kind: 'wrong_type', element: `Condition ${key}`, expected, found: value.kind });
    return [];
  }
  const parsed = readOperator(key);
  return value.members.map((member) => ({
    ...placeOf(member.value),
    operator: { ...keyPlace, value: key },
    ...(parsed && { parsed }),
    key: { ...member.keyPlace, value: member.key },
    values: readValues(member, report),
  }));
}

function readValues({ key, value }: Member, report: Report): readonly Located<ConditionValue>[] {
  const nodes = value.kind === 'array' ? value.items : [value];
  return nodes.flatMap((node) => readValue(node, key, report));
}

function readValue(node: Node, key: string, report: Report): readonly Located<ConditionValue>[] {
  if (node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean') {
    return [{ ...placeOf(node), value: { kind: node.kind, text: node.text } }];
  }
  const expected = 'a string, a number, a boolean or a list of them';
  report({ ...placeOf(node), kind: 'wrong_type', element: `Condition ${key}`, expected, found: node.kind });
  return [];
}
