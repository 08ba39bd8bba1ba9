import { type Member, memberOf, type ObjectNode } from '../text/tree.js';

/**
 * The member of that name, or else the last one that differs from it in case alone: a misspelt `effect` is an error of
 * its own, and must not hide what the policy says.
 */
export const elementOf = (node: ObjectNode, name: string): Member | undefined =>
  memberOf(node, name) ??
  node.members.findLast(({ key }) => key.length === name.length && key.toLowerCase() === name.toLowerCase());
