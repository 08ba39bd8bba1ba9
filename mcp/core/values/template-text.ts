/**
 * Text in a policy that stands for other text: policy variables, which IAM fills in at request time, and the
 * placeholders of tools that fill them in before IAM ever sees the policy.
 * Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** `${aws:username}`, `${aws:PrincipalTag/team, 'none'}` */
  | { readonly kind: 'variable'; readonly text: string; readonly key: string; readonly fallback?: string }
  /** `${*}`, `${?}` and `${$}`: the character itself. */
  | { readonly kind: 'literal'; readonly text: string; readonly character: string }
  /** `${Bucket}`, `${AWS::Partition}`, `${var.name}`, `{{ name }}`, `<ACCOUNT>`: unknown until a tool fills it in. */
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'malformed'; readonly text: string; readonly problem: VariableProblem };

export type VariableProblem = 'empty' | 'missing_brace' | 'missing_quote' | 'space';

/** Splits a text into its parts, in order and without a gap. Linear, whatever the text. */
export function readParts(text: string): readonly Part[] {
  if (!/[$<{]/.test(text)) return text === '' ? [] : [{ kind: 'text', text }];
  const parts: Part[] = [];
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push(match[0].startsWith('$') ? readVariable(match[0]) : { kind: 'placeholder', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** `${…` up to its brace, the next `${` or the end; `{{…}}`; `<NAME>`. The bounds keep it from looking far ahead. */
const opening = /\$\{(?:(?!\$\{)[^}])*\}?|\{\{[^{}]{1,200}\}\}|<[A-Za-z][\w .-]{0,100}>/g;

function readVariable(text: string): Part {
  if (!text.endsWith('}')) return { kind: 'malformed', text, problem: 'missing_brace' };
  const inner = text.slice(2, -1);
  if (inner.trim() === '') return { kind: 'malformed', text, problem: 'empty' };
  if (inner === '*' || inner === '?' || inner === '$') return { kind: 'literal', text, character: inner };
  const comma = inner.indexOf(',');
  const key = comma < 0 ? inner : inner.slice(0, comma);
  if (!/^[^\s:]+:[^:]/.test(key.trim())) return { kind: 'placeholder', text };
  // A tag key may hold a space; the name before the slash may not.
  if (/\s/.test(key.split('/')[0] ?? '')) return { kind: 'malformed', text, problem: 'space' };
  if (comma < 0) return { kind: 'variable', text, key };
  const fallback = /^ ?'([^']*)'$/.exec(inner.slice(comma + 1).trimEnd())?.[1];
  if (fallback === undefined) return { kind: 'malformed', text, problem: 'missing_quote' };
  return { kind: 'variable', text, key, fallback };
}

/** Does a tool still have to fill something in? Then the value is unknown: neither right nor wrong. */
export const hasPlaceholder = (text: string): boolean => readParts(text).some(({ kind }) => kind === 'placeholder');

/** The widest pattern the text can become: variables and placeholders may stand for anything. */
export const widestPattern = (text: string): string =>
  readParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'literal' ? part.character : '*'))
    .join('');
