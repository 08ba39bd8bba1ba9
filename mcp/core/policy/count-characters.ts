import { utf8Length } from '../text/limits.js';
import { isJson } from '../text/parse-json.js';
import { type Node, plainValue } from '../text/tree.js';
import type { Policy } from './ast.js';
import type { PolicyDocument } from './document.js';
import type { PolicyType } from './policy-types.js';
import { type Quota, quotaOfType, quotas, resourceQuotas } from './quotas.table.js';

/** How long a policy is as AWS counts, and how long it may be. */
export interface PolicySize {
  /** Characters, or bytes where the quota counts them. */
  readonly characters: number;
  readonly limit: number;
  readonly quota: Quota;
}

/** A policy's size against the quota of its type, and of its resource type where that is known or plain to see. */
export function countCharacters(document: PolicyDocument, policyType: PolicyType, resourceType?: string): PolicySize {
  return sizeAgainst(document, quotaOf(document, policyType, resourceType));
}

export function sizeAgainst(document: PolicyDocument, quota: Quota): PolicySize {
  if (!document.source && document.node && quota.unit !== 'bytes') {
    return { characters: lengthAsJson(document.node), limit: quota.limit, quota };
  }
  const text = textOf(document);
  const measured = quota.counted === 'without white space' && document.source ? withoutWhiteSpace(text) : text;
  return { characters: quota.unit === 'bytes' ? utf8Length(measured) : measured.length, limit: quota.limit, quota };
}

/** How long it would be without the white space that a quota may count. */
export const compactLength = (document: PolicyDocument): number => withoutWhiteSpace(textOf(document)).length;

function quotaOf({ policy }: PolicyDocument, policyType: PolicyType, resourceType: string | undefined): Quota {
  const ofType = quotas.find(({ id }) => id === quotaOfType[policyType]);
  if (!ofType) throw new Error(`no quota for ${policyType}`);
  if (policyType !== 'resource') return ofType;
  if (resourceType !== undefined) return resourceQuotas.find((row) => row.resourceType === resourceType) ?? ofType;
  const service = policy && onlyService(policy);
  return resourceQuotas.find((row) => row.service === service) ?? ofType;
}

/** The service of all its actions: a policy that grants `kms:` actions alone is a key policy. */
function onlyService({ statements }: Policy): string | undefined {
  const services = new Set(
    statements.flatMap(({ action }) =>
      (action?.values ?? []).map(({ value }) => (value.kind === 'action' ? value.service : '')),
    ),
  );
  return services.size === 1 ? [...services][0] : undefined;
}

/** What would be sent to AWS: JSON as it stands, and anything else as compact JSON. */
function textOf({ source, node }: PolicyDocument): string {
  if (!node) return '';
  if (!source || !isJson(source.text)) return JSON.stringify(plainValue(node));
  if (node.path === undefined) return source.text;
  return node.span ? source.text.slice(node.span.start, node.span.end) : JSON.stringify(plainValue(node));
}

/** How long `JSON.stringify` would make it, without making it. */
function lengthAsJson(node: Node): number {
  switch (node.kind) {
    case 'object': {
      const members = new Map(node.members.map(({ key, value }) => [key, value]));
      let length = 1 + Math.max(members.size, 1);
      for (const [key, value] of members) length += lengthOfString(key) + 1 + lengthAsJson(value);
      return length;
    }
    case 'array':
      return node.items.reduce((sum, item) => sum + lengthAsJson(item), 1 + Math.max(node.items.length, 1));
    case 'string':
      return lengthOfString(node.text);
    case 'number':
      return JSON.stringify(Number(node.text)).length;
    default:
      return node.text.length;
  }
}

/** Most strings of a policy hold nothing that JSON escapes. */
const lengthOfString = (text: string): number =>
  /^[ !#-[\]-~]*$/.test(text) ? text.length + 2 : JSON.stringify(text).length;

/** Drops blanks, tabs and line ends outside of strings. A loop, since a string may be as long as the text. */
export function withoutWhiteSpace(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash && isInString) at++;
    else if (code === quote) isInString = !isInString;
    else if (!isInString && whiteSpace.includes(code)) {
      kept.push(text.slice(from, at));
      from = at + 1;
    }
  }
  kept.push(text.slice(from));
  return kept.join('');
}

const backslash = 0x5c;
const quote = 0x22;
const whiteSpace = [0x20, 0x09, 0x0a, 0x0d];
