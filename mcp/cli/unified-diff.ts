/** One line of a comparison. */
interface Line {
  readonly kind: ' ' | '-' | '+';
  readonly text: string;
}

const context = 3;

/** The lines of a unified diff between two texts, without line ends; none where they are equal. */
export function unifiedDiff(name: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  const lines = compare(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ kind }, index) => (kind === ' ' ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last && index - context <= last.to) last.to = Math.min(lines.length, index + context + 1);
    else hunks.push({ from: Math.max(0, index - context), to: Math.min(lines.length, index + context + 1) });
  }
  const path = name.replace(/^\/+/, '');
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flatMap(({ from, to }) => printHunk(lines, from, to))];
}

/** Each with its line end, so that a last line without one differs from one that has it. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function printHunk(lines: readonly Line[], from: number, to: number): readonly string[] {
  const count = (part: readonly Line[], without: '-' | '+'): number =>
    part.filter(({ kind }) => kind !== without).length;
  const head = lines.slice(0, from);
  const hunk = lines.slice(from, to);
  const range = (without: '-' | '+'): string => {
    const length = count(hunk, without);
    return `${count(head, without) + (length === 0 ? 0 : 1)},${length}`;
  };
  return [`@@ -${range('+')} +${range('-')} @@`, ...hunk.flatMap(printLine)];
}

const printLine = ({ kind, text }: Line): readonly string[] =>
  text.endsWith('\n') ? [kind + text.slice(0, -1)] : [kind + text, '\\ No newline at end of file'];

/** Beyond this many different lines the middle is shown as replaced whole. */
const mostSteps = 2_000;

function compare(a: readonly string[], b: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (lines: readonly string[]): readonly Line[] => lines.map((text) => ({ kind: ' ', text }));
  const middle = shortest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

/** The fewest lines to take and to put. Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986. */
function shortest(a: readonly string[], b: readonly string[]): readonly Line[] {
  const trail: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(a.length + b.length, mostSteps); steps++) {
    trail.push(new Map(reach));
    const next = new Map(reach);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && at(next, diagonal - 1) < at(next, diagonal + 1));
      let x = down ? at(next, diagonal + 1) : at(next, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, trail);
    }
    reach = next;
  }
  return [...a.map((text): Line => ({ kind: '-', text })), ...b.map((text): Line => ({ kind: '+', text }))];
}

const at = (reach: ReadonlyMap<number, number>, diagonal: number): number => reach.get(diagonal) ?? 0;

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): readonly Line[] {
  const lines: Line[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const reach = trail[steps] ?? new Map();
    const diagonal = x - y;
    const down = diagonal === -steps || (diagonal !== steps && at(reach, diagonal - 1) < at(reach, diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const [left, top] = [at(reach, from), at(reach, from) - from];
    while (x > left && y > top && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      lines.push({ kind: ' ', text: a[x - 1] ?? '' });
      x--;
      y--;
    }
    if (steps === 0) break;
    if (down) lines.push({ kind: '+', text: b[--y] ?? '' });
    else lines.push({ kind: '-', text: a[--x] ?? '' });
  }
  return lines.reverse();
}
