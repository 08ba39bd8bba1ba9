import type { Member, Node, ObjectNode } from '../text/tree.js';
import { readAction } from '../values/action-pattern.js';
import type { ActionClause, Located, Policy, ResourceClause, ShapeProblem, Statement } from './ast.js';
import { elementOf } from './element-of.js';
import { documentElements, statementElements } from './elements.js';
import { readEmbeddedValue, unfilled } from './embedded-value.js';
import { readCondition } from './read-condition.js';
import { readPrincipal } from './read-principal.js';
import { type Report, strings, textOf, valuesOf, wrongType } from './read-values.js';

/** Reads a tree as a policy. Never throws: what has not the shape of a policy becomes a problem, the rest is read. */
export function readPolicy(node: ObjectNode): Policy {
  const problems: ShapeProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  readElementNames(node, 'policy', documentElements, report);
  const version = known(node, 'Version', report);
  const id = optional(node, 'Id', report);
  const statements = readStatements(elementOf(node, 'Statement'), problems);
  return { node, version, id, statements, problems };
}

function readStatements(member: Member | undefined, problems: ShapeProblem[]): readonly Statement[] {
  if (!member) return [];
  const { value } = member;
  const nodes = value.kind === 'array' ? value.items : [value];
  const expected = value.kind === 'array' ? 'an object' : 'an object or a list of objects';
  return nodes.flatMap((item, index) => readItem(item, index, expected, problems) ?? []);
}

function readItem(item: Node, index: number, expected: string, problems: ShapeProblem[]): Statement | undefined {
  const report: Report = (problem) => problems.push(problem);
  if (item.kind === 'object' && !readEmbeddedValue(item)) return readStatement(item, index, problems);
  return wrongType(item, 'Statement', expected, report);
}

function readStatement(node: ObjectNode, index: number, problems: ShapeProblem[]): Statement {
  const report: Report = (problem) => problems.push({ ...problem, statement: index });
  readElementNames(node, 'statement', statementElements, report);
  const sid = optional(node, 'Sid', report);
  const effect = known(node, 'Effect', report);
  const principal = oneOf(node, 'Principal', 'NotPrincipal', report, readPrincipal);
  const action = oneOf(node, 'Action', 'NotAction', report, readActions);
  const resource = oneOf(node, 'Resource', 'NotResource', report, readResources);
  const conditionMember = elementOf(node, 'Condition');
  const condition = conditionMember && readCondition(conditionMember, report);
  const { path, span } = node;
  return {
    path,
    span,
    index,
    node,
    sid,
    effect,
    principal,
    action,
    resource,
    condition,
  };
}

/** Names that are unknown, or known but for their case: `statement`, `effect`. */
function readElementNames(
  node: ObjectNode,
  within: 'policy' | 'statement',
  known: readonly string[],
  report: Report,
): void {
  for (const { key, keyPlace } of node.members) {
    if (known.includes(key)) continue;
    const expected = known.find((name) => name.toLowerCase() === key.toLowerCase());
    if (expected) report({ ...keyPlace, kind: 'wrong_case', element: key, expected });
    else report({ ...keyPlace, kind: 'unknown_element', element: key, within });
  }
}

function optional(node: ObjectNode, element: string, report: Report): Located<string> | undefined {
  const member = elementOf(node, element);
  return member && textOf(member.value, element, report);
}

/** The same for one of a few words: a placeholder for it says nothing. */
function known(node: ObjectNode, element: string, report: Report): Located<string> | undefined {
  const member = elementOf(node, element);
  if (!member) return undefined;
  return unfilled(member.value) === undefined
    ? textOf(member.value, element, report)
    : wrongType(member.value, element, 'a string', report);
}

/** Action or NotAction, and so on. Where both are given the first counts and the pair is a problem. */
function oneOf<Kind extends string, T>(
  node: ObjectNode,
  plain: Kind,
  inverse: Kind,
  report: Report,
  read: (kind: Kind, member: Member, report: Report) => T | undefined,
): T | undefined {
  const member = elementOf(node, plain);
  const other = elementOf(node, inverse);
  if (member && other) report({ ...other.keyPlace, kind: 'both_elements', element: plain, other: inverse });
  if (member) return read(plain, member, report);
  return other && read(inverse, other, report);
}

function readActions(
  kind: ActionClause['kind'],
  { value, keyPlace }: Member,
  report: Report,
): ActionClause | undefined {
  const { path, span } = value;
  const values = valuesOf(value, kind, report, readAction);
  return values && { path, span, kind, keyPlace, values };
}

function readResources(
  kind: ResourceClause['kind'],
  { value, keyPlace }: Member,
  report: Report,
): ResourceClause | undefined {
  const { path, span } = value;
  const values = strings(value, kind, report);
  return values && { path, span, kind, keyPlace, values };
}
