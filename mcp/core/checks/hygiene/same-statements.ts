import type { Policy, Statement } from '../../policy/ast.js';
import type { Node } from '../../text/tree.js';

/** A statement and the first one that says the same. */
export interface Repeated {
  readonly statement: Statement;
  readonly first: Statement;
}

/**
 * Statements that say the same as an earlier one: order in lists and case do not count where AWS does not count them,
 * nor does the Sid.
 */
export function sameStatements({ statements }: Policy): readonly Repeated[] {
  if (statements.length < 2) return [];
  const known = new Map<string, Statement>();
  const alike = new Map<string, number>();
  const signatures = statements.map(signature);
  for (const one of signatures) alike.set(one, (alike.get(one) ?? 0) + 1);
  return statements.flatMap((statement, at) => {
    if (!statement.effect || !statement.action || alike.get(signatures[at] ?? '') === 1) return [];
    const form = print(statement.node, '');
    const first = known.get(form);
    if (!first) known.set(form, statement);
    return first ? [{ statement, first }] : [];
  });
}

/** Statements that say the same have the same; to print each whole would cost more than all the rest. */
function signature({ effect, action }: Statement): string {
  const names = new Set(action?.values.map(({ value }) => value.text.toLowerCase()));
  const length = [...names].reduce((sum, name) => sum + name.length, 0);
  return `${effect?.value.toLowerCase()} ${action?.kind} ${names.size} ${length}`;
}

/** A node as one text that is the same for nodes of the same meaning. */
function print(node: Node, key: string): string {
  if (node.kind === 'object') {
    const members = node.members.filter((member) => key !== '' || member.key !== 'Sid');
    // The case of operators and condition keys does not count; what stands below Condition stays below it.
    const isCondition = key === 'Condition';
    const printed = members.map((member) => {
      const name = isCondition ? member.key.toLowerCase() : member.key;
      return `${JSON.stringify(name)}:${print(member.value, isCondition ? key : member.key)}`;
    });
    return `{${printed.sort().join(',')}}`;
  }
  if (node.kind === 'array') return [...new Set(node.items.map((item) => print(item, key)))].sort().join(',');
  return JSON.stringify(/^(?:Not)?Action$/.test(key) ? node.text.toLowerCase() : node.text);
}
