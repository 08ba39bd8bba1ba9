import type { Json } from '../text/json.js';
import type { Node } from '../text/tree.js';
import { plainValue } from '../text/tree.js';
import type { Change } from './change.js';

/** The value a tree has once the changes are made. A later duplicate key wins, as in JSON.parse. */
export function changedValue(tree: Node, changes: readonly Change[]): Json {
  const values = new Map<Node, Json>();
  const keys = new Map<object, string>();
  const gone = new Set<object>();
  const added = new Map<Node, Change[]>();
  for (const change of changes) {
    const { node, member } = change.at;
    if (change.kind === 'replace') values.set(node, change.value);
    else if (change.kind === 'rename' && member) keys.set(member, change.key);
    else if (change.kind === 'remove') gone.add(member ?? node);
    else if (change.kind === 'insert' || change.kind === 'append')
      added.set(node, [...(added.get(node) ?? []), change]);
  }
  if (changes.length === 0) return plainValue(tree);
  const build = (node: Node): Json => {
    const value = values.get(node);
    if (value !== undefined) return value;
    const more = added.get(node) ?? [];
    if (node.kind === 'array') {
      const kept = node.items.filter((item) => !gone.has(item)).map(build);
      return [...kept, ...more.flatMap((change) => (change.kind === 'append' ? [change.value] : []))];
    }
    if (node.kind !== 'object') return plainValue(node);
    const kept = node.members
      .filter((member) => !gone.has(member))
      .map((member) => [keys.get(member) ?? member.key, build(member.value)] as const);
    const inserted = (where: 'first' | 'last') =>
      more.flatMap((change) =>
        change.kind === 'insert' && change.where === where ? [[change.key, change.value] as const] : [],
      );
    return Object.fromEntries([...inserted('first'), ...kept, ...inserted('last')]);
  };
  return build(tree);
}
