/** How much of somebody else's text a message repeats. */
const longest = 120;

/**
 * A value of the policy as a message may repeat it: one line, control and direction characters escaped, cut at 120.
 * Policies are untrusted, and a message is read by a person, a terminal or a model.
 */
export function show(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return visible(short);
}

/** The same without the cut, for names and paths that have to stay whole. */
export const visible = (text: string): string =>
  plain.test(text) ? text : text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** Nearly every value; to look for classes of Unicode takes many times as long. */
const plain = /^[ -~]*$/;

/**
 * Controls, format characters such as direction marks, lone surrogates, line and paragraph separators, and what is drawn
 * as nothing, such as variation selectors: a text could be hidden in those.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** JSON that hides nothing either. Its strings stay what they are: the same characters are written as escapes. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(hidden, (character) => (character === '\n' ? character : escaped(character)));

const escaped = (character: string): string =>
  character
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** `"a", "b" and 3 more`; quoted, at most `limit` of them. */
export function showList(values: readonly string[], limit = 5): string {
  const quoted = values.slice(0, limit).map((value) => `"${show(value)}"`);
  const rest = values.length - quoted.length;
  if (rest > 0) return `${quoted.join(', ')} and ${rest} more`;
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : (last ?? '');
}

/** `Did you mean "s3"?` or nothing. */
export const didYouMean = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Did you mean ${showList(names, 3).replace(' and ', ' or ')}?`;
