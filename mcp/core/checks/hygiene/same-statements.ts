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
  const known = new Map<string, Statement>();
  return statements.flatMap((statement) => {
    if (!statement.effect || !statement.action) return [];
    const form = print(statement.node, '');
    const first = known.get(form);
    if (!first) known.set(form, statement);
    return first ? [{ statement, first }] : [];
  });
}

/** A node as one text that is the same for nodes of the same meaning. */
function print(node: Node, key: string): string {
  if (node.kind === 'object') {
    const members = node.members.filter((member) => key !== '' || member.key !== 'Sid');
    const printed = members.map((member) => `${JSON.stringify(member.key)}:${print(member.value, member.key)}`);
    return `{${printed.sort().join(',')}}`;
  }
  if (node.kind === 'array') return [...new Set(node.items.map((item) => print(item, key)))].sort().join(',');
  return JSON.stringify(/^(?:Not)?Action$/.test(key) ? node.text.toLowerCase() : node.text);
}
