import { fieldsOf } from '../values/arn.js';
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
  const chosen = possible.filter((one) => isChosen(one, way));
  const same = chosen.find(({ side }) => side === 'matches') ?? chosen[0];
  const others = possible.filter((one) => one !== same && !isChosen(one, way)).map(({ value }) => value);
  const unlike = others.length > 0 && { unlike: others };
  return same ? { text: same.value.text, unfilled: same.value.options, ...unlike } : { text, ...unlike };
}

/** Is it decided that the value is the text? */
const isChosen = ({ side, value }: SidedValue, way: ReadonlySet<string>): boolean =>
  way.has(choiceId(side, value)) === (side === 'matches');

/** What is open for one text, and how the choices hang together. */
export function openChoices(values: readonly SidedValue[], text: string): readonly Open[] {
  const possible = values.filter(({ side, value }) => side === 'differs' || matchesPattern(value.widest, text));
  const distinct = [...new Map(possible.map((one) => [choiceId(one.side, one.value), one])).entries()];
  return distinct.map(([id, { side, value }]) => ({
    id,
    implies: distinct
      .filter(([other, one]) => other !== id && one.side === side)
      .filter(([, one]) => (side === 'matches' ? covers(one.value, value) : differsWith(value, one.value)))
      .map(([other]) => other),
    excludes: distinct
      .filter(([, one]) => one.side !== side)
      .filter(([, one]) => (side === 'matches' ? covers(one.value, value) : covers(value, one.value)))
      .map(([other]) => other),
  }));
}

/**
 * Is a text that differs from the outer value sure to differ from the inner one? Only where the inner one needs no
 * variable that the outer one does without: where that has no value, AWS may find neither.
 */
function differsWith(outer: UnknownValue, inner: UnknownValue): boolean {
  const needed = neededKeys(outer);
  return covers(outer, inner) && neededKeys(inner).every((key) => needed.includes(key));
}

/** Of the variables that nothing stands in for. */
const neededKeys = ({ text, options }: UnknownValue): readonly string[] =>
  partsOf(text, options).flatMap((part) =>
    part.kind === 'variable' && part.fallback === undefined ? [part.key.toLowerCase()] : [],
  );

/** Does the outer value match all that the inner one does, whatever the variables stand for? */
export function covers(outer: UnknownValue, inner: UnknownValue): boolean {
  const [a, b] = [outer.options, inner.options];
  if (a.variables !== b.variables || (a.letterCase !== b.letterCase && a.letterCase === 'kept')) return false;
  if (outer.text === inner.text) return a.mode === b.mode || (a.mode === 'wildcards' && b.mode === 'literal');
  if (a.letterCase !== b.letterCase) return false;
  if (a.mode !== b.mode || a.mode === 'literal' || outer.text.includes('?')) return false;
  const symbols = new Map<string, string>();
  const wide = symbolic(outer, symbols);
  const narrow = symbolic(withFallbacks(inner, outer), symbols);
  if (wide === undefined || narrow === undefined) return false;
  if (a.mode === 'wildcards') return wildcardCovers(wide, narrow);
  const [outerFields, innerFields] = [fieldsOf(wide), fieldsOf(narrow)];
  // What a variable stands for may hold a colon, which before the resource would be the end of its segment.
  if (innerFields.slice(0, 5).some((field) => /[\uE000-\uF8FF]/.test(field))) return false;
  // A text with fewer fields goes no further: behind its last one comes nothing.
  return [...outerFields, ''].every((field, at) => wildcardCovers(field, innerFields[at] ?? ''));
}

/** A letter of its own for each variable, which only the same variable and `*` match. */
function symbolic({ text, options }: UnknownValue, symbols: Map<string, string>): string | undefined {
  const letters = partsOf(text, options).map((part) => {
    if (part.kind === 'text') return part.text;
    // A literal star would be taken for a wildcard.
    if (part.kind === 'literal') return undefined;
    const key = part.kind === 'variable' ? variableId(part.key, part.fallback) : part.text;
    const letter = symbols.get(key) ?? String.fromCharCode(0xe000 + symbols.size);
    symbols.set(key, letter);
    return letter;
  });
  return letters.includes(undefined) ? undefined : letters.join('');
}

/** Letter case matters in what stands in for a key, and not in the key. */
const variableId = (key: string, fallback?: string): string => JSON.stringify([key.toLowerCase(), fallback ?? null]);

/**
 * The inner value with what the outer one has where a variable has no value: the inner one then matches nothing, and
 * all else of it is the same.
 */
function withFallbacks(inner: UnknownValue, outer: UnknownValue): UnknownValue {
  const fallbacks = new Map<string, string>();
  for (const part of partsOf(outer.text, outer.options)) {
    if (part.kind !== 'variable') continue;
    const key = part.key.toLowerCase();
    // Once with and once without: no one fallback is that of the key.
    if (part.fallback === undefined || (fallbacks.get(key) ?? part.fallback) !== part.fallback) return inner;
    fallbacks.set(key, part.fallback);
  }
  const text = partsOf(inner.text, inner.options).map((part) => {
    const fallback = part.kind === 'variable' ? (part.fallback ?? fallbacks.get(part.key.toLowerCase())) : undefined;
    return part.kind === 'variable' && fallback !== undefined ? `\${${part.key}, '${fallback}'}` : part.text;
  });
  return { ...inner, text: text.join('') };
}
