import type { Policy } from '../../mcp/core/policy/ast.js';
import { readPolicy } from '../../mcp/core/policy/read-policy.js';
import { treeOf } from '../../mcp/core/text/tree.js';

/** The policy that a value is. */
export function policyOf(document: unknown): Policy {
  const tree = treeOf(document);
  if (tree.kind !== 'object') throw new Error('a list is no policy');
  return readPolicy(tree);
}
