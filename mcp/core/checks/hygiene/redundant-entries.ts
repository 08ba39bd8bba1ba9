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
  const distinct = new Map<string, Located<string>>();
  const found: { at: number; redundant: Redundant }[] = [];
  const order = new Map<Located<string>, number>();
  for (const [at, entry] of entries.entries()) {
    order.set(entry, at);
    const form = comparison.fold(entry.value);
    const first = distinct.get(form);
    if (first) found.push({ at, redundant: { entry, by: first.value } });
    else distinct.set(form, entry);
  }
  for (const redundant of coveredEntries(distinct, comparison)) {
    found.push({ at: order.get(redundant.entry) ?? 0, redundant });
  }
  return found.sort((a, b) => a.at - b.at).map(({ redundant }) => redundant);
}

function coveredEntries(
  distinct: ReadonlyMap<string, Located<string>>,
  { group, hasWildcard, covers }: Comparison,
): readonly Redundant[] {
  const forms = [...distinct];
  const broad = new Map<string, typeof forms>();
  for (const pair of forms) {
    const [form] = pair;
    if (!hasWildcard(form)) continue;
    const name = group(form);
    const together = broad.get(name) ?? [];
    broad.set(name, together);
    together.push(pair);
  }
  const everything = broad.get('*') ?? [];
  const coverersOf = (form: string): typeof forms =>
    group(form) === '*' ? everything : [...everything, ...(broad.get(group(form)) ?? [])];
  const effort = forms.reduce(
    (sum, [form]) => sum + weightOf(form) * (everything.length + (broad.get(group(form))?.length ?? 0)),
    0,
  );
  if (effort > mostComparisons) return [];
  const rank = new Map(forms.map(([form], index) => [form, index]));
  return forms.flatMap(([form, entry]) => {
    const outer = coverersOf(form).find(
      ([other]) =>
        other !== form &&
        covers(other, form) &&
        // Two that cover each other say the same: the first one stays.
        ((rank.get(other) ?? 0) < (rank.get(form) ?? 0) || !covers(form, other)),
    );
    return outer ? [{ entry, by: outer[1].value }] : [];
  });
}

/** To follow a pattern with many wildcards takes longer than to match a name. */
const weightOf = (form: string): number => (/[*?][^*?]+[*?][^*?]+[*?]/.test(form) ? 50 : 1);
