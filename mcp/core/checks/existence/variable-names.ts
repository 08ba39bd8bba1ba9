import type { Part } from '../../values/template-text.js';
import { documentedVariables } from './policy-variable.table.js';

/** The variable as it was probably meant: closed, its default in quotes, its name without spaces. */
export function corrected(part: Extract<Part, { kind: 'malformed' }>): string {
  const { text, problem } = part;
  if (problem === 'missing_brace') return `${/^\$\{[\w.:/-]*\w/.exec(text)?.[0] ?? '${aws:username'}}`;
  const inner = text.slice(2, text.endsWith('}') ? -1 : undefined);
  const comma = inner.indexOf(',');
  const key = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  const name = key.replace(/\s*:\s*/, ':').replace(/^[^/]*/, (start) => start.replace(/\s+/g, ''));
  if (comma < 0) return `\${${name}}`;
  const fallback = inner
    .slice(comma + 1)
    .trim()
    .replaceAll("'", '');
  return `\${${name}, '${fallback}'}`;
}

/** Does AWS document it as a variable, though the service reference does not list the key? */
export const isDocumented = (key: string): boolean =>
  documentedVariables.some(({ key: known }) =>
    known.endsWith(':') ? key.toLowerCase().startsWith(known.toLowerCase()) : key.toLowerCase() === known.toLowerCase(),
  );

/** `example.com:sub`, `oidc.eks.us-east-1.amazonaws.com/id/ABC:sub`: a claim of an identity provider. */
export const isProviderKey = (key: string): boolean => key.slice(0, key.indexOf(':')).includes('.');
