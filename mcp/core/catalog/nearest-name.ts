/** Longer than any name AWS has; a longer text is no misspelling of one. */
const longestText = 128;

/**
 * Did you mean …? The candidates that a misspelled name most likely stands for, best first; none rather than far ones.
 * A name is near when few letters must be put in, left out, changed or swapped, or when one begins or holds the other.
 */
export const nearestNames = (text: string, candidates: Iterable<string>, limit = 3): string[] =>
  nearestNameFinder(candidates)(text, limit);

/** The same for many texts and one set of candidates, which are prepared once. */
export function nearestNameFinder(candidates: Iterable<string>): (text: string, limit?: number) => string[] {
  const prepared = [...new Set(candidates)].map((name) => ({
    name,
    lower: name.toLowerCase(),
    letters: letterSet(name),
  }));
  return (text, limit = 3) => {
    const wanted = text.toLowerCase();
    if (wanted.length < 2 || wanted.length > longestText) return [];
    const letters = letterSet(wanted);
    const scored: { name: string; score: number }[] = [];
    for (const candidate of prepared) {
      const score = distance(wanted, letters, candidate.lower, candidate.letters);
      if (score !== undefined) scored.push({ name: candidate.name, score });
    }
    scored.sort((a, b) => a.score - b.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
    const worst = (scored[0]?.score ?? 0) + 1;
    return scored
      .filter(({ score }) => score <= worst)
      .slice(0, limit)
      .map(({ name }) => name);
  };
}

/** How far apart two lower-case names are, in edits; undefined beyond what a slip of the hand explains. */
function distance(wanted: string, wantedLetters: number, name: string, letters: number): number | undefined {
  if (name === wanted) return 0;
  const allowed = allowedEdits(Math.max(wanted.length, name.length));
  const contained = containment(wanted, name);
  if (Math.abs(wanted.length - name.length) > allowed) return contained;
  // An edit brings in or takes away two kinds of letter at most, when it changes one into another.
  if (countBits(wantedLetters ^ letters) > 2 * allowed) return contained;
  const edits = editDistance(wanted, name, allowed);
  if (edits === undefined || contained === undefined) return edits ?? contained;
  return Math.min(edits, contained);
}

/** One slip in up to four letters, two in up to nine, three in a longer name. */
const allowedEdits = (length: number): number => (length <= 4 ? 1 : length <= 9 ? 2 : 3);

/** `dynamo` for `dynamodb`: only where the shorter one is most of the longer, and a beginning rather than a middle. */
function containment(wanted: string, name: string): number | undefined {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  const share = short.length / long.length;
  if (short.length < 4 || share < 0.6 || !long.includes(short)) return undefined;
  return (long.startsWith(short) ? 0.5 : 1) + 3 * (1 - share);
}

/** Which letters a name has, a bit for each; what is no letter shares the last bits. */
function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Damerau and Levenshtein's distance (neighbors swapped count once), or undefined beyond `allowed`.
 * Only the cells within `allowed` of the diagonal can lie on a way that is short enough, so only they are filled in.
 */
function editDistance(a: string, b: string, allowed: number): number | undefined {
  const far = allowed + 1;
  const width = b.length + 2;
  let beforeLast = new Uint8Array(width).fill(far);
  let last = new Uint8Array(width).fill(far);
  let row = new Uint8Array(width).fill(far);
  for (let j = 0; j <= Math.min(allowed, b.length); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - allowed);
    const to = Math.min(b.length, i + allowed);
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = cell(row, from - 1);
    for (let j = from; j <= to; j++) {
      const changed = cell(last, j - 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const edits = Math.min(
        far,
        changed,
        cell(last, j) + 1,
        cell(row, j - 1) + 1,
        swapped(a, b, i, j, beforeLast) + 1,
      );
      row[j] = edits;
      if (edits < least) least = edits;
    }
    row[to + 1] = far;
    if (least > allowed) return undefined;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const edits = cell(last, b.length);
  return edits > allowed ? undefined : edits;
}

const cell = (row: Uint8Array, place: number): number => row[place] ?? 254;

/** What it costs to come to (i, j) by a swap, less the swap itself. */
function swapped(a: string, b: string, i: number, j: number, beforeLast: Uint8Array): number {
  const crossed =
    i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  return crossed ? cell(beforeLast, j - 2) : 254;
}
