import { type Part, readParts } from '../values/template-text.js';

/**
 * How a value is matched: letter by letter, with wildcards over the whole text, as a Resource, or as an ARN operator
 * does. Of a resource only a `*` that ends a segment runs on over the colon; an ARN operator compares the six
 * segments one by one. Source: IAM User Guide, "IAM JSON policy elements: Resource" and "Amazon Resource Name (ARN)
 * condition operators".
 */
export type PatternMode = 'literal' | 'wildcards' | 'resource' | 'arn';

export interface PatternOptions {
  readonly mode: PatternMode;
  /** `text` in a policy of version 2008-10-17, in which `${aws:username}` is text. */
  readonly variables: 'filled' | 'text';
  readonly letterCase: 'kept' | 'ignored';
}

/** Character codes, and below zero what stands for others. */
export const token = { one: -1, run: -2, oneInSegment: -3, runInSegment: -4 } as const;

export interface TextPattern {
  readonly tokens: readonly number[];
  readonly letterCase: PatternOptions['letterCase'];
}

/** A value whose set of texts is known, or one of which only a wider pattern is. */
export type ReadPattern =
  | { readonly kind: 'known'; readonly pattern: TextPattern }
  | { readonly kind: 'unknown'; readonly widest: TextPattern; readonly text: string; readonly options: PatternOptions };

const everything: readonly number[] = [token.run];

/** Reads one value of Resource or Condition. Variables make it unknown; `fill` gives those a value. */
export function readPattern(
  text: string,
  options: PatternOptions,
  fill: (part: Part) => string | undefined = () => undefined,
): ReadPattern {
  const { mode, letterCase } = options;
  const pattern = (tokens: readonly number[]): TextPattern => ({ tokens, letterCase });
  const unknown = (widest: readonly number[]): ReadPattern => ({
    kind: 'unknown',
    widest: pattern(widest),
    text,
    options,
  });
  if (mode !== 'literal' && /^\*+$/.test(text)) {
    return mode === 'arn' ? unknown(everything) : { kind: 'known', pattern: pattern(everything) };
  }
  if (mode === 'resource' && !text.startsWith('arn:')) return unknown(everything);
  const { tokens, isKnown, colons } = tokensOf(partsOf(text, options), mode, fill);
  if (mode === 'arn' && colons < 5) return unknown(everything);
  return isKnown ? { kind: 'known', pattern: pattern(tokens) } : unknown(tokens);
}

/** The parts of a value; where variables are text, only what a tool fills in remains unknown. */
export function partsOf(text: string, { variables }: PatternOptions): readonly Part[] {
  const parts = readParts(text);
  if (variables === 'filled') return parts;
  return parts.map((part) => (part.text.startsWith('${') && part.kind !== 'placeholder' ? asText(part.text) : part));
}

const asText = (text: string): Part => ({ kind: 'text', text });

interface Tokens {
  readonly tokens: readonly number[];
  readonly isKnown: boolean;
  readonly colons: number;
}

function tokensOf(parts: readonly Part[], mode: PatternMode, fill: (part: Part) => string | undefined): Tokens {
  const tokens: number[] = [];
  let colons = 0;
  let isKnown = true;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'text') {
      const follows = index + 1 < parts.length ? 'part' : 'end';
      for (let at = 0; at < part.text.length; at++) {
        const code = part.text.charCodeAt(at);
        if (code === colon) colons++;
        const next = at + 1 < part.text.length ? part.text.charCodeAt(at + 1) : follows;
        tokens.push(mode === 'literal' ? code : tokenOf(code, next, mode, colons));
      }
      continue;
    }
    const filled = part.kind === 'literal' ? part.character : fill(part);
    if (filled !== undefined) for (const code of codesOf(filled)) tokens.push(code);
    else {
      isKnown = false;
      tokens.push(token.run);
    }
  }
  return { tokens, isKnown, colons };
}

function tokenOf(code: number, next: number | 'part' | 'end', mode: PatternMode, colons: number): number {
  if (code !== star && code !== question) return code;
  const isFree = mode === 'wildcards' || colons >= 5;
  if (code === question) return isFree ? token.one : token.oneInSegment;
  return isFree || (mode === 'resource' && (next === colon || next === 'end')) ? token.run : token.runInSegment;
}

const codesOf = (text: string): readonly number[] => text.split('').map((letter) => letter.charCodeAt(0));

const colon = 0x3a;
const star = 0x2a;
const question = 0x3f;

/** Does a token that stands for one character take this one? */
export function takes(own: number, code: number, letterCase: PatternOptions['letterCase']): boolean {
  if (own === token.one) return true;
  if (own === token.oneInSegment) return code !== colon;
  return own === code || (letterCase === 'ignored' && own >= 0 && fold(own) === fold(code));
}

/** Does a token that stands for a run go on over this character? */
export const runsOver = (own: number, code: number): boolean =>
  own === token.run || (own === token.runInSegment && code !== colon);

export const isRun = (own: number | undefined): boolean => own === token.run || own === token.runInSegment;

const fold = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

/** Does the pattern match the whole text? */
export function matchesPattern({ tokens, letterCase }: TextPattern, text: string): boolean {
  let live = closure(new Set([0]), tokens);
  for (let at = 0; at < text.length && live.size > 0; at++) {
    const code = text.charCodeAt(at);
    const next = new Set<number>();
    for (const place of live) {
      const own = tokens[place];
      if (own === undefined) continue;
      if (isRun(own)) {
        if (runsOver(own, code)) next.add(place);
      } else if (takes(own, code, letterCase)) next.add(place + 1);
    }
    live = closure(next, tokens);
  }
  return live.has(tokens.length);
}

function closure(places: Set<number>, tokens: readonly number[]): Set<number> {
  for (const place of places) if (isRun(tokens[place])) places.add(place + 1);
  return places;
}

/** A text that the pattern matches, as a person would write one. */
export function exampleOf({ tokens }: TextPattern): string {
  let text = '';
  let colons = 0;
  for (const own of tokens) {
    if (own >= 0) text += String.fromCharCode(own);
    else if (isRun(own)) text += segmentExamples[colons] ?? 'example';
    else text += 'x';
    if (own === colon) colons++;
  }
  return text;
}

/** What stands in the Region and in the account of an ARN. */
const segmentExamples: Readonly<Record<number, string>> = { 1: 'aws', 3: 'us-east-1', 4: '111122223333' };
