import { malformed, overQuota } from './fault.js';

/** Characters without blanks, as IAM counts. Source: IAM User Guide, "IAM and AWS STS quotas". */
export const quotas = {
  managed: 6144,
  user: 2048,
  group: 5120,
  role: 10_240,
  trust: 2048,
  attached: 10,
  groupsPerUser: 10,
  keysPerUser: 2,
  versions: 5,
} as const;

export const sizeOf = (text: string): number => text.replaceAll(/\s/g, '').length;

/** Refuses what IAM refuses of a document, as far as the tests need it. */
export function checkDocument(text: string, kind: 'identity' | 'trust', most: number, others = 0): void {
  const document = parse(text);
  const statements = [document.Statement].flat();
  if (document.Statement === undefined || statements.length === 0) throw malformed('Syntax errors in policy.');
  for (const statement of statements) checkStatement(statement, kind);
  if (sizeOf(text) + others > most) throw overQuota('PolicySize', most);
}

function parse(text: string): { readonly Statement?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // It is said below.
  }
  throw malformed('Syntax errors in policy.');
}

function checkStatement(statement: unknown, kind: 'identity' | 'trust'): void {
  if (typeof statement !== 'object' || statement === null) throw malformed('Syntax errors in policy.');
  const has = (...names: readonly string[]): boolean => names.some((name) => name in statement);
  const effect: unknown = Reflect.get(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed('Syntax errors in policy.');
  if (!has('Action', 'NotAction')) throw malformed('Policy statement must contain actions.');
  if (kind === 'identity' && !has('Resource', 'NotResource'))
    throw malformed('Policy statement must contain resources.');
  if (kind === 'identity' && has('Principal', 'NotPrincipal'))
    throw malformed('Policy document should not specify a principal.');
  if (kind === 'trust' && has('Resource', 'NotResource')) throw malformed('Has prohibited field Resource');
  if (kind === 'trust' && !has('Principal', 'NotPrincipal')) throw malformed('Missing required field Principal');
}
