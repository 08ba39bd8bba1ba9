import type { Node } from '../text/tree.js';
import { hasPlaceholder } from '../values/template-text.js';

/** What CloudFormation puts in place of `{"Ref": "Bucket"}` or `{"Fn::Join": […]}` before IAM sees the policy. */
export interface EmbeddedValue {
  /** `Ref`, `Fn::Join` */
  readonly call: string;
  /** A placeholder in its stead: `${Bucket}`, `${Fn.Join}`; of `Fn::Sub` the text itself. */
  readonly text: string;
}

/**
 * Reads a CloudFormation function; undefined for anything else.
 * Source: AWS CloudFormation User Guide, "Intrinsic function reference".
 */
export function readEmbeddedValue(node: Node): EmbeddedValue | undefined {
  if (node.kind !== 'object' || node.members.length !== 1) return undefined;
  const [member] = node.members;
  if (!member || !/^(?:Ref|Fn::[A-Za-z]+)$/.test(member.key)) return undefined;
  const { key, value } = member;
  if (value.kind === 'string' && key === 'Fn::Sub') return { call: key, text: value.text };
  const name = value.kind === 'string' && key === 'Ref' ? value.text : key;
  return { call: key, text: `\${${name.replace(/[^\w.-]+/g, '.') || 'value'}}` };
}

/**
 * What a tool still has to fill in where a whole object should be: a function, or a text with a placeholder. Its type
 * is unknown, so nothing is wrong with it yet. Undefined for anything else.
 */
export function unfilled(node: Node): string | undefined {
  if (node.kind === 'string') return hasPlaceholder(node.text) ? node.text : undefined;
  return readEmbeddedValue(node)?.call;
}
