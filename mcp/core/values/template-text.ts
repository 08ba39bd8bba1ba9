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
  if (isPlain(text)) return text === '' ? [] : [{ kind: 'text', text }];
  const parts: Part[] = [];
  const ends = closingBraces(text);
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const part = match[0] === '${' ? readDollar(text, match.index, ends) : placeholder(match[0]);
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push(part);
    from = match.index + part.text.length;
    opening.lastIndex = from;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** Nothing but text, as most values are. */
export const isPlain = (text: string): boolean => !text.includes('$') && !text.includes('<') && !text.includes('{');

/**
 * Where a part other than text begins: `${`, `{{…}}`, `${{…}}`, `{%…%}`, `<%…%>`, `#{…}`, `{NAME}`, `<NAME>`. The
 * bounds keep it from looking far ahead.
 */
const opening =
  /\$?\{\{[^{}]{1,200}\}\}|\$\{|\{%[^%{}]{1,200}%\}|<%[^%<>]{1,200}%>|#\{[^{}]{1,200}\}|\{[A-Za-z_]\w{0,60}\}|<[A-Za-z][\w .:-]{0,100}>/g;

const placeholder = (text: string): Part => ({ kind: 'placeholder', text });

/** For each `${` the place of its `}`, found in one pass; those without one are not in the map. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('${'); at >= 0 && at < text.length; at++) {
    if (text[at] === '{' && text[at - 1] === '$') open.push(at - 1);
    else if (text[at] === '}') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

/** What begins with the `${` at `start`. Without a brace of its own it ends where the next one begins. */
function readDollar(text: string, start: number, ends: ReadonlyMap<number, number>): Part {
  const next = text.indexOf('${', start + 2);
  const end = ends.get(start);
  if (end === undefined) {
    const cut = text.slice(start, next < 0 ? text.length : next);
    return { kind: 'malformed', text: cut, problem: 'missing_brace' };
  }
  const whole = text.slice(start, end + 1);
  // One inside the other is the work of a tool: IAM has nothing of the kind.
  return next >= 0 && next < end ? placeholder(whole) : readVariable(whole);
}

/** `prefix:name`, with the spaces people put where none may be; a prefix may hold a path: `example.com/id/x:sub`. */
const conditionKey = /^\s*([\w.-]+)(?:\/[\w./-]+)?\s*:\s*[A-Za-z0-9]/;

/** Prefixes of the Serverless Framework's variables, which otherwise look like condition keys. */
const toolPrefixes = ['cf', 'env', 'git', 'opt', 'param', 'self', 'sls', 'strToBool'];

function readVariable(text: string): Part {
  const inner = text.slice(2, -1);
  if (inner.trim() === '') return { kind: 'malformed', text, problem: 'empty' };
  if (inner === '*' || inner === '?' || inner === '$') return { kind: 'literal', text, character: inner };
  const comma = inner.indexOf(',');
  const key = comma < 0 ? inner : inner.slice(0, comma);
  const prefix = conditionKey.exec(key)?.[1];
  if (prefix === undefined || toolPrefixes.includes(prefix)) return placeholder(text);
  // A tag key may hold a space; the name before the slash may not, and nothing may surround the whole.
  if (key.trim() !== key || /\s/.test(beforeTagKey(key))) return { kind: 'malformed', text, problem: 'space' };
  if (comma < 0) return { kind: 'variable', text, key };
  const fallback = /^'([^']*)'$/.exec(inner.slice(comma + 1).trim())?.[1];
  if (fallback === undefined) return { kind: 'malformed', text, problem: 'missing_quote' };
  return { kind: 'variable', text, key, fallback };
}

/** `aws:PrincipalTag/cost center` → `aws:PrincipalTag`; a slash before the colon belongs to the prefix. */
function beforeTagKey(key: string): string {
  const slash = key.indexOf('/', key.indexOf(':'));
  return slash < 0 ? key : key.slice(0, slash);
}

/** Does a tool still have to fill something in? Then the value is unknown: neither right nor wrong. */
export const hasPlaceholder = (text: string): boolean =>
  !isPlain(text) && readParts(text).some(({ kind }) => kind === 'placeholder');

/** Does it stand for nothing but itself? */
export const isKnownText = (text: string): boolean =>
  isPlain(text) || readParts(text).every(({ kind }) => kind === 'text');

/** What of a text stands for other text. */
type OpenPart = Exclude<Part, { readonly kind: 'text' }>;

/** The text with something else in the place of whatever stands for other text. */
export const fillParts = (text: string, fill: (part: OpenPart) => string): string =>
  isPlain(text)
    ? text
    : readParts(text)
        .map((part) => (part.kind === 'text' ? part.text : fill(part)))
        .join('');

/** Fills what will be one value that we do not know: a letter that nobody writes, and no wildcard. */
export const unknownLetter = '\u0001';

/** The widest pattern the text can become: variables and placeholders may stand for anything. */
export const widestPattern = (text: string): string =>
  fillParts(text, (part) => (part.kind === 'literal' ? part.character : '*'));

/** The text without whatever stands for other text, so also without `${*}`, which means the character. */
export const writtenText = (text: string): string => fillParts(text, () => '');
