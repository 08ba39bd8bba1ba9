import { resourceCovers } from '../values/resource-pattern.js';
import { hasWildcard, wildcardCovers } from '../values/wildcard.js';
import { sortedUnique } from './rules.js';

/** One entry of a clause, or what NotAction, NotResource and NotPrincipal leave. */
export interface Entry {
  readonly text: string;
  /** What it is everything but. */
  readonly except?: readonly string[];
}

/** How entries of one kind are compared. */
export interface Kind {
  readonly covers: (outer: string, inner: string) => boolean;
  /** For texts that say the same. */
  readonly keyOf: (text: string) => string;
}

const lowerCase = (text: string): string => text.toLowerCase();
const asWritten = (text: string): string => text;

export const ofActions: Kind = {
  covers: (outer, inner) => wildcardCovers(outer.toLowerCase(), inner.toLowerCase()),
  keyOf: lowerCase,
};
export const ofResources: Kind = { covers: resourceCovers, keyOf: asWritten };
export const ofPrincipals: Kind = { covers: (outer, inner) => outer === '*' || outer === inner, keyOf: asWritten };

/** More comparisons than this are not made; then entries are told apart by their text alone. */
const mostComparisons = 200_000;

/** Entries that no other covers. What covers an entry and is not the same has a wildcard, or is everything but some. */
export function notCovered(own: readonly Entry[], others: readonly Entry[], kind: Kind): readonly string[] {
  const same = new Set(others.map(({ text }) => kind.keyOf(text)));
  const wide = others.filter(({ text, except }) => except !== undefined || hasWildcard(text));
  const size = (entries: readonly Entry[]): number =>
    entries.reduce((sum, { except }) => sum + (except?.length ?? 1), 0);
  const isAffordable = size(own) * size(wide) <= mostComparisons;
  return own
    .filter(({ text }) => !same.has(kind.keyOf(text)))
    .filter((inner) => !(isAffordable && wide.some((outer) => covers(outer, inner, kind))))
    .map(({ text }) => text);
}

function covers(outer: Entry, inner: Entry, kind: Kind): boolean {
  const { except } = outer;
  if (inner.except) {
    const left = inner.except;
    return except ? except.every((one) => left.some((wide) => kind.covers(wide, one))) : outer.text === '*';
  }
  return except ? except.every((one) => areApart(one, inner.text, kind)) : kind.covers(outer.text, inner.text);
}

/** Is there certainly nothing that both match? */
function areApart(a: string, b: string, { covers, keyOf }: Kind): boolean {
  if (!hasWildcard(b)) return !covers(a, b);
  const [start, other] = [a, b].map((text) => keyOf(text).replace(/[*?][\s\S]*$/, ''));
  return start !== undefined && other !== undefined && !start.startsWith(other) && !other.startsWith(start);
}

/** One entry for each text, and one for each list of exceptions. */
export function entriesOf(
  clauses: readonly { readonly kind: string; readonly texts: readonly string[] }[],
  { keyOf }: Kind,
): readonly Entry[] {
  const entries = clauses.flatMap(({ kind, texts }): readonly Entry[] =>
    kind.startsWith('Not')
      ? [{ text: `everything but ${sortedUnique(texts).join(', ')}`, except: texts }]
      : texts.map((text) => ({ text })),
  );
  const distinct = new Map(entries.toReversed().map((entry) => [keyOf(entry.text), entry]));
  return [...distinct.values()].sort((a, b) => byText(a.text, b.text));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
