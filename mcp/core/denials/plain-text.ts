/**
 * A message as AWS wrote it, out of what terminals, logs, JSON, XML, Markdown and chats made of it. Line breaks stay,
 * as one `\n` each together with the indentation around it, since only they may stand inside a word.
 */
export function plainText(pasted: string): string {
  const decoded = decodeUrlEncoded(pasted)
    .replace(ansiCodes, '')
    .replace(entity, readEntity)
    .replace(lineContinuation, '\n')
    .replace(unicodeEscape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(escapedBreak, '\n')
    .replace(escapedMark, '$1')
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'");
  return foldSpace(decoded);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals write them
const ansiCodes = /\u001b\[[0-9;?]{0,20}[A-Za-z]/g;
const entity = /&(?:amp;){0,4}(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi;
const lineContinuation = /\\\r?\n/g;
const unicodeEscape = /\\{1,8}u([0-9a-f]{4})/gi;
const escapedBreak = /\\{1,8}[nrt]/g;
const escapedMark = /\\{1,8}(["'/])/g;
/** Zero-width characters and soft hyphens, which come with text copied from web pages. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb]/g;
const singleQuotes = /[\u2018-\u201b]/g;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function readEntity(whole: string, name: string): string {
  const lower = name.toLowerCase();
  if (!lower.startsWith('#')) return Object.hasOwn(entities, lower) ? (entities[lower] ?? whole) : whole;
  const code = lower.startsWith('#x') ? Number.parseInt(lower.slice(2), 16) : Number.parseInt(lower.slice(1), 10);
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The address of a console's error page holds the message with its spaces encoded. */
function decodeUrlEncoded(text: string): string {
  if (!/is(?:%20|\+)not(?:%20|\+)authorized/i.test(text)) return text;
  return text
    .replace(/\+(?=[A-Za-z])/g, ' ')
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What logs and quotations put before every line: Terraform's bar, `>`, `#`, `|`. */
const foldSpace = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line) =>
      line
        .replace(/^[\s│┃╷╵|>#]{1,200}/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{2,}/g, '\n');

/**
 * A pattern that finds the words although a line may break between any two letters. Between words there is at least one
 * space or break.
 */
export const loosePattern = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.split('').map(escaped).join('\\n?'))
    .join('[ \\n]{1,2}');

const escaped = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
