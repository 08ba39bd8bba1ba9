import type { Node } from '../text/tree.js';
import type { Change } from './change.js';
import type { Spot } from './spot.js';

/** What to put in place of a stretch of text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is put into one object or list and what is taken from it. */
export interface Rearrangement {
  readonly holder: Spot;
  readonly removed: ReadonlySet<number>;
  readonly added: readonly Extract<Change, { kind: 'insert' | 'append' }>[];
}

/** Where the value ends: a block of YAML reaches over the blank lines behind it. */
export function contentEnd(text: string, { span }: Node): number {
  if (!span) return 0;
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The blanks that the line of an offset begins with. */
export const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
