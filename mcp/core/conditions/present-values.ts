import type { ConditionEntry } from '../policy/ast.js';
import { resourceCovers } from '../values/resource-pattern.js';
import { isKnownText, widestPattern } from '../values/template-text.js';
import { hasWildcard, wildcardCovers, wildcardsOverlap } from '../values/wildcard.js';
import type { OperatorFamily } from './operator-table.js';
import { isBase64 } from './operators/binary.js';
import { readBool } from './operators/bool.js';
import { readDate } from './operators/date.js';
import { containsRange, readIpRange } from './operators/ip.js';
import { readNumber } from './operators/numeric.js';

/**
 * Can a single value meet all entries, which are of one key and without a set operator? `false` only where it is
 * certain; what cannot be read or takes long to compare counts as possible.
 */
export function someValueMeets(entries: readonly ConditionEntry[]): boolean {
  const of = (...families: readonly OperatorFamily[]): readonly ConditionEntry[] =>
    entries.filter(({ parsed, values }) => parsed && families.includes(parsed.family) && values.length > 0);
  return (
    meetsOrder(of('numeric'), readNumber) &&
    meetsOrder(of('date'), readMoment) &&
    meetsPoints(of('bool'), readBool) &&
    meetsPoints(of('binary'), (text) => (isBase64(text) ? text : undefined)) &&
    meetsPatterns(of('string', 'arn')) &&
    meetsRanges(of('ip'))
  );
}

/** Fractions of a second are left out of a date that is read, so that those with one cannot be ordered to the end. */
const readMoment = (text: string): number | undefined => (/[.,]/.test(text) ? undefined : readDate(text)?.milliseconds);

/** Numbers and dates: a lower bound, an upper bound, values to be and values not to be. */
function meetsOrder(entries: readonly ConditionEntry[], read: (text: string) => number | undefined): boolean {
  let low = { at: Number.NEGATIVE_INFINITY, open: false };
  let high = { at: Number.POSITIVE_INFINITY, open: false };
  let among: ReadonlySet<number> | undefined;
  const outside = new Set<number>();
  for (const { parsed, values } of entries) {
    const found = values.flatMap(({ value }) => read(value.text) ?? []);
    if (!parsed || found.length < values.length) continue;
    const open = !parsed.name.endsWith('Equals');
    if (parsed.negated) for (const one of found) outside.add(one);
    else if (parsed.name.includes('Less')) {
      const at = found.reduce((most, one) => Math.max(most, one));
      if (at < high.at || (at === high.at && open)) high = { at, open };
    } else if (parsed.name.includes('Greater')) {
      const at = found.reduce((least, one) => Math.min(least, one));
      if (at > low.at || (at === low.at && open)) low = { at, open };
    } else among = new Set(among ? found.filter((one) => among?.has(one)) : found);
  }
  const isWithin = (one: number): boolean =>
    (low.open ? one > low.at : one >= low.at) && (high.open ? one < high.at : one <= high.at) && !outside.has(one);
  if (among) return [...among].some(isWithin);
  return low.at < high.at || (low.at === high.at && isWithin(low.at));
}

/** Equality alone, of what has no order. */
function meetsPoints<T extends boolean | string>(
  entries: readonly ConditionEntry[],
  read: (text: string) => T | undefined,
): boolean {
  let left: readonly T[] | undefined;
  for (const { values } of entries) {
    const points = new Set(values.flatMap(({ value }) => read(value.text) ?? []));
    if (values.some(({ value }) => read(value.text) === undefined)) continue;
    left = left ? left.filter((one) => points.has(one)) : [...points];
  }
  return left === undefined || left.length > 0;
}

/** More comparisons than a condition of real life needs. */
const mostComparisons = 20_000;

/** Is some value of each positive entry left by all the others? */
function meets<T>(
  positive: readonly (readonly T[])[],
  negated: readonly (readonly T[])[],
  overlap: (a: T, b: T) => boolean,
  covers: (outer: T, inner: T) => boolean,
): boolean {
  const all = [...positive, ...negated].reduce((sum, { length }) => sum + length, 0);
  if (all * all > mostComparisons) return true;
  return positive.every((values, index) =>
    values.some(
      (value) =>
        positive.every((others, other) => other === index || others.some((one) => overlap(one, value))) &&
        !negated.some((others) => others.some((one) => covers(one, value))),
    ),
  );
}

/** A value of a String or Arn operator. */
interface Text {
  readonly text: string;
  readonly family: OperatorFamily;
  readonly ignoresCase: boolean;
  readonly wildcards: boolean;
}

function textsOf({ parsed, values }: ConditionEntry): readonly Text[] {
  if (!parsed) return [];
  const ignoresCase = parsed.name.endsWith('IgnoreCase');
  return values.map(({ value }) => ({
    text: value.text,
    family: parsed.family,
    ignoresCase,
    wildcards: parsed.wildcards,
  }));
}

function meetsPatterns(entries: readonly ConditionEntry[]): boolean {
  const positive = entries.filter(({ parsed }) => parsed?.negated === false).map(textsOf);
  const negated = entries.filter(({ parsed }) => parsed?.negated === true).map(textsOf);
  return meets(positive, negated, textsOverlap, textCovers) && !negated.flat().some(coversAll);
}

const coversAll = ({ text, wildcards }: Text): boolean => wildcards && /^\*+$/.test(text);

/** Letters of either case count as one, and so does a star that stands for itself: both only widen. */
const textsOverlap = (a: Text, b: Text): boolean =>
  wildcardsOverlap(widestPattern(a.text).toLowerCase(), widestPattern(b.text).toLowerCase());

function textCovers(outer: Text, inner: Text): boolean {
  if (coversAll(outer)) return true;
  const same = outer.ignoresCase ? outer.text.toLowerCase() === inner.text.toLowerCase() : outer.text === inner.text;
  const innerIsPattern = inner.wildcards && hasWildcard(inner.text);
  // A variable has one value in a request, so the same text on both sides is the same value.
  if (same && !innerIsPattern && !inner.ignoresCase) return true;
  if (!isKnownText(outer.text) || !isKnownText(inner.text) || inner.ignoresCase || !outer.wildcards) return false;
  if (hasWildcard(inner.text) && !inner.wildcards) return false;
  if (outer.family !== 'arn') return wildcardCovers(outer.text, inner.text);
  return (inner.family === 'arn' || !innerIsPattern) && resourceCovers(outer.text, inner.text);
}

function meetsRanges(entries: readonly ConditionEntry[]): boolean {
  const read = entries.flatMap(({ parsed, values }) => {
    const ranges = values.flatMap(({ value }) => readIpRange(value.text) ?? []);
    return parsed && ranges.length === values.length ? [{ negated: parsed.negated, ranges }] : [];
  });
  const positive = read.filter(({ negated }) => !negated).map(({ ranges }) => ranges);
  const negated = read.filter((one) => one.negated).map(({ ranges }) => ranges);
  return meets(positive, negated, (a, b) => containsRange(a, b) || containsRange(b, a), containsRange);
}
