import { wildcardCovers } from '../values/wildcard.js';
import type { ExampleText, Open } from './state.js';
import { matchesPattern, partsOf, type ReadPattern } from './text-pattern.js';

/** A value with something in it that only a request fills in: which texts it matches is not known. */
export type UnknownValue = Extract<ReadPattern, { kind: 'unknown' }>;

/** `matches` that it matches, `differs` that a negated operator finds it different. */
export type Side = 'matches' | 'differs';

/**
 * Both sides have a choice of their own: where a variable has no value, AWS may find neither. Throughout one request a
 * variable has one value, so equal texts are equal choices.
 */
export const choiceId = (side: Side, { text, options }: UnknownValue): string =>
  JSON.stringify([side, options.mode, options.variables, options.letterCase, text]);

export interface SidedValue {
  readonly side: Side;
  readonly value: UnknownValue;
}

/**
 * An example for one way to decide what is open: a value that matches, or that does not differ, as it stands in the
 * policy, else the text with the values it differs from.
 */
export function exampleText(unknown: readonly SidedValue[], way: ReadonlySet<string>, text: string): ExampleText {
  const possible = unknown.filter(({ value }) => matchesPattern(value.widest, text));
  const same =
    possible.find(({ side, value }) => side === 'matches' && way.has(choiceId(side, value))) ??
    possible.find(({ side, value }) => side === 'differs' && !way.has(choiceId(side, value)));
  if (same) return { text: same.value.text, unfilled: same.value.options };
  return possible.length === 0 ? { text } : { text, unlike: possible.map(({ value }) => value) };
}

/** What is open for one text, and how the choices hang together. */
export function openChoices(values: readonly SidedValue[], text: string): readonly Open[] {
  const possible = values.filter(({ side, value }) => side === 'differs' || matchesPattern(value.widest, text));
  const distinct = [...new Map(possible.map((one) => [choiceId(one.side, one.value), one])).entries()];
  return distinct.map(([id, { side, value }]) => ({
    id,
    implies: distinct
      .filter(([other, one]) => other !== id && one.side === side)
      .filter(([, one]) => (side === 'matches' ? covers(one.value, value) : covers(value, one.value)))
      .map(([other]) => other),
    excludes: distinct
      .filter(([, one]) => one.side !== side)
      .filter(([, one]) => (side === 'matches' ? covers(one.value, value) : covers(value, one.value)))
      .map(([other]) => other),
  }));
}

/** Does the outer value match all that the inner one does, whatever the variables stand for? */
export function covers(outer: UnknownValue, inner: UnknownValue): boolean {
  const [a, b] = [outer.options, inner.options];
  if (a.variables !== b.variables || a.letterCase !== b.letterCase) return false;
  if (outer.text === inner.text) return a.mode === b.mode || (a.mode === 'wildcards' && b.mode === 'literal');
  if (a.mode !== b.mode || a.mode === 'literal' || outer.text.includes('?')) return false;
  const symbols = new Map<string, string>();
  const [wide, narrow] = [symbolic(outer, symbols), symbolic(inner, symbols)];
  if (wide === undefined || narrow === undefined) return false;
  if (a.mode === 'wildcards') return wildcardCovers(wide, narrow);
  const [outerFields, innerFields] = [fieldsOf(wide), fieldsOf(narrow)];
  // What a variable stands for may hold a colon, which before the resource would be the end of its segment.
  if (innerFields.slice(0, 5).some((field) => /[\uE000-\uF8FF]/.test(field))) return false;
  return outerFields.every((field, at) => wildcardCovers(field, innerFields[at] ?? ''));
}

/** The five segments before the resource, and the resource. */
function fieldsOf(text: string): readonly string[] {
  const pieces = text.split(':');
  return [...pieces.slice(0, 5), pieces.slice(5).join(':')];
}

/** A letter of its own for each variable, which only the same variable and `*` match. */
function symbolic({ text, options }: UnknownValue, symbols: Map<string, string>): string | undefined {
  const letters = partsOf(text, options).map((part) => {
    if (part.kind === 'text') return part.text;
    // A literal star would be taken for a wildcard.
    if (part.kind === 'literal') return undefined;
    const key = part.kind === 'variable' ? part.text.toLowerCase() : part.text;
    const letter = symbols.get(key) ?? String.fromCharCode(0xe000 + symbols.size);
    symbols.set(key, letter);
    return letter;
  });
  return letters.includes(undefined) ? undefined : letters.join('');
}
