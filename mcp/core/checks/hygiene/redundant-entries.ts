import type { Located } from '../../policy/ast.js';

/** An entry that may go, and the one of the same list that says all it says. */
export interface Redundant {
  readonly entry: Located<string>;
  readonly by: string;
}

/** How the entries of a list compare. */
export interface Comparison {
  /** The form in which equal entries are equal. */
  fold(text: string): string;
  /** Entries of different groups never cover one another; those of `*` may cover any. */
  group(text: string): string;
  hasWildcard(text: string): boolean;
  covers(outer: string, inner: string): boolean;
}

/** More comparisons than a policy of real life needs; beyond, only entries that stand twice are told. */
const mostComparisons = 100_000;

/** The entries that another one covers, in reading order. Of entries that say the same the first one stays. */
export function redundantEntries(entries: readonly Located<string>[], comparison: Comparison): readonly Redundant[] {
  if (entries.length < 2) return [];
  const distinct = new Map<string, Located<string>>();
  const found: Redundant[] = [];
  for (const entry of entries) {
    const form = comparison.fold(entry.value);
    const first = distinct.get(form);
    if (first) found.push({ entry, by: first.value });
    else distinct.set(form, entry);
  }
  found.push(...coveredEntries(distinct, comparison));
  if (found.length < 2) return found;
  const order = new Map(entries.map((entry, at) => [entry, at]));
  return found.sort((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
}

/** An entry that nothing else of the list says, its place in it, and the group it is compared within. */
interface Form {
  readonly form: string;
  readonly entry: Located<string>;
  readonly rank: number;
  readonly group: string;
}

function coveredEntries(
  distinct: ReadonlyMap<string, Located<string>>,
  { group, hasWildcard, covers }: Comparison,
): readonly Redundant[] {
  // Most lists hold no wildcard, and then nothing covers anything.
  if (![...distinct.keys()].some(hasWildcard)) return [];
  const forms = [...distinct].map(([form, entry], rank): Form => ({ form, entry, rank, group: group(form) }));
  const broad = new Map<string, Form[]>();
  for (const one of forms) {
    if (!hasWildcard(one.form)) continue;
    const together = broad.get(one.group) ?? [];
    broad.set(one.group, together);
    together.push(one);
  }
  const everything = broad.get('*') ?? [];
  const coverers = new Map([...broad].map(([name, own]) => [name, name === '*' ? own : [...everything, ...own]]));
  const coverersOf = ({ group: name }: Form): readonly Form[] => coverers.get(name) ?? everything;
  const effort = forms.reduce((sum, one) => sum + weightOf(one.form) * coverersOf(one).length, 0);
  if (effort > mostComparisons) return [];
  return forms.flatMap((one) => {
    const outer = coverersOf(one).find(
      (other) =>
        other !== one &&
        covers(other.form, one.form) &&
        // Two that cover each other say the same: the first one stays.
        (other.rank < one.rank || !covers(one.form, other.form)),
    );
    return outer ? [{ entry: one.entry, by: outer.entry.value }] : [];
  });
}

/** To follow a pattern with many wildcards takes longer than to match a name. */
const weightOf = (form: string): number => (/[*?][^*?]+[*?][^*?]+[*?]/.test(form) ? 50 : 1);
