import type { Finding } from '../core/findings/finding.js';
import { displayWidth } from './display-width.js';
import { type Palette, plainPalette } from './palette.js';

/** A line longer than this many characters is cut around what is marked. */
const longestLine = 100;
/** Of which so many stand before it. */
const before = 24;

/** The line of a finding with its number, and a mark under the value; nothing for a finding without a position. */
export function codeFrame(lines: readonly string[], finding: Finding, palette: Palette = plainPalette): string[] {
  const { line, column = 1, end_line = line, end_column = column + 1, severity } = finding;
  const text = line === undefined ? undefined : lines[line - 1];
  if (line === undefined || text === undefined) return [];
  const start = Math.min(column - 1, text.length);
  const end = end_line === line ? Math.max(Math.min(end_column - 1, text.length), start) : text.length;
  const cut = cutAround(text, start, end);
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const mark = '^'.repeat(Math.max(1, displayWidth(cut.marked)));
  return [
    palette.faint(`${margin} |`),
    `${palette.faint(`${number} |`)} ${cut.lead}${cut.marked}${cut.rest}`,
    `${palette.faint(`${margin} |`)} ${' '.repeat(displayWidth(cut.lead))}${palette.severity(severity, mark)}`,
  ];
}

/** The lines of a text, without their ends. */
export const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));

interface Cut {
  readonly lead: string;
  readonly marked: string;
  readonly rest: string;
}

function cutAround(text: string, start: number, end: number): Cut {
  const isLong = text.length > longestLine;
  const from = isLong ? wholeCharacter(text, Math.max(0, Math.min(start - before, text.length - longestLine))) : 0;
  const to = isLong ? wholeCharacter(text, Math.min(text.length, from + longestLine)) : text.length;
  return {
    lead: (from > 0 ? '…' : '') + drawn(text.slice(from, start)),
    marked: drawn(text.slice(start, Math.min(end, to))),
    rest: drawn(text.slice(Math.min(end, to), to)) + (to < text.length ? '…' : ''),
  };
}

/** Not between the two halves of a character. */
const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/** Tabs at a fixed width, so that the mark stands right; what would move the cursor or hide is one visible character. */
const drawn = (text: string): string =>
  text.replaceAll('\t', '  ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu, '\ufffd');
