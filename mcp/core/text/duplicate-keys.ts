import { positionAt, type Source } from './source.js';
import type { Node, ObjectNode, SyntaxProblem } from './tree.js';

/** More of them than this tell a reader nothing more. */
const mostProblems = 50;

/** Every key that its object already had; the detail is the key, the problem's `first` the place of the one before. */
export function duplicateKeys(source: Source, tree: Node): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  collect(tree, (node) => {
    if (problems.length < mostProblems) problems.push(...duplicatesIn(source, node).slice(0, mostProblems));
  });
  return problems;
}

function collect(node: Node, visit: (node: ObjectNode) => void): void {
  if (node.kind === 'array') for (const item of node.items) collect(item, visit);
  if (node.kind !== 'object') return;
  visit(node);
  for (const { value } of node.members) collect(value, visit);
}

/** One problem a key, however often it comes back: at its last place, naming the first. */
function duplicatesIn(source: Source, node: ObjectNode): readonly SyntaxProblem[] {
  const places = new Map<string, { first: number; last?: SyntaxProblem }>();
  for (const { key, keyPlace } of node.members) {
    const known = places.get(key);
    if (known) known.last = { ...keyPlace, code: 'duplicate_key', detail: key, first: positionAt(source, known.first) };
    else places.set(key, { first: keyPlace.span?.start ?? 0 });
  }
  return [...places.values()].flatMap(({ last }) => last ?? []);
}
